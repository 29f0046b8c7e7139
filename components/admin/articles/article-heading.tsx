import Link from "next/link";
import { useTranslations } from "next-intl";
import { HeadlineOf } from "@/components/admin/articles/article-marks";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { Notice } from "@/components/ui/notice";
import type { Standing } from "@/newsroom/articles/desk-copy";
import type { Head } from "@/newsroom/articles/head";

type Props = { standing: Standing; head: Pick<Head, "columnLabel" | "headline">; openReports: number };

/** Above a text nobody has saved yet; as high as the heading it will have, so that nothing moves under the caret. */
export function NewHeading() {
  const words = useTranslations("articles");
  return (
    <header className={look}>
      <h1 className="text-lg font-semibold">{words("newTitle")}</h1>
      <p className="text-[0.875rem] text-ink-2">{words("newHint")}</p>
    </header>
  );
}

/** Above the text: what piece it is, where it stands, whose turn it is since when, and why it came back. */
export function ArticleHeading({ standing, head, openReports }: Props) {
  const words = useTranslations("articles");
  const reportWords = useTranslations("reports");
  const { number, round, address } = standing;
  return (
    <header className={look}>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h1 className="min-w-0 flex-1 basis-64 truncate text-lg font-semibold">
          <HeadlineOf head={head} />
        </h1>
        <nav aria-label={words("open", { number })} className="flex flex-wrap gap-x-4 text-[0.9375rem]">
          <Link href={`/admin/articles/${number}/preview`} className={linkLook} target="_blank">
            {words("preview")}
          </Link>
          <Link href={`/admin/articles/${number}/history`} className={linkLook}>
            {words("history")}
          </Link>
          {round?.stage && (
            <Link href={`/admin/review/${number}`} className={linkLook}>
              {words("review")}
            </Link>
          )}
          {address && (
            <a href={address} className={linkLook}>
              {words("toLive")}
            </a>
          )}
        </nav>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem] text-ink-2">
        <span className="tabular">{number}</span>
        <StateMark state={standing.state} stage={round?.stage ?? null} handedOver={standing.handedOver} />
        <PublicMark state={standing.publicState} />
        <span>
          {words("since")} <Moment at={standing.since} />
        </span>
        <Turn standing={standing} />
      </p>
      {openReports > 0 && (
        <p className="text-[0.9375rem]">
          <Link href={`/admin/reports?article=${number}`} className={linkLook}>
            {reportWords("onArticle", { count: openReports })}
          </Link>
        </p>
      )}
      <CameBack standing={standing} />
    </header>
  );
}

const look = "flex flex-col gap-2 border-b border-line bg-panel px-4 py-3";
const linkLook = "inline-flex min-h-10 items-center text-scheduled underline underline-offset-4 md:min-h-0";

function Turn({ standing }: { standing: Standing }) {
  const words = useTranslations("articles");
  const states = useTranslations("states");
  const listed = useListed();
  const { round, scheduledFor } = standing;
  if (!round) return standing.state === "draft" && standing.handedOver ? <span>{words("handedOver")}</span> : null;
  return (
    <>
      <span>{words("round", { round: round.number })}</span>
      <span>{words("submittedBy", { name: round.submitter })}</span>
      {round.stage && round.after && <span>{states("afterReview", { stage: round.stage })}</span>}
      {round.stage && (
        <span className={round.next.length === 0 ? "font-medium text-returned" : ""}>
          {round.next.length === 0 ? words("turnNobody") : words("turn", { names: listed(round.next.slice(0, 5)) })}
        </span>
      )}
      {scheduledFor && (
        <span>
          {words("scheduledFor")} <Moment at={scheduledFor} />
        </span>
      )}
    </>
  );
}

function CameBack({ standing: { state, reason, reasonBy } }: { standing: Standing }) {
  const words = useTranslations("articles");
  if ((state !== "returned" && state !== "spiked") || reason === "") return null;
  const title = reasonBy === null ? words(state) : words(`${state}By`, { name: reasonBy });
  return (
    <Notice tone="warning" title={title}>
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{reason}</p>
    </Notice>
  );
}
