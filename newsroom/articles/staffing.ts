/** Whether enough distinct people remain to take a piece through its stages: a matching, not a count. */
import { asc, eq, inArray } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { people, type Role, roleGrants, type Stage } from "@/db/schema";
import { type CaseFile, nextContributors } from "@/newsroom/articles/case-file";
import { decidedElsewhere, turnOf } from "@/newsroom/articles/who-may";
import { can, type Rights, reviewRight, rightsOfMany } from "@/newsroom/permissions";

export type Named = { id: number; name: string };

/** `next`: who may decide the next stage now. `stuckAt`: the first stage for which nobody would be left, or null. */
export type Staffing = { next: Named[]; nextStage: string | null; stuckAt: string | null };

type Ahead = {
  /** Stages still to be decided, in order. */
  stages: readonly Stage[];
  channelId: number | null;
  contributors: ReadonlySet<number>;
  /** Whether a decision of this person keeps them from the stage at `index` of `stages`. */
  isBarred: (personId: number, index: number) => boolean;
};

/**
 * Who could sit where from the stage whose turn it is, or, with `deciding`, after that person has approved it. Null where
 * no stage waits.
 */
export async function staffingOfRound(querier: Querier, file: CaseFile, deciding?: number): Promise<Staffing | null> {
  const turn = turnOf(file);
  if (!turn) return null;
  const { round, channelId } = turn;
  const first = deciding === undefined ? turn.place : turn.place + 1;
  return staffing(querier, {
    stages: round.stages.slice(first - 1),
    channelId,
    contributors: idsOf(file.contributors),
    isBarred: (personId, index) => personId === deciding || decidedElsewhere(round, personId, first + index),
  });
}

/** Who could sit where in a round that 送审 would open; where its first stage is the submitter's own, from the second on. */
export async function staffingOfSubmission(
  querier: Querier,
  file: CaseFile,
  { stages, submitter }: { stages: readonly Stage[]; submitter: number },
): Promise<Staffing> {
  const self = stages[0]?.kind === "self";
  return staffing(querier, {
    stages: self ? stages.slice(1) : stages,
    channelId: file.content.channels.main,
    contributors: idsOf(await nextContributors(querier, file)),
    isBarred: (personId) => self && personId === submitter,
  });
}

function idsOf(contributors: CaseFile["contributors"]): ReadonlySet<number> {
  return new Set(contributors.map((contributor) => contributor.personId));
}

/** Everybody who may decide something anywhere, with what they may: read once, asked about as many workflows as there are. */
export type Deciders = { names: ReadonlyMap<number, string>; rights: readonly Rights[] };

/** Matches the stages ahead with active people who may decide them, one person a stage. */
export async function staffing(querier: Querier, ahead: Ahead): Promise<Staffing> {
  return staffingFrom(await deciders(querier), ahead);
}

/** The active people with a right to review or edit. */
export function deciders(querier: Querier): Promise<Deciders> {
  return holdersOf(querier, ["reviewer", "editor"]);
}

/** The active people with one of these roles, and all they may do. */
export async function holdersOf(querier: Querier, roles: readonly Role[]): Promise<Deciders> {
  const names = await peopleWithGrants(querier, roles);
  return { names, rights: await rightsOfMany(querier, [...names.keys()]) };
}

/** For each stage ahead everybody who may decide it, wherever else they may sit. */
export function fittingFrom({ rights }: Deciders, ahead: Ahead): Rights[][] {
  return ahead.stages.map((stage, index) =>
    rights.filter((each) => !ahead.isBarred(each.personId, index) && maySit(each, stage, ahead)),
  );
}

/** The same matching with people read before. */
export function staffingFrom(staff: Deciders, ahead: Ahead): Staffing {
  const { names } = staff;
  const fitting = fittingFrom(staff, ahead).map((stage) => stage.map(({ personId }) => personId));
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

function maySit(rights: Rights, stage: Stage, { channelId, contributors }: Ahead): boolean {
  if (stage.kind === "self") {
    return reviewRight(rights, stage.name, channelId) !== undefined || can(rights, "article.edit", channelId);
  }
  return !contributors.has(rights.personId) && reviewRight(rights, stage.name, channelId) !== undefined;
}

async function peopleWithGrants(querier: Querier, roles: readonly Role[]): Promise<Map<number, string>> {
  const rows = await querier
    .selectDistinct({ id: people.id, name: people.legalName })
    .from(people)
    .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
    .where(inArray(roleGrants.role, [...roles]))
    .orderBy(asc(people.id));
  return new Map(rows.map((row) => [row.id, row.name]));
}
