import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ArticleMarks, HeadlineOf } from "@/components/admin/articles/article-marks";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { ListKeys } from "@/components/admin/list-keys";
import { Moment } from "@/components/admin/moment";
import { Table } from "@/components/ui/table";
import type { ArticleLine } from "@/newsroom/articles/desk-list";

/** Shown from the width on at which there is room; what it says stands under the headline below that. */
const wide = "max-lg:hidden";
const meta = "text-[0.8125rem] text-ink-2";

/** Articles as a table; on narrow screens each row keeps its headline, its state and what readers have. */
export function ArticleTable({ lines, empty }: { lines: readonly ArticleLine[]; empty: ReactNode }) {
  const words = useTranslations("articles");
  return (
    <ListKeys>
      <Table
        caption={words("title")}
        rows={lines}
        rowId={(line) => line.number}
        heading="headline"
        empty={empty}
        columns={[
          {
            id: "number",
            title: words("columns.number"),
            className: `${wide} tabular w-20`,
            cell: (line) => line.number,
          },
          { id: "headline", title: words("columns.headline"), cell: (line) => <Headline line={line} /> },
          {
            id: "state",
            title: words("columns.state"),
            className: "w-28 lg:w-36",
            cell: (line) => <State line={line} />,
          },
          {
            id: "public",
            title: words("columns.public"),
            className: `${wide} w-32`,
            cell: (line) => <Public line={line} />,
          },
          {
            id: "channel",
            title: words("columns.channel"),
            className: `${wide} w-36`,
            cell: ({ channel, head }) => (
              <>
                {channel}
                <span className={`block ${meta}`}>
                  {[head.source.name, words(`origins.${head.origin}`)].filter(Boolean).join(" · ")}
                </span>
              </>
            ),
          },
          {
            id: "people",
            title: words("columns.people"),
            className: `${wide} w-28`,
            cell: (line) => (
              <>
                {line.savedBy}
                {line.creator && line.creator !== line.savedBy && (
                  <span className={`block ${meta}`}>{words("writtenBy", { name: line.creator })}</span>
                )}
              </>
            ),
          },
          {
            id: "changed",
            title: words("columns.changed"),
            align: "end",
            className: `${wide} w-28`,
            cell: (line) => <Moment at={line.savedAt} />,
          },
        ]}
      />
    </ListKeys>
  );
}

function Headline({ line }: { line: ArticleLine }) {
  const { head, number } = line;
  return (
    <div data-row className="min-w-0">
      <Link
        href={`/admin/articles/${number}`}
        className="leading-snug font-semibold underline-offset-4 [overflow-wrap:anywhere] hover:underline"
      >
        <HeadlineOf head={head} />
      </Link>
      {head.shortHeadline && <p className={meta}>{head.shortHeadline}</p>}
      <p className={`mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 ${meta}`}>
        <span className="tabular lg:hidden">{number}</span>
        {line.channel && <span className="lg:hidden">{line.channel}</span>}
        {head.source.name && <span className="lg:hidden">{head.source.name}</span>}
        <ArticleMarks head={head} />
      </p>
    </div>
  );
}

function State({ line }: { line: ArticleLine }) {
  const words = useTranslations("articles");
  const states = useTranslations("states");
  return (
    <>
      <StateMark state={line.state} stage={line.stage} handedOver={line.handedOver} />
      {line.afterStage && (
        <p className="text-[0.8125rem] font-medium text-review">{states("afterReview", { stage: line.afterStage })}</p>
      )}
      <p className={meta}>
        {words("since")} <Moment at={line.since} />
      </p>
      <p className="lg:hidden">
        <PublicMark state={line.publicState} />
      </p>
    </>
  );
}

function Public({ line }: { line: ArticleLine }) {
  return (
    <>
      {line.address ? (
        <a href={line.address} className="underline-offset-4 hover:underline">
          <PublicMark state={line.publicState} />
        </a>
      ) : (
        <PublicMark state={line.publicState} />
      )}
      {line.firstReleasedAt && (
        <span className={`block ${meta}`}>
          <Moment at={line.firstReleasedAt} />
        </span>
      )}
    </>
  );
}
