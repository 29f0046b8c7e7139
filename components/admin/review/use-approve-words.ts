import { useTranslations } from "next-intl";
import type { UnderReview } from "@/newsroom/reviews/under-review";

/** More names than this do not fit on a button. */
const mostNames = 3;

/** What the approving button says: the word, and to whom the text goes. */
export function useApproveWords(): (under: UnderReview, confirms: boolean) => string {
  const words = useTranslations("decisions");
  const review = useTranslations("review");
  return ({ turn, ahead }, confirms) => {
    const step = confirms ? "confirm" : "approve";
    if (!turn || turn.after) return words(`${step}After`);
    if (turn.last) return words(`${step}Last`);
    const people = ahead?.next ?? [];
    const stage = ahead?.nextStage ?? "";
    if (people.length === 0) return words(`${step}Nobody`, { stage });
    const names = people
      .slice(0, mostNames)
      .map(({ name }) => name)
      .join(review("comma"));
    return people.length > mostNames
      ? words(`${step}Many`, { stage, names, count: people.length })
      : words(step, { stage, names });
  };
}
