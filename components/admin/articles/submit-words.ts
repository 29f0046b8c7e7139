import { useTranslations } from "next-intl";
import { useListed } from "@/components/admin/listed";
import type { WayAhead } from "@/newsroom/articles/way-ahead";

/** So many names fit on a button. */
const mostNames = 3;

/** What 送审 says: what it does and to whom, where it would get stuck, and that it can be a decision of one's own. */
export function useSubmitWords(way: WayAhead | undefined): {
  label: string;
  warning: string | null;
  remark: string | null;
} {
  const words = useTranslations("articles");
  const listed = useListed();
  if (!way) return { label: words("steps.submit"), warning: null, remark: null };
  const { self, owesReview, staffing } = way;
  const { next, nextStage, stuckAt } = staffing;
  const some = listed(next.slice(0, mostNames).map(({ name }) => name));
  const names = next.length > mostNames ? words("steps.more", { names: some, count: next.length }) : some;
  return {
    label: labelOf(words, { self, stage: nextStage, names }),
    warning: stuckAt === null ? null : words("stuck", { stage: stuckAt }),
    remark:
      [owesReview ? words("owesReview") : "", self === null ? "" : words("self", { stage: self })].join(" ").trim() ||
      null,
  };
}

type Words = ReturnType<typeof useTranslations>;

function labelOf(words: Words, to: { self: string | null; stage: string | null; names: string }): string {
  const { self, stage, names } = to;
  if (stage === null || names === "")
    return self === null ? words("steps.submit") : words("steps.submitSelf", { stage: self });
  return self === null
    ? words("steps.submitTo", { stage, names })
    : words("steps.submitSelfTo", { self, stage, names });
}
