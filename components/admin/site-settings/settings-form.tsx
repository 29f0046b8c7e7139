"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
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
  const { fields, isOutdated, sent, startAgain } = useFieldsThatStay(start);
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
  return (
    <Panel title={words("formTitle")} hint={words(fields.isWaiting ? "formHintWaiting" : "formHint")}>
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
            <div key={fields.base} ref={place} className="flex flex-col gap-4">
              <input type="hidden" name="base" value={fields.base} />
              <SettingsFields settings={fields.settings} uploadUrl={uploadUrl} />
            </div>
            <Submit isPending={isPending}>{words("propose")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}

/**
 * What the fields begin with: the same for as long as they are being filled in, whoever else proposes something
 * meanwhile; anew once a proposal made here has arrived, or when asked to.
 */
function useFieldsThatStay(start: Start) {
  const [fields, setFields] = useState(start);
  const [sent, setSent] = useState(0);
  if (sent > fields.base && start.base >= sent) setFields(start);
  return {
    fields,
    isOutdated: start.base !== fields.base && sent <= fields.base,
    sent: setSent,
    startAgain: () => setFields(start),
  };
}
