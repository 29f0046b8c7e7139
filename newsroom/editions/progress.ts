/** How far the press is, and when the clock will change a page by itself. */
import { and, asc, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, greyPeriods, hotLists, press } from "@/db/schema";
import { hotListEnd } from "@/newsroom/hot/in-force";
import { dayOf } from "@/newsroom/shanghai";

export type Progress = typeof press.$inferSelect;

const dayMs = 86_400_000;
/** As long as search engines take an article for news. */
const newsMs = 48 * 3_600_000;

export async function progress(): Promise<Progress> {
  const [row] = await db().select().from(press);
  if (!row) throw new Error("the press has its one row");
  return row;
}

/** Moments around now at which pages change by themselves: from `after` on, so far ahead as anything is known. */
export type Moments = { midnights: Date[]; grey: Date[]; hotEnds: Date[]; newsAges: Date[] };

/** Everything the clock does after a moment: all that came until `to`, and the next to come. */
export async function momentsAfter(after: Date, to: Date): Promise<Moments> {
  const [periods, lists, ages] = await Promise.all([
    db()
      .select()
      .from(greyPeriods)
      .where(and(isNull(greyPeriods.endedAt), or(gt(greyPeriods.from, after), gt(greyPeriods.to, after)))),
    db()
      .select({ confirmedAt: hotLists.confirmedAt })
      .from(hotLists)
      .where(gte(hotLists.confirmedAt, new Date(after.getTime() - 3 * dayMs))),
    db()
      .select({ at: articles.firstReleasedAt })
      .from(articles)
      .where(
        and(
          eq(articles.publicState, "live"),
          sql`${articles.firstReleasedAt} > ${new Date(after.getTime() - newsMs).toISOString()}`,
        ),
      )
      .orderBy(asc(articles.firstReleasedAt))
      .limit(1),
  ]);
  return {
    midnights: midnightsBetween(after, new Date(to.getTime() + dayMs)),
    grey: periods.flatMap(({ from, to: end }) => [from, end]),
    hotEnds: lists.map(hotListEnd),
    // At the very end of its two days it still is news.
    newsAges: ages.flatMap(({ at }) => (at ? [new Date(at.getTime() + newsMs + 1)] : [])),
  };
}

/** Midnights of Asia/Shanghai, which has known no other offset since 1991. */
function midnightsBetween(after: Date, to: Date): Date[] {
  const found: Date[] = [];
  for (let at = Date.parse(`${dayOf(after)}T00:00:00+08:00`) + dayMs; at <= to.getTime(); at += dayMs)
    found.push(new Date(at));
  return found.slice(-3);
}

/** Sets marks of the press without printing anything. */
export async function mark(marks: Partial<Omit<Progress, "id">>): Promise<void> {
  await db().update(press).set(marks);
}
