import { desc, eq } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { outletStanding, outletStandings } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { dayOf } from "@/newsroom/shanghai";

/** Every way an outlet can stand: 正常, 冻结, 移除, 不在名单. */
export const standings = outletStanding.enumValues;
export type OutletStanding = (typeof standings)[number];

/** One word on an outlet, from a day to a day (inclusive, `2023-07-22`); `to` null: until further notice. */
export type StandingSpan = { standing: OutletStanding; from: string; to: string | null };

/**
 * How an outlet stands today (Asia/Shanghai): the newest row that covers the day; without one, or without an outlet,
 * `unlisted`. 《互联网新闻信息服务管理规定》 art. 15: news is reprinted from the listed suppliers only.
 */
export async function standingToday(querier: Querier, outletId: number | null): Promise<OutletStanding> {
  if (outletId === null) return "unlisted";
  const rows = await querier
    .select({ standing: outletStandings.standing, from: outletStandings.from, to: outletStandings.to })
    .from(outletStandings)
    .where(eq(outletStandings.outletId, outletId))
    .orderBy(desc(outletStandings.id));
  return countingOn(dayOf(now()), rows)?.standing ?? "unlisted";
}

/** Which of these counts on a day: the first that covers it, so they come newest first. */
export function countingOn<Span extends StandingSpan>(day: string, newestFirst: readonly Span[]): Span | undefined {
  return newestFirst.find(({ from, to }) => from <= day && (to === null || day <= to));
}
