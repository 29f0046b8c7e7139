/** What stands in each cell of the list of articles. */
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ArticleMarks, HeadlineOf } from "@/components/admin/articles/article-marks";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { Moment } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import type { ArticleLine } from "@/newsroom/articles/desk-list";

type Props = { line: ArticleLine };

const meta = "text-[0.8125rem] leading-snug text-ink-2";
const wraps = "[overflow-wrap:anywhere]";

/** 标题 with the list headline and what marks the piece. */
export function HeadlineCell({ line: { head, number, english } }: Props) {
  return (
    <div data-row className="min-w-0">
      <Link
        href={`/admin/articles/${number}`}
        className={`text-[0.9375rem] leading-snug font-semibold underline-offset-4 hover:underline max-lg:inline-block max-lg:py-0.5 ${wraps}`}
      >
        <HeadlineOf head={head} />
      </Link>
      {head.shortHeadline && <p className={`${meta} ${wraps}`}>{head.shortHeadline}</p>}
      <EnglishLine line={english} />
      <p className="flex flex-wrap gap-1 empty:hidden">
        <ArticleMarks head={head} />
      </p>
    </div>
  );
}

/** The state and stage, since when, and on whose word. */
export function StateCell({ line }: Props) {
  const states = useTranslations("states");
  const words = useTranslations("articles");
  const { state, stage, handedOver, afterStage, afterDueAt } = line;
  return (
    <div className="max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-2">
      <StateMark state={state} stage={stage} handedOver={handedOver} />
      <Turn line={line} />
      {afterStage && (
        <p className="text-[0.8125rem] leading-snug font-medium text-review">
          {states("afterReview", { stage: afterStage })}
          {afterDueAt && (
            <span className="font-normal whitespace-nowrap">
              {" "}
              {words("due")} <Moment at={afterDueAt} />
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function Turn({ line: { state, since, reason, reasonBy, scheduledFor } }: Props) {
  const words = useTranslations("articles");
  if (state === "unchanged") return null;
  if (state === "scheduled" && scheduledFor) {
    return (
      <p className={meta}>
        <Moment at={scheduledFor} /> {words("goesOut")}
      </p>
    );
  }
  return (
    <>
      <p className={meta}>
        {words("since")} <Moment at={since} />
      </p>
      {reason && (
        <p className={`${meta} ${wraps} line-clamp-2`} title={reason}>
          {reasonBy && `${reasonBy}${words("says")}`}
          {reason}
        </p>
      )}
    </>
  );
}

/** What readers have, with the moment of the first release; leads to the page while it is live. */
export function PublicCell({ line: { address, publicState, firstReleasedAt, number } }: Props) {
  const words = useTranslations("articles");
  const mark = (
    <>
      <PublicMark state={publicState} />
      {firstReleasedAt && (
        <span className={`block max-lg:ms-2 max-lg:inline ${meta}`}>
          <Moment at={firstReleasedAt} />
        </span>
      )}
    </>
  );
  if (!address) return mark;
  return (
    <a href={address} className="block underline-offset-4 hover:underline max-lg:inline-block max-lg:py-0.5">
      {mark}
      <span className="sr-only">{words("openPage", { number })}</span>
    </a>
  );
}

export function SourceCell({ line: { channel, head } }: Props) {
  const words = useTranslations("articles");
  return (
    <>
      {channel}
      <span className={`block max-lg:ms-2 max-lg:inline ${meta} ${wraps}`}>
        {[head.source.name, words(`origins.${head.origin}`)].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

/** Who began it and who edited it last; one person is said once. */
export function PeopleCell({ line: { creator, editor } }: Props) {
  const words = useTranslations("articles");
  return (
    <>
      {creator && creator !== editor && (
        <span className="block max-lg:me-2 max-lg:inline">
          <span className={meta}>{words("author")}</span> {creator}
        </span>
      )}
      {editor && (
        <span className="block max-lg:inline">
          <span className={meta}>{words("editor")}</span> {editor}
        </span>
      )}
    </>
  );
}

/** Null where nobody counted: a row of an older version, or a sealed text. */
export function SizeCell({ line: { words: count, pictures } }: Props) {
  const words = useTranslations("articles");
  if (count === null) return <span className="text-ink-2">—</span>;
  return (
    <>
      {words("words", { count })}
      {pictures !== null && pictures > 0 && (
        <span className="block max-lg:ms-2 max-lg:inline">{words("pictures", { count: pictures })}</span>
      )}
    </>
  );
}
