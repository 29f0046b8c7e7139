import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import type { EventLine } from "@/newsroom/history/events";

/** 操作日志 of one article: every event with its place in the chain. */
export function Events({ events }: { events: readonly EventLine[] }) {
  const words = useTranslations("history");
  return (
    <details className="border border-line bg-panel">
      <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">
        {words("events", { count: events.length })}
      </summary>
      <ol className="divide-y divide-line border-t border-line">
        {events.map((event) => (
          <li
            key={event.seq}
            className="grid gap-x-4 px-4 py-2 text-[0.9375rem] md:grid-cols-[5rem_9rem_10rem_minmax(0,1fr)]"
          >
            <span className="tabular text-ink-2">#{event.seq}</span>
            <Moment at={event.at} />
            <span>
              {words.has(`kindsOfEvents.${event.kind}`) ? words(`kindsOfEvents.${event.kind}`) : event.kind}
              <span className="ms-2 text-ink-2">{event.actor?.name ?? words("house")}</span>
            </span>
            <code className="text-[0.75rem] break-all text-ink-2">{detailsIn(event)}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Ids, names of states and times as they stand in the entry; a fingerprint by its beginning. */
function detailsIn({ details }: EventLine): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== false)
    .map(
      ([name, value]) =>
        `${name}=${typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : value}`,
    )
    .join("  ");
}
