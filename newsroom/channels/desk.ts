/** The channel tree and its workflows, for those who look after them. */
import { asc, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channels, people, type Stage, type WorkflowPurpose, workflowActivations, workflowVersions } from "@/db/schema";
import { channelAddress } from "@/newsroom/addresses";
import { type ChannelChoice, channelTree } from "@/newsroom/channels/choices";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

export type ChannelLine = ChannelChoice & {
  address: string;
  position: number;
  hidden: boolean;
  workflows: WorkflowLine[];
};
/** The workflow a channel follows; `own` is false where it is inherited. */
export type WorkflowLine = { purpose: WorkflowPurpose; stages: Stage[]; own: boolean };
/** A lower workflow that waits for the chief; `channel` null: the whole house, `stages` null: inherit. */
export type ProposedWorkflow = {
  versionId: number;
  channel: string | null;
  purpose: WorkflowPurpose;
  stages: Stage[] | null;
  by: string | null;
  mayConfirm: boolean;
};
export type ChannelsDesk = {
  channels: ChannelLine[];
  proposed: ProposedWorkflow[];
  may: { manage: boolean };
};

/** Everything about channels; empty for whoever has no business with them. */
export async function channelsForDesk(actor: Actor): Promise<ChannelsDesk> {
  const rights = await rightsOf(db(), actor);
  const may = { manage: can(rights, "channels.manage") };
  if (!may.manage && !can(rights, "change.confirm") && !can(rights, "audit.read"))
    return { channels: [], proposed: [], may };
  const [tree, rows, followed, proposed] = await Promise.all([
    channelTree(),
    db().select().from(channels),
    workflowsFollowed(),
    waitingForTheChief(rights),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const slugsTo = (id: number | null): string[] => {
    const row = id === null ? undefined : byId.get(id);
    return row ? [...slugsTo(row.parentId), row.slug] : [];
  };
  return {
    may,
    proposed,
    channels: tree.map((choice) => {
      const row = byId.get(choice.id);
      return {
        ...choice,
        address: channelAddress(slugsTo(choice.id)),
        position: row?.position ?? 0,
        hidden: row?.hidden ?? false,
        workflows: followed.filter(({ channelId }) => channelId === choice.id),
      };
    }),
  };
}

async function workflowsFollowed(): Promise<(WorkflowLine & { channelId: number })[]> {
  const purposes = sql`unnest(enum_range(null::workflow_purpose))`;
  const rows = await db().execute<{ channelId: number; purpose: WorkflowPurpose; stages: Stage[]; own: boolean }>(sql`
    select channels.id as "channelId", each.purpose, version.stages, version.channel_id is not distinct from channels.id as own
    from channels cross join ${purposes} as each(purpose)
    join workflow_versions version on version.id = workflow_for(channels.id, each.purpose)
    order by channels.id, each.purpose`);
  return rows.map(({ channelId, purpose, stages, own }) => ({ channelId, purpose, stages, own }));
}

/** The newest proposal of each place and purpose, where it is not in force. */
async function waitingForTheChief(rights: Rights): Promise<ProposedWorkflow[]> {
  const newest = db()
    .selectDistinctOn([workflowVersions.channelId, workflowVersions.purpose], { id: workflowVersions.id })
    .from(workflowVersions)
    .orderBy(workflowVersions.channelId, workflowVersions.purpose, desc(workflowVersions.id))
    .as("newest");
  const rows = await db()
    .select({
      versionId: workflowVersions.id,
      channelId: workflowVersions.channelId,
      proposedBy: workflowVersions.proposedBy,
      channel: channels.name,
      purpose: workflowVersions.purpose,
      stages: workflowVersions.stages,
      by: people.legalName,
    })
    .from(workflowVersions)
    .innerJoin(newest, eq(newest.id, workflowVersions.id))
    .leftJoin(workflowActivations, eq(workflowActivations.versionId, workflowVersions.id))
    .leftJoin(channels, eq(channels.id, workflowVersions.channelId))
    .leftJoin(people, eq(people.id, workflowVersions.proposedBy))
    .where(isNull(workflowActivations.versionId))
    .orderBy(asc(workflowVersions.id));
  return rows.map(({ channelId, proposedBy, ...row }) => ({
    ...row,
    mayConfirm: can(rights, "change.confirm", channelId) && proposedBy !== rights.personId,
  }));
}
