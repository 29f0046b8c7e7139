/** 热榜 of the demo house: what its readers read on the last day, and the list the publisher confirmed of it. */
import { desc, eq } from "drizzle-orm";
import { actor, type DemoHouse, type Happening } from "@/cli/seed/house";
import { db } from "@/db/client";
import { articles } from "@/db/schema";
import { confirmHotList } from "@/newsroom/hot/confirm";
import { countRead, flushReads } from "@/newsroom/hot/count";
import { hotForDesk } from "@/newsroom/hot/desk";

const minute = 60_000;
const read = 14;
const phone = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";

/** The newest pieces are read, a list is confirmed, and reading goes on. */
export function hotHappenings(house: DemoHouse): Happening[] {
  const before = (minutes: number) => new Date(house.start.getTime() - minutes * minute);
  return [
    { at: before(150), run: () => readNewest(61) },
    { at: before(100), run: () => confirmWithOneFirst(house) },
    { at: before(40), run: () => readNewest(17) },
  ];
}

/** Each a few times less than the one before. */
async function readNewest(most: number): Promise<void> {
  const newest = await db()
    .select({ article: articles.number })
    .from(articles)
    .where(eq(articles.publicState, "live"))
    .orderBy(desc(articles.firstReleasedAt))
    .limit(read);
  for (const [place, piece] of newest.entries()) {
    const readers = Math.max(1, most - 4 * place);
    for (let reader = 0; reader < readers; reader += 1) {
      await countRead({ clientAddress: `2001:db8:${most}:${reader}::1`, userAgent: phone }, piece);
    }
  }
  await flushReads();
}

async function confirmWithOneFirst(house: DemoHouse): Promise<void> {
  const publisher = actor(house, "publisher");
  const desk = await hotForDesk(publisher);
  if (!desk) throw new Error("the publisher of the demo house looks after its front pages");
  const [first, second, ...others] = desk.pieces;
  if (!first || !second) return;
  const pieces = [second, first, ...others].slice(0, desk.length);
  await confirmHotList(publisher, { pieces, pinned: 1, drops: [] });
}
