/** Writes what searches find, in the transaction in which the text comes to be. What makes it go stands in the guards. */
import type { Tx } from "@/db/client";
import { contentWords, searchEntries } from "@/db/schema";
import type { Content, Fingerprint } from "@/newsroom/articles/content";
import { indexedContent } from "@/newsroom/search/content-fields";

/** Makes a text that a working copy holds findable in the newsroom. */
export async function keepWords(tx: Tx, fingerprint: Fingerprint, content: Content): Promise<void> {
  await tx
    .insert(contentWords)
    .values({ fingerprint, ...indexedContent(content) })
    .onConflictDoNothing();
}

/** Makes the live text of an article findable for readers. */
export async function keepEntry(
  tx: Tx,
  { number, releaseId, content }: { number: number; releaseId: number; content: Content },
): Promise<void> {
  const filledByTheGuard = { firstReleasedAt: new Date(0), channelIds: [], source: "" };
  await tx
    .insert(searchEntries)
    .values({ articleNumber: number, releaseId, ...indexedContent(content), ...filledByTheGuard });
}
