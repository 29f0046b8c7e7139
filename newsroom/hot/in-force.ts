/** 热榜 that stands before readers, or stood at a moment past: what somebody confirmed, for a while. */
import { desc, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { type HotList, hotLists } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import type { When } from "@/newsroom/placements/front-rows";
import { noticeNumbers } from "@/newsroom/placements/layout-in-force";
import { dayOf } from "@/newsroom/shanghai";

const dayMs = 24 * 3_600_000;

/** The end of the day after the one it was confirmed on, in Asia/Shanghai: until then it stands. */
export function hotListEnd({ confirmedAt }: Pick<HotList, "confirmedAt">): Date {
  return new Date(Date.parse(`${dayOf(confirmedAt)}T00:00:00+08:00`) + 2 * dayMs);
}

/** The list confirmed last, unless its time is over; null too where the site keeps no 热榜. */
export async function hotListInForce(when: When): Promise<HotList | null> {
  const [site, [newest]] = await Promise.all([
    publishedSettings(when),
    db()
      .select()
      .from(hotLists)
      .where(when ? lte(hotLists.confirmedAt, when) : undefined)
      .orderBy(desc(hotLists.confirmedAt), desc(hotLists.id))
      .limit(1),
  ]);
  return site.hotList && newest && (when ?? now()) < hotListEnd(newest) ? newest : null;
}

/** Its articles in their order, whether they are live or not; what became 紧急通知 stands above everything already. */
export async function hotNumbers(tree: ChannelTree, when: When): Promise<number[]> {
  const [list, notices] = await Promise.all([hotListInForce(when), noticeNumbers(tree, when)]);
  return list ? list.articles.filter((number) => !notices.includes(number)) : [];
}
