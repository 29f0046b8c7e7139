/** Whether enough distinct people remain to take a piece through its stages: a matching, not a count. */
import { asc, eq, inArray } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { people, roleGrants, type Stage } from "@/db/schema";
import { type CaseFile, standingApproval } from "@/newsroom/articles/case-file";
import { turnOf } from "@/newsroom/articles/who-may";
import { can, type Rights, reviewRight, rightsOfMany } from "@/newsroom/permissions";

export type Named = { id: number; name: string };

/** `next`: who may decide the next stage now. `stuckAt`: the first stage for which nobody would be left, or null. */
export type Staffing = { next: Named[]; nextStage: string | null; stuckAt: string | null };

type Ahead = {
  /** Stages still to be decided, in order. */
  stages: readonly Stage[];
  channelId: number | null;
  contributors: ReadonlySet<number>;
  /** People with a decision that stands at another stage of this round. */
  decided: ReadonlySet<number>;
};

/** Who could sit where for a round that would open on the copy now, or goes on after the stage whose turn it is. */
export async function staffingOf(
  querier: Querier,
  file: CaseFile,
  stages: readonly Stage[],
  deciding?: number,
): Promise<Staffing> {
  const { round } = file;
  const turn = turnOf(file);
  const decided = new Set<number>();
  round?.stages.forEach((_, index) => {
    const standing = standingApproval(round, index + 1);
    if (standing) decided.add(standing.personId);
  });
  // Whoever is about to approve this stage sits at no later one.
  if (deciding !== undefined) decided.add(deciding);
  return staffing(querier, {
    stages: turn ? stages.slice(deciding === undefined ? turn.place - 1 : turn.place) : stages,
    channelId: turn?.channelId ?? file.channelId,
    contributors: new Set(file.contributors.map((contributor) => contributor.personId)),
    decided,
  });
}

/** Everybody who may decide something anywhere, with what they may: read once, asked about as many workflows as there are. */
export type Deciders = { names: ReadonlyMap<number, string>; rights: readonly Rights[] };

/** Matches the stages ahead with active people who may decide them, one person a stage. */
export async function staffing(querier: Querier, ahead: Ahead): Promise<Staffing> {
  return staffingFrom(await deciders(querier), ahead);
}

/** The active people with a right to review or edit. */
export async function deciders(querier: Querier): Promise<Deciders> {
  const names = await peopleWithGrants(querier);
  return { names, rights: await rightsOfMany(querier, [...names.keys()]) };
}

/** The same matching with people read before. */
export function staffingFrom({ names, rights }: Deciders, ahead: Ahead): Staffing {
  const fitting = ahead.stages.map((stage) =>
    rights.filter((each) => maySit(each, stage, ahead)).map((each) => each.personId),
  );
  const stuck = firstUnmatched(fitting);
  return {
    next: (fitting[0] ?? []).map((id) => ({ id, name: names.get(id) ?? "" })),
    nextStage: ahead.stages[0]?.name ?? null,
    stuckAt: stuck === null ? null : (ahead.stages[stuck]?.name ?? null),
  };
}

/**
 * The first place in `choices` (the people fitting each place) that cannot be filled when each person fills at most one,
 * or null. Augmenting paths, place by place (Kuhn 1955).
 */
export function firstUnmatched(choices: readonly (readonly number[])[]): number | null {
  const seated = new Map<number, number>();
  const seat = (place: number, asked: Set<number>): boolean =>
    (choices[place] ?? []).some((person) => {
      if (asked.has(person)) return false;
      asked.add(person);
      const other = seated.get(person);
      if (other !== undefined && !seat(other, asked)) return false;
      seated.set(person, place);
      return true;
    });
  const unfilled = choices.findIndex((_, place) => !seat(place, new Set()));
  return unfilled === -1 ? null : unfilled;
}

function maySit(rights: Rights, stage: Stage, { channelId, contributors, decided }: Ahead): boolean {
  if (decided.has(rights.personId)) return false;
  if (stage.kind === "self") {
    return reviewRight(rights, stage.name, channelId) !== undefined || can(rights, "article.edit", channelId);
  }
  return !contributors.has(rights.personId) && reviewRight(rights, stage.name, channelId) !== undefined;
}

async function peopleWithGrants(querier: Querier): Promise<Map<number, string>> {
  const rows = await querier
    .selectDistinct({ id: people.id, name: people.legalName })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(inArray(roleGrants.role, ["reviewer", "editor"]))
    .orderBy(asc(people.id));
  return new Map(rows.map((row) => [row.id, row.name]));
}
