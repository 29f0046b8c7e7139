import { useTranslations } from "next-intl";
import { Card, Facts } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import type { UnderReview } from "@/newsroom/reviews/under-review";

/** Whose turn it is, who comes after, and whether anyone is left. */
export function Turn({ under }: { under: UnderReview }) {
  const words = useTranslations("review");
  const { turn, here, ahead } = under;
  if (!turn || !here) return null;
  const names = (people: readonly { name: string }[]) =>
    people.length === 0 ? (
      <span className="font-semibold text-returned">{words("nobody")}</span>
    ) : (
      people.map(({ name }) => name).join(words("comma"))
    );
  return (
    <Card title={words("turn")}>
      <Facts
        facts={{
          [turn.name]: names(here.next),
          [words("deadline")]: turn.dueAt && <Moment at={turn.dueAt} />,
          [words("then")]: turn.after
            ? words("thenDone")
            : turn.last
              ? words("thenRelease")
              : ahead?.nextStage && (
                  <>
                    {words("stageIs", { stage: ahead.nextStage })}
                    {names(ahead.next)}
                  </>
                ),
        }}
      />
    </Card>
  );
}
