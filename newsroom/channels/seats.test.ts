import { beforeAll, describe, expect, test } from "vitest";
import { everyRow } from "@/db/attack.fixture";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person, Stage } from "@/db/schema";
import { channelsForDesk } from "@/newsroom/channels/desk";
import { previewWorkflow, type SeatedStage } from "@/newsroom/channels/seats";
import { workflowDesk } from "@/newsroom/channels/workflow-desk";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";
import { grantDeputy } from "@/newsroom/people/deputy";

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
let chief: Person;
let county: number;
let bay: number;
let theory: number;

beforeAll(async () => {
  await createHouseWorkflow();
  admin = await createPerson({ legalName: "何理", roles: ["admin"] });
  chief = await createPerson({ legalName: "郑总", roles: ["chief"] });
  county = (await createChannel({ name: "县区" })).id;
  bay = (await createChannel({ name: "东湾", parentId: county })).id;
  theory = (await createChannel({ name: "理论" })).id;
  await createPerson({ legalName: "甲一", roles: [{ role: "reviewer", stages: ["初审"] }] });
  await createPerson({ legalName: "乙二", roles: [{ role: "reviewer", channelId: county, stages: ["复审", "终审"] }] });
  await createPerson({ legalName: "丙三", roles: [{ role: "editor", channelId: bay }] });
  await createPerson({ legalName: "过期", roles: [{ role: "reviewer", to: new Date("2001-01-01T00:00:00Z") }] });
  const deputy = await createPerson({ legalName: "丁四" });
  await grantDeputy(chief, {
    personId: deputy.id,
    channelId: bay,
    stages: ["终审"],
    to: new Date(Date.now() + 3_600_000),
    reason: "出差",
  });
});

const told = (seated: readonly SeatedStage[]) =>
  seated.map(({ stage, seats, stuck }) => [
    stage.name,
    seats.map(({ name, where, isDeputy }) => `${name}@${where ?? "全社"}${isDeputy ? "代" : ""}`),
    stuck,
  ]);
const three = stages("初审", "复审", "终审");

describe("who could sit where", () => {
  test("is told with the channel of their right, deputies marked", async () => {
    const { seated, unstaffed } = await previewWorkflow(admin, { channelId: bay, purpose: "first", stages: three });
    expect(told(seated)).toEqual([
      ["初审", ["甲一@全社"], null],
      ["复审", ["乙二@县区"], null],
      ["终审", ["乙二@县区", "丁四@县区 › 东湾代"], null],
    ]);
    expect(unstaffed).toEqual([]);
  });

  test("says where it gets stuck: nobody there, or nobody who is not wanted before", async () => {
    const inCounty = await previewWorkflow(admin, { channelId: county, purpose: "first", stages: three });
    expect(told(inCounty.seated).at(-1)).toEqual(["终审", ["乙二@县区"], "taken"]);
    expect(inCounty.unstaffed).toEqual([{ stage: "终审", channels: ["县区"] }]);
    const elsewhere = await previewWorkflow(admin, { channelId: theory, purpose: "first", stages: three });
    expect(told(elsewhere.seated).map(([, , stuck]) => stuck)).toEqual([null, "nobody", "nobody"]);
  });

  test("counts the editors of the channel where the first stage is the submitter's own", async () => {
    const [first, ...others] = three;
    if (!first) throw new Error("there are three");
    const own: Stage[] = [{ ...first, kind: "self" }, ...others];
    const { seated } = await previewWorkflow(admin, { channelId: bay, purpose: "first", stages: own });
    expect(told(seated)[0]).toEqual(["初审", ["甲一@全社", "丙三@县区 › 东湾"], null]);
  });

  test("is only looked at, and by administrators", async () => {
    const before = await everyRow();
    await previewWorkflow(admin, { channelId: null, purpose: "first", stages: three });
    expect(await everyRow()).toEqual(before);
    await expect(previewWorkflow(chief, { channelId: bay, purpose: "first", stages: three })).rejects.toMatchObject({
      code: "not_permitted",
    });
  });
});

test("every version stands with who proposed and confirmed it, and from when to when it counted", async () => {
  const wish = { channelId: theory, purpose: "change" as const };
  const first = await proposeWorkflow(admin, { ...wish, stages: three });
  const lower = await proposeWorkflow(admin, { ...wish, stages: stages("初审", "复审") });
  const dropped = lower.versionId;
  const waiting = (await proposeWorkflow(admin, { ...wish, stages: stages("初审", "终审") })).versionId;
  const line = async () => (await workflowDesk(chief, theory))?.purposes.find(({ purpose }) => purpose === "change");

  expect(await line()).toMatchObject({
    own: true,
    seated: [{ stuck: null }, { stuck: "nobody" }, { stuck: "nobody" }],
  });
  expect((await line())?.versions).toMatchObject([
    { id: waiting, from: null, waits: true, proposedBy: "何理", confirmedBy: null },
    { id: dropped, from: null, waits: false },
    { id: first.versionId, from: expect.any(Date), to: null, waits: false },
  ]);
  // The chief sees what they are asked to confirm.
  const [proposed] = (await channelsForDesk(chief)).proposed;
  expect(told(proposed?.preview.seated ?? [])).toEqual([
    ["初审", ["甲一@全社"], null],
    ["终审", [], "nobody"],
  ]);

  await confirmWorkflow(chief, { versionId: waiting });
  const [newest, , oldest] = (await line())?.versions ?? [];
  expect(newest).toMatchObject({ id: waiting, confirmedBy: "郑总", to: null, waits: false });
  expect(oldest?.to).toEqual(newest?.from);
  expect((await line())?.seated.map(({ stage }) => stage.name)).toEqual(["初审", "终审"]);
});

test("a channel that inherits says from where; the house names the channels in which it would stop", async () => {
  const desk = await workflowDesk(admin, bay);
  expect(desk).toMatchObject({
    name: "县区 › 东湾",
    purposes: [{ purpose: "first", own: false, owner: null }, {}, {}, {}],
  });
  const house = await workflowDesk(admin, null);
  expect(house?.name).toBeNull();
  const [first] = house?.purposes ?? [];
  expect(first?.versions).toMatchObject([{ proposedBy: null, to: null }]);
  expect(first?.unstaffed.flatMap(({ channels }) => channels)).toContain("理论");
  expect(first?.unstaffed.flatMap(({ channels }) => channels)).not.toContain("县区 › 东湾");
});

test("whoever has no business with workflows sees none, and there is none of no channel", async () => {
  const editor = await createPerson({ roles: ["editor"] });
  expect(await workflowDesk(editor, bay)).toBeNull();
  expect(await workflowDesk(admin, 999_999)).toBeNull();
  expect(await workflowDesk(await createPerson({ roles: ["auditor"] }), bay)).not.toBeNull();
});
