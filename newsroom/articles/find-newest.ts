/**
 * Which articles a page of a list shows. It is looked for among the newest first, from which nearly every list fills a
 * page, and among all only where those are too few.
 */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { articles, workingCopies } from "@/db/schema";
import type { Condition } from "@/newsroom/articles/list-conditions";

/** So many of the newest, of those that meet the conditions on articles alone. */
const windowLength = 1500;

type Sorted = {
  articles: SQL[];
  copies: SQL[];
  either: { near: SQL; far: SQL; ofCopy?: SQL[] }[];
  common: SQL[];
};

/** The numbers of the newest `limit` that meet all conditions, newest movement first. */
export async function newestNumbers(
  querier: Querier,
  conditions: readonly Condition[],
  limit: number,
): Promise<number[]> {
  const sorted = sort(conditions);
  if (sorted.common.length > 0) return amongNewest(querier, sorted, limit, null);
  if (sorted.copies.length + sorted.either.length === 0) return amongNewest(querier, sorted, limit, limit);
  const newest = await amongNewest(querier, sorted, limit, windowLength);
  if (newest.length === limit) return newest;
  const all = await (sorted.copies.length > 0 ? fromCopies : fromSets)(querier, sorted, limit);
  // Nothing: no article lies beyond the newest that were looked at.
  return all.length > 0 ? all : newest;
}

/** The newest `limit` that meet a condition which says by itself where to look. */
export async function newestOf(condition: SQL, limit: number): Promise<number[]> {
  const rows = await db()
    .select({ number: articles.number })
    .from(articles)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, articles.number))
    .where(condition)
    .orderBy(desc(articles.since), desc(articles.number))
    .limit(limit);
  return rows.map(({ number }) => number);
}

function sort(conditions: readonly Condition[]): Sorted {
  const sorted: Sorted = { articles: [], copies: [], either: [], common: [] };
  for (const each of conditions) {
    if ("article" in each) sorted.articles.push(each.article);
    else if ("copy" in each) sorted.copies.push(each.copy);
    else if ("common" in each) sorted.common.push(each.common);
    else sorted.either.push(each);
  }
  return sorted;
}

/** Walks along an index of articles, to the end of the window (null: to the last), and asks of each what else it has to be. */
async function amongNewest(querier: Querier, sorted: Sorted, limit: number, window: number | null): Promise<number[]> {
  const inOrder = querier
    .select()
    .from(articles)
    .where(and(...sorted.articles))
    .orderBy(desc(articles.since), desc(articles.number))
    .$dynamic();
  const newest = (window === null ? inOrder : inOrder.limit(window))
    // By the name of the table, so that conditions over it hold over these.
    .as("articles");
  const rows = await querier
    .select({ number: newest.number })
    .from(newest)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, newest.number))
    .where(and(...sorted.copies, ...sorted.either.map(({ near }) => near), ...sorted.common))
    .orderBy(desc(newest.since), desc(newest.number))
    .limit(limit);
  return rows.map(({ number }) => number);
}

/** Begins at the working copies that fit: their words and channels have indexes. */
async function fromCopies(querier: Querier, sorted: Sorted, limit: number): Promise<number[]> {
  const [ways] = sorted.either.flatMap(({ ofCopy }) => (ofCopy ? [ofCopy] : []));
  const asked = sorted.either.flatMap(({ ofCopy, near }) => (ofCopy ? [] : [near]));
  // Each way by itself, because an index serves one way and not the choice between two.
  const fitting = (ways ?? [sql`true`]).map(
    (way) => sql`select article_number from working_copies where ${and(...sorted.copies, way)}`,
  );
  // The offset keeps the planner from walking through all articles instead.
  return numbersOf(
    querier,
    sql`
    select number from (${sql.join(fitting, sql` union `)} offset 0) as fitting
    join articles on number = article_number
    where ${and(isBeyondWindow(sorted), ...sorted.articles, ...asked)}
    order by since desc, number desc limit ${limit}`,
  );
}

/** Begins at the set of numbers the last condition names; of each of these the others are asked. */
async function fromSets(querier: Querier, sorted: Sorted, limit: number): Promise<number[]> {
  const [set, ...others] = sorted.either.toReversed();
  const asked = others.map(
    ({ near }) => sql`exists (select from working_copies where article_number = articles.number and ${near} offset 0)`,
  );
  const where = and(isBeyondWindow(sorted), ...sorted.articles, set?.far, ...asked);
  return numbersOf(
    querier,
    sql`select number from articles where ${where} order by since desc, number desc limit ${limit}`,
  );
}

function isBeyondWindow(sorted: Sorted): SQL {
  const where = and(sql`true`, ...sorted.articles);
  return sql`exists (select from articles where ${where} order by since desc, number desc offset ${windowLength} limit 1)`;
}

async function numbersOf(querier: Querier, query: SQL): Promise<number[]> {
  const rows = await querier.execute<{ number: string }>(query);
  return rows.map(({ number }) => Number(number));
}
