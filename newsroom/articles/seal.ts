/** 封存 and destruction of a content: its bytes go at last, its fingerprint, dates and approvals stay. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { articles, contentDestructions, contentSeals, contents, revisions, workingCopies } from "@/db/schema";
import {
  type Content,
  canonicalBytes,
  contentFrom,
  emptyContent,
  type Fingerprint,
  fingerprintOf,
} from "@/newsroom/articles/content";
import { listColumns } from "@/newsroom/articles/list-columns";
import { type AuditEntry, recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { askToDestroy } from "@/newsroom/editions/destroy";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { keepWords } from "@/newsroom/search/keep-words";

/** Seals a content: from now on only named roles read it, and each reading is logged. A chief of the whole house only. */
export async function sealContent(actor: Actor, wish: { fingerprint: Fingerprint; reason: string }): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "content.seal", null);
    if (wish.reason.trim() === "") throw new Refusal("invalid", "reason_missing");
    await demandStored(tx, wish.fingerprint);
    if (await isLive(tx, wish.fingerprint)) throw new Refusal("conflict", "content_live");
    const sealed = await tx
      .insert(contentSeals)
      .values({ fingerprint: wish.fingerprint, sealedBy: actor.id, reason: wish.reason, at: now() })
      .onConflictDoNothing()
      .returning();
    if (sealed.length === 0) throw new Refusal("conflict", "content_sealed_already");
    await recordAbout(tx, actor, wish.fingerprint, "content.sealed");
  });
}

/** Reads a sealed content and writes down who did. Chief and auditor of the whole house only. */
export async function readSealedContent(actor: Actor, fingerprint: Fingerprint): Promise<Content> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "sealed.read", null);
    const [row] = await tx.select().from(contents).where(eq(contents.fingerprint, fingerprint));
    if (!row) throw new Refusal("not_found", "content_not_found");
    await recordAbout(tx, actor, fingerprint, "content.read_sealed");
    return contentFrom(row.bytes);
  });
}

/** Orders the destruction of a sealed content, with reason and legal basis; nothing goes until a second person confirms. */
export async function proposeDestruction(
  actor: Actor,
  wish: { fingerprint: Fingerprint; reason: string; legalBasis: string },
): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "content.seal", null);
    if (wish.reason.trim() === "" || wish.legalBasis.trim() === "") throw new Refusal("invalid", "reason_missing");
    await demandStored(tx, wish.fingerprint);
    const [seal] = await tx.select().from(contentSeals).where(eq(contentSeals.fingerprint, wish.fingerprint));
    if (!seal) throw new Refusal("conflict", "content_not_sealed");
    const proposed = await tx
      .insert(contentDestructions)
      .values({ ...wish, proposedBy: actor.id, proposedAt: now() })
      .onConflictDoNothing()
      .returning();
    if (proposed.length === 0) throw new Refusal("conflict", "destruction_pending");
    await recordAbout(tx, actor, wish.fingerprint, "content.destruction_proposed");
  });
}

/**
 * The second person (chief or auditor) confirms: the bytes go, and what was printed of them. A working copy that still holds them is emptied first;
 * one under review or live keeps the content from being destroyed.
 */
export async function confirmDestruction(actor: Actor, fingerprint: Fingerprint): Promise<void> {
  await db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "sealed.read", null);
    const [order] = await tx
      .select()
      .from(contentDestructions)
      .where(and(eq(contentDestructions.fingerprint, fingerprint), isNull(contentDestructions.confirmedAt)))
      .for("update");
    if (!order) throw new Refusal("not_found", "no_destruction");
    if (order.proposedBy === actor.id) throw new Refusal("forbidden", "own_proposal");
    await emptyCopies(tx, actor, fingerprint);
    await tx
      .update(contentDestructions)
      .set({ confirmedBy: actor.id, confirmedAt: now() })
      .where(eq(contentDestructions.fingerprint, fingerprint));
    await tx.delete(contents).where(eq(contents.fingerprint, fingerprint));
    await askToDestroy(tx, { fingerprint });
    await recordAbout(tx, actor, fingerprint, "content.destroyed", { proposedBy: order.proposedBy });
  });
}

/** One event for each article that has this text, so that it stands in the history of each. */
async function recordAbout(
  tx: Tx,
  actor: Actor,
  fingerprint: Fingerprint,
  kind: AuditEntry["kind"],
  more: { proposedBy?: number } = {},
): Promise<void> {
  const entry = { kind, actorId: actor.id, details: { fingerprint, ...more } };
  const held = await tx
    .selectDistinct({ articleNumber: revisions.articleNumber })
    .from(revisions)
    .where(eq(revisions.fingerprint, fingerprint))
    .orderBy(asc(revisions.articleNumber));
  const entries = held.map(({ articleNumber }) => ({ ...entry, articleNumber }));
  await recordEvents(tx, ...(entries.length > 0 ? entries : [entry]));
}

async function demandStored(tx: Tx, fingerprint: Fingerprint): Promise<void> {
  const [row] = await tx
    .select({ fingerprint: contents.fingerprint })
    .from(contents)
    .where(eq(contents.fingerprint, fingerprint));
  if (!row) throw new Refusal("not_found", "content_not_found");
}

async function isLive(tx: Tx, fingerprint: Fingerprint): Promise<boolean> {
  const [row] = await tx.execute(sql`
    select 1 from articles join releases on releases.id = articles.live_release_id
    where releases.fingerprint = decode(${fingerprint}, 'hex') limit 1`);
  return row !== undefined;
}

async function emptyCopies(tx: Tx, actor: Actor, fingerprint: Fingerprint): Promise<void> {
  const held = await tx
    .select({ number: articles.number, state: articles.state, publicState: articles.publicState })
    .from(articles)
    .innerJoin(revisions, eq(revisions.articleNumber, articles.number))
    .where(eq(revisions.fingerprint, fingerprint))
    .for("update", { of: articles });
  if (
    (await isLive(tx, fingerprint)) ||
    held.some(({ state }) => ["in_review", "approved", "scheduled"].includes(state))
  ) {
    throw new Refusal("conflict", "content_in_use");
  }
  const copies = await tx
    .select()
    .from(workingCopies)
    .where(
      and(
        eq(workingCopies.fingerprint, fingerprint),
        inArray(workingCopies.articleNumber, held.map(({ number }) => number).concat(0)),
      ),
    );
  for (const copy of copies) {
    const emptied = { ...emptyContent(), channels: contentFrom(copy.bytes).channels };
    const bytes = canonicalBytes(emptied);
    await tx
      .update(workingCopies)
      .set({
        version: copy.version + 1,
        bytes,
        ...listColumns(emptied),
        savedBy: actor.id,
        // Whoever empties a copy edited nothing, so no credit is to name them.
        savedAs: "author",
        savedAt: now(),
      })
      .where(eq(workingCopies.articleNumber, copy.articleNumber));
    await keepWords(tx, fingerprintOf(bytes), emptied);
    await tx.update(articles).set({ state: "spiked", since: now() }).where(eq(articles.number, copy.articleNumber));
  }
}
