import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "@/components/admin/moment";
import { Notice } from "@/components/ui/notice";
import type { ReviewFile } from "@/newsroom/reviews/desk";
import type { Opinion } from "@/newsroom/reviews/opinions";
import type { UnderReview } from "@/newsroom/reviews/under-review";

type Props = {
  file: ReviewFile;
  under: UnderReview;
  /** For the chief: 授权代审 and letting an outlet through, beside the warning they answer. */
  deputy?: ReactNode;
  override?: ReactNode;
};

/** What somebody must know before they judge: why it came back, what would stop it later. */
export function Warnings({ file, under, deputy, override }: Props) {
  const words = useTranslations("review");
  const sentBack = lastSentBack(file, under);
  const stuckAt = under.ahead?.stuckAt ?? under.here?.stuckAt ?? null;
  const standing = under.outlet?.standing ?? null;
  const embargo = file.notes.notBefore !== "" && new Date(file.notes.notBefore).getTime() > Date.now();
  return (
    <>
      {sentBack && (
        <Notice
          tone="warning"
          title={words(sentBack.after ? "disagreed" : "sentBack", {
            name: sentBack.person.name,
            stage: sentBack.stage ?? words("opinion.noStage"),
          })}
        >
          <p className="whitespace-pre-wrap break-words">{sentBack.reason}</p>
          <p className="text-[0.8125rem] text-ink-2">
            <Moment at={sentBack.at} />
          </p>
        </Notice>
      )}
      {stuckAt && (
        <Notice tone="error" title={words("stuckTitle", { stage: stuckAt })}>
          <p>{words(deputy ? "stuckChief" : "stuck")}</p>
          {deputy}
        </Notice>
      )}
      {standing && standing !== "normal" && !under.outlet?.overridden && !under.released && (
        <Notice
          tone="error"
          title={words("outletTitle", {
            name: under.outlet?.name || words("noOutlet"),
            standing: words(`standings.${standing}`),
          })}
        >
          <p>{words("outletStops")}</p>
          {override}
        </Notice>
      )}
      {embargo && (
        <Notice tone="info">
          {words("notBefore")} <Moment at={new Date(file.notes.notBefore)} />
        </Notice>
      )}
      {under.turn?.after && (
        <Notice tone="info">
          {words("afterHint")}{" "}
          <Link href={`/admin/articles/${file.number}/history`} className="underline underline-offset-4">
            {words("afterHintLink")}
          </Link>
        </Notice>
      )}
    </>
  );
}

/** The newest return or refusal before the text under review, wherever it came from. */
function lastSentBack({ rounds }: ReviewFile, { round }: UnderReview): Opinion | undefined {
  const opinions = rounds.flatMap((each) => each.opinions);
  const newest = opinions.findLast(({ decision }) => decision === "return" || decision === "spike");
  // Within this round only while nobody has approved since; of the rounds before, that of the very last one.
  if (!newest || newest.round < round - 1) return undefined;
  if (newest.round === round && opinions.some(({ id, decision }) => id > newest.id && decision === "approve"))
    return undefined;
  return newest;
}
