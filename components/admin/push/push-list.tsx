import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyList } from "@/components/admin/empty-list";
import { Moment } from "@/components/admin/moment";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { PushOutcome } from "@/db/schema";
import type { PushLine } from "@/newsroom/push/desk";

const tones: Record<PushOutcome, StatusTone> = {
  accepted: "approved",
  spent: "scheduled",
  refused: "returned",
  failed: "returned",
};

/** What search engines were told, one address a line: when, to whom, why, and what it answered. */
export function PushList({ lines }: { lines: readonly PushLine[] }) {
  const words = useTranslations("pushes");
  if (lines.length === 0) return <EmptyList none={words("none")} hint={words("noneHint")} />;
  return (
    <ol aria-label={words("title")} className="border border-line bg-panel text-[0.9375rem]">
      {lines.map((line) => (
        <li
          key={line.id}
          className="grid gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 hover:bg-panel-2 md:grid-cols-[12rem_minmax(0,1fr)_15rem]"
        >
          <p className="flex flex-wrap gap-x-3 md:flex-col">
            <span className="font-medium">{words(`engines.${line.engine}`)}</span>
            <span className="tabular text-ink-2">
              <Moment at={line.at} />
            </span>
          </p>
          <p className="flex min-w-0 flex-wrap content-start items-baseline gap-x-3">
            <span>{words(`occasions.${line.occasion}`)}</span>
            <Link
              href={`/admin/articles/${line.articleNumber}/history`}
              aria-label={words("toArticle", { number: line.articleNumber })}
              className="tabular underline underline-offset-4"
            >
              {line.articleNumber}
            </Link>
            <span className="basis-full text-[0.875rem] text-ink-2 [overflow-wrap:anywhere]">{line.address}</span>
          </p>
          <Answer line={line} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ line: { outcome, status, said, remaining } }: { line: PushLine }) {
  const words = useTranslations("pushes");
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-[0.875rem] text-ink-2 md:flex-col md:items-start">
      <StatusMark tone={tones[outcome]}>{words(`outcomes.${outcome}`)}</StatusMark>
      <span className="[overflow-wrap:anywhere]">
        {status === null ? words("noAnswer") : words("answer", { status, said })}
      </span>
      {remaining !== null && <span>{words("remaining", { count: remaining })}</span>}
    </p>
  );
}
