"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { PreviewOfWorkflow } from "@/components/admin/channels/preview-of-workflow";
import { StageWords } from "@/components/admin/channels/stage-words";
import type { FormAction } from "@/components/admin/form-action";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import type { ProposedWorkflow } from "@/newsroom/channels/desk";

type Props = { proposed: readonly ProposedWorkflow[]; action: FormAction };

/** Lower workflows that count only when the chief confirms them. */
export function ProposedWorkflows({ proposed, action }: Props) {
  const words = useTranslations("channels");
  if (proposed.length === 0) return null;
  return (
    <Panel title={words("proposedTitle")} hint={words("proposedHint")}>
      <ul className="flex flex-col gap-3">
        {proposed.map(({ versionId, channel, purpose, stages, by, mayConfirm, preview }) => (
          <li key={versionId} className="flex flex-col gap-2 border-t border-line pt-3">
            <span>
              {channel ?? words("house")} · {words(`purposes.${purpose}`)}：
              <StageWords stages={stages} />
            </span>
            {by && <span className="text-[0.875rem] text-ink-2">{words("proposedBy", { name: by })}</span>}
            <details open={preview.unstaffed.length > 0}>
              <summary className="min-h-6 cursor-pointer text-[0.9375rem] font-medium">{words("previewTitle")}</summary>
              <PreviewOfWorkflow preview={preview} />
            </details>
            {mayConfirm && (
              <ActionForm action={action}>
                {(isPending) => (
                  <>
                    <input type="hidden" name="versionId" value={versionId} />
                    <Submit isPending={isPending}>{words("confirm")}</Submit>
                  </>
                )}
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
