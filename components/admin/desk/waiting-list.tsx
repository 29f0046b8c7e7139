import Link from "next/link";
import { useTranslations } from "next-intl";
import { ListKeys } from "@/components/admin/list-keys";
import { Moment, Waited } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { DeskItem } from "@/newsroom/articles/desk-waits";

const tones: Record<DeskItem["kind"], StatusTone> = {
  review: "review",
  afterReview: "review",
  release: "approved",
  returned: "returned",
  handedOver: "draft",
  reinstatement: "review",
  settings: "review",
  workflow: "review",
  layout: "approved",
  destruction: "review",
};

/** What waits for this person, oldest first, each with where to go and how long it has waited. */
export function WaitingList({ items }: { items: readonly DeskItem[] }) {
  return (
    <ListKeys>
      <ol className="divide-y divide-line border border-line bg-panel">
        {items.map((item) => (
          <WaitingRow key={`${item.kind}-${item.proposal ?? item.number}`} item={item} />
        ))}
      </ol>
    </ListKeys>
  );
}

function WaitingRow({ item }: { item: DeskItem }) {
  const words = useTranslations("desk");
  const called = useName(item);
  const late = item.dueAt !== null && item.dueAt.getTime() < Date.now();
  return (
    <li
      data-row
      className="relative grid gap-x-4 gap-y-1 px-3 py-2.5 hover:bg-panel-2 md:grid-cols-[9.5rem_minmax(0,1fr)_9rem] md:px-4"
    >
      <p className="flex flex-wrap items-baseline gap-x-3 md:flex-col md:pt-px">
        <StatusMark tone={tones[item.kind]}>{words(`kinds.${item.kind}`, { stage: item.stage ?? "" })}</StatusMark>
        {item.round !== null && item.round > 1 && (
          <span className="text-[0.8125rem] font-medium text-returned">{words("round", { round: item.round })}</span>
        )}
      </p>
      <div className="min-w-0">
        <Link
          href={placeOf(item)}
          className="leading-snug font-semibold underline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
        >
          <span className="line-clamp-3">{called}</span>
        </Link>
        <EnglishLine line={item.english} />
        {item.reason && (
          <p className="mt-0.5 [overflow-wrap:anywhere] whitespace-pre-wrap">
            {words("reason", { reason: item.reason })}
          </p>
        )}
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-[0.8125rem] text-ink-2">
          {item.number !== null && <span className="tabular">{item.number}</span>}
          {item.channel && <span>{item.channel}</span>}
          {item.by && <span>{words(`by.${item.kind}`, { name: item.by })}</span>}
        </p>
      </div>
      <p className="text-[0.875rem] text-ink-2 md:pt-px md:text-end">
        {words("waited")} <Waited since={item.since} />
        {item.dueAt && (
          <span className={`block ${late ? "font-semibold text-returned" : ""}`}>
            {words(late ? "overdue" : "dueAt")} <Moment at={item.dueAt} />
          </span>
        )}
      </p>
    </li>
  );
}

/** What it is called: an article by its headline, a proposal by what it changes. */
function useName({ kind, headline, purpose, front }: DeskItem): string {
  const words = useTranslations();
  if (kind === "settings") return words("siteSettings.title");
  if (purpose !== null) return `${headline || words("channels.house")} · ${words(`channels.purposes.${purpose}`)}`;
  if (kind !== "layout") return headline || words("desk.untitled");
  return front?.startsWith("topic:") ? `${words("topics.title")} ${headline}` : headline || words("fronts.home");
}

/** The screen on which this is done. */
function placeOf({ kind, number, front }: DeskItem): string {
  switch (kind) {
    case "review":
    case "afterReview":
      return `/admin/review/${number}`;
    case "release":
      return "/admin/release";
    case "settings":
      return "/admin/settings/site";
    case "workflow":
      return "/admin/settings/channels";
    case "layout":
      return `/admin/fronts/${front}`;
    case "reinstatement":
    case "destruction":
      return `/admin/articles/${number}/history`;
    default:
      return `/admin/articles/${number}`;
  }
}
