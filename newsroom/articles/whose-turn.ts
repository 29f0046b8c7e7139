/** Whose turn it is in many pieces at once, by name: what `staffingOfRound` says of one. */
import type { Querier } from "@/db/client";
import type { Stage } from "@/db/schema";
import { deciders, staffingFrom } from "@/newsroom/articles/staffing";
import { contributorsOf, decisionsOf } from "@/newsroom/articles/waiting-rows";
import { decidedElsewhere } from "@/newsroom/articles/who-may";

/** A round at the stage that waits (1…), in the channel of its text. */
export type WaitingTurn = { roundId: number; stages: readonly Stage[]; place: number; channelId: number | null };

/** Who may decide these stages now, by round; nobody: an empty list. */
export async function whoseTurn(querier: Querier, turns: readonly WaitingTurn[]): Promise<Map<number, string[]>> {
  if (turns.length === 0) return new Map();
  const ids = turns.map(({ roundId }) => roundId);
  const [staff, contributors, decisions] = await Promise.all([
    deciders(querier),
    contributorsOf(querier, ids),
    decisionsOf(querier, ids),
  ]);
  return new Map(
    turns.map(({ roundId, stages, place, channelId }) => {
      const round = { decisions: decisions.get(roundId) ?? [] };
      const { next } = staffingFrom(staff, {
        stages: stages.slice(place - 1, place),
        channelId,
        contributors: new Set((contributors.get(roundId) ?? []).map(({ personId }) => personId)),
        isBarred: (personId) => decidedElsewhere(round, personId, place),
      });
      return [roundId, next.map(({ name }) => name)];
    }),
  );
}
