"use client";

import { useTranslations } from "next-intl";
import { Line, Part } from "@/components/admin/site-settings/fields";
import { MediaRows } from "@/components/admin/site-settings/media-rows";
import { LicenceRows, LinkRows, PhoneRows } from "@/components/admin/site-settings/rows";
import { Checkbox } from "@/components/ui/checkbox";
import { TextAreaField } from "@/components/ui/text-field";
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** Every field of 站点设置, in the order in which a wrong one is told. */
export function SettingsFields({ settings, uploadUrl }: { settings: SiteSettings; uploadUrl: string }) {
  const words = useTranslations("siteSettings");
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["name", "organiser", "operator", "address"] as const).map((field) => (
          <div key={field} data-field={field} className="scroll-mt-20">
            <Line
              name={field}
              label={words(`fields.${field}`)}
              defaultValue={settings[field]}
              isRequired={field === "name"}
            />
          </div>
        ))}
      </div>
      <LicenceRows licences={settings.licences} />
      {(["icp", "psb"] as const).map((field) => (
        <Part key={field} field={field} title={words(`fields.${field}`)}>
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name={`${field}Number`} label={words("number")} defaultValue={settings[field].number} />
            <Line name={`${field}Link`} label={words("link")} defaultValue={settings[field].link} inputMode="url" />
          </div>
        </Part>
      ))}
      <PhoneRows phones={settings.phones} />
      <LinkRows field="reportLinks" column="report" links={settings.reportLinks} most={20} />
      <div data-field="copyright" className="scroll-mt-20 border-t border-line pt-4">
        <TextAreaField
          name="copyright"
          label={words("fields.copyright")}
          defaultValue={settings.copyright}
          hint={words("copyrightHint")}
          rows={2}
        />
      </div>
      <LinkRows field="aboutLinks" column="about" links={settings.aboutLinks} most={12} />
      <LinkRows field="friendLinks" column="friend" links={settings.friendLinks} most={60} />
      <MediaRows media={settings.otherMedia} uploadUrl={uploadUrl} />
      <div data-field="labelSeparator" className="max-w-60 scroll-mt-20">
        <Line
          name="labelSeparator"
          label={words("fields.labelSeparator")}
          defaultValue={settings.labelSeparator}
          hint={words("separatorHint")}
          isRequired
        />
      </div>
      <Part field="hotList" title={words("fields.hotList")} hint={words("hotListHint")}>
        <Checkbox name="hotList" defaultSelected={settings.hotList}>
          {words("hotListOn")}
        </Checkbox>
      </Part>
    </>
  );
}
