import Link from "next/link";
import { useTranslations } from "next-intl";
import { ArticleMarks, HeadlineOf } from "@/components/admin/articles/article-marks";
import { ListKeys } from "@/components/admin/list-keys";
import { Moment, Waited } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import { StatusMark } from "@/components/ui/status-mark";
import type { ReviewItem } from "@/newsroom/articles/queues";

/** What waits for one person's decision, oldest first. */
export function QueueList({ items }: { items: readonly ReviewItem[] }) {
  const words = useTranslations("review");
  if (items.length === 0) {
    return (
      <div className="border border-line bg-panel px-4 py-10 text-center">
        <p className="text-lg font-semibold">{words("emptyTitle")}</p>
        <p className="mx-auto mt-1 max-w-prose text-ink-2">{words("empty")}</p>
        <p className="mt-4">
          <Link href="/admin/articles" className="text-scheduled underline underline-offset-4">
            {words("emptyLink")}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <ListKeys>
      <ol className="divide-y divide-line border border-line bg-panel">
        {items.map((item) => (
          <QueueRow key={`${item.number}-${item.place}`} item={item} />
        ))}
      </ol>
    </ListKeys>
  );
}

function QueueRow({ item }: { item: ReviewItem }) {
  const words = useTranslations("review");
  const states = useTranslations("states");
  const { head, number } = item;
  const late = item.dueAt !== null && item.dueAt.getTime() < Date.now();
  return (
    <li
      data-row
      className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 px-3 py-3 hover:bg-panel-2 md:grid-cols-[minmax(0,1fr)_8.5rem_9rem] md:px-4"
    >
      <div className="min-w-0 max-md:col-span-2">
        <Link
          href={`/admin/review/${number}`}
          className="text-[1.0625rem] leading-snug font-semibold underline-offset-4 [overflow-wrap:anywhere] after:absolute after:inset-0 hover:underline"
        >
          <HeadlineOf head={head} />
        </Link>
        {head.shortHeadline && <p className="text-[0.875rem] text-ink-2">{head.shortHeadline}</p>}
        <EnglishLine line={item.englishLine} />
        <QueueFacts item={item} />
      </div>
      <p className="md:pt-0.5">
        <StatusMark tone="review">
          {states(item.timing === "after" ? "afterReview" : "in_review", { stage: item.stage })}
        </StatusMark>
      </p>
      <p className="text-end text-[0.875rem] text-ink-2 md:pt-0.5">
        {words("waiting")} <Waited since={item.since} />
        {item.dueAt && (
          <span className={`block ${late ? "font-semibold text-returned" : ""}`}>
            {words(late ? "overdue" : "dueAt")} <Moment at={item.dueAt} />
          </span>
        )}
      </p>
    </li>
  );
}

/** What tells one text from another before it is opened. */
function QueueFacts({ item }: { item: ReviewItem }) {
  const words = useTranslations("review");
  const origins = useTranslations("articles.origins");
  const { head } = item;
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-[0.8125rem] text-ink-2">
      <span className="tabular">{item.number}</span>
      {item.channel && <span>{item.channel}</span>}
      {head.origin === "original" && <span>{origins("original")}</span>}
      {head.source.name && <span>{head.source.name}</span>}
      <span>{words("sentBy", { name: item.submitter })}</span>
      <span className={item.round > 1 ? "font-medium text-returned" : ""}>{words("round", { round: item.round })}</span>
      {item.purpose !== "first" && <span className="font-medium text-review">{words(`purposes.${item.purpose}`)}</span>}
      {item.words !== null && <span>{words("wordsCount", { count: item.words })}</span>}
      {item.pictures !== null && <span>{words("picturesCount", { count: item.pictures })}</span>}
      <ArticleMarks head={head} />
      {item.wishedAt && (
        <span>
          {words("wished")} <Moment at={new Date(item.wishedAt)} />
        </span>
      )}
      {item.notBefore && item.notBefore.getTime() > Date.now() && (
        <span className="font-medium text-review">
          {words("notBefore")} <Moment at={item.notBefore} />
        </span>
      )}
    </p>
  );
}
