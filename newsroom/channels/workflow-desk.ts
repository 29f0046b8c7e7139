/** The workflows of one channel, or of the house: who could sit where now, and every version there ever was. */
import { desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import {
  people,
  type Stage,
  type WorkflowPurpose,
  workflowActivations,
  workflowPurpose,
  workflowVersions,
} from "@/db/schema";
import { deciders } from "@/newsroom/articles/staffing";
import { channelTree } from "@/newsroom/channels/choices";
import { type SeatedStage, seatsIn } from "@/newsroom/channels/seats";
import { type UnstaffedStage, unstaffedUnder, workflowsFollowed } from "@/newsroom/channels/unstaffed";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";

/**
 * One version; `stages` null: inherit. It counted `from` (null: it never did) `to` (null: it still does). `waits`: it is
 * the newest, and the chief has not confirmed it.
 */
export type VersionLine = {
  id: number;
  stages: Stage[] | null;
  proposedBy: string | null;
  proposedAt: Date;
  confirmedBy: string | null;
  from: Date | null;
  to: Date | null;
  waits: boolean;
};

/**
 * What counts for a purpose. `own` is false where it is inherited, from `owner` (null: the house). `likeChange`: nothing
 * is set for 勘误, so it goes the way of every change.
 */
export type PurposeLine = {
  purpose: WorkflowPurpose;
  own: boolean;
  likeChange: boolean;
  owner: string | null;
  seated: SeatedStage[];
  /** Of the house's workflow: the channels following it in which it would get stuck. */
  unstaffed: UnstaffedStage[];
  /** Newest first. */
  versions: VersionLine[];
};

/** `name`: the channel's path, null: the whole house. */
export type WorkflowDesk = { channelId: number | null; name: string | null; purposes: PurposeLine[] };

const purposes = workflowPurpose.enumValues;

/** Null where there is no such channel, or none that this person has business with. */
export async function workflowDesk(actor: Actor, channelId: number | null): Promise<WorkflowDesk | null> {
  const rights = await rightsOf(db(), actor);
  const mayLook = (["channels.manage", "change.confirm", "audit.read"] as const).some((right) => can(rights, right));
  if (!mayLook) return null;
  const tree = await channelTree();
  const pathOf = (id: number | null) => tree.find((channel) => channel.id === id)?.path ?? null;
  if (channelId !== null && pathOf(channelId) === null) return null;
  const [staff, followed, versions] = await Promise.all([deciders(db()), workflowsFollowed(), versionsOf(channelId)]);
  const lines = purposes.map(async (purpose): Promise<PurposeLine> => {
    const own = versions.filter((version) => version.purpose === purpose).map(({ purpose: _, ...version }) => version);
    const inForce =
      channelId === null
        ? ofHouse(versions, purpose)
        : followed.find((each) => each.channelId === channelId && each.purpose === purpose);
    const stages = inForce?.stages ?? [];
    const likeChange = inForce !== undefined && inForce.setFor !== purpose;
    return {
      purpose,
      own: inForce?.owner === channelId && !likeChange,
      likeChange,
      owner: pathOf(inForce?.owner ?? null),
      seated: seatsIn(staff, tree, { channelId, stages }),
      unstaffed: channelId === null ? await unstaffedUnder(staff, { channelId, purpose, stages }) : [],
      versions: own,
    };
  });
  return { channelId, name: pathOf(channelId), purposes: await Promise.all(lines) };
}

function ofHouse(versions: readonly (VersionLine & { purpose: WorkflowPurpose })[], purpose: WorkflowPurpose) {
  const counts = (setFor: WorkflowPurpose) =>
    versions.find((version) => version.purpose === setFor && version.from && !version.to);
  const setFor = purpose === "fix" && !counts("fix") ? "change" : purpose;
  return { owner: null, setFor, stages: counts(setFor)?.stages ?? [] };
}

/** Every version of a place, newest first. A version counts until the one activated after it. */
async function versionsOf(channelId: number | null): Promise<(VersionLine & { purpose: WorkflowPurpose })[]> {
  const proposer = alias(people, "proposer");
  const confirmer = alias(people, "confirmer");
  const rows = await db()
    .select({
      id: workflowVersions.id,
      purpose: workflowVersions.purpose,
      stages: workflowVersions.stages,
      proposedBy: proposer.legalName,
      proposedAt: workflowVersions.proposedAt,
      confirmedBy: confirmer.legalName,
      from: workflowActivations.at,
    })
    .from(workflowVersions)
    .leftJoin(workflowActivations, eq(workflowActivations.versionId, workflowVersions.id))
    .leftJoin(proposer, eq(proposer.id, workflowVersions.proposedBy))
    .leftJoin(confirmer, eq(confirmer.id, workflowActivations.confirmedBy))
    .where(channelId === null ? isNull(workflowVersions.channelId) : eq(workflowVersions.channelId, channelId))
    .orderBy(desc(workflowVersions.id));
  const ends = new Map<number, Date>();
  const newest = new Map<WorkflowPurpose, { id: number; from: Date | null }>();
  for (const { id, purpose, from } of rows) {
    if (!newest.has(purpose)) newest.set(purpose, { id, from });
  }
  for (const purpose of purposes) {
    const counted = rows
      .flatMap((row) => (row.purpose === purpose && row.from ? [{ id: row.id, from: row.from }] : []))
      .toSorted((one, other) => one.from.getTime() - other.from.getTime() || one.id - other.id);
    counted.forEach(({ id }, at) => {
      const after = counted[at + 1];
      if (after) ends.set(id, after.from);
    });
  }
  return rows.map((row) => ({
    ...row,
    to: ends.get(row.id) ?? null,
    waits: row.from === null && newest.get(row.purpose)?.id === row.id,
  }));
}
