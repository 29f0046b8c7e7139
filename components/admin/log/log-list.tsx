import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyList } from "@/components/admin/empty-list";
import { EventWords } from "@/components/admin/event-words";
import type { LogLine } from "@/newsroom/audit/log";

/** Audit events, one a line: number, time, who did what, and the way to the article's own history. */
export function LogList({ lines }: { lines: readonly LogLine[] }) {
  const words = useTranslations("log");
  if (lines.length === 0) return <EmptyList none={words("none")} hint={words("noneHint")} />;
  return (
    <ol aria-label={words("title")} className="border border-line bg-panel text-[0.9375rem]">
      {lines.map((line) => (
        <li
          key={line.seq}
          className="grid grid-cols-[auto_auto_1fr] gap-x-3 border-b border-line px-3 py-2 last:border-b-0 hover:bg-panel-2 md:grid-cols-[5rem_11rem_minmax(0,1fr)_auto]"
        >
          <span className="tabular text-ink-2 md:text-end">#{line.seq}</span>
          <ToTheSecond at={line.at} />
          <span className="max-md:order-last max-md:col-span-3">
            <EventWords event={line} />
          </span>
          <span className="text-end">
            {line.articleNumber !== null && (
              <Link
                href={`/admin/articles/${line.articleNumber}/history`}
                aria-label={words("toArticle", { number: line.articleNumber })}
                className="tabular underline underline-offset-4"
              >
                {line.articleNumber}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function ToTheSecond({ at }: { at: Date }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className="tabular whitespace-nowrap text-ink-2">
      {format.dateTime(at, {
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hour12: false,
      })}
    </time>
  );
}
