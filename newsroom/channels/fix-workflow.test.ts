/** A house that never set a workflow for 勘误, as one from before there was such a thing. */
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { defaultWorkflows } from "@/db/default-workflows";
import { createChannel, createPerson, createWorkflow } from "@/db/factories";
import type { Person, WorkflowVersion } from "@/db/schema";
import { workflowFor } from "@/newsroom/articles/case-file";
import { workflowDesk } from "@/newsroom/channels/workflow-desk";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";

let admin: Person;
let chief: Person;
let change: WorkflowVersion;

beforeAll(async () => {
  await createWorkflow({ purpose: "first", stages: defaultWorkflows.first });
  change = await createWorkflow({ purpose: "change", stages: defaultWorkflows.change });
  admin = await createPerson({ roles: ["admin"] });
  chief = await createPerson({ roles: ["chief"] });
});

const ofFix = async (channelId: number | null) =>
  (await workflowDesk(admin, channelId))?.purposes.find(({ purpose }) => purpose === "fix");

test("mends slips by the way of every change, says so, and takes a shorter one only when the chief confirms it", async () => {
  const { id } = await createChannel();
  expect((await workflowFor(db(), id, "fix")).id).toBe(change.id);
  for (const place of [id, null]) {
    const line = await ofFix(place);
    expect(line).toMatchObject({ own: false, likeChange: true, versions: [] });
    expect(line?.seated.map(({ stage }) => stage.name)).toEqual(["初审", "复审", "终审"]);
  }

  const shorter = await proposeWorkflow(admin, { channelId: null, purpose: "fix", stages: defaultWorkflows.fix });
  expect(shorter.inForce).toBe(false);
  expect((await workflowFor(db(), id, "fix")).id).toBe(change.id);
  await confirmWorkflow(chief, shorter);
  expect((await workflowFor(db(), id, "fix")).id).toBe(shorter.versionId);
  expect(await ofFix(id)).toMatchObject({ own: false, likeChange: false, owner: null });
  expect(await ofFix(null)).toMatchObject({ own: true, likeChange: false });
});

test("what a channel set for changes is nearer than what the house set for 勘误, and is not left for less unseen", async () => {
  const { id } = await createChannel();
  const own = await createWorkflow({ purpose: "change", channelId: id, stages: defaultWorkflows.change });
  expect((await workflowFor(db(), id, "fix")).id).toBe(own.id);
  expect(await ofFix(id)).toMatchObject({ own: false, likeChange: true });

  const low = await createChannel();
  await createWorkflow({ purpose: "change", channelId: low.id, stages: defaultWorkflows.change.slice(0, 1) });
  await createWorkflow({ purpose: "fix", channelId: low.id, stages: defaultWorkflows.change.slice(0, 2) });
  const inherit = await proposeWorkflow(admin, { channelId: low.id, purpose: "fix", stages: null });
  expect(inherit.inForce, "to inherit is to ask for less here").toBe(false);
});
