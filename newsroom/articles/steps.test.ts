/** Situation × step × role, against the table of the workflow written out here by hand. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { db } from "@/db/client";
import type { Person } from "@/db/schema";
import { file, moveFor } from "@/newsroom/articles/desk.fixture";
import { type StepName, stepNames } from "@/newsroom/articles/moves";
import { saveRefusal, saveWorkingCopy } from "@/newsroom/articles/save";
import { openCast, pieceIn, type Role, type SituationName, situations } from "@/newsroom/articles/situations.fixture";
import { moveArticle, openSteps, refusalOf } from "@/newsroom/articles/workflow";
import { type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

const editors: Role[] = ["editor", "otherEditor", "reviewerContributor", "publisherContributor"];
const publishers: Role[] = ["publisher", "publisherContributor"];
const chiefs: Role[] = ["chief", "otherChief"];
/** 终审 is the last stage of the default; `reviewerContributor` may decide any stage of what they did not write. */
const lastStage: Role[] = ["final", "reviewerContributor"];
const writing = { save: editors };
const unsent = { ...writing, submit: editors, spike: chiefs };
const byReporter = { save: [...editors, "writer" as const] };
const approved = {
  recall: editors,
  return: [...publishers, ...lastStage, ...chiefs],
  spike: chiefs,
  retract: ["final" as const],
  schedule: ["publisher" as const],
  release: ["publisher" as const],
};
const scheduled = { ...approved, schedule: [], release: [], unschedule: [...publishers, ...chiefs] };
const atStage = (...reviewers: Role[]) => ({
  recall: editors,
  approve: reviewers,
  return: [...reviewers, ...chiefs],
  spike: [...reviewers, ...chiefs],
});
const live = { withdraw: [...publishers, ...lastStage, ...chiefs] };
/** In a flash 初审 is the last stage before release and 复审 the 补审 after it. */
const flashed: Role[] = ["first", "second", "deputy", "reviewerContributor"];
const liveFlash = { withdraw: [...publishers, ...flashed, ...chiefs] };
const afterReview = { approve: ["second" as const, "deputy" as const] };
const withdrawn = { reinstate: chiefs };
const reinstating = { confirmReinstatement: [...publishers, ...lastStage, "otherChief" as const] };
const second: Role[] = ["second", "deputy"];

const table: Record<SituationName, Partial<Record<StepName | "save", readonly Role[]>>> = {
  draft: { ...unsent, ...byReporter, handOver: ["writer"] },
  "draft, handed over": unsent,
  "first stage": atStage("first"),
  "second stage": { ...atStage(...second), retract: ["first"] },
  "last stage": { ...atStage("final"), retract: ["second"] },
  returned: { ...unsent, ...byReporter },
  approved,
  scheduled,
  spiked: byReporter,
  "own stage decided": { ...atStage(...second), retract: ["editor"] },
  "own stage open again": atStage("first", ...editors),
  "flash, first stage": atStage("first"),
  "flash, approved": {
    ...approved,
    return: [...publishers, "first", "reviewerContributor", ...chiefs],
    retract: ["first"],
  },
  live: { ...writing, ...live },
  "live, draft": { ...unsent, ...live },
  "live, first stage": { ...atStage("first"), ...live },
  "live, last stage": { ...atStage("final"), retract: ["second"], ...live },
  "live, returned": { ...unsent, ...live },
  "live, approved": { ...approved, ...live },
  "live, scheduled": { ...scheduled, ...live },
  "live, spiked": { ...writing, ...live },
  "live, after review": { ...writing, ...liveFlash, ...afterReview },
  "live, after review, draft": { ...unsent, ...liveFlash, ...afterReview },
  "live, after review, spiked": { ...writing, ...liveFlash, ...afterReview },
  withdrawn: { ...writing, ...withdrawn },
  "withdrawn, draft": { ...unsent, ...withdrawn },
  "withdrawn, first stage": { ...atStage("first"), ...withdrawn },
  "withdrawn, returned": { ...unsent, ...withdrawn },
  "withdrawn, approved": { ...approved, ...withdrawn },
  "withdrawn, scheduled": { ...scheduled, ...withdrawn },
  "withdrawn, spiked": { ...writing, ...withdrawn },
  reinstating: { ...writing, ...reinstating },
  "reinstating, draft": { ...unsent, ...reinstating },
  "reinstating, approved": { ...approved, ...reinstating },
};

const names = Object.keys(table) as SituationName[]; // the keys of a record closed over them
let actors: [Role, { person: Person; rights: Rights }][];
let rows: Record<string, string>;
const numbers = new Map<SituationName, number>();

beforeAll(async () => {
  const house = await openCast();
  const people = Object.entries(house.cast) as [Role, Person][]; // the keys of the cast
  actors = await Promise.all(
    people.map(
      async ([role, person]): Promise<(typeof actors)[number]> => [
        role,
        { person, rights: await rightsOf(db(), person) },
      ],
    ),
  );
  for (const name of names) numbers.set(name, await pieceIn(house, name));
  rows = await everyRow();
});

// Everything below is refused or only asked, so the rows are the same at the end.
afterAll(async () => {
  expect(await everyRow()).toEqual(rows);
});

/** Each refused step is tried for real by this many of those it is refused to, in turn; `STEPS=all`: by everyone. */
const tries = process.env.STEPS === "all" ? Number.POSITIVE_INFINITY : 2;

describe.each(names)("%s", (name) => {
  const allowed = (step: StepName | "save", role: Role) => table[name][step]?.includes(role) === true;
  const number = () => numbers.get(name) ?? 0;

  test("is what it says, and opens to each role the steps of the table and no other", async () => {
    const seen = await file(number());
    const { state, publicState } = situations[name];
    expect(seen.article).toMatchObject({ state, publicState });
    for (const [role, { person, rights }] of actors) {
      const open = openSteps(rights, seen);
      expect(open, role).toEqual(stepNames.filter((step) => allowed(step, role)));
      for (const step of open) {
        expect(await refusalOf(db(), rights, seen, await moveFor(step, number())), `${role}: ${step}`).toBeNull();
      }
      const saving = saveRefusal(rights, seen);
      expect(saving === null, `${role} (${person.id}) saves`).toBe(allowed("save", role));
    }
  });

  test("is moved and written by nobody else: a Refusal", async () => {
    const { copy, content } = await file(number());
    const write = {
      number: number(),
      version: copy.version,
      content: { ...content, summary: "改" },
      notes: copy.notes,
    };
    for (const step of stepNames) {
      const move = await moveFor(step, number());
      for (const [role, { person }] of inTurn((role) => !allowed(step, role))) {
        await expect(moveArticle(person, move), `${role}: ${step}`).rejects.toBeInstanceOf(Refusal);
      }
    }
    for (const [role, { person }] of inTurn((role) => !allowed("save", role))) {
      await expect(saveWorkingCopy(person, write), `${role} saves`).rejects.toBeInstanceOf(Refusal);
    }
  });
});

let turn = 0;
function inTurn(fits: (role: Role) => boolean) {
  turn += 1;
  const fitting = actors.filter(([role]) => fits(role));
  return fitting
    .map((_, index) => fitting[(index + turn) % fitting.length] ?? fitting[0])
    .slice(0, tries)
    .filter((each) => each !== undefined);
}
