import { db } from "@/db/client";
import { queueLengths, type ReviewItem, reviewQueue } from "@/newsroom/articles/queues";
import { type Actor, rightsOf } from "@/newsroom/permissions";

/** `total` counts all that waits; `next` says where the following page begins, null on the last one. */
export type QueuePage = { items: ReviewItem[]; next: string | null; total: number };

const pageLength = 50;

/** One page of what waits for this person's decision, oldest first; `after` as `next` gave it. */
export async function queuePage(actor: Actor, after?: string): Promise<QueuePage> {
  const [items, { review: total }] = await Promise.all([
    reviewQueue(actor, { limit: pageLength + 1, after }),
    queueLengths(await rightsOf(db(), actor)),
  ]);
  const page = items.slice(0, pageLength);
  const last = page.at(-1);
  return { items: page, next: items.length > pageLength && last ? last.cursor : null, total };
}
