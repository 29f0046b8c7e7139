/** Live pieces of long ago, as an import brings them: without review, at the moment they first went out. */
import { db } from "@/db/client";
import { articles, contents, workingCopies } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { canonicalBytes, fingerprintOf } from "@/newsroom/articles/content";
import { type Desk, piece } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { asOwner } from "@/newsroom/articles/readers.fixture";

/** `at`: ISO; the first of `channels` is the main one. */
export type OldPiece = { at: string; headline: string; channels: readonly number[]; keywords?: string[] };

/** Brings them in; returns their numbers, in order. */
export async function bringOld({ editor }: Desk, pieces: readonly OldPiece[]): Promise<number[]> {
  const createdAt = new Date();
  const begun = await db()
    .insert(articles)
    .values(pieces.map(() => ({ createdBy: editor.id, createdAt, since: createdAt })))
    .returning({ number: articles.number });
  const rows = pieces.map(({ at, headline, channels, keywords = [] }, place) => {
    const [main = 0, ...further] = channels;
    const number = begun[place]?.number ?? 0;
    const bytes = canonicalBytes(piece(main, { headline, channels: { main, further }, keywords }));
    return { number, at, main, bytes, address: articleAddress(number, new Date(at)) };
  });
  await db()
    .insert(workingCopies)
    .values(
      rows.map(({ number, bytes, main }) => ({
        articleNumber: number,
        bytes,
        channelId: main,
        notes: emptyNotes,
        savedBy: editor.id,
        savedAs: "editor" as const,
        savedAt: createdAt,
      })),
    );
  await db()
    .insert(contents)
    .values(rows.map(({ bytes }) => ({ bytes, createdAt })))
    .onConflictDoNothing();
  await asOwner(async (owner) => {
    const brought = JSON.stringify(rows.map(({ bytes, ...row }) => ({ ...row, fingerprint: fingerprintOf(bytes) })));
    await owner`
      with old as (select * from jsonb_to_recordset(${brought}::text::jsonb)
        as piece(number bigint, at timestamptz, address text, fingerprint text)),
      revision as (
        insert into revisions (article_number, number, fingerprint, created_at)
        select number, 1, decode(fingerprint, 'hex'), now() from old
        returning id, article_number, fingerprint
      )
      insert into releases (article_number, kind, revision_id, fingerprint, credits, related, address, released_at)
      select article_number, 'legacy', id, revision.fingerprint, '[]', '[]', address, at
      from revision join old on old.number = article_number`;
  });
  return rows.map(({ number }) => number);
}
