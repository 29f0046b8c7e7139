/** 审核流程: proposed by the administrator; a lower one counts only when the chief confirms it. */
import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { channels, type Stage, type WorkflowPurpose, workflowActivations, workflowVersions } from "@/db/schema";
import { workflowFor } from "@/newsroom/articles/case-file";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** No other lock of the house has this number. */
const workflowsLock = 4115115;

/** One to five stages; null: inherit from the channel above. */
export type WorkflowWish = { channelId: number | null; purpose: WorkflowPurpose; stages: Stage[] | null };

/**
 * Proposes a workflow for a channel (null: the house) and a purpose. One no lower than what is in force counts at once;
 * a lower one waits for the chief. Rounds already open keep the workflow they were opened with.
 */
export async function proposeWorkflow(
  actor: Actor,
  wish: WorkflowWish,
): Promise<{ versionId: number; inForce: boolean }> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "channels.manage");
    await demandFitting(tx, wish);
    await takeTurns(tx);
    const before = await inForce(tx, wish);
    const [version] = await tx
      .insert(workflowVersions)
      .values({ ...wish, proposedBy: actor.id, proposedAt: now() })
      .returning({ id: workflowVersions.id });
    if (!version) throw new Error("an insert returns its row");
    const after = wish.stages ?? (await inherited(tx, wish));
    const waits = before !== null && isLower(after ?? [], before);
    if (!waits) await tx.insert(workflowActivations).values({ versionId: version.id, at: now() });
    await recordEvents(tx, {
      kind: waits ? "workflow.proposed" : "workflow.changed",
      actorId: actor.id,
      details: { versionId: version.id, channelId: wish.channelId, purpose: wish.purpose },
    });
    return { versionId: version.id, inForce: !waits };
  });
}

/** A chief with a say in its channel puts a proposed, lower workflow in force. Nobody confirms what they proposed. */
export async function confirmWorkflow(actor: Actor, { versionId }: { versionId: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const rights = await rightsOf(tx, actor);
    demand(rights, "change.confirm");
    await takeTurns(tx);
    const [version] = await tx.select().from(workflowVersions).where(eq(workflowVersions.id, versionId));
    if (!version) throw new Refusal("not_found", "workflow_not_found");
    demand(rights, "change.confirm", version.channelId);
    if (version.proposedBy === actor.id) throw new Refusal("forbidden", "own_proposal");
    const [newer] = await tx.execute(sql`
      select 1 from workflow_versions version left join workflow_activations activation on activation.version_id = version.id
      where purpose = ${version.purpose} and channel_id is not distinct from ${version.channelId}::integer
        and (version.id = ${versionId} and activation.version_id is not null or version.id > ${versionId}) limit 1`);
    if (newer) throw new Refusal("conflict", "workflow_outdated");
    await tx.insert(workflowActivations).values({ versionId, confirmedBy: actor.id, at: now() });
    await recordEvents(tx, { kind: "workflow.confirmed", actorId: actor.id, details: { versionId } });
  });
}

/**
 * True where `after` asks for less than `before`: fewer decisions, fewer independent ones before release, or of a stage
 * of `before` its name, its independence, its place before release, its credit, its 校次 or its deadline.
 */
export function isLower(after: readonly Stage[], before: readonly Stage[]): boolean {
  if (independentOf(after) < independentOf(before) || after.length < before.length) return true;
  return before.some((stage) => {
    const same = after.find(({ name }) => name === stage.name);
    return (
      !same ||
      (stage.kind === "independent" && same.kind === "self") ||
      (stage.timing === "before" && same.timing === "after") ||
      (stage.credit !== null && same.credit === null) ||
      (stage.proof !== null && same.proof === null) ||
      (same.timing === "after" && (same.deadlineMinutes ?? 0) > (stage.deadlineMinutes ?? 0))
    );
  });
}

function independentOf(stages: readonly Stage[]): number {
  return stages.filter(({ kind, timing }) => kind === "independent" && timing === "before").length;
}

/** Two proposals at once are weighed one after the other, each against what is in force then. */
async function takeTurns(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${workflowsLock})`);
}

async function demandFitting(tx: Tx, { channelId, purpose, stages }: WorkflowWish): Promise<void> {
  if (channelId === null && stages === null) throw new Refusal("invalid", "house_workflow_missing");
  if (channelId !== null) {
    const [channel] = await tx.select({ id: channels.id }).from(channels).where(eq(channels.id, channelId));
    if (!channel) throw new Refusal("not_found", "channel_not_found");
  }
  if (stages === null) return;
  const [row] = await tx.execute<{ fit: boolean }>(
    sql`select workflow_stages_fit(${purpose}::workflow_purpose, ${JSON.stringify(stages)}::jsonb) as fit`,
  );
  if (!row?.fit) throw new Refusal("invalid", "workflow_stages", { least: purpose === "first" ? 2 : 1 });
}

async function inForce(tx: Tx, { channelId, purpose }: WorkflowWish): Promise<Stage[] | null> {
  try {
    return (await workflowFor(tx, channelId, purpose)).stages;
  } catch (error) {
    if (error instanceof Refusal && error.code === "no_workflow") return null;
    throw error;
  }
}

async function inherited(tx: Tx, { channelId, purpose }: WorkflowWish): Promise<Stage[] | null> {
  if (channelId === null) return null;
  if (purpose === "fix") {
    // What the channel sets for changes is nearer than anything above.
    const change = await workflowFor(tx, channelId, "change");
    if (change.channelId === channelId) return change.stages;
  }
  const [channel] = await tx.select({ parentId: channels.parentId }).from(channels).where(eq(channels.id, channelId));
  return inForce(tx, { channelId: channel?.parentId ?? null, purpose, stages: null });
}
