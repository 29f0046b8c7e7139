import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { caseFile } from "@/newsroom/articles/case-file";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  approvedPiece,
  type Desk,
  livePiece,
  onScreen,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { sealContent } from "@/newsroom/articles/seal";
import { waitingCases } from "@/newsroom/articles/waiting-cases";
import { addOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { freezeInForce, freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

async function reprint(standing?: "normal" | "frozen"): Promise<number> {
  const admin = await createPerson({ roles: ["admin"] });
  const outletId = await addOutlet(admin, { name: `报 ${crypto.randomUUID()}`, kind: "", address: "", creditText: "" });
  if (standing) await recordStanding(admin, { id: outletId, standing, from: "2020-01-01", to: null });
  const source = { name: "某报", address: "", outletId };
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { origin: "reprint", source }) });
  await take(desk.editor, "submit", number);
  return number;
}

test("every case is the one that is read alone, in the order asked for", async () => {
  const scheduled = await approvedPiece(desk);
  await take(desk.publisher, "schedule", scheduled);
  const changed = await livePiece(desk);
  await save(desk.editor, changed, { headline: "改过的标题", change: { kind: "update", note: "" } });
  await approveAll(desk, changed);
  const comingBack = await livePiece(desk);
  await take(desk.publisher, "withdraw", comingBack);
  await take(desk.chief, "reinstate", comingBack);
  await save(desk.editor, comingBack, { headline: "重写的标题", change: { kind: "correction", note: "地名有误。" } });
  await approveAll(desk, comingBack);
  const passed = await reprint();
  await overrideOutlet(desk.chief, { number: passed, reason: "已获授权" });
  const sealed = await approvedPiece(desk, { headline: "要封的" });
  await sealContent(desk.chief, { fingerprint: (await onScreen(sealed)).fingerprint, reason: "待查" });
  const returned = await approvedPiece(desk);
  await take(desk.publisher, "return", returned);
  await approveAll(desk, returned);
  const numbers = [
    sealed,
    await reprint("normal"),
    await reprint("frozen"),
    passed,
    comingBack,
    changed,
    returned,
    scheduled,
  ];
  const alone = await Promise.all(numbers.map((number) => caseFile(db(), number)));
  expect(await waitingCases(db(), numbers)).toEqual(alone);
  expect(alone.map(({ outletStanding }) => outletStanding)).toEqual(
    expect.arrayContaining(["normal", "frozen", "unlisted"]),
  );

  const chief = await createPerson({ roles: ["chief"] });
  await freezeReleases(chief, { reason: "上级通知" });
  expect((await waitingCases(db(), [scheduled])).map(({ frozen }) => frozen)).toEqual([true]);
  await liftFreeze(chief, { id: (await freezeInForce())?.id ?? 0, reason: "已核实" });
});

test("what readers have already, what is being written and what is not there are left out", async () => {
  const draft = await createArticle(desk.editor, { content: piece(desk.channelId) });
  expect(await waitingCases(db(), [await livePiece(desk), draft, 999_999_999])).toEqual([]);
  expect(await waitingCases(db(), [])).toEqual([]);
});
