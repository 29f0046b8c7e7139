/** The channel tree and its workflows, for those who look after them. */
import { asc, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { channels, people, type Stage, type WorkflowPurpose, workflowActivations, workflowVersions } from "@/db/schema";
import { channelAddress } from "@/newsroom/addresses";
import { deciders } from "@/newsroom/articles/staffing";
import { type ChannelChoice, channelTree } from "@/newsroom/channels/choices";
import { type WorkflowPreview, workflowPreview } from "@/newsroom/channels/seats";
import { stageUnstaffed, workflowsFollowed } from "@/newsroom/channels/unstaffed";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";

export type ChannelLine = ChannelChoice & {
  address: string;
  position: number;
  hidden: boolean;
  workflows: WorkflowLine[];
};
/** The workflow a channel follows; `own` is false where it is inherited. `stuckAt`: the stage nobody is left for, or null. */
export type WorkflowLine = { purpose: WorkflowPurpose; stages: Stage[]; own: boolean; stuckAt: string | null };
/** A lower workflow that waits for the chief; `channel` null: the whole house, `stages` null: inherit. */
export type ProposedWorkflow = {
  versionId: number;
  channel: string | null;
  purpose: WorkflowPurpose;
  stages: Stage[] | null;
  by: string | null;
  mayConfirm: boolean;
  preview: WorkflowPreview;
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
  const [tree, rows, followed, staff, proposed] = await Promise.all([
    channelTree(),
    db().select().from(channels),
    workflowsFollowed(),
    deciders(db()),
    proposedWorkflows(rights),
  ]);
  const previewed = proposed.map(async ({ channelId, ...wish }): Promise<ProposedWorkflow> => {
    return { ...wish, preview: await workflowPreview(staff, tree, { channelId, ...wish }) };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const slugsTo = (id: number | null): string[] => {
    const row = id === null ? undefined : byId.get(id);
    return row ? [...slugsTo(row.parentId), row.slug] : [];
  };
  return {
    may,
    proposed: await Promise.all(previewed),
    channels: tree.map((choice) => {
      const row = byId.get(choice.id);
      return {
        ...choice,
        address: channelAddress(slugsTo(choice.id)),
        position: row?.position ?? 0,
        hidden: row?.hidden ?? false,
        workflows: followed
          .filter(({ channelId }) => channelId === choice.id)
          .map(({ channelId, owner, purpose, setFor, stages }) => ({
            purpose,
            stages,
            own: owner === channelId && setFor === purpose,
            stuckAt: stageUnstaffed(staff, { channelId, stages }),
          })),
      };
    }),
  };
}

/** The newest proposal of each place and purpose, where it is not in force; `at` is when it was made. */
export async function proposedWorkflows(
  rights: Rights,
): Promise<(Omit<ProposedWorkflow, "preview"> & { channelId: number | null; at: Date })[]> {
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
      at: workflowVersions.proposedAt,
      by: people.legalName,
    })
    .from(workflowVersions)
    .innerJoin(newest, eq(newest.id, workflowVersions.id))
    .leftJoin(workflowActivations, eq(workflowActivations.versionId, workflowVersions.id))
    .leftJoin(channels, eq(channels.id, workflowVersions.channelId))
    .leftJoin(people, eq(people.id, workflowVersions.proposedBy))
    .where(isNull(workflowActivations.versionId))
    .orderBy(asc(workflowVersions.id));
  return rows.map(({ proposedBy, ...row }) => ({
    ...row,
    mayConfirm: can(rights, "change.confirm", row.channelId) && proposedBy !== rights.personId,
  }));
}
