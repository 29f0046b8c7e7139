/** What was proposed and counts only when a second person says so: settings, workflows, layouts, the end of a text. */
import { and, asc, eq, isNull, min, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { contentDestructions, people, revisions } from "@/db/schema";
import { type DeskItem, noProposal, noReview } from "@/newsroom/articles/desk-waits";
import { pagesOf } from "@/newsroom/audit/told-fronts";
import { proposedWorkflows } from "@/newsroom/channels/desk";
import { settingsNow } from "@/newsroom/house/desk";
import { can, type Rights } from "@/newsroom/permissions";
import { layoutsWaiting } from "@/newsroom/placements/waiting";

const nothing = { ...noReview, ...noProposal, number: null, headline: "", english: null, channel: null };

/** Every proposal this person may confirm or release. */
export async function pendingProposals(rights: Rights): Promise<DeskItem[]> {
  const found = await Promise.all([
    settingsProposal(rights),
    workflowProposals(rights),
    layoutProposals(rights),
    destructionProposals(rights),
  ]);
  return found.flat();
}

async function settingsProposal(rights: Rights): Promise<DeskItem[]> {
  if (!can(rights, "change.confirm", null)) return [];
  const { waiting } = await settingsNow(rights);
  return waiting?.mayConfirm ? [{ ...nothing, kind: "settings", since: waiting.at, by: waiting.by }] : [];
}

async function workflowProposals(rights: Rights): Promise<DeskItem[]> {
  if (!can(rights, "change.confirm")) return [];
  const proposed = await proposedWorkflows(rights);
  return proposed
    .filter(({ mayConfirm }) => mayConfirm)
    .map(({ versionId, channel, purpose, at, by }) => {
      return { ...nothing, kind: "workflow", proposal: versionId, headline: channel ?? "", purpose, since: at, by };
    });
}

async function layoutProposals(rights: Rights): Promise<DeskItem[]> {
  const sent = await layoutsWaiting(rights);
  if (sent.length === 0) return [];
  const pages = await pagesOf(
    db(),
    sent.map(({ front }) => front),
  );
  return sent.map(({ id, front, sentAt, by }) => {
    return { ...nothing, kind: "layout", proposal: id, headline: pages.get(front) ?? "", front, since: sentAt, by };
  });
}

/** A sealed text is called by nothing but the first of the articles that have it. */
async function destructionProposals(rights: Rights): Promise<DeskItem[]> {
  if (!can(rights, "sealed.read", null)) return [];
  const rows = await db()
    .select({
      number: min(revisions.articleNumber),
      since: contentDestructions.proposedAt,
      by: people.legalName,
      reason: contentDestructions.reason,
    })
    .from(contentDestructions)
    .innerJoin(revisions, eq(revisions.fingerprint, contentDestructions.fingerprint))
    .innerJoin(people, eq(people.id, contentDestructions.proposedBy))
    .where(and(isNull(contentDestructions.confirmedAt), ne(contentDestructions.proposedBy, rights.personId)))
    .groupBy(contentDestructions.fingerprint, people.id)
    .orderBy(asc(contentDestructions.proposedAt));
  return rows.map((row) => ({ ...nothing, ...row, kind: "destruction" }));
}
