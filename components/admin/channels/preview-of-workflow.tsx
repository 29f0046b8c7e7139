import { SeatList } from "@/components/admin/channels/seat-list";
import { UnstaffedNotice } from "@/components/admin/channels/unstaffed-notice";
import type { WorkflowPreview } from "@/newsroom/channels/seats";

/** Who could sit where in a workflow that does not count yet, and in which channels it would get stuck. */
export function PreviewOfWorkflow({ preview: { seated, unstaffed } }: { preview: WorkflowPreview }) {
  return (
    <div className="flex flex-col gap-2">
      <SeatList seated={seated} />
      <UnstaffedNotice unstaffed={unstaffed} />
    </div>
  );
}
