/** The words of a query as conditions over a table with the columns `words` and `long_text`. */
import { type SQL, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { sqlStateOf } from "@/db/sql-state";
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

/** A search that was given up. */
export class TooSlow extends Error {}

/** The SQLSTATE of what took longer than it may. */
const canceled = "57014";

/**
 * Searches in one transaction in which no table is scanned through: that would unpack the words of every text, and the
 * planner does not know what that costs. Throws `TooSlow` like `inTime`.
 */
export function searching<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return reading(sql`${readOnly}; set local enable_seqscan = off`, work);
}

/** Reads in one transaction; throws `TooSlow` where one question takes longer than anybody waits. */
export function inTime<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return reading(readOnly, work);
}

const readOnly = sql`set transaction read only; set local statement_timeout = '3s'`;

/** All that is set goes over in one message: each by itself would be waited for. */
async function reading<Result>(settings: SQL, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await db().transaction(async (tx) => {
      await tx.execute(settings);
      return work(tx);
    });
  } catch (error) {
    throw sqlStateOf(error) === canceled ? new TooSlow("a search took too long", { cause: error }) : error;
  }
}
