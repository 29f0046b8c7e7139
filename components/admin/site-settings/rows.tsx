"use client";

import { useTranslations } from "next-intl";
import { Line, Part } from "@/components/admin/site-settings/fields";
import { RowList } from "@/components/admin/site-settings/row-list";
import { TextAreaField } from "@/components/ui/text-field";
import type { SiteSettings } from "@/newsroom/house/site-settings";

const most = 20;

/** The licences, each as readers see it: printed label, number, category, holder, and where it can be looked up. */
export function LicenceRows({ licences }: Pick<SiteSettings, "licences">) {
  const words = useTranslations("siteSettings");
  return (
    <Part field="licences" title={words("fields.licences")}>
      <RowList
        rows={licences}
        blank={{ label: "", number: "", category: "", holder: "", link: "" }}
        most={most}
        words={useRowWords("licences", most)}
      >
        {({ label, number, category, holder, link }) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name="licenceLabel" label={words("printedLabel")} defaultValue={label} />
            <Line name="licenceNumber" label={words("number")} defaultValue={number} />
            <Line name="licenceCategory" label={words("category")} defaultValue={category} />
            <Line name="licenceHolder" label={words("holder")} defaultValue={holder} />
            <div className="sm:col-span-2">
              <Line name="licenceLink" label={words("link")} defaultValue={link} inputMode="url" />
            </div>
          </div>
        )}
      </RowList>
    </Part>
  );
}

/** The telephones; one can serve several purposes, each on a line of its own. */
export function PhoneRows({ phones }: Pick<SiteSettings, "phones">) {
  const words = useTranslations("siteSettings");
  return (
    <Part field="phones" title={words("fields.phones")} hint={words("phonesHint")}>
      <RowList rows={phones} blank={{ labels: [], number: "" }} most={most} words={useRowWords("phones", most)}>
        {({ labels, number }) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <TextAreaField name="phoneLabels" label={words("purposes")} defaultValue={labels.join("\n")} rows={1} />
            <Line name="phoneNumber" label={words("phoneNumber")} defaultValue={number} inputMode="tel" />
          </div>
        )}
      </RowList>
    </Part>
  );
}

type LinkProps = {
  field: "reportLinks" | "aboutLinks" | "friendLinks";
  /** What the names of the fields begin with. */
  column: string;
  links: SiteSettings["reportLinks"];
  most: number;
};

/** Links in the order readers see them. */
export function LinkRows({ field, column, links, most: room }: LinkProps) {
  const words = useTranslations("siteSettings");
  return (
    <Part field={field} title={words(`fields.${field}`)} hint={words("linksHint")}>
      <RowList rows={links} blank={{ label: "", address: "" }} most={room} words={useRowWords(field, room)}>
        {({ label, address }) => (
          <div className="grid gap-3 sm:grid-cols-2">
            <Line name={`${column}Label`} label={words("shownAs")} defaultValue={label} />
            <Line name={`${column}Address`} label={words("link")} defaultValue={address} inputMode="url" />
          </div>
        )}
      </RowList>
    </Part>
  );
}

type ListField = "licences" | "phones" | "reportLinks" | "aboutLinks" | "friendLinks" | "otherMedia";

/** The words around the rows of one list, which has room for so many. */
export function useRowWords(field: ListField, room: number) {
  const words = useTranslations("siteSettings");
  return {
    row: (number: number) => words(`rows.${field}`, { number }),
    add: words(`add.${field}`),
    remove: words("remove"),
    full: words("full", { most: room }),
  };
}
