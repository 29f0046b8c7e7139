/** Whether what was asked fits what is there: the version or text on screen, reasons, times, the rules of a change. */
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { approvals, assets, contentSeals, contents, rounds } from "@/db/schema";
import { bodyText, picturesOf } from "@/newsroom/articles/body";
import type { CaseFile } from "@/newsroom/articles/case-file";
import { changedCharacters, changesWordsOnly } from "@/newsroom/articles/changed-characters";
import { type Content, contentFrom } from "@/newsroom/articles/content";
import { lastDecision } from "@/newsroom/articles/last-decision";
import { overLimit } from "@/newsroom/articles/limits";
import type { MoveOf, Shown } from "@/newsroom/articles/moves";
import { type Answer, turnOf } from "@/newsroom/articles/who-may";
import { hasInvisible } from "@/newsroom/articles/written";
import { now } from "@/newsroom/clock/now";
import type { Rights } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { momentOf } from "@/newsroom/shanghai";

/** What a check may need besides the case and the move. */
export type Asking = { querier: Querier; rights: Rights };

/** 勘误 mends a slip of the pen: no more characters than this, and no digit among them. */
const mostCharactersOfAFix = 20;
const longestReason = 1000;
/** Before there were pages to take down. */
const earliestReceipt = Date.parse("1990-01-01");
const farthestSchedule = 366 * 24 * 3600 * 1000;

export function sameVersion(file: CaseFile, { version }: { version: number }): Answer {
  return file.copy.version === version
    ? null
    : new Refusal("conflict", "copy_outdated", { version: file.copy.version });
}

/** What was on screen is what is under review. */
export function sameText({ round }: CaseFile, shown: Shown): Answer {
  const same = round?.revision.number === shown.revision && round.revision.fingerprint === shown.fingerprint;
  return same ? null : new Refusal("conflict", "revision_outdated");
}

/** The same, at the stage whose turn it was. */
export function sameTurn(file: CaseFile, shown: Shown & { stage: number | null }): Answer {
  const here = file.article.stage ?? (file.round?.released ? file.article.afterStage : null);
  return sameText(file, shown) ?? (here === shown.stage ? null : new Refusal("conflict", "stage_outdated"));
}

/** What was on screen is what readers see. */
export function sameRelease({ article }: CaseFile, { releaseId }: { releaseId: number }): Answer {
  return article.liveReleaseId === releaseId ? null : new Refusal("conflict", "release_outdated");
}

export function reason(_: CaseFile, { reason }: { reason: string }): Answer {
  if (reason.trim() === "") return new Refusal("invalid", "reason_missing");
  return reason.length > longestReason ? new Refusal("invalid", "reason_too_long", { limit: longestReason }) : null;
}

export async function submission(file: CaseFile, move: MoveOf<"submit">, asking: Asking): Promise<Answer> {
  const { content, article } = file;
  if (file.sealed) return new Refusal("conflict", "content_sealed");
  // Of a draft kept before they were taken out: what is frozen is what was on screen, so nothing is taken out here.
  if (hasInvisible(content)) return new Refusal("invalid", "invisible_characters");
  if (content.headline === "") return new Refusal("invalid", "headline_missing", { field: "headline" });
  const over = overLimit(content);
  if (over) {
    const { field, as, count, limit } = over;
    return new Refusal("invalid", "over_limit", { field, as, count, limit });
  }
  if (bodyText(content.body).trim() === "") return new Refusal("invalid", "body_missing", { field: "body" });
  if (content.channels.main === null) return new Refusal("invalid", "channel_missing", { field: "channels" });
  if (await lacksPicture(asking.querier, content)) return new Refusal("invalid", "picture_unknown", { field: "body" });
  // What readers have had goes out again the full way.
  if (move.flash && article.firstReleasedAt !== null) return new Refusal("conflict", "flash_of_released");
  return article.firstReleasedAt === null ? null : await change(file, asking);
}

export async function approval(file: CaseFile, move: MoveOf<"approve">, asking: Asking): Promise<Answer> {
  const turn = turnOf(file);
  const next = turn?.round.stages[turn.place];
  if (turn?.stage.timing === "before" && next?.timing !== "before") {
    const refused = outlet(file);
    if (refused) return refused;
  }
  return move.base === undefined ? null : await ownEarlierApproval(file, move.base, asking);
}

export function retraction(file: CaseFile, move: MoveOf<"retract">): Answer {
  return file.round?.decisions.at(-1)?.stage === move.stage ? null : new Refusal("conflict", "nothing_to_retract");
}

export function return_(file: CaseFile, move: MoveOf<"return">): Answer {
  const missing = reason(file, move);
  if (missing) return missing;
  if (move.to === "stageBefore" && (file.article.stage ?? 1) < 2) return new Refusal("conflict", "no_stage_before");
  return null;
}

export function schedule(file: CaseFile, move: MoveOf<"schedule">): Answer {
  const ahead = move.at.getTime() - now().getTime();
  if (Number.isNaN(ahead) || ahead <= 0) return new Refusal("invalid", "schedule_in_past");
  if (ahead > farthestSchedule) return new Refusal("invalid", "schedule_too_far");
  const { notBefore } = file.copy;
  return notBefore && notBefore > move.at
    ? new Refusal("conflict", "embargo", { until: momentOf(notBefore).text })
    : outlet(file);
}

export function release(file: CaseFile): Answer {
  return frozen(file) ?? dueForRelease(file);
}

/** What is asked at a release, and again when a scheduled one is due. */
export function dueForRelease(file: CaseFile, at = now()): Answer {
  if (file.sealed) return new Refusal("conflict", "sealed_not_released");
  const { notBefore } = file.copy;
  if (notBefore && notBefore > at) return new Refusal("conflict", "embargo", { until: momentOf(notBefore).text });
  return outlet(file);
}

export async function reinstatementWish(file: CaseFile, move: MoveOf<"reinstate">, asking: Asking): Promise<Answer> {
  return reason(file, move) ?? (await reinstatement(file, move, asking));
}

export async function reinstatementNow(file: CaseFile, move: unknown, asking: Asking): Promise<Answer> {
  return frozen(file) ?? (await reinstatement(file, move, asking));
}

/** The very same release comes back, so its text must still be there, and not sealed meanwhile. */
async function reinstatement(file: CaseFile, _: unknown, { querier }: Asking): Promise<Answer> {
  if (!(await releasedContent(querier, file))) return new Refusal("conflict", "content_destroyed");
  const fingerprint = file.lastRelease?.fingerprint ?? "";
  const [seal] = await querier.select().from(contentSeals).where(eq(contentSeals.fingerprint, fingerprint));
  return seal ? new Refusal("conflict", "sealed_not_released") : null;
}

export function withdrawal(file: CaseFile, move: MoveOf<"withdraw">): Answer {
  if (move.receivedAt && !(move.receivedAt.getTime() <= now().getTime() + 60_000)) {
    return new Refusal("invalid", "received_in_future");
  }
  if (move.receivedAt && move.receivedAt.getTime() < earliestReceipt)
    return new Refusal("invalid", "received_too_early");
  return reason(file, move);
}

function frozen(file: CaseFile): Answer {
  return file.frozen ? new Refusal("conflict", "releases_frozen") : null;
}

/** 《互联网新闻信息服务管理规定》 art. 15: a 转载 comes from an outlet that is 正常 that day, or the chief answers for it. */
function outlet({ outletStanding, round }: CaseFile): Answer {
  if (outletStanding === null || outletStanding === "normal" || round?.overridden) return null;
  return new Refusal("conflict", "outlet_standing", { standing: outletStanding });
}

/** A picture that is not in the house yet would come before readers unseen by any reviewer. */
async function lacksPicture(querier: Querier, content: Content): Promise<boolean> {
  const named = [...new Set(picturesOf(content.body).map(({ sha256 }) => sha256))];
  if (named.length === 0) return false;
  const kept = await querier.select({ sha256: assets.sha256 }).from(assets).where(inArray(assets.sha256, named));
  return kept.length < named.length;
}

/** What a change to a text already released must be to go by its name. */
async function change(file: CaseFile, { querier }: Asking): Promise<Answer> {
  const { kind, note } = file.content.change;
  if (kind === "first") return new Refusal("invalid", "change_kind_missing", { field: "change" });
  if (kind === "correction")
    return note === "" ? new Refusal("invalid", "correction_note_missing", { field: "change" }) : null;
  if (note !== "") return new Refusal("invalid", "note_without_correction", { field: "change" });
  if (kind === "update") return null;
  const before = await releasedContent(querier, file);
  // The text before was destroyed: nobody can show that only a slip was mended.
  if (!before) return new Refusal("conflict", "fix_beyond_text");
  if (!changesWordsOnly(before, file.content)) return new Refusal("invalid", "fix_beyond_text");
  const changed = changedCharacters(before, file.content);
  if (changed.digits) return new Refusal("invalid", "fix_with_digits");
  return changed.count > mostCharactersOfAFix
    ? new Refusal("invalid", "fix_too_large", { count: changed.count, limit: mostCharactersOfAFix })
    : null;
}

async function releasedContent(querier: Querier, { lastRelease }: CaseFile): Promise<Content | null> {
  if (!lastRelease) return null;
  const [row] = await querier.select().from(contents).where(eq(contents.fingerprint, lastRelease.fingerprint));
  return row ? contentFrom(row.bytes) : null;
}

/** 确认改动 compares with the text of this article that the same person decided on last, and approved. */
async function ownEarlierApproval(file: CaseFile, base: string, { querier, rights }: Asking): Promise<Answer> {
  const own = await querier
    .select({
      decision: approvals.decision,
      round: approvals.roundId,
      stage: approvals.stage,
      fingerprint: approvals.fingerprint,
    })
    .from(approvals)
    .innerJoin(rounds, eq(rounds.id, approvals.roundId))
    .where(and(eq(rounds.articleNumber, file.article.number), eq(approvals.personId, rights.personId)))
    .orderBy(asc(approvals.id));
  const last = lastDecision(own);
  const isKnown = last?.decision === "approve" && last.fingerprint === base;
  return isKnown ? null : new Refusal("invalid", "base_unknown");
}
