import { db } from "@/db/client";
import { topics } from "@/db/schema";

/** The articles that introduce the topics there are, by their slugs. A topic is never closed, and its address is its own for good. */
export async function introductions(): Promise<ReadonlyMap<string, number>> {
  const rows = await db().select({ slug: topics.slug, number: topics.articleNumber }).from(topics);
  return new Map(rows.map(({ slug, number }) => [slug, number]));
}
