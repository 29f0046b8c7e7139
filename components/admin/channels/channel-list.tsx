"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { StageWords } from "@/components/admin/channels/stage-words";
import type { FormAction } from "@/components/admin/form-action";
import { Submit } from "@/components/admin/people/submit";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import type { ChannelLine, WorkflowLine } from "@/newsroom/channels/desk";

type Props = { channels: readonly ChannelLine[]; change: FormAction | undefined };

/** The tree with the workflow each channel follows; each opens to be renamed, moved in its order or hidden. */
export function ChannelList({ channels, change }: Props) {
  const words = useTranslations("channels");
  if (channels.length === 0) return <p className="text-ink-2">{words("none")}</p>;
  return (
    <ul className="border border-line bg-panel">
      {channels.map((channel) => (
        <li key={channel.id} className="border-b border-line last:border-b-0">
          <details>
            <summary
              className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-3 px-4 py-2 hover:bg-press"
              style={{ paddingInlineStart: `${1 + channel.depth * 1.5}rem` }}
            >
              <span className="font-medium">{channel.label}</span>
              <span className="text-[0.875rem] text-ink-2">{channel.address}</span>
              {channel.hidden && <span className="text-[0.875rem] text-ink-2">{words("hiddenMark")}</span>}
              <Unstaffed workflows={channel.workflows} />
            </summary>
            <div className="flex flex-col gap-3 px-4 pb-4">
              <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-[0.9375rem]">
                {channel.workflows.map(({ purpose, stages, own }) => (
                  <div key={purpose} className="contents">
                    <dt className="text-ink-2">{words(`purposes.${purpose}`)}</dt>
                    <dd>
                      <StageWords stages={stages} />
                      {!own && <span className="text-ink-2">（{words("inherited")}）</span>}
                    </dd>
                  </div>
                ))}
              </dl>
              <Link
                href={`/admin/settings/channels/${channel.id}`}
                className="self-start text-[0.9375rem] underline underline-offset-4"
              >
                {words("toWorkflows", { name: channel.label })}
              </Link>
              {change && (
                <ActionForm action={change} done={() => <Notice tone="success">{words("changed")}</Notice>}>
                  {(isPending) => (
                    <>
                      <input type="hidden" name="id" value={channel.id} />
                      {/* Emptied after saving, a field goes back to what it began with: it begins anew with what was saved. */}
                      <div key={`${channel.position} ${channel.label}`} className="grid gap-3 sm:grid-cols-2">
                        <TextField label={words("name")} name="name" defaultValue={channel.label} isRequired />
                        <TextField
                          label={words("position")}
                          name="position"
                          defaultValue={String(channel.position)}
                          inputMode="numeric"
                          isRequired
                        />
                      </div>
                      <Checkbox key={String(channel.hidden)} name="hidden" defaultSelected={channel.hidden}>
                        {words("hidden")}
                      </Checkbox>
                      <Submit look="quiet" isPending={isPending} label={words("changeLabel", { name: channel.label })}>
                        {words("change")}
                      </Submit>
                    </>
                  )}
                </ActionForm>
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The purposes for which too few distinct people could decide, each with the stage nobody is left for. */
function Unstaffed({ workflows }: { workflows: readonly WorkflowLine[] }) {
  const words = useTranslations("channels");
  const stuck = workflows.flatMap(({ purpose, stuckAt }) =>
    stuckAt === null ? [] : [words("stuck", { purpose: words(`purposes.${purpose}`), stage: stuckAt })],
  );
  if (stuck.length === 0) return null;
  return (
    <span role="status" className="bg-review-tint px-1.5 text-[0.875rem] font-medium text-review">
      {stuck.join("；")}
    </span>
  );
}
