import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JustDecidedStrip } from "@/app/admin/review/just-decided-strip";
import { requireActor } from "@/app/session";
import { QueueList } from "@/components/admin/review/queue-list";
import { reviewQueue } from "@/newsroom/articles/queues";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

/** 审核: what waits for this person, oldest first. */
export default async function ReviewQueuePage({ searchParams }: PageProps<"/admin/review">) {
  const actor = await requireActor();
  const [words, items, { done }] = await Promise.all([getTranslations("review"), reviewQueue(actor), searchParams]);
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header>
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("lead", { count: items.length })}</p>
      </header>
      <JustDecidedStrip actor={actor} done={done} />
      <QueueList items={items} />
    </main>
  );
}
