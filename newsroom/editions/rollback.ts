/**
 * 回退: pages are made as in an earlier edition, by its layouts and site settings. What is released stays released, what is
 * withdrawn stays gone; templates go back with an older program.
 */
import canonicalize from "canonicalize";
import { and, desc, eq, gt, isNotNull, lte } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import {
  auditEvents,
  channels,
  editionRollbacks,
  editions,
  houseSettings,
  layoutReleases,
  layouts,
  topics,
} from "@/db/schema";
import { type AuditEntry, recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { lockSettings } from "@/newsroom/house/settings";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { type Front, parseFront } from "@/newsroom/placements/layout";
import { lockFront } from "@/newsroom/placements/take-layout";
import { Refusal } from "@/newsroom/refusal";

/** So many layouts, and whether the settings, are in force again. */
export type RolledBack = { layouts: number; settings: boolean };

/** What an edition reflects: every act up to its audit event. */
type Then = { eventSeq: number; at: Date };

/**
 * Puts the layouts and settings of an edition in force again and has everything printed anew. A chief of the whole house
 * only, who composed and proposed none of it: throws a Refusal naming what cannot be taken back, and changes nothing then.
 */
export async function rollBack(actor: Actor, wish: { number: number; reason: string }): Promise<RolledBack> {
  return db().transaction(async (tx) => {
    await lockSettings(tx);
    demand(await rightsOf(tx, actor), "edition.roll_back", null);
    if (wish.reason.trim() === "") throw new Refusal("invalid", "reason_missing");
    const then = await momentOfEdition(tx, wish.number);
    const restored = await restoreLayouts(tx, actor, then);
    const confirmed = await restoreSettings(tx, actor, then);
    await tx.insert(editionRollbacks).values({
      edition: wish.number,
      reason: wish.reason,
      rolledBackBy: actor.id,
      rolledBackAt: now(),
    });
    await recordEvents(tx, ...restored, ...confirmed, {
      kind: "edition.rolled_back",
      actorId: actor.id,
      details: { edition: wish.number, layouts: restored.length, settings: confirmed.length > 0 },
    });
    return { layouts: restored.length, settings: confirmed.length > 0 };
  });
}

async function momentOfEdition(tx: Tx, number: number): Promise<Then> {
  const [row] = await tx
    .select({ eventSeq: editions.eventSeq, printedAt: editions.at, at: auditEvents.at })
    .from(editions)
    .leftJoin(auditEvents, eq(auditEvents.seq, editions.eventSeq))
    .where(eq(editions.number, number));
  if (!row) throw new Refusal("not_found", "no_edition");
  return { eventSeq: row.eventSeq, at: row.at ?? row.printedAt };
}

async function restoreLayouts(tx: Tx, actor: Actor, then: Then): Promise<AuditEntry[]> {
  const fronts = await frontsOf(tx, then);
  for (const { front } of fronts) await lockFront(tx, front);
  const [before, current] = [await layoutsInForce(tx, then.at), await layoutsInForce(tx, null)];
  const entries: AuditEntry[] = [];
  for (const { key, front } of fronts) {
    const layoutId = before.get(key);
    if (layoutId === current.get(key)) continue;
    const name = await nameOf(tx, front);
    if (layoutId === undefined) throw new Refusal("conflict", "rollback_no_layout", { front: front.kind, name });
    const [layout] = await tx.select().from(layouts).where(eq(layouts.id, layoutId));
    if (layout?.composers.includes(actor.id))
      throw new Refusal("forbidden", "rollback_own_layout", { front: front.kind, name });
    try {
      await tx.insert(layoutReleases).values({ layoutId, releasedBy: actor.id, releasedAt: now() });
    } catch (error) {
      if (isGuardRefusal(error)) throw new Refusal("conflict", "rollback_layout_barred", { front: front.kind, name });
      throw error;
    }
    const details = { layout: layoutId, version: layout?.version ?? 0, front: key };
    entries.push({ kind: "layout.restored", actorId: actor.id, details });
  }
  return entries;
}

/** Pages with a layout that were there then. What was opened since is part of what is released, and stays as it is. */
async function frontsOf(tx: Tx, then: Then): Promise<{ key: string; front: Front }[]> {
  const [rows, opened, added] = [
    await tx.selectDistinct({ key: layoutReleases.front }).from(layoutReleases).orderBy(layoutReleases.front),
    await tx.select({ number: topics.articleNumber }).from(topics).where(gt(topics.openedAt, then.at)),
    await tx
      .select({ entry: auditEvents.entry })
      .from(auditEvents)
      .where(and(eq(auditEvents.kind, "channel.added"), gt(auditEvents.seq, then.eventSeq))),
  ];
  const channelIds = added.map(({ entry }) => {
    const { details }: { details: { channelId?: number } } = JSON.parse(entry);
    return details.channelId;
  });
  return rows.flatMap(({ key }) => {
    const front = parseFront(key);
    if (!front) return [];
    const isNew =
      (front.kind === "topic" && opened.some(({ number }) => number === front.articleNumber)) ||
      (front.kind === "channel" && channelIds.includes(front.channelId));
    return isNew ? [] : [{ key, front }];
  });
}

async function layoutsInForce(tx: Tx, when: Date | null): Promise<Map<string, number>> {
  const rows = await tx
    .selectDistinctOn([layoutReleases.front], { key: layoutReleases.front, layoutId: layoutReleases.layoutId })
    .from(layoutReleases)
    .where(when ? lte(layoutReleases.releasedAt, when) : undefined)
    .orderBy(layoutReleases.front, desc(layoutReleases.id));
  return new Map(rows.map(({ key, layoutId }) => [key, layoutId]));
}

/** "" for the home page. */
async function nameOf(tx: Tx, front: Front): Promise<string> {
  if (front.kind === "home") return "";
  const [row] =
    front.kind === "channel"
      ? await tx.select({ name: channels.name }).from(channels).where(eq(channels.id, front.channelId))
      : await tx.select({ name: topics.slug }).from(topics).where(eq(topics.articleNumber, front.articleNumber));
  return row?.name ?? "";
}

async function restoreSettings(tx: Tx, actor: Actor, then: Then): Promise<AuditEntry[]> {
  const [before, current] = [await settingsInForce(tx, then.at), await settingsInForce(tx, null)];
  if (canonicalize(before?.settings) === canonicalize(current?.settings)) return [];
  if (!before) throw new Refusal("conflict", "rollback_no_settings");
  if (before.proposedBy === actor.id) throw new Refusal("forbidden", "rollback_own_settings");
  const { settings, proposedBy } = before;
  const at = now();
  const [row] = await tx
    .insert(houseSettings)
    .values({ settings, proposedBy, proposedAt: at, confirmedBy: actor.id, confirmedAt: at })
    .returning({ id: houseSettings.id });
  if (!row) throw new Error("an insert returns its row");
  return [{ kind: "settings.confirmed", actorId: actor.id, details: { settings: row.id } }];
}

async function settingsInForce(tx: Tx, when: Date | null) {
  const [row] = await tx
    .select()
    .from(houseSettings)
    .where(and(isNotNull(houseSettings.confirmedAt), when ? lte(houseSettings.confirmedAt, when) : undefined))
    .orderBy(desc(houseSettings.confirmedAt), desc(houseSettings.id))
    .limit(1);
  return row;
}
