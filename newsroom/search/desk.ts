/** Searching whole texts in the newsroom: what is being written, what was frozen, what readers have. */
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { keptContent } from "@/newsroom/articles/content";
import type { Condition } from "@/newsroom/articles/list-conditions";
import { type Passage, passagesOf } from "@/newsroom/search/excerpt";
import { type Word, wordsOf } from "@/newsroom/search/grams";
import { doesHave, mayHave, searching } from "@/newsroom/search/in-sql";

/** Where the words stand: in what readers have, in the working copy, or in an older revision. */
export type FoundIn = { kind: "live" } | { kind: "copy" } | { kind: "revision"; number: number };
export type FoundText = { where: FoundIn; passages: Passage[] };

/** Of more texts than these no list is made. */
const mostListed = 10_000;

/** The articles with a text, old or new, in which all the words of a query stand; of sealed texts nothing is known. */
export async function hasText(query: string): Promise<Condition> {
  const words = wordsOf(query);
  if (words.length === 0) return { copy: sql`false` };
  const isNumber = /^\d{1,15}$/.test(query);
  const numbers = await searching((tx) => numbersWith(tx, words));
  if (numbers !== null) {
    return {
      copy: sql`working_copies.article_number = any(${bigArray(isNumber ? [...numbers, Number(query)] : numbers)})`,
    };
  }
  const texts = (of: SQL) => sql`select from (
      select article_number, fingerprint from working_copies union all select article_number, fingerprint from revisions
    ) as texts join content_words using (fingerprint) where ${of} and ${has(words)}`;
  return {
    common: sql`(exists (${texts(sql`article_number = articles.number`)} offset 0)
      or articles.number = ${isNumber ? Number(query) : 0}::bigint)`,
  };
}

/** Where in these articles the words of a query stand, and how it reads there. */
export async function foundTexts(numbers: readonly number[], query: string): Promise<Map<number, FoundText>> {
  const words = wordsOf(query);
  if (words.length === 0 || numbers.length === 0) return new Map();
  const rows = await searching((tx) =>
    tx.execute<{ number: string; revision: number | null; is_live: boolean; bytes: Uint8Array }>(sql`
      select distinct on (texts.article_number) texts.article_number as number, revision,
        coalesce(texts.fingerprint = releases.fingerprint, false) as is_live, texts.bytes
      from (
        select article_number, null::integer as revision, fingerprint, bytes from working_copies
        where article_number = any(${bigArray(numbers)})
        union all
        select article_number, number, fingerprint, bytes from revisions join contents using (fingerprint)
        where article_number = any(${bigArray(numbers)})
      ) as texts
      join content_words using (fingerprint)
      join articles on articles.number = texts.article_number
      left join releases on releases.id = live_release_id
      where ${has(words)}
      order by texts.article_number, is_live desc, revision desc nulls first`),
  );
  return new Map(
    rows.map(({ number, revision, is_live, bytes }) => {
      const where: FoundIn = is_live
        ? { kind: "live" }
        : revision === null
          ? { kind: "copy" }
          : { kind: "revision", number: revision };
      return [Number(number), { where, passages: passagesOf(keptContent(bytes), words, "") }];
    }),
  );
}

/** Null where there are too many. */
async function numbersWith(tx: Tx, words: readonly Word[]): Promise<number[] | null> {
  const rows = await tx.execute<{ numbers: string[] }>(sql`
    with found as materialized (
      select fingerprint from content_words where ${has(words)} limit ${mostListed + 1}
    )
    select array(
      select article_number from working_copies join found using (fingerprint)
      union select article_number from revisions join found using (fingerprint)
    ) as numbers where (select count(*) from found) <= ${mostListed}`);
  return rows[0]?.numbers.map(Number) ?? null;
}

/** Of one who was writing the words down while it was sealed, a sealed text may have kept them. */
function has(words: readonly Word[]): SQL {
  return sql`${mayHave(words)} and ${doesHave(words)}
    and not exists (select from content_seals where content_seals.fingerprint = content_words.fingerprint)`;
}

function bigArray(numbers: readonly number[]): SQL {
  return sql`${`{${numbers.join(",")}}`}::bigint[]`;
}
