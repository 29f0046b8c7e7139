import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channels } from "@/db/schema";

/** A channel someone can choose: its name, its path of names from the top (`新闻 › 县区`) and its depth (top: 0). */
export type ChannelChoice = { id: number; label: string; path: string; depth: number };

/** The whole tree in its order; `null` or the ids to keep. */
export async function channelTree(only: readonly number[] | null = null): Promise<ChannelChoice[]> {
  const rows = await db().execute<ChannelChoice>(sql`
    with recursive tree(id, label, path, depth, place) as (
      select id, name, name, 0, array[position, id] from ${channels} where parent_id is null
      union all
      select child.id, child.name, tree.path || ' › ' || child.name, depth + 1, place || array[child.position, child.id]
      from ${channels} child join tree on child.parent_id = tree.id
    ) select id, label, path, depth from tree order by place`);
  return rows
    .filter(({ id }) => only === null || only.includes(id))
    .map(({ id, label, path, depth }) => ({ id, label, path, depth }));
}

/** A channel where it stands: after which of those beside it; null: first among them. */
export type PlacedChannel = { path: string; after: string | null };

/** Null where there is no such channel. */
export async function placedChannel(id: number): Promise<PlacedChannel | null> {
  const tree = await channelTree();
  const at = tree.findIndex((choice) => choice.id === id);
  const channel = tree[at];
  if (!channel) return null;
  // Whatever stands deeper before it is below the one beside it.
  const before = tree.slice(0, at).findLast(({ depth }) => depth <= channel.depth);
  return { path: channel.path, after: before?.depth === channel.depth ? before.label : null };
}

/** The channel and all below it; none where there is no such channel. */
export async function channelsUnder(channelId: number): Promise<number[]> {
  const rows = await db().execute<{ id: number }>(sql`
    with recursive down(id) as (
      select id from ${channels} where id = ${channelId}
      union all select child.id from ${channels} child join down on child.parent_id = down.id
    ) select id from down`);
  return rows.map(({ id }) => id);
}
