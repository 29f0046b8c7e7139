"use client";

import { useState } from "react";
import type { PreviewAction } from "@/components/admin/channels/preview-button";
import { UnstaffedNotice } from "@/components/admin/channels/unstaffed-notice";
import { WorkflowForm } from "@/components/admin/channels/workflow-form";
import type { ChannelLine } from "@/newsroom/channels/desk";
import type { UnstaffedStage } from "@/newsroom/channels/unstaffed";

type State = { error?: string | undefined; result?: { inForce: boolean; unstaffed: UnstaffedStage[] } };
type Props = {
  channels: readonly ChannelLine[];
  action: (state: object, form: FormData) => Promise<State>;
  preview: PreviewAction;
};

/** The form for a workflow, and below it where the one just proposed would stop for want of people. */
export function ProposeWorkflow({ channels, action, preview }: Props) {
  const [unstaffed, setUnstaffed] = useState<readonly UnstaffedStage[]>([]);
  return (
    <div className="flex flex-col gap-3">
      <WorkflowForm
        channels={channels}
        preview={preview}
        action={async (state, form) => {
          const answer = await action(state, form);
          setUnstaffed(answer.result?.unstaffed ?? []);
          return answer;
        }}
      />
      <UnstaffedNotice unstaffed={unstaffed} />
    </div>
  );
}
