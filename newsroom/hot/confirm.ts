/** 确认今天的热榜: computed by what was read, released by an editor, who may put pieces first and leave pieces out. */
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import { hotLists } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { mostRead } from "@/newsroom/hot/most-read";
import { publishedSettings } from "@/newsroom/house/published";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { characters } from "@/newsroom/placements/layout";
import { Refusal } from "@/newsroom/refusal";

/** Any number, the same in every process that confirms. */
const hotLock = 4_115_141;
const longestReason = 500;

/** `drops`: what was left out by hand, and why. */
export type HotDrop = { article: number; reason: string };

/** The list as it was on screen: each piece with the fingerprint of the text whose words stood there. */
export type ShownHotList = {
  pieces: { number: number; fingerprint: string }[];
  /** So many of them were put first by hand. */
  pinned: number;
  drops: HotDrop[];
};

/** Puts the very list on screen before readers. Whoever may release the home page; as often as they like. */
export async function confirmHotList(actor: Actor, { pieces, pinned, drops: left }: ShownHotList): Promise<void> {
  const drops = left.map(({ article, reason }) => ({ article, reason: reason.trim() }));
  const numbers = pieces.map(({ number }) => number);
  if (drops.some(({ reason }) => reason === "")) throw new Refusal("invalid", "reason_missing", { field: "reason" });
  if (drops.some(({ reason }) => reason.length > longestReason)) {
    throw new Refusal("invalid", "reason_too_long", { limit: longestReason });
  }
  if (!isList({ pieces, pinned, drops })) throw new Refusal("invalid", "hot_shape");
  await db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${hotLock})`);
    demand(await rightsOf(tx, actor), "front.release", null);
    if (!(await publishedSettings(null, tx)).hotList) throw new Refusal("not_found", "hot_off");
    const reads = await readsOf(tx, { pieces, pinned });
    const list = {
      articles: numbers,
      fingerprints: pieces.map(({ fingerprint }) => fingerprint),
      reads,
      pinned,
      drops,
    };
    const id = await keep(tx, actor, list);
    const details = { hot: id, pieces: pieces.length, pinned, dropped: drops.length };
    await recordEvents(tx, { kind: "hot.confirmed", actorId: actor.id, details });
  });
}

function isList({ pieces, pinned, drops }: ShownHotList): boolean {
  const named = [...pieces.map(({ number }) => number), ...drops.map(({ article }) => article)];
  const isOnce = new Set(named).size === named.length;
  return isOnce && pieces.length <= characters.hot.limit && pinned <= pieces.length;
}

/**
 * How often each was read; throws where readers get another text of it than was seen, it may not stand there, or it was
 * not put first by hand and is not among the most read: what is done by hand is on record.
 */
async function readsOf(tx: Tx, { pieces, pinned }: Pick<ShownHotList, "pieces" | "pinned">): Promise<number[]> {
  const tree = await publishedChannels(tx);
  const found = await mostRead(tree, { numbers: pieces.map(({ number }) => number), querier: tx });
  const read = await mostRead(tree, { querier: tx });
  return pieces.map(({ number, fingerprint }, place) => {
    const piece = found.find((each) => each.number === number);
    const isRead = place < pinned || read.some((each) => each.number === number);
    if (piece?.fingerprint !== fingerprint || !isRead) throw new Refusal("conflict", "hot_moved_on");
    return piece.reads;
  });
}

type Kept = Pick<typeof hotLists.$inferInsert, "articles" | "fingerprints" | "reads" | "pinned" | "drops">;

async function keep(tx: Tx, { id: confirmedBy }: Actor, list: Kept): Promise<number> {
  try {
    const [row] = await tx
      .insert(hotLists)
      .values({ ...list, confirmedBy, confirmedAt: now() })
      .returning({ id: hotLists.id });
    if (!row) throw new Error("an insert returns its row");
    return row.id;
  } catch (error) {
    // What only the guard saw: a piece that was withdrawn or released anew at this very moment.
    if (isGuardRefusal(error)) throw new Refusal("conflict", "hot_moved_on");
    throw error;
  }
}
