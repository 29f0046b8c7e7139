"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { carryOver, typedSettings } from "@/components/admin/site-settings/carry-over";
import { type Moved, MovedOn } from "@/components/admin/site-settings/moved-on";
import { SettingsFields } from "@/components/admin/site-settings/settings-fields";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SiteSettings } from "@/newsroom/house/site-settings";

type State = { error?: string | undefined; code?: string; field?: string | undefined; result?: number };
/** What the fields begin with: the proposal that waits, else what is in force; `base` is the newest there is. */
type Start = { base: number; settings: SiteSettings; isWaiting: boolean };
type Props = { start: Start; uploadUrl: string; action: (state: State, form: FormData) => Promise<State> };

/** All of 站点设置 in one proposal; a refusal leads to the field it is about and leaves what was typed as it is. */
export function SettingsForm({ start, uploadUrl, action }: Props) {
  const words = useTranslations("siteSettings");
  const { base, fields, isOutdated, sent, changeOver } = useFieldsThatStay(start);
  const [refused, setRefused] = useState<{ field: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!refused) return;
    place.current
      ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(refused.field)}"] :is(input, textarea)`)
      ?.focus();
  }, [refused]);
  const propose = async (before: State, form: FormData) => {
    const after = await action(before, form);
    setRefused(after.error && after.field ? { field: after.field } : null);
    if (after.result !== undefined) sent(after.result);
    return after;
  };
  const startAgain = () => {
    const form = place.current?.closest("form");
    if (form) changeOver(typedSettings(new FormData(form)));
  };
  return (
    <Panel title={words("formTitle")} hint={words(fields.began.isWaiting ? "formHintWaiting" : "formHint")}>
      {fields.moved && <MovedOn key={base} moved={fields.moved} />}
      {isOutdated && (
        <Notice tone="warning" actions={<Button onPress={startAgain}>{words("startAgain")}</Button>}>
          {words("movedOn")}
        </Notice>
      )}
      <ActionForm
        action={propose}
        done={() => <Notice tone="success">{words("proposed")}</Notice>}
        // The form is longer than a screen: its answer stays in view.
        className="flex flex-col gap-4 [&>[role=alert]]:sticky [&>[role=alert]]:top-0 [&>[role=alert]]:z-10 [&>[role=status]]:sticky [&>[role=status]]:top-0 [&>[role=status]]:z-10"
      >
        {(isPending) => (
          <>
            <div key={base} ref={place} className="flex flex-col gap-4">
              <input type="hidden" name="base" value={base} />
              <SettingsFields settings={fields.settings} uploadUrl={uploadUrl} />
            </div>
            <Submit isPending={isPending}>{words("propose")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

/** `settings` is what the fields begin with: those of `began`, with what was carried over from an older version. */
type Fields = { began: Start; settings: SiteSettings; moved: Moved | null };

/**
 * What the fields begin with: the same for as long as they are being filled in, whoever else proposes something
 * meanwhile; anew once a proposal made here has arrived, and when asked to, with what was typed.
 */
function useFieldsThatStay(start: Start) {
  const [fields, setFields] = useState<Fields>({ began: start, settings: start.settings, moved: null });
  const [sent, setSent] = useState(0);
  const { base } = fields.began;
  if (sent > base && start.base >= sent) setFields({ began: start, settings: start.settings, moved: null });
  return {
    base,
    fields,
    isOutdated: start.base !== base && sent <= base,
    sent: setSent,
    changeOver: (typed: SiteSettings) => {
      const { settings, kept, clashed } = carryOver(fields.began.settings, typed, start.settings);
      // What clashed with a version before this one may not be copied yet.
      const clashes = [...(fields.moved?.clashes ?? []), ...clashed.map((field) => ({ field, typed }))];
      setFields({ began: start, settings, moved: { kept, clashes } });
    },
  };
}
