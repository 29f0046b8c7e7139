import { beforeAll, expect, test } from "vitest";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person, Stage } from "@/db/schema";
import { channelsForDesk } from "@/newsroom/channels/desk";
import { unstaffedBy } from "@/newsroom/channels/unstaffed";
import { proposeWorkflow, type WorkflowWish } from "@/newsroom/channels/workflows";

const stages = (...names: string[]): Stage[] =>
  names.map((name) => ({
    name,
    credit: "reviewer",
    kind: "independent",
    timing: "before",
    deadlineMinutes: null,
    proof: null,
  }));

let admin: Person;
let county: number;
let bay: number;
let village: number;
let theory: number;

beforeAll(async () => {
  await createHouseWorkflow();
  admin = await createPerson({ roles: ["admin"] });
  const place = async (name: string, parentId?: number) => (await createChannel({ name, parentId })).id;
  county = await place("县区");
  bay = await place("东湾", county);
  village = await place("渔村", bay);
  theory = await place("理论");
  // Enough for three stages in the county, for two elsewhere; whoever left does not count.
  await createPerson({ roles: [{ role: "reviewer", stages: ["初审", "复审"] }] });
  await createPerson({ roles: [{ role: "reviewer", stages: ["初审", "终审"] }] });
  await createPerson({ roles: [{ role: "reviewer", channelId: county }] });
  await createPerson({ roles: [{ role: "reviewer", to: new Date("2001-01-01T00:00:00Z") }] });
});

const stuckIn = async (id: number) => {
  const line = (await channelsForDesk(admin)).channels.find((each) => each.id === id);
  return Object.fromEntries((line?.workflows ?? []).map(({ purpose, stuckAt }) => [purpose, stuckAt]));
};

const propose = async (wish: WorkflowWish) => {
  await proposeWorkflow(admin, wish);
  return unstaffedBy(admin, wish);
};

test("each channel and purpose is warned of, by the stage for which nobody would be left", async () => {
  expect(await stuckIn(bay)).toMatchObject({ first: null, change: null });
  expect(await stuckIn(theory)).toMatchObject({ first: "终审" });
});

test("a proposal is told where it would stop, in every channel that would follow it", async () => {
  const four = stages("初审", "二审", "复审", "终审");
  expect(await propose({ channelId: theory, purpose: "first", stages: stages("初审", "复审", "终审") })).toEqual([
    { stage: "终审", channels: ["理论"] },
  ]);
  expect(await propose({ channelId: bay, purpose: "first", stages: stages("初审", "复审", "终审") })).toEqual([]);
  // The bay has its own, and the village follows the bay.
  expect(await propose({ channelId: county, purpose: "first", stages: four })).toEqual([
    { stage: "终审", channels: ["县区"] },
  ]);
  expect(await propose({ channelId: county, purpose: "change", stages: four })).toEqual([
    { stage: "终审", channels: ["县区", "县区 › 东湾", "县区 › 东湾 › 渔村"] },
  ]);
  expect(await stuckIn(village)).toMatchObject({ first: null, change: "终审" });
  // To inherit again is to follow what is above.
  expect(await propose({ channelId: bay, purpose: "first", stages: null })).toEqual([
    { stage: "终审", channels: ["县区 › 东湾", "县区 › 东湾 › 渔村"] },
  ]);
});

test("the workflow of the house is asked about wherever no other is set", async () => {
  const two = stages("初审", "社会审");
  expect(await propose({ channelId: null, purpose: "flash", stages: two })).toEqual([
    { stage: "社会审", channels: ["理论"] },
  ]);
});

test("nobody else is told", async () => {
  const editor = await createPerson({ roles: ["editor"] });
  expect(await unstaffedBy(editor, { channelId: theory, purpose: "first", stages: stages("终审", "终终审") })).toEqual(
    [],
  );
});
