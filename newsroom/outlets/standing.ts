import { and, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { outletStandings } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { dayOf } from "@/newsroom/shanghai";

export type OutletStanding = (typeof outletStandings.$inferSelect)["standing"];

/**
 * How an outlet stands today (Asia/Shanghai): the newest row that covers the day; without one, or without an outlet,
 * `unlisted`. 《互联网新闻信息服务管理规定》 art. 15: news is reprinted from the listed suppliers only.
 */
export async function standingToday(querier: Querier, outletId: number | null): Promise<OutletStanding> {
  if (outletId === null) return "unlisted";
  const today = dayOf(now());
  const [row] = await querier
    .select({ standing: outletStandings.standing })
    .from(outletStandings)
    .where(
      and(
        eq(outletStandings.outletId, outletId),
        lte(outletStandings.from, today),
        or(isNull(outletStandings.to), gte(outletStandings.to, today)),
      ),
    )
    .orderBy(desc(outletStandings.id))
    .limit(1);
  return row?.standing ?? "unlisted";
}
