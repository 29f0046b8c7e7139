import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, workingCopies } from "@/db/schema";
import { alarmsToHandle } from "@/newsroom/alarms/open";
import { pendingProposals } from "@/newsroom/articles/desk-proposals";
import { pendingReinstatements, waitsForEditor } from "@/newsroom/articles/desk-waits";
import { queueLengths } from "@/newsroom/articles/queues";
import { type Actor, can, type Permission, type Rights, rightsOf } from "@/newsroom/permissions";
import { reportsWaiting } from "@/newsroom/reports/desk";

/**
 * How much waits for a person: all of it, of that articles for review and for release, and layouts of front pages; open
 * alarms they have to deal with; and reports of readers, null for whoever never sees any.
 */
export type DeskCounts = {
  desk: number;
  review: number;
  release: number;
  fronts: number;
  alarms: number;
  reports: number | null;
};

const nothing = { desk: 0, review: 0, release: 0, fronts: 0, alarms: 0 };
/** Whoever holds none of these has nothing to wait for. */
const moving: readonly Permission[] = [
  "stage.decide",
  "article.edit",
  "article.release",
  "article.withdraw",
  "change.confirm",
  "front.release",
  "sealed.read",
];

/** What waits for this person now. */
export async function deskCounts(actor: Actor): Promise<DeskCounts> {
  return countsOf(await rightsOf(db(), actor));
}

/** The same for rights already read. */
export async function countsOf(rights: Rights): Promise<DeskCounts> {
  const reports = await reportsWaiting(rights);
  if (!moving.some((permission) => can(rights, permission))) return { ...nothing, reports };
  const [queues, edits, reinstatements, proposals, alarms] = await Promise.all([
    queueLengths(rights),
    editsWaiting(rights),
    pendingReinstatements(rights),
    pendingProposals(rights),
    alarmsToHandle(rights),
  ]);
  return {
    desk: queues.review + queues.release + edits + reinstatements.length + proposals.length,
    ...queues,
    fronts: proposals.filter(({ kind }) => kind === "layout").length,
    alarms,
    reports,
  };
}

async function editsWaiting(rights: Rights): Promise<number> {
  if (!can(rights, "article.edit")) return 0;
  const [row] = await db()
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(articles)
    .innerJoin(workingCopies, sql`${workingCopies.articleNumber} = ${articles.number}`)
    .where(waitsForEditor(rights));
  return row?.count ?? 0;
}
