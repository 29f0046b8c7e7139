/** What stands in each cell of the list of articles. */

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ArticleMarks, HeadlineOf } from "@/components/admin/articles/article-marks";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import { inOrder } from "@/components/article/in-order";
import type { ListedLine } from "@/newsroom/articles/desk-list";

type Props = { line: ListedLine };

const meta = "text-[0.8125rem] leading-snug text-ink-2";
/** On a card, what belongs to one state stands on one line. */
const states = "@max-5xl:flex @max-5xl:min-h-6 @max-5xl:flex-wrap @max-5xl:items-center @max-5xl:gap-x-2";
const wraps = "[overflow-wrap:anywhere]";

/** 标题 with the list headline and what marks the piece. */
export function HeadlineCell({ line: { head, number, english, found } }: Props) {
  return (
    <div data-row className="min-w-0">
      <Link
        href={`/admin/articles/${number}`}
        className={`text-[0.9375rem] leading-snug font-semibold underline-offset-4 hover:underline @max-5xl:inline-block @max-5xl:py-0.5 ${wraps}`}
      >
        <HeadlineOf head={head} />
      </Link>
      <EnglishLine line={english} />
      <p className={`flex flex-wrap items-center gap-1 empty:hidden ${meta}`}>
        {head.shortHeadline && <span className={`me-1 line-clamp-2 ${wraps}`}>{head.shortHeadline}</span>}
        <ArticleMarks head={head} />
      </p>
      {found && <Found found={found} />}
    </div>
  );
}

/** Which of its texts has the words that were looked for, and where. */
function Found({ found: { where, passages } }: { found: NonNullable<ListedLine["found"]> }) {
  const words = useTranslations("articles");
  return (
    <p className={`mt-0.5 ${meta} ${wraps}`}>
      <span className="me-1.5 border border-line-strong px-1 whitespace-nowrap">
        {where.kind === "revision" ? words("found.revision", { number: where.number }) : words(`found.${where.kind}`)}
      </span>
      {inOrder(
        passages.flatMap(({ parts }) => parts),
        ({ text, isHit }) =>
          isHit ? <mark className="bg-transparent font-semibold text-ink underline">{text}</mark> : text,
      )}
    </p>
  );
}

/** The state and stage, and on whose word; since when stands in the last column. */
export function StateCell({ line }: Props) {
  const ofState = useTranslations("states");
  const words = useTranslations("articles");
  const { state, stage, handedOver, afterStage, afterDueAt } = line;
  return (
    <div className={states}>
      <StateMark state={state} stage={stage} handedOver={handedOver} />
      <Turn line={line} />
      {stage && <WaitsFor names={line.next} />}
      {afterStage && (
        <p className="text-[0.8125rem] leading-snug font-medium text-review">
          {ofState("afterReview", { stage: afterStage })}
          {afterDueAt && (
            <span className="font-normal whitespace-nowrap">
              {" "}
              {words("due")} <Moment at={afterDueAt} />
            </span>
          )}
        </p>
      )}
      {!stage && <WaitsFor names={line.next} />}
    </div>
  );
}

/** Who may decide the stage that waits; more than three are counted. No name is broken in two. */
function WaitsFor({ names }: { names: ListedLine["next"] }) {
  const words = useTranslations("articles");
  const listed = useListed();
  if (names === null) return null;
  if (names.length === 0) return <p className={`${meta} font-medium text-returned`}>{words("turnNobody")}</p>;
  return (
    <p className={`${meta} break-keep ${wraps}`}>
      {names.length <= 3
        ? words("turn", { names: listed(names) })
        : words("turnMany", { names: listed(names.slice(0, 2)), count: names.length })}
    </p>
  );
}

function Turn({ line: { state, reason, reasonBy, scheduledFor } }: Props) {
  const words = useTranslations("articles");
  if (state === "unchanged") return null;
  if (state === "scheduled" && scheduledFor) {
    return (
      <p className={meta}>
        <Moment at={scheduledFor} /> {words("goesOut")}
      </p>
    );
  }
  if (!reason) return null;
  return (
    <p className={`${meta} ${wraps} line-clamp-2`} title={reason}>
      {reasonBy && `${reasonBy}${words("says")}`}
      {reason}
    </p>
  );
}

/** What readers have, with the moment of the first release or of the withdrawal; leads to the page while it is live. */
export function PublicCell({ line: { address, publicState, firstReleasedAt, withdrawnAt, number } }: Props) {
  const words = useTranslations("articles");
  const at = publicState === "withdrawn" ? withdrawnAt : firstReleasedAt;
  const mark = (
    <>
      <PublicMark state={publicState} />
      {at && (
        <span className={`block ${meta}`}>
          <Moment at={at} />
        </span>
      )}
    </>
  );
  if (!address) return <div className={states}>{mark}</div>;
  return (
    <a href={address} className={`block underline-offset-4 hover:underline ${states}`}>
      {mark}
      <span className="sr-only">{words("openPage", { number })}</span>
    </a>
  );
}

export function SourceCell({ line: { channel, head, number } }: Props) {
  const words = useTranslations("articles");
  return (
    <>
      <span className="tabular me-2 text-ink-2 @5xl:hidden">{number}</span>
      {channel}
      <span className={`block @5xl:line-clamp-2 @max-5xl:ms-2 @max-5xl:inline ${meta} ${wraps}`}>
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
        <span className="block @max-5xl:me-2 @max-5xl:inline">
          <span className={meta}>{words("author")}</span> {creator}
        </span>
      )}
      {editor && (
        <span className="block @max-5xl:inline">
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
    <span className="whitespace-nowrap">
      {words("words", { count })}
      {pictures !== null && pictures > 0 && (
        <span className="block @max-5xl:ms-2 @max-5xl:inline">{words("pictures", { count: pictures })}</span>
      )}
    </span>
  );
}

/** When it came to its state: the list is in order of these. */
export function SinceCell({ line: { since } }: Props) {
  const words = useTranslations("articles");
  return (
    <>
      <span className="@5xl:hidden">{words("columns.since")} </span>
      <Moment at={since} />
    </>
  );
}
