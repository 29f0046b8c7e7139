/** Whether a search finds what `LIKE` finds in the plain texts, and nothing else. */
import { sql } from "drizzle-orm";
import { hanWord, textOf } from "@/cli/bench-search";
import { chance } from "@/cli/seed/chance";
import { db, type Tx } from "@/db/client";
import { contentFrom } from "@/newsroom/articles/content";
import { fieldsOf } from "@/newsroom/search/content-fields";
import { normalized, wordsOf } from "@/newsroom/search/grams";
import { newestHits } from "@/newsroom/search/hits";

const batch = 500;

/** Asks so many queries drawn from the texts both ways and says what came of each; returns those that differ. */
export async function inexact(queries: number, say: (line: string) => void): Promise<string[]> {
  const luck = chance("queries to check");
  return db().transaction(async (tx) => {
    const numbers = await layOut(tx);
    // As a search does; see in-sql.ts.
    await tx.execute(sql`set local enable_seqscan = off`);
    const wrong: string[] = [];
    for (let count = 0; count < queries; count++) {
      const words = Array.from({ length: count % 5 === 0 ? 2 : 1 }, () => luck.between(2, 6));
      const text = await textOf(luck.pick(numbers));
      const query = words.map((length) => hanWord(luck, text, length)).join(" ");
      const [expected, found] = [await byLike(tx, query), await bySearch(tx, query)];
      const isEqual = expected.length === found.length && expected.every((number, place) => number === found[place]);
      say(`${isEqual ? "=" : "≠"} ${query}  LIKE ${expected.length}  ${found.length}`);
      if (!isEqual) wrong.push(query);
    }
    return wrong;
  });
}

/** Every live text as it stands, in a table of this transaction's own; returns their numbers. */
async function layOut(tx: Tx): Promise<number[]> {
  await tx.execute(sql`create temporary table plain (number bigint, text text) on commit drop`);
  const numbers: number[] = [];
  for (;;) {
    const rows = await tx.execute<{ number: string; bytes: Uint8Array }>(sql`
      select number, bytes from articles join releases on releases.id = live_release_id join contents using (fingerprint)
      where public_state = 'live' and number > ${numbers.at(-1) ?? 0} order by number limit ${batch}`);
    if (rows.length === 0) return numbers;
    const texts = rows.map(({ number, bytes }) => {
      const lines = fieldsOf(contentFrom(bytes)).map(({ text }) => normalized(text));
      return sql`(${number}::bigint, ${lines.join("\n")}::text)`;
    });
    await tx.execute(sql`insert into plain values ${sql.join(texts, sql`, `)}`);
    numbers.push(...rows.map(({ number }) => Number(number)));
  }
}

async function byLike(tx: Tx, query: string): Promise<number[]> {
  const each = query.split(" ").map((word) => sql`text like ${`%${word}%`}`);
  const rows = await tx.execute<{ number: string }>(
    sql`select number from plain where ${sql.join(each, sql` and `)} order by number`,
  );
  return rows.map(({ number }) => Number(number));
}

async function bySearch(tx: Tx, query: string): Promise<number[]> {
  const everywhere = { channelIds: null, hiddenIds: [], from: null, to: null, source: [] };
  const hits = await newestHits(tx, { ...everywhere, words: wordsOf(query) }, null, 100_000_000);
  return hits.map(({ number }) => number).sort((one, other) => one - other);
}
