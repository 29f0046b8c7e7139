/** Situation × step × role, against the table of the workflow written out here by hand. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { db } from "@/db/client";
import type { Person } from "@/db/schema";
import { file, moveFor, stepsOf } from "@/newsroom/articles/desk.fixture";
import { type StepName, stepNames } from "@/newsroom/articles/moves";
import { saveRefusal, saveWorkingCopy } from "@/newsroom/articles/save";
import {
  type Cast,
  openCast,
  pieceIn,
  type Role,
  type SituationName,
  situations,
} from "@/newsroom/articles/situations.fixture";
import { moveArticle, refusalOf } from "@/newsroom/articles/workflow";
import { rightsOf } from "@/newsroom/permissions";
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
let cast: Cast;
let rows: Record<string, string>;
const numbers = new Map<SituationName, number>();

beforeAll(async () => {
  const house = await openCast();
  cast = house.cast;
  for (const name of names) numbers.set(name, await pieceIn(house, name));
  rows = await everyRow();
});

// Everything below is refused or only asked, so the rows are the same at the end.
afterAll(async () => {
  expect(await everyRow()).toEqual(rows);
});

describe.concurrent.each(names)("%s", (name) => {
  const allowed = (step: StepName | "save", role: Role) => table[name][step]?.includes(role) === true;
  const number = () => numbers.get(name) ?? 0;
  const roles = () => Object.entries(cast) as [Role, Person][]; // the keys of the cast

  test("is what it says", async ({ expect }) => {
    const { state, publicState } = situations[name];
    expect((await file(number())).article).toMatchObject({ state, publicState });
  });

  test("opens to each role the steps of the table and no other", async ({ expect }) => {
    const open = await Promise.all(
      roles().map(async ([role, person]) => [role, await stepsOf(person, number())] as const),
    );
    const expected = roles().map(([role]) => [role, stepNames.filter((step) => allowed(step, role))] as const);
    expect(Object.fromEntries(open)).toEqual(Object.fromEntries(expected));
  });

  test("is moved by nobody else: a Refusal, and nothing changed", async ({ expect }) => {
    const moves = Object.fromEntries(
      await Promise.all(stepNames.map(async (step) => [step, await moveFor(step, number())])),
    );
    for (const [role, person] of roles()) {
      const rights = await rightsOf(db(), person);
      const seen = await file(number());
      for (const step of stepNames) {
        if (allowed(step, role)) {
          expect(await refusalOf(db(), rights, seen, moves[step]), `${role} may ${step}`).toBeNull();
        } else {
          await expect(moveArticle(person, moves[step]), `${role}: ${step}`).rejects.toBeInstanceOf(Refusal);
        }
      }
    }
  });

  test("is written by those of the table and no other", async ({ expect }) => {
    for (const [role, person] of roles()) {
      const seen = await file(number());
      const refused = saveRefusal(await rightsOf(db(), person), seen);
      expect(refused === null, `${role} saves`).toBe(allowed("save", role));
      if (allowed("save", role)) continue;
      const write = {
        number: number(),
        version: seen.copy.version,
        content: { ...seen.content, summary: "改" },
        notes: seen.copy.notes,
      };
      await expect(saveWorkingCopy(person, write), `${role} saves`).rejects.toBeInstanceOf(Refusal);
    }
  });
});
