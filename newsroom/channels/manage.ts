import { and, eq, isNull, max } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { channels } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { isReserved } from "@/newsroom/reserved-segments";

/** The highest order a channel is given. */
export const highestPosition = 9999;

/** `position`: its order among those beside it, the lowest first; null: behind them all. */
export type ChannelWish = {
  name: string;
  slug: string;
  parentId: number | null;
  position: number | null;
  hidden: boolean;
};

/** Adds a channel to the tree and returns its id; throws a Refusal. Administrators only. */
export async function addChannel(actor: Actor, wish: ChannelWish): Promise<number> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "channels.manage");
    await demandPlace(tx, wish);
    const position = wish.position ?? (await lastPosition(tx, wish.parentId));
    const [channel] = await tx
      .insert(channels)
      .values({ ...wish, position })
      .returning({ id: channels.id });
    if (!channel) throw new Error("an insert returns its row");
    await recordEvents(tx, {
      kind: "channel.added",
      actorId: actor.id,
      details: { channelId: channel.id, ...wish, position },
    });
    return channel.id;
  });
}

/**
 * Renames a channel, or changes its order or whether readers see it. Its slug and place in the tree stay: its address
 * and the rights over it are built on them. A name is a public word: the event says which words stood until now.
 */
export async function changeChannel(
  actor: Actor,
  { id, ...wish }: Pick<ChannelWish, "name" | "hidden"> & { id: number; position: number },
): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "channels.manage");
    if (wish.name.trim() === "") throw new Refusal("invalid", "channel_name_missing", { field: "name" });
    const [before] = await tx.select().from(channels).where(eq(channels.id, id)).for("update");
    if (!before) throw new Refusal("not_found", "channel_not_found");
    await tx.update(channels).set(wish).where(eq(channels.id, id));
    await recordEvents(tx, {
      kind: "channel.changed",
      actorId: actor.id,
      details: {
        channelId: id,
        ...wish,
        nameBefore: before.name,
        positionBefore: before.position,
        hiddenBefore: before.hidden,
      },
    });
  });
}

/** Behind every channel below the same parent: ids decide between equals, and a new one has the highest. */
async function lastPosition(tx: Tx, parentId: number | null): Promise<number> {
  const [last] = await tx
    .select({ position: max(channels.position) })
    .from(channels)
    .where(isBelow(parentId));
  return last?.position == null ? 0 : Math.min(last.position + 1, highestPosition);
}

function isBelow(parentId: number | null) {
  return parentId === null ? isNull(channels.parentId) : eq(channels.parentId, parentId);
}

async function demandPlace(tx: Tx, { name, slug, parentId }: ChannelWish): Promise<void> {
  if (name.trim() === "") throw new Refusal("invalid", "channel_name_missing", { field: "name" });
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(slug)) throw new Refusal("invalid", "slug_shape", { field: "slug" });
  if (parentId === null && isReserved(slug)) throw new Refusal("invalid", "slug_reserved", { field: "slug", slug });
  if (parentId !== null) {
    const [parent] = await tx.select({ id: channels.id }).from(channels).where(eq(channels.id, parentId));
    if (!parent) throw new Refusal("not_found", "channel_not_found");
  }
  const [same] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(eq(channels.slug, slug), isBelow(parentId)));
  if (same) throw new Refusal("conflict", "slug_taken", { field: "slug", slug });
}
