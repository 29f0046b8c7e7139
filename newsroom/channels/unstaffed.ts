/** Workflows that would stop at a stage because too few distinct people could decide. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Stage, WorkflowPurpose } from "@/db/schema";
import { type Deciders, deciders, staffingFrom } from "@/newsroom/articles/staffing";
import { channelTree } from "@/newsroom/channels/choices";
import type { WorkflowWish } from "@/newsroom/channels/workflows";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";

/** A stage nobody would be left for, with the paths of the channels where that is so. */
export type UnstaffedStage = { stage: string; channels: string[] };

/**
 * The workflow a channel follows for a purpose; `owner`: the channel it is set for, null: the house. `setFor` is another
 * purpose where there is none for this one: a 勘误 then goes the way of every change.
 */
type Followed = {
  channelId: number;
  owner: number | null;
  purpose: WorkflowPurpose;
  setFor: WorkflowPurpose;
  stages: Stage[];
};

const nobody: ReadonlySet<number> = new Set();

/** The stages of a workflow just proposed that could not be staffed, in every channel that would follow it. */
export async function unstaffedBy(actor: Actor, wish: WorkflowWish): Promise<UnstaffedStage[]> {
  if (!can(await rightsOf(db(), actor), "channels.manage")) return [];
  return unstaffedUnder(await deciders(db()), wish);
}

/** The same of any workflow, for whoever was found to have business with it. */
export async function unstaffedUnder(staff: Deciders, wish: WorkflowWish): Promise<UnstaffedStage[]> {
  const [tree, followed, stages] = await Promise.all([channelTree(), workflowsFollowed(wish.purpose), stagesOf(wish)]);
  const owners = new Map(followed.map(({ channelId, owner }) => [channelId, owner]));
  const below = await channelsBelow(wish.channelId);
  const following = tree.filter(({ id }) => {
    const owner = owners.get(id) ?? null;
    return id === wish.channelId || (below.has(id) && !(owner !== null && below.has(owner)));
  });
  const byStage = Map.groupBy(following, ({ id }) => stageUnstaffed(staff, { channelId: id, stages }));
  return [...byStage].flatMap(([stage, places]) =>
    stage === null ? [] : [{ stage, channels: places.map(({ path }) => path) }],
  );
}

/** The first stage for which nobody would be left, of a piece in this channel to which none of them contributed; or null. */
export function stageUnstaffed(
  staff: Deciders,
  { channelId, stages }: { channelId: number; stages: readonly Stage[] },
): string | null {
  return staffingFrom(staff, { stages, channelId, contributors: nobody, isBarred: () => false }).stuckAt;
}

/** What every channel follows, for one purpose or for each. */
export async function workflowsFollowed(only?: WorkflowPurpose): Promise<Followed[]> {
  const purposes = only ? sql`(values (${only}::workflow_purpose))` : sql`unnest(enum_range(null::workflow_purpose))`;
  const rows = await db().execute<Followed>(sql`
    select channels.id as "channelId", version.channel_id as owner, each.purpose,
      version.purpose as "setFor", version.stages
    from channels cross join ${purposes} as each(purpose)
    join workflow_versions version on version.id = workflow_for(channels.id, each.purpose)
    order by channels.id, each.purpose`);
  return [...rows];
}

/** What is proposed; where that is to inherit, what then counts: of a 勘误 the channel's own way of changes, if any. */
export async function stagesOf({ channelId, purpose, stages }: WorkflowWish): Promise<Stage[]> {
  if (stages !== null) return stages;
  const [above] = await db().execute<{ stages: Stage[] }>(sql`
    select coalesce(own.stages, version.stages) as stages from channels
    join workflow_versions version on version.id = workflow_for(channels.parent_id, ${purpose}::workflow_purpose)
    left join workflow_versions own on ${purpose} = 'fix' and own.channel_id = channels.id
      and own.id = workflow_for(channels.id, 'change')
    where channels.id = ${channelId}`);
  return above?.stages ?? [];
}

/** All channels strictly below one; below the house: all there are. */
async function channelsBelow(channelId: number | null): Promise<Set<number>> {
  const rows = await db().execute<{ id: number }>(sql`
    with recursive down(id) as (
      select id from channels where parent_id is not distinct from ${channelId}::integer
      union all
      select child.id from channels child join down on child.parent_id = down.id
    ) select id from down`);
  return new Set(rows.map(({ id }) => id));
}
