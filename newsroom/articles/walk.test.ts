/**
 * Random people take random steps on random articles under random workflows. `WALKS` and `WALK_STEPS` say how many, `SEED`
 * which; a failure prints the seed and the path to see it again.
 */
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { finish } from "@/newsroom/articles/walk-finish.fixture";
import { countEvents, judge, keptRows } from "@/newsroom/articles/walk-oracle.fixture";
import { step } from "@/newsroom/articles/walk-steps.fixture";
import { build, planOf } from "@/newsroom/articles/walk-world.fixture";
import { verifyAuditChain } from "@/newsroom/audit/verify";

const walks = Number(process.env.WALKS ?? 40);
const steps = Number(process.env.WALK_STEPS ?? 60);
const seed = Number(process.env.SEED ?? 20260301);
const tally = new Map<string, number>();

test(`${walks} walks of ${steps} steps: what is live was approved, nothing kept changed, nothing is stuck`, {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(planOf(steps), async (plan) => {
      const world = await build(plan);
      let events = await countEvents();
      const kept = await keptRows();
      for (const die of plan.dice) {
        const done = await step(world, die);
        count(done.refused === null ? done.what : `refused: ${done.refused}`);
        await judge(world, done);
        events += done.events;
        expect(await countEvents(), `events after ${done.what}, ${done.refused}`).toBe(events);
      }
      for (const number of world.articles.keys()) {
        count(`finish: ${await finish(world, number)}`);
        await judge(world, { number, what: "release", refused: null, events: 1 });
      }
      const after = await keptRows();
      for (const row of kept) expect(after.has(row), `changed or gone: ${row}`).toBe(true);
    }),
    { numRuns: walks, seed, endOnFailure: true },
  );
  expect((await verifyAuditChain()).broken).toBeNull();
});

test("the walks came everywhere", () => {
  for (const done of [
    "release",
    "due",
    "withdraw",
    "confirmReinstatement",
    "retract",
    "return",
    "spike",
    "finish: live",
  ]) {
    expect(tally.get(done) ?? 0, done).toBeGreaterThan(0);
  }
});

afterAll(async () => {
  if (process.env.WALKS) console.table(Object.fromEntries([...tally].sort(([, a], [, b]) => b - a)));
  await db().$client.end();
});

function count(what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
