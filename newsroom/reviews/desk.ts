/** 审核: everything the review screen shows of one article, for one person. */
import { and, asc, eq, notInArray } from "drizzle-orm";
import { db } from "@/db/client";
import { type Capacity, type DeskNotes, type PublicState, people, type WorkingState } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { type ApprovalWithRelease, refusalOfApprovalAndRelease } from "@/newsroom/articles/approve-and-release";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import { englishLine } from "@/newsroom/articles/english-line";
import type { StepName } from "@/newsroom/articles/moves";
import { turnOf } from "@/newsroom/articles/who-may";
import { openSteps, refusalOf } from "@/newsroom/articles/workflow";
import { legalNames, type Named } from "@/newsroom/people/names";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal, type RefusalParams } from "@/newsroom/refusal";
import { refusalOfDisagreement } from "@/newsroom/reviews/disagree";
import { type RoundLine, roundsOf } from "@/newsroom/reviews/opinions";
import { type UnderReview, underReview } from "@/newsroom/reviews/under-review";

export type ReviewFile = {
  number: number;
  /** "" where the text is sealed for this person. */
  headline: string;
  /** What it is, for a colleague who reads no Chinese. */
  englishLine: string | null;
  state: WorkingState;
  publicState: PublicState;
  /** Where readers find it while it is live. */
  address: string | null;
  /** Since when it has waited where it is. */
  waitingSince: Date;
  version: number;
  notes: DeskNotes;
  contributors: (Named & { capacities: Capacity[] })[];
  rounds: RoundLine[];
  /** Null where no text is under review now; "sealed" where only named roles may read it. */
  under: UnderReview | "sealed" | null;
  steps: StepName[];
  /** 通过，签发并发布: their approval is the last before release, and they may release the text right after it. */
  mayRelease: boolean;
  /** 补审: they may say that the released text should not stay as it is. */
  mayDisagree: boolean;
  /** The stage of this person's newest decision, where they may take it back. */
  retractable: number | null;
  /** Why this person may not approve, though a text waits for someone. */
  whyNot: { code: string; params: RefusalParams } | null;
  /** The chief may let the outlet of this 转载 through. */
  mayOverride: boolean;
  /** For the chief: whom 授权代审 could let decide a later stage of this text. Empty for everybody else. */
  deputies: Named[];
};

/** The review file of an article; null where there is none that this person may read. */
export async function reviewFile(actor: Actor, number: number): Promise<ReviewFile | null> {
  const rights = await rightsOf(db(), actor);
  const file = await readableCase(rights, number);
  if (!file) return null;
  const { article, round } = file;
  const rounds = await roundsOf(db(), number);
  const under = round ? await underReview(actor, { rights, file, round, rounds }) : null;
  const shown = turnOnScreen(file);
  const whyNot = shown && (await refusalOf(db(), rights, file, { step: "approve", ...shown }));
  const steps = openSteps(rights, file).filter((step) => step !== "approve" || whyNot === null);
  return {
    number,
    headline: under === "sealed" || (file.sealed && !under) ? "" : (under ?? file).content.headline,
    englishLine: file.sealed ? null : englishLine(file.copy.notes.internalNote),
    state: article.state,
    publicState: article.publicState,
    address:
      article.publicState === "live" && article.firstReleasedAt
        ? articleAddress(number, article.firstReleasedAt)
        : null,
    waitingSince: article.since,
    version: file.copy.version,
    notes: file.copy.notes,
    contributors: await contributorsOf(file),
    rounds,
    under,
    steps,
    mayRelease: shown !== null && (await refusalOfApprovalAndRelease(db(), rights, file, shown)) === null,
    mayDisagree: refusalOfDisagreement(rights, file) === null,
    retractable: steps.includes("retract") ? (round?.decisions.at(-1)?.stage ?? null) : null,
    whyNot: whyNot ? { code: whyNot.code, params: whyNot.params } : null,
    mayOverride: mayOverrideOutlet(rights, file),
    deputies: can(rights, "deputy.grant", file.channelId) ? await possibleDeputies(rights, file) : [],
  };
}

/** The case of an article this person may read at the desk: by a right in its channel, or as their own; else null. */
export async function readableCase(rights: Rights, number: number): Promise<CaseFile | null> {
  try {
    const file = await caseFile(db(), number);
    const own = file.article.createdBy === rights.personId;
    const channels = [file.channelId, file.content.channels.main];
    return own || channels.some((channelId) => can(rights, "desk.read", channelId)) ? file : null;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not_found") return null;
    throw error;
  }
}

/** What a decision about the stage whose turn it is names; null where no text waits for a stage. */
function turnOnScreen(file: CaseFile): ApprovalWithRelease | null {
  const turn = turnOf(file);
  if (!turn) return null;
  const { number, fingerprint } = turn.round.revision;
  return { number: file.article.number, stage: turn.place, revision: number, fingerprint };
}

/** What `overrideOutlet` would find: a 转载 under way whose outlet is not 正常 today, and no override yet. */
function mayOverrideOutlet(rights: Rights, { round, outletStanding, channelId }: CaseFile): boolean {
  if (!round || round.released || round.overridden) return false;
  return outletStanding !== null && outletStanding !== "normal" && can(rights, "outlet.override", channelId);
}

/** Active people who neither touched this text nor decided about it; nobody gives the right to themselves. */
async function possibleDeputies({ personId }: Rights, { contributors, round }: CaseFile): Promise<Named[]> {
  const out = [
    personId,
    ...contributors.map((contributor) => contributor.personId),
    ...(round?.decisions.map((decision) => decision.personId) ?? []),
  ];
  return db()
    .select({ id: people.id, name: people.legalName })
    .from(people)
    .where(and(eq(people.status, "active"), notInArray(people.id, out)))
    .orderBy(asc(people.id));
}

async function contributorsOf({ contributors }: CaseFile): Promise<ReviewFile["contributors"]> {
  const ids = [...new Set(contributors.map(({ personId }) => personId))];
  const named = await legalNames(db(), ids);
  return ids.map((id) => ({
    ...named(id),
    capacities: [...new Set(contributors.filter(({ personId }) => personId === id).map(({ capacity }) => capacity))],
  }));
}
