import type { CaseFile } from "@/newsroom/articles/case-file";
import type { Content, Fingerprint } from "@/newsroom/articles/content";
import { type ContentDifference, differenceOf } from "@/newsroom/articles/difference";
import { keptContent } from "@/newsroom/articles/kept-content";
import type { Actor } from "@/newsroom/permissions";
import { type DifferenceNames, differenceNames } from "@/newsroom/reviews/difference-names";
import type { RoundLine } from "@/newsroom/reviews/opinions";

/**
 * What changed since a text this person can be taken to know: the one of their own last approval of the article, else
 * the one released last. `changes` is a reason in a word where the earlier text cannot be shown.
 */
export type SinceLastSeen = {
  seen: "approved" | "released";
  base: Fingerprint;
  at: Date;
  changes: Compared | "sealed" | "destroyed";
};
export type Compared = { difference: ContentDifference; names: DifferenceNames };

type Case = { file: CaseFile; under: { content: Content; fingerprint: Fingerprint }; rounds: RoundLine[] };

/** Compares the text under review with the one seen last; null where there is none, or it is the very same text. */
export async function sinceLastSeen(actor: Actor, { file, under, rounds }: Case): Promise<SinceLastSeen | null> {
  const seen = lastApproval(actor, rounds) ?? lastRelease(file);
  if (!seen || seen.base === under.fingerprint) return null;
  const before = await keptContent(actor, seen.base);
  if (typeof before === "string") return { ...seen, changes: before };
  const difference = differenceOf(before, under.content);
  return { ...seen, changes: { difference, names: await differenceNames(difference) } };
}

/** Their newest 通过 that they did not take back; what stood in print since does not matter. */
function lastApproval(actor: Actor, rounds: RoundLine[]) {
  const own = rounds.flatMap((round) => round.opinions).filter((opinion) => opinion.person.id === actor.id);
  const approval = own.findLast(
    (opinion, index) =>
      opinion.decision === "approve" &&
      !own.slice(index + 1).some((later) => later.decision === "retract" && sameSeat(later, opinion)),
  );
  return approval ? { seen: "approved" as const, base: approval.fingerprint, at: approval.at } : null;
}

type Seat = { round: number; stage: string | null };

function sameSeat(one: Seat, other: Seat): boolean {
  return one.round === other.round && one.stage === other.stage;
}

function lastRelease({ lastRelease: release, round }: CaseFile) {
  // 补审 judges the released text itself: there is nothing between the two.
  if (!release || round?.released) return null;
  return { seen: "released" as const, base: release.fingerprint, at: release.releasedAt };
}
