import { db } from "@/db/client";
import type { WorkflowPurpose } from "@/db/schema";
import { type CaseFile, purposeOf, workflowFor } from "@/newsroom/articles/case-file";
import { type Staffing, staffingOfSubmission } from "@/newsroom/articles/staffing";
import type { Rights } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/**
 * What 送审 would begin: the stages ahead, and who could sit where. `self`: sending it is the first decision too.
 * `owesReview`: a 勘误 that takes the way of every change, since the text it mends has not had its 补审.
 */
export type WayAhead = { purpose: WorkflowPurpose; self: string | null; owesReview: boolean; staffing: Staffing };

/** The way the piece would take now; one that was never released could go as a 快讯 too. */
export async function waysAhead(rights: Rights, file: CaseFile): Promise<WayAhead[]> {
  const purpose = await purposeOf(db(), file);
  const purposes: WorkflowPurpose[] = file.article.firstReleasedAt === null ? [purpose, "flash"] : [purpose];
  const ways = await Promise.all(purposes.map((purpose) => wayAhead(rights, file, purpose)));
  return ways.flatMap((way) => way ?? []);
}

async function wayAhead(rights: Rights, file: CaseFile, purpose: WorkflowPurpose): Promise<WayAhead | null> {
  try {
    const { stages } = await workflowFor(db(), file.content.channels.main, purpose);
    const self = stages[0]?.kind === "self" ? stages[0].name : null;
    const staffing = await staffingOfSubmission(db(), file, { stages, submitter: rights.personId });
    const owesReview = purpose === "change" && file.content.change.kind === "fix";
    return { purpose, self, owesReview, staffing };
  } catch (error) {
    if (error instanceof Refusal && error.code === "no_workflow") return null;
    throw error;
  }
}
