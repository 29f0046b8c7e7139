"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { type PreviewAction, PreviewButton } from "@/components/admin/channels/preview-button";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ChannelLine } from "@/newsroom/channels/desk";

type State = { error?: string | undefined; result?: { inForce: boolean } };
type Props = {
  channels: readonly ChannelLine[];
  action: (state: State, form: FormData) => Promise<State>;
  preview: PreviewAction;
};

const places = [1, 2, 3, 4, 5];
const usual = ["初审", "复审", "终审", "", ""];

/** Proposes one to five stages for a channel; all rows empty: the channel inherits again. */
export function WorkflowForm({ channels, action, preview }: Props) {
  const words = useTranslations("channels");
  const options = channels.map(({ id, path }) => ({ value: String(id), label: path }));
  return (
    <Panel title={words("workflowTitle")} hint={words("workflowHint")}>
      <ActionForm
        action={action}
        done={(result) => result && <Notice tone="success">{words(result.inForce ? "inForce" : "waits")}</Notice>}
      >
        {(isPending) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <Select
                label={words("channel")}
                name="channelId"
                options={[{ value: "", label: words("house") }, ...options]}
              />
              <Select
                label={words("purpose")}
                name="purpose"
                options={(["first", "flash", "change", "fix"] as const).map((value) => ({
                  value,
                  label: words(`purposes.${value}`),
                }))}
              />
            </div>
            {places.map((place, at) => (
              <fieldset key={place} className="grid grid-cols-2 gap-3 border-t border-line pt-3 sm:grid-cols-5">
                <legend className="sr-only">{words("stage", { place })}</legend>
                <TextField label={words("stage", { place })} name="name" defaultValue={usual[at]} maxLength={10} />
                <Select
                  label={words("credit")}
                  name="credit"
                  defaultValue={at === 0 ? "responsibleEditor" : "reviewer"}
                  options={[
                    { value: "", label: words("credits.none") },
                    { value: "responsibleEditor", label: words("credits.responsibleEditor") },
                    { value: "reviewer", label: words("credits.reviewer") },
                  ]}
                />
                <Select
                  label={words("who")}
                  name="who"
                  options={(at === 0 ? (["independent", "self"] as const) : (["independent", "after"] as const)).map(
                    (value) => ({ value, label: words(`whos.${value}`) }),
                  )}
                />
                <TextField label={words("proof")} name="proof" maxLength={10} />
                <TextField label={words("minutes")} name="minutes" inputMode="numeric" />
              </fieldset>
            ))}
            <PreviewButton action={preview} />
            <Submit isPending={isPending}>{words("propose")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}
