/** 首页编排 up to its release: composed by one or several people, sent as one version, taken back or sent back. */
import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { layouts } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { mayStand } from "@/newsroom/placements/choose";
import { rowsOf } from "@/newsroom/placements/front-rows";
import { type Place, parsePlaces } from "@/newsroom/placements/layout";
import {
  channelOf,
  demandFront,
  frontOf,
  lockFront,
  openLayout,
  type ShownLayout,
  takeLayout,
} from "@/newsroom/placements/take-layout";
import { Refusal } from "@/newsroom/refusal";

const longestReason = 500;

/** `layout`: the open one on screen; null where none was open. */
export type LayoutSave = { front: string; layout: ShownLayout | null; places: unknown };

/** Keeps a change of the open layout, or opens one; returns what is open now. A layout that was sent is not changed. */
export async function saveLayout(
  actor: Actor,
  { front: key, layout, places: input }: LayoutSave,
): Promise<ShownLayout> {
  const front = frontOf(key);
  const places = parsePlaces(input);
  return db().transaction(async (tx) => {
    await lockFront(tx, front);
    demand(await rightsOf(tx, actor), "front.compose", await channelOf(tx, front));
    await demandFront(tx, front);
    const open = await openLayout(tx, front);
    if (open?.id !== layout?.id || open?.version !== layout?.version) throw new Refusal("conflict", "layout_moved_on");
    if (!open) return begin(tx, actor, key, places);
    if (open.sentAt) throw new Refusal("conflict", "layout_sent");
    if (isSame(open.places, places)) return { id: open.id, version: open.version };
    const version = open.version + 1;
    await tx.update(layouts).set({ places, version, savedBy: actor.id, savedAt: now() }).where(eq(layouts.id, open.id));
    return { id: open.id, version };
  });
}

/** Asks for the release of the layout as it is. Every piece in it has to be live, and may stand where it stands. */
export async function sendLayout(actor: Actor, shown: ShownLayout): Promise<void> {
  await db().transaction(async (tx) => {
    const { layout } = await takeLayout(tx, actor, shown, "front.compose");
    if (layout.sentAt) throw new Refusal("conflict", "layout_sent");
    await checkPieces(tx, parsePlaces(layout.places));
    await tx.update(layouts).set({ sentBy: actor.id, sentAt: now(), reason: "" }).where(eq(layouts.id, layout.id));
    await recordEvents(tx, { kind: "layout.sent", actorId: actor.id, details: of(layout) });
  });
}

/** Takes a sent layout back to go on with it: whoever may compose the page. */
export async function recallLayout(actor: Actor, shown: ShownLayout): Promise<void> {
  await db().transaction(async (tx) => {
    const { layout } = await takeLayout(tx, actor, shown, "front.compose");
    if (!layout.sentAt) throw new Refusal("conflict", "layout_not_sent");
    await tx.update(layouts).set({ sentBy: null, sentAt: null }).where(eq(layouts.id, layout.id));
    await recordEvents(tx, { kind: "layout.recalled", actorId: actor.id, details: of(layout) });
  });
}

/** Sends it back with a reason, instead of releasing it. */
export async function returnLayout(
  actor: Actor,
  { reason, ...shown }: ShownLayout & { reason: string },
): Promise<void> {
  const why = reason.trim();
  if (!why) throw new Refusal("invalid", "reason_missing", { field: "reason" });
  if (why.length > longestReason) throw new Refusal("invalid", "reason_too_long", { limit: longestReason });
  await db().transaction(async (tx) => {
    const { layout } = await takeLayout(tx, actor, shown, "front.release");
    if (!layout.sentAt) throw new Refusal("conflict", "layout_not_sent");
    await tx.update(layouts).set({ sentBy: null, sentAt: null, reason: why }).where(eq(layouts.id, layout.id));
    await recordEvents(tx, { kind: "layout.returned", actorId: actor.id, details: of(layout) });
  });
}

/** Lets an open layout go; what readers see stays. */
export async function dropLayout(actor: Actor, shown: ShownLayout): Promise<void> {
  await db().transaction(async (tx) => {
    const { layout } = await takeLayout(tx, actor, shown, "front.compose");
    if (layout.sentAt) throw new Refusal("conflict", "layout_sent");
    await tx.update(layouts).set({ endedAt: now(), endedAs: "dropped" }).where(eq(layouts.id, layout.id));
    await recordEvents(tx, { kind: "layout.dropped", actorId: actor.id, details: of(layout) });
  });
}

async function begin(tx: Tx, actor: Actor, front: string, places: Place[]): Promise<ShownLayout> {
  const [row] = await tx
    .insert(layouts)
    .values({ front, places, savedBy: actor.id, savedAt: now() })
    .returning({ id: layouts.id, version: layouts.version });
  if (!row) throw new Error("an insert returns its row");
  return row;
}

/** Placed by hand and not to be shown: said now, not found out by readers. */
async function checkPieces(tx: Tx, places: readonly Place[]): Promise<void> {
  const tree = await publishedChannels(tx);
  const numbers = places.flatMap(({ items }) => items.map(({ article }) => article));
  const rows = await rowsOf([...new Set(numbers)], tree, null, tx);
  for (const { kind, items } of places) {
    for (const { article: number } of items) {
      const row = rows.get(number);
      if (!row) throw new Refusal("conflict", "placed_not_live", { number });
      if (!mayStand(row, kind)) throw new Refusal("conflict", "placed_wrongly", { number, place: kind });
    }
  }
}

/** Both were written by `parsePlaces`, which keeps one order of keys; `jsonb` does not. */
function isSame(kept: unknown, places: Place[]): boolean {
  return JSON.stringify(parsePlaces(kept)) === JSON.stringify(places);
}

function of({ id, version, front }: { id: number; version: number; front: string }) {
  return { layout: id, version, front };
}
