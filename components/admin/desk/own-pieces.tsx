import Link from "next/link";
import { useTranslations } from "next-intl";
import { HeadlineOf } from "@/components/admin/articles/article-marks";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { Moment } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import type { ArticleLine } from "@/newsroom/articles/desk-list";

/** Pieces of this person and where each stands; `withReason` says why one came back. */
export function OwnPieces({ lines, withReason = false }: { lines: readonly ArticleLine[]; withReason?: boolean }) {
  const words = useTranslations("desk");
  return (
    <ul className="divide-y divide-line border border-line bg-panel">
      {lines.map((line) => (
        <li
          key={line.number}
          className="relative grid gap-x-4 gap-y-1 px-3 py-2 hover:bg-panel-2 md:grid-cols-[9.5rem_minmax(0,1fr)_9rem] md:px-4"
        >
          <p className="flex flex-wrap items-baseline gap-x-3 md:flex-col">
            <StateMark state={line.state} stage={line.stage} handedOver={line.handedOver} />
            {line.publicState !== "unreleased" && <PublicMark state={line.publicState} />}
          </p>
          <div className="min-w-0">
            <Link
              href={`/admin/articles/${line.number}`}
              className="leading-snug underline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
            >
              <HeadlineOf head={line.head} />
            </Link>
            <EnglishLine line={line.english} />
            {withReason && line.reason && (
              <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{words("reason", { reason: line.reason })}</p>
            )}
            <p className="flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-2">
              <span className="tabular">{line.number}</span>
              {line.channel && <span>{line.channel}</span>}
              {withReason && line.reasonBy && <span>{line.reasonBy}</span>}
            </p>
          </div>
          <p className="text-[0.875rem] text-ink-2 md:text-end">
            <Moment at={line.since} />
          </p>
        </li>
      ))}
    </ul>
  );
}
