/** 发布编排: the act that puts a layout before readers, by somebody who did not compose it. */
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { isGuardRefusal } from "@/db/guard-refusal";
import { layoutReleases, layouts } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { channelOf, frontOf, lockFront, type ShownLayout, takeLayout } from "@/newsroom/placements/take-layout";
import { Refusal } from "@/newsroom/refusal";

/** Releases the very version on screen. */
export async function releaseLayout(actor: Actor, shown: ShownLayout): Promise<void> {
  await db().transaction(async (tx) => {
    const { layout } = await takeLayout(tx, actor, shown, "front.release");
    if (!layout.sentAt) throw new Refusal("conflict", "layout_not_sent");
    if (layout.composers.includes(actor.id)) throw new Refusal("forbidden", "own_layout");
    await barred(() =>
      tx.insert(layoutReleases).values({ layoutId: layout.id, releasedBy: actor.id, releasedAt: now() }),
    );
    const { id, version, front } = layout;
    await recordEvents(tx, { kind: "layout.released", actorId: actor.id, details: { layout: id, version, front } });
  });
}

/** Puts a layout that was released before back, word for word as it was; pieces withdrawn since are not in it. */
export async function restoreLayout(actor: Actor, { id }: { id: number }): Promise<void> {
  await db().transaction(async (tx) => {
    const [layout] = await tx
      .select()
      .from(layouts)
      .where(and(eq(layouts.id, id), eq(layouts.endedAs, "released")));
    if (!layout) throw new Refusal("not_found", "no_layout");
    const front = frontOf(layout.front);
    await lockFront(tx, front);
    demand(await rightsOf(tx, actor), "front.release", await channelOf(tx, front));
    if (layout.composers.includes(actor.id)) throw new Refusal("forbidden", "own_layout");
    await barred(() => tx.insert(layoutReleases).values({ layoutId: id, releasedBy: actor.id, releasedAt: now() }));
    await recordEvents(tx, {
      kind: "layout.restored",
      actorId: actor.id,
      details: { layout: id, version: layout.version, front: layout.front },
    });
  });
}

/** What the guard alone can see at this moment: a piece that may stand first no more. */
async function barred(insert: () => PromiseLike<unknown>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if (isGuardRefusal(error)) throw new Refusal("conflict", "layout_barred");
    throw error;
  }
}
