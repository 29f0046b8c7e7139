import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson, createWorkflow, type GrantWish } from "@/db/factories";
import type { Person, Role } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import type { Move, StepName } from "@/newsroom/articles/moves";
import { queueLengths, releaseQueue, reviewQueue } from "@/newsroom/articles/queues";
import { decidesStage, releasesPiece } from "@/newsroom/articles/who-may";
import { moveArticle, refusalOfStep } from "@/newsroom/articles/workflow";
import { type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

const everybody: Person[] = [];
const channelIds: number[] = [];
const stageNames = ["初审", "复审", "终审"];

beforeAll(async () => {
  await createHouseWorkflow();
  const top = await createChannel();
  const below = await createChannel({ parentId: top.id });
  const self = await createChannel();
  channelIds.push(top.id, below.id, self.id);
  const stage = {
    credit: "reviewer",
    kind: "independent",
    timing: "before",
    deadlineMinutes: null,
    proof: null,
  } as const;
  await createWorkflow({
    purpose: "first",
    channelId: self.id,
    stages: [
      { ...stage, name: "初审", kind: "self" },
      { ...stage, name: "复审" },
      { ...stage, name: "终审" },
    ],
  });
  await createWorkflow({
    purpose: "flash",
    channelId: below.id,
    stages: [
      { ...stage, name: "终审" },
      { ...stage, name: "复审", timing: "after", deadlineMinutes: 60 },
    ],
  });
  // Everything a grant can be limited to, in every combination that matters.
  const places = [undefined, top.id, below.id, self.id];
  for (const [index, channelId] of [...places, ...places].entries()) {
    const stages = index < places.length ? undefined : [stageNames[index % 3] ?? "终审"];
    const reviewer: GrantWish = { role: "reviewer", ...(channelId && { channelId }), ...(stages && { stages }) };
    everybody.push(await createPerson({ roles: [reviewer] }));
    everybody.push(await createPerson({ roles: [reviewer, { role: "editor", ...(channelId && { channelId }) }] }));
    everybody.push(await createPerson({ roles: [{ role: "publisher", ...(channelId && { channelId }) }, "reviewer"] }));
  }
  for (const role of ["editor", "publisher", "chief", "auditor", "admin", "reporter"] satisfies Role[]) {
    everybody.push(await createPerson({ roles: [role] }));
  }
  everybody.push(await createPerson({ roles: [{ role: "reviewer", to: new Date("2001-01-01T00:00:00Z") }] }));
});

test("the queues hold exactly what the rules of each single case allow", async () => {
  const rights = new Map(await Promise.all(everybody.map(async (each) => [each, await rightsOf(db(), each)] as const)));
  const numbers = await walkAtRandom(rights);
  const files = await Promise.all(numbers.map((number) => caseFile(db(), number)));
  const seen = { review: 0, after: 0, release: 0 };
  for (const [actor, own] of rights) {
    const [review, release] = [await reviewQueue(actor), await releaseQueue(actor)];
    const mayDecide = files.filter((file) => decidesStage(own, file) === null);
    const mayRelease = files.filter((file) => file.article.state === "approved" && releasesPiece(own, file) === null);
    expect(review.map(({ number }) => number).sort()).toEqual(mayDecide.map((file) => file.article.number).sort());
    expect(release.map(({ number }) => number).sort()).toEqual(mayRelease.map((file) => file.article.number).sort());
    for (const item of review) {
      const file = files.find((each) => each.article.number === item.number);
      expect(item.stage).toBe(file?.round?.stages[item.place - 1]?.name);
      expect(item.fingerprint).toBe(file?.round?.revision.fingerprint);
      expect(item.head).not.toHaveProperty("body");
    }
    expect([...review].sort((one, other) => one.since.getTime() - other.since.getTime())).toEqual(review);
    expect(await queueLengths(own)).toEqual({ review: review.length, release: release.length });
    seen.review += review.length;
    seen.after += review.filter(({ timing }) => timing === "after").length;
    seen.release += release.length;
  }
  // Otherwise the walk proved nothing.
  expect(seen.review).toBeGreaterThan(20);
  expect(seen.after).toBeGreaterThan(0);
  expect(seen.release).toBeGreaterThan(0);
});

/** Many pieces, each taken some steps of its own way by whoever may take them. */
async function walkAtRandom(rights: ReadonlyMap<Person, Rights>): Promise<number[]> {
  const likely: StepName[] = ["approve", "approve", "approve", "approve", "release", "retract", "return", "schedule"];
  const straight: StepName[] = ["submit", "approve", "release"];
  const way = fc.record({
    who: fc.nat(),
    flash: fc.boolean(),
    channel: fc.nat(),
    steps: fc.array(fc.nat(), { minLength: 3, maxLength: 7 }),
  });
  const numbers: number[] = [];
  for (const { who, flash, channel, steps } of fc.sample(way, { seed: 20_260_301, numRuns: 36 })) {
    const editors = everybody.filter((each) => rights.get(each)?.grants.some(({ role }) => role === "editor"));
    const number = await allowed(
      createArticle(pick(editors, who), { content: text(pick(channelIds, flash ? 1 : channel)) }),
    );
    if (number === null) continue;
    numbers.push(number);
    for (const [turn, choice] of steps.entries()) {
      const step = (flash ? straight : straight.slice(0, 1))[turn] ?? pick(likely, choice);
      const file = await caseFile(db(), number);
      const able = everybody.filter((each) => {
        const own = rights.get(each);
        return own && refusalOfStep(own, file, step) === null;
      });
      if (able.length > 0) await allowed(moveArticle(pick(able, choice), moveFor(step, file, flash)));
    }
  }
  return numbers;
}

function moveFor(step: StepName, file: Awaited<ReturnType<typeof caseFile>>, flash: boolean): Move {
  const { number } = file.article;
  const { version } = file.copy;
  const shown = { revision: file.round?.revision.number ?? 0, fingerprint: file.round?.revision.fingerprint ?? "" };
  const stage = file.article.stage ?? file.article.afterStage ?? 0;
  switch (step) {
    case "submit":
      return { step, number, version, flash };
    case "return":
      return { step, number, ...shown, stage: file.article.stage, to: "stageBefore", reason: "再看" };
    case "retract":
      return { step, number, ...shown, stage: file.round?.decisions.at(-1)?.stage ?? 0 };
    case "schedule":
      return { step, number, ...shown, at: new Date(Date.now() + 3_600_000) };
    case "release":
      return { step, number, ...shown };
    case "recall":
      return { step, number, version };
    default:
      return { step: "approve", number, ...shown, stage };
  }
}

async function allowed<Result>(attempt: Promise<Result>): Promise<Result | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function pick<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

function text(main: number): Content {
  return {
    ...emptyContent(),
    headline: "春茶开采",
    channels: { main, further: [] },
    body: { version: 1, type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "山上。" }] }] },
  };
}
