import type { CaseFile } from "@/newsroom/articles/case-file";
import type { Content, Fingerprint } from "@/newsroom/articles/content";
import { type ContentDifference, differenceOf } from "@/newsroom/articles/difference";
import { keptContent } from "@/newsroom/articles/kept-content";
import { lastDecision } from "@/newsroom/articles/last-decision";
import type { Actor } from "@/newsroom/permissions";
import { type DifferenceNames, differenceNames } from "@/newsroom/reviews/difference-names";
import type { Opinion, RoundLine } from "@/newsroom/reviews/opinions";

/**
 * What changed since a text this person can be taken to know: the one they last decided on, whichever way, else the one
 * released last. `changes` is a reason in a word where the earlier text cannot be shown.
 */
export type SinceLastSeen = {
  seen: "approved" | "returned" | "disagreed" | "released";
  base: Fingerprint;
  at: Date;
  changes: Compared | "sealed" | "destroyed";
};
export type Compared = { difference: ContentDifference; names: DifferenceNames };

type Case = { file: CaseFile; under: { content: Content; fingerprint: Fingerprint }; rounds: RoundLine[] };

/**
 * Compares the text under review with the one seen last; null where there is none, or it is the very same text. Whoever sent
 * a text back is told also that it comes back as it was.
 */
export async function sinceLastSeen(actor: Actor, { file, under, rounds }: Case): Promise<SinceLastSeen | null> {
  const seen = ownDecision(actor, rounds) ?? lastRelease(file);
  if (!seen) return null;
  const wasSentBack = seen.seen === "returned" || seen.seen === "disagreed";
  if (seen.base === under.fingerprint && !wasSentBack) return null;
  const before = await keptContent(actor, seen.base);
  if (typeof before === "string") return { ...seen, changes: before };
  const difference = differenceOf(before, under.content);
  return { ...seen, changes: { difference, names: await differenceNames(difference) } };
}

/** What stood in print since does not matter. */
function ownDecision(actor: Actor, rounds: RoundLine[]) {
  const last = lastDecision(
    rounds.flatMap((round) => round.opinions).filter((opinion) => opinion.person.id === actor.id),
  );
  return last ? { seen: wayOf(last), base: last.fingerprint, at: last.at } : null;
}

function wayOf({ decision, after }: Opinion): SinceLastSeen["seen"] {
  if (decision === "approve") return "approved";
  return after ? "disagreed" : "returned";
}

function lastRelease({ lastRelease: release, round }: CaseFile) {
  // 补审 judges the released text itself: there is nothing between the two.
  if (!release || round?.released) return null;
  return { seen: "released" as const, base: release.fingerprint, at: release.releasedAt };
}
