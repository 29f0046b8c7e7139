/**
 * Incremental equals full: whatever a house did, in whatever order and however late it was printed, the tree brought on by
 * steps is byte for byte what a build into an empty directory would be. `WALKS` and `WALK_STEPS` say how far, `SEED` which.
 */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setClock } from "@/newsroom/clock/now";
import { clear, differences, filesBelow, firstBuild, freshRoot, fullBuild, plain } from "@/press/edition.fixture";
import { type Follower, follow } from "@/press/follow";
import { endWorld, settle, step } from "@/press/random-steps.fixture";
import { diceOf, openWorld, type World } from "@/press/random-world.fixture";

const walks = Number(process.env.WALKS ?? 1);
const steps = Number(process.env.WALK_STEPS ?? 60);
const seed = Number(process.env.SEED ?? 20260301);
/** After so many steps the whole tree is compared. */
const stride = 10;
const tally = new Map<string, number>();

const root = freshRoot();
let world: World;
let front: Follower;
beforeAll(async () => {
  world = await openWorld();
  await firstBuild();
  front = await follow({ name: root, root, changed: () => {} });
});
afterAll(async () => {
  setClock();
  await front.stop();
  clear(root);
  if (process.env.WALKS) console.table(Object.fromEntries([...tally].sort(([, a], [, b]) => b - a)));
  await endWorld();
});

test(`${walks} walks of ${steps} steps: what is printed by steps is what would be printed anew`, {
  timeout: 7_200_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(diceOf(steps), async (dice) => {
      for (const [place, die] of dice.entries()) {
        const done = await step(world, die);
        tally.set(done, (tally.get(done) ?? 0) + 1);
        if ((place + 1) % stride === 0 || place === dice.length - 1) await compare();
      }
    }),
    { numRuns: walks, seed, endOnFailure: true },
  );
});

test("its compressed forms are of the same pages", async () => {
  const tree = filesBelow(root);
  let compressed = 0;
  for (const [name, bytes] of tree) {
    const [, page, form] = /^(.*)\.(br|gz)$/.exec(name) ?? [];
    if (page === undefined) continue;
    const packed = Buffer.from(bytes, "base64");
    const unpacked = form === "br" ? brotliDecompressSync(packed) : gunzipSync(packed);
    expect(unpacked.toString("base64") === tree.get(page), name).toBe(true);
    compressed += 1;
  }
  expect(compressed).toBeGreaterThan(100);
});

async function compare(): Promise<void> {
  await settle();
  await front.catchUp();
  const found = differences(plain(filesBelow(root)), await fullBuild());
  expect(found, `after:\n${world.said.join("\n")}`).toEqual([]);
  world.said = [];
}
