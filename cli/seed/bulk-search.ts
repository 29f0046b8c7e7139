/** The words by which a piece of a large house is found. */
import type { Piece } from "@/cli/seed/bulk-piece";
import { indexedContent } from "@/newsroom/search/content-fields";
import { normalized } from "@/newsroom/search/grams";

/** Makes the text that the copy holds findable in the newsroom; frozen or not, it is kept once. */
export function keepWords({ telling, fingerprint, content, indexed }: Piece): void {
  if (indexed.has(fingerprint)) return;
  const { words, longText } = indexedContent(content);
  indexed.set(fingerprint, words);
  telling.rows.content_words.push({ fingerprint: Buffer.from(fingerprint, "hex"), words, long_text: longText });
}

/** What readers have, which is not always what the copy holds. */
export function keepEntry({ telling, number, article, live, indexed, firstReleasedAt, releaseId }: Piece): void {
  if (article.public_state !== "live" || !live || !firstReleasedAt) return;
  telling.rows.search_entries.push({
    article_number: number,
    release_id: releaseId,
    first_released_at: firstReleasedAt,
    channel_id: live.content.channels.main,
    channel_ids: [live.content.channels.main ?? 0],
    source: normalized(live.content.source.name),
    words: indexed.get(live.fingerprint) ?? "",
    long_text: null,
  });
}
