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

/** The channel and all below it; none where there is no such channel. */
export async function channelsUnder(channelId: number): Promise<number[]> {
  const rows = await db().execute<{ id: number }>(sql`
    with recursive down(id) as (
      select id from ${channels} where id = ${channelId}
      union all select child.id from ${channels} child join down on child.parent_id = down.id
    ) select id from down`);
  return rows.map(({ id }) => id);
}
