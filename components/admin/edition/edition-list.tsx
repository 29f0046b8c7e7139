import Link from "next/link";
import { useTranslations } from "next-intl";
import { editionAddress } from "@/components/admin/edition/edition-address";
import { EventLink } from "@/components/admin/edition/event-link";
import { EmptyList } from "@/components/admin/empty-list";
import { Moment } from "@/components/admin/moment";
import type { EditionLine } from "@/newsroom/editions/desk";

/** Editions, one a line: number, when, why, about which article, how many pages, and the audit event they reflect; each leads to its pages. */
export function EditionList({ lines, mayReadLog }: { lines: readonly EditionLine[]; mayReadLog: boolean }) {
  const words = useTranslations("edition");
  if (lines.length === 0) return <EmptyList none={words("editionsNone")} hint={words("editionsNoneHint")} />;
  return (
    <ol aria-label={words("editions")} className="border border-line bg-panel text-[0.9375rem]">
      {lines.map(({ number, at, cause, pages, eventSeq, about }) => (
        <li
          key={number}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line px-3 py-2 last:border-b-0 hover:bg-panel-2"
        >
          <Link href={editionAddress(number)} className="tabular font-medium underline underline-offset-4 md:w-28">
            {words("number", { number })}
          </Link>
          <span className="tabular text-ink-2">
            <Moment at={at} />
          </span>
          <span className="min-w-0 flex-1 basis-40 [overflow-wrap:anywhere]">
            {words(`causes.${cause}`)}
            {about && (
              <span className="block">
                <span className="tabular text-ink-2">{about.number}</span> {about.headline}
                {about.others > 0 && (
                  <span className="text-ink-2"> {words("others", { count: about.others + 1 })}</span>
                )}
              </span>
            )}
          </span>
          <span className="tabular">{words("pages", { count: pages })}</span>
          <EventLink seq={eventSeq} mayRead={mayReadLog} />
        </li>
      ))}
    </ol>
  );
}
