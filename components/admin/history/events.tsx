import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/admin/card";
import { EventWords } from "@/components/admin/event-words";
import { Moment } from "@/components/admin/moment";
import { buttonLook } from "@/components/ui/button-look";
import type { EventLine, EventPage } from "@/newsroom/history/events";

type Props = {
  log: EventPage;
  /** Where the log begins at an earlier event; null: at the newest. */
  placeOf: (before: number | null) => string;
};

/** 操作日志 of one article: every event in a sentence, newest first, with its place in the chain. */
export function Events({ log, placeOf }: Props) {
  const words = useTranslations("history.log");
  const { events, total, older, isFirst } = log;
  return (
    <Card title={words("title", { count: total })} id="log">
      {events.length === 0 && <p className="text-ink-2">{words("none")}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {events.map((event) => (
          <li key={event.seq} className="grid gap-x-4 py-2 first:pt-0 md:grid-cols-[7rem_8.5rem_minmax(0,1fr)]">
            <span className="tabular text-[0.8125rem] text-ink-2">{words("chain", { seq: event.seq })}</span>
            <span className="text-[0.8125rem] text-ink-2">
              <Moment at={event.at} />
            </span>
            <EventText event={event} />
          </li>
        ))}
      </ol>
      {(older !== null || !isFirst) && (
        <nav aria-label={words("title", { count: total })} className="mt-3 flex flex-wrap gap-2 print:hidden">
          {!isFirst && (
            <Link href={placeOf(null)} className={buttonLook()}>
              {words("newest")}
            </Link>
          )}
          {older !== null && (
            <Link href={placeOf(older)} className={buttonLook()}>
              {words("older")}
            </Link>
          )}
        </nav>
      )}
    </Card>
  );
}

function EventText({ event }: { event: EventLine }) {
  const words = useTranslations("history.log");
  const { revision, fingerprint, hash } = event;
  return (
    <div className="min-w-0">
      <p>
        <EventWords event={event} />
        {revision !== null && (
          <span className="ms-2 text-[0.8125rem] text-ink-2">{words("revision", { revision })}</span>
        )}
      </p>
      <p className="text-[0.75rem] break-all text-ink-2">
        {fingerprint && (
          <span className="me-3" title={fingerprint}>
            {words("fingerprint")} <code>{fingerprint.slice(0, 12)}</code>
          </span>
        )}
        {words("hash")} <code>{hash}</code>
      </p>
    </div>
  );
}
