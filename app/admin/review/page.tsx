import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { JustDecidedStrip } from "@/app/admin/review/just-decided-strip";
import { requireActor } from "@/app/session";
import { QueueList } from "@/components/admin/review/queue-list";
import { buttonLook } from "@/components/ui/button-look";
import { queuePage } from "@/newsroom/reviews/queue-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

/** 审核: what waits for this person, oldest first. */
export default async function ReviewQueuePage({ searchParams }: PageProps<"/admin/review">) {
  const actor = await requireActor();
  const { done, after } = await searchParams;
  const from = typeof after === "string" ? after : undefined;
  const [words, { items, next, total }] = await Promise.all([getTranslations("review"), queuePage(actor, from)]);
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header>
        <h1 className="text-xl font-semibold">{words("title")}</h1>
        <p className="text-[0.9375rem] text-ink-2">{words("lead", { count: total })}</p>
      </header>
      <JustDecidedStrip actor={actor} done={done} />
      <QueueList items={items} />
      {(next || from) && (
        <p className="flex flex-wrap gap-2">
          {from && (
            <Link href="/admin/review" className={buttonLook("plain")}>
              {words("first")}
            </Link>
          )}
          {next && (
            <Link href={`/admin/review?after=${encodeURIComponent(next)}`} className={buttonLook()}>
              {words("more")}
            </Link>
          )}
        </p>
      )}
    </main>
  );
}
