import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person, Stage } from "@/db/schema";
import { workflowFor } from "@/newsroom/articles/case-file";
import { addChannel } from "@/newsroom/channels/manage";
import { confirmWorkflow, isLower, proposeWorkflow } from "@/newsroom/channels/workflows";

const stage = (name: string, rest: Partial<Stage> = {}): Stage => ({
  name,
  credit: null,
  kind: "independent",
  timing: "before",
  deadlineMinutes: null,
  proof: null,
  ...rest,
});
const two = [stage("初审"), stage("终审")];
const four = [stage("初审"), stage("二审"), stage("复审"), stage("终审")];

let admin: Person;
let chief: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  admin = await createPerson({ roles: ["admin"] });
  chief = await createPerson({ roles: ["chief"] });
});

test("a lower workflow waits for the chief, a higher one counts at once, and channels below inherit", async () => {
  const parent = await createChannel();
  const child = await createChannel({ parentId: parent.id });
  const names = async () => (await workflowFor(db(), child.id, "first")).stages.map((each) => each.name);

  const lower = await proposeWorkflow(admin, { channelId: parent.id, purpose: "first", stages: two });
  expect(lower.inForce).toBe(false);
  expect(await names()).toEqual(["初审", "复审", "终审"]);
  await confirmWorkflow(chief, lower);
  expect(await names()).toEqual(["初审", "终审"]);
  await expect(confirmWorkflow(chief, lower)).rejects.toMatchObject({ code: "workflow_outdated" });

  const higher = await proposeWorkflow(admin, { channelId: child.id, purpose: "first", stages: four });
  expect(higher.inForce).toBe(true);
  expect(await names()).toEqual(["初审", "二审", "复审", "终审"]);

  const inherit = await proposeWorkflow(admin, { channelId: child.id, purpose: "first", stages: null });
  expect(inherit.inForce).toBe(false);
});

test("a workflow is lower when any stage loses its name, independence, place, credit, 校次 or deadline", () => {
  const before = [stage("初审", { credit: "responsibleEditor", proof: "一校" }), stage("复审"), stage("终审")];
  const [first, second, last] = before;
  if (!first || !second || !last) throw new Error("three stages");
  const late = { timing: "after" as const, deadlineMinutes: 60 };
  expect(isLower(before, before)).toBe(false);
  expect(isLower([first, second, stage("会审"), last], before)).toBe(false);
  expect(isLower([first, second, stage("签发")], before)).toBe(true);
  expect(isLower([{ ...first, kind: "self" }, second, stage("会审"), last], before)).toBe(true);
  expect(isLower([first, second, stage("会审"), { ...last, ...late }], before)).toBe(true);
  expect(isLower([{ ...first, credit: null }, second, last], before)).toBe(true);
  expect(isLower([{ ...first, proof: null }, second, last], before)).toBe(true);
  const flash = [first, { ...second, ...late }];
  expect(isLower([first, { ...second, ...late, deadlineMinutes: 61 }], flash)).toBe(true);
  expect(isLower([first, { ...second, ...late, deadlineMinutes: 30 }], flash)).toBe(false);
});

test("a proposal overtaken by a later one is not confirmed any more", async () => {
  const channel = await createChannel();
  const early = await proposeWorkflow(admin, { channelId: channel.id, purpose: "first", stages: two });
  await proposeWorkflow(admin, { channelId: channel.id, purpose: "first", stages: four });
  await expect(confirmWorkflow(chief, early)).rejects.toMatchObject({ code: "workflow_outdated" });
});

test("a workflow that lets one person decide is refused in words", async () => {
  const channel = await createChannel();
  const weak = [stage("初审", { kind: "self" }), stage("终审")];
  await expect(proposeWorkflow(admin, { channelId: channel.id, purpose: "first", stages: weak })).rejects.toMatchObject(
    { kind: "invalid", code: "workflow_stages", params: { least: 2 } },
  );
  await expect(proposeWorkflow(admin, { channelId: null, purpose: "first", stages: null })).rejects.toMatchObject({
    code: "house_workflow_missing",
  });
});

test("only an administrator proposes, only a chief confirms", async () => {
  const channel = await createChannel();
  const wish = { channelId: channel.id, purpose: "first" as const, stages: two };
  await expect(proposeWorkflow(chief, wish)).rejects.toMatchObject({ code: "not_permitted" });
  const proposed = await proposeWorkflow(admin, wish);
  await expect(confirmWorkflow(admin, proposed)).rejects.toMatchObject({ code: "not_permitted" });
  const elsewhere = await createPerson({ roles: [{ role: "chief", channelId: (await createChannel()).id }] });
  await expect(confirmWorkflow(elsewhere, proposed)).rejects.toMatchObject({ code: "not_permitted" });
});

test("a slug is well formed, free and no address of the house", async () => {
  const wish = { name: "茶业", slug: "tea", parentId: null, position: 0, hidden: false };
  const id = await addChannel(admin, wish);
  await expect(addChannel(admin, wish)).rejects.toMatchObject({ code: "slug_taken" });
  await expect(addChannel(admin, { ...wish, slug: "admin" })).rejects.toMatchObject({ code: "slug_reserved" });
  await expect(addChannel(admin, { ...wish, slug: "茶" })).rejects.toMatchObject({ code: "slug_shape" });
  await addChannel(admin, { ...wish, slug: "admin", parentId: id });
});
