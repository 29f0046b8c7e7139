import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { channels } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { isReserved } from "@/newsroom/reserved-segments";

export type ChannelWish = { name: string; slug: string; parentId: number | null; position: number; hidden: boolean };

/** Adds a channel to the tree and returns its id; throws a Refusal. Administrators only. */
export async function addChannel(actor: Actor, wish: ChannelWish): Promise<number> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "channels.manage");
    await demandPlace(tx, wish);
    const [channel] = await tx.insert(channels).values(wish).returning({ id: channels.id });
    if (!channel) throw new Error("an insert returns its row");
    await recordEvents(tx, {
      kind: "channel.added",
      actorId: actor.id,
      details: { channelId: channel.id, ...wish },
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
  { id, ...wish }: Pick<ChannelWish, "name" | "position" | "hidden"> & { id: number },
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
    .where(
      and(eq(channels.slug, slug), parentId === null ? isNull(channels.parentId) : eq(channels.parentId, parentId)),
    );
  if (same) throw new Refusal("conflict", "slug_taken", { field: "slug", slug });
}
