/** A process of its own in which a newsroom releases and withdraws by the verbs, and says what it did, until it is killed. */
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, withdrawals } from "@/db/schema";
import { approvedPiece, take } from "@/newsroom/articles/desk.fixture";
import type { ReadersHouse } from "@/newsroom/articles/readers.fixture";
import { readersSee } from "@/newsroom/editions/wait";

process.on("disconnect", () => process.exit());
const { desk, news }: ReadersHouse = JSON.parse(process.argv[2] ?? "");
const patienceMs = 30_000;

process.send?.("ready");
for (let turn = 0; ; turn++) {
  const channels = { main: news.id, further: [] };
  const number = await approvedPiece(desk, { channels, headline: `快讯${Date.now()}`, keywords: ["海带"] });
  if (turn % 3 === 0) await take(desk.publisher, "schedule", number, { at: new Date(Date.now() + 8_000) });
  else await take(desk.publisher, "release", number);
  if (turn % 2 === 1) await withdrawOldest();
  await pause(50);
}

async function withdrawOldest(): Promise<void> {
  const [live] = await db()
    .select({ number: articles.number })
    .from(articles)
    .where(eq(articles.publicState, "live"))
    .orderBy(articles.number)
    .limit(1);
  if (!live) return;
  await take(desk.chief, "withdraw", live.number);
  const waiting = await readersSee({ withinMs: patienceMs });
  const [{ count } = { count: 0 }] = await db().select({ count: sql<number>`count(*)::integer` }).from(withdrawals);
  if (waiting.length === 0) process.send?.({ gone: live.number, count });
}
