/** The words of a query as conditions over a table with the columns `words` and `long_text`. */
import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import type { Word } from "@/newsroom/search/grams";

/** What the index answers: every text that has the words, and some that only have their pairs. */
export function mayHave(words: readonly Word[]): SQL {
  return sql`words @@ ${lexemesOf(words)}::tsquery`;
}

/** A `tsquery` literal of all that the words are made of. */
export function lexemesOf(words: readonly Word[]): string {
  return words.map(({ lexemes }) => lexemes).join(" & ");
}

/** Of these, the ones that do have them: asked of each text, so it comes last. */
export function doesHave(words: readonly Word[]): SQL {
  const each = words.flatMap(({ phrase, plain }) =>
    phrase === null
      ? []
      : sql`(case when long_text is null then words @@ ${phrase}::tsquery else strpos(long_text, ${plain}) > 0 end)`,
  );
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `);
}

/**
 * Reads in one transaction in which no table is scanned through: that would unpack the words of every text, and the
 * planner does not know what that costs.
 */
export function searching<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db().transaction(
    async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return work(tx);
    },
    { accessMode: "read only" },
  );
}
