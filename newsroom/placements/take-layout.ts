/** What every verb of a layout begins with: the page's lock, the layout on screen, and what the person may do there. */
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Querier, Tx } from "@/db/client";
import { channels, type Layout, layouts, releases, topics, workingCopies } from "@/db/schema";
import { type Actor, can, demand, type Permission, type Rights, rightsOf } from "@/newsroom/permissions";
import { type Front, frontKey, parseFront } from "@/newsroom/placements/layout";
import { Refusal } from "@/newsroom/refusal";

/** Beside the hash of the page's key. */
const frontLock = 4_115_117;

/** The open layout as its maker had it on screen. */
export type ShownLayout = { id: number; version: number };

/** The page by its key; throws for what is none. */
export function frontOf(key: string): Front {
  const front = parseFront(key);
  if (!front) throw new Refusal("not_found", "no_front");
  return front;
}

/** Throws for a channel or topic that is not there. */
export async function demandFront(querier: Querier, front: Front): Promise<void> {
  if (front.kind === "home") return;
  const found =
    front.kind === "channel"
      ? await querier.$count(channels, eq(channels.id, front.channelId))
      : await querier.$count(topics, eq(topics.articleNumber, front.articleNumber));
  if (found === 0) throw new Refusal("not_found", "no_front");
}

/** Nobody else changes the page's layouts until this transaction ends. */
export async function lockFront(tx: Tx, front: Front): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${frontLock}, hashtext(${frontKey(front)}))`);
}

/** The layout being composed or waiting for its release. */
export async function openLayout(querier: Querier, front: Front): Promise<Layout | undefined> {
  const [layout] = await querier
    .select()
    .from(layouts)
    .where(and(eq(layouts.front, frontKey(front)), isNull(layouts.endedAt)));
  return layout;
}

/** Locks the page and takes the layout on screen, unless it moved on meanwhile; the actor's rights come with it. */
export async function takeLayout(
  tx: Tx,
  actor: Actor,
  { id, version }: ShownLayout,
  permission: Permission,
): Promise<{ layout: Layout; rights: Rights }> {
  const [found] = await tx.select().from(layouts).where(eq(layouts.id, id));
  if (!found) throw new Refusal("not_found", "no_layout");
  const front = frontOf(found.front);
  await lockFront(tx, front);
  const rights = await rightsOf(tx, actor);
  demand(rights, permission, await channelOf(tx, front));
  const layout = await openLayout(tx, front);
  if (!layout || layout.id !== id || layout.version !== version) throw new Refusal("conflict", "layout_moved_on");
  return { layout, rights };
}

/** The channel whose people answer for a page: null for the house. */
export async function channelOf(querier: Querier, front: Front): Promise<number | null> {
  if (front.kind === "home") return null;
  if (front.kind === "channel") return front.channelId;
  const [row] = await querier
    .select({ released: releases.channelId, written: workingCopies.channelId })
    .from(workingCopies)
    // Live or withdrawn: what was released last says whose it is, not what is being written.
    .leftJoin(releases, eq(releases.articleNumber, workingCopies.articleNumber))
    .where(eq(workingCopies.articleNumber, front.articleNumber))
    .orderBy(sql`${releases.id} desc nulls last`)
    .limit(1);
  return row?.released ?? row?.written ?? null;
}

/** Whether someone may compose a page, and whether they may release what others composed. */
export function frontRights(rights: Rights, channelId: number | null): { compose: boolean; release: boolean } {
  return { compose: can(rights, "front.compose", channelId), release: can(rights, "front.release", channelId) };
}
