import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { PublicState, WorkingState } from "@/db/schema";

const tones: Record<WorkingState, StatusTone> = {
  unchanged: "unchanged",
  draft: "draft",
  in_review: "review",
  returned: "returned",
  approved: "approved",
  scheduled: "scheduled",
  spiked: "spiked",
};

type Props = { state: WorkingState; stage: string | null; handedOver?: boolean };

/** The state of the working copy in the words of the house: 草稿, 待复审 (审核中 where no stage is told), 已退回 … */
export function StateMark({ state, stage, handedOver = false }: Props) {
  const words = useTranslations("states");
  const word = state === "draft" && handedOver ? "handedOver" : state;
  return <StatusMark tone={tones[state]}>{words(word, { stage: stage ?? "none" })}</StatusMark>;
}

/** What readers have: 已发布, 未发布, 已撤稿. */
export function PublicMark({ state }: { state: PublicState }) {
  const words = useTranslations("states");
  return <StatusMark tone={state}>{words(state)}</StatusMark>;
}
