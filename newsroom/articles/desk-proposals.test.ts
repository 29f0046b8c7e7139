import { beforeAll, expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { deskOf } from "@/newsroom/articles/desk";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace } from "@/newsroom/placements/layout";
import { releaseLayout } from "@/newsroom/placements/release-layout";

let desk: Desk;
let admin: Person;

beforeAll(async () => {
  desk = await openDesk();
  admin = await createPerson({ legalName: "何理", roles: ["admin"] });
});

const waiting = async (actor: Person) => {
  const { waiting: items } = await deskOf(actor);
  expect((await deskCounts(actor)).desk).toBe(items.length);
  return items;
};

test("proposed settings wait for the chief who did not propose them", async () => {
  const both = await createPerson({ roles: ["admin", "chief"] });
  const elsewhere = await createPerson({ roles: [{ role: "chief", channelId: desk.channelId }] });
  const id = await proposeSettings(both, { base: 0, settings: { ...emptySiteSettings, name: "海湾新闻网" } });
  expect(await waiting(desk.chief)).toMatchObject([{ kind: "settings", number: null, by: both.legalName }]);
  for (const other of [both, elsewhere, admin, desk.publisher]) expect(await waiting(other)).toEqual([]);
  await confirmSettings(desk.chief, { id });
  expect(await waiting(desk.chief)).toEqual([]);

  const other = { ...emptySiteSettings, name: "群岛新闻网" };
  const taken = await proposeSettings(admin, { base: id, settings: other });
  expect(await waiting(desk.chief)).toMatchObject([{ kind: "settings", by: "何理" }]);
  await proposeSettings(admin, { base: taken, settings: { ...emptySiteSettings, name: "海湾新闻网" } });
  expect(await waiting(desk.chief)).toEqual([]);
});

test("a lower workflow waits for a chief of its channel", async () => {
  const channel = await createChannel({ name: "海岛" });
  const ofIsland = await createPerson({ roles: [{ role: "chief", channelId: channel.id }] });
  const stages = ["初审", "终审"].map((name) => {
    return { name, credit: null, kind: "independent", timing: "before", deadlineMinutes: null, proof: null } as const;
  });
  const { versionId } = await proposeWorkflow(admin, { channelId: channel.id, purpose: "first", stages });
  const item = { kind: "workflow", headline: "海岛", purpose: "first", proposal: versionId, by: "何理" };
  expect(await waiting(desk.chief)).toMatchObject([item]);
  expect(await waiting(ofIsland)).toMatchObject([item]);
  expect(await waiting(desk.publisher)).toEqual([]);
  await confirmWorkflow(ofIsland, { versionId });
  expect(await waiting(desk.chief)).toEqual([]);
});

test("a layout that was sent waits for those who may release it", async () => {
  const layout = await saveLayout(desk.editor, { front: "home", layout: null, places: [emptyPlace("news")] });
  expect(await waiting(desk.publisher)).toEqual([]);
  await sendLayout(desk.editor, layout);
  const item = { kind: "layout", headline: "", front: "home", proposal: layout.id, by: desk.editor.legalName };
  for (const releaser of [desk.publisher, desk.chief]) expect(await waiting(releaser)).toMatchObject([item]);
  expect(await waiting(desk.editor)).toEqual([]);
  await releaseLayout(desk.publisher, layout);
  expect(await waiting(desk.chief)).toEqual([]);
});

test("the end of a sealed text waits for a second person who may read it", async () => {
  const auditor = await createPerson({ roles: ["auditor"] });
  const number = await livePiece(desk);
  const { fingerprint } = (await file(number)).copy;
  await take(desk.chief, "withdraw", number);
  await sealContent(desk.chief, { fingerprint, reason: "当事人要求" });
  await proposeDestruction(desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法第四十七条" });
  const item = { kind: "destruction", number, headline: "", reason: "当事人要求", by: desk.chief.legalName };
  expect(await waiting(auditor)).toMatchObject([item]);
  expect(await waiting(desk.chief)).toEqual([]);
  await confirmDestruction(auditor, fingerprint);
  expect(await waiting(auditor)).toEqual([]);
});
