import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import { auditEvents, contents, type Person, releases, revisions } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { approvedPiece, livePiece, onScreen, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { articleList } from "@/newsroom/articles/desk-list";
import { confirmDestruction, proposeDestruction, readSealedContent, sealContent } from "@/newsroom/articles/seal";
import { moveArticle } from "@/newsroom/articles/workflow";
import { articleHistory } from "@/newsroom/history/desk";

let editor: Person;
let chief: Person;
let auditor: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  editor = await createPerson({ roles: ["editor"] });
  chief = await createPerson({ roles: ["chief"] });
  auditor = await createPerson({ roles: ["auditor"] });
});

test("a sealed content is read by named roles alone, each reading logged, and destroyed by two people", async () => {
  const { number, fingerprint } = await recalledPiece();
  await sealContent(chief, { fingerprint, reason: "泄露个人信息" });
  await expect(readSealedContent(editor, fingerprint)).rejects.toMatchObject({ code: "not_permitted" });
  expect((await readSealedContent(auditor, fingerprint)).headline).toBe("待销毁");
  const [reading] = await db().select().from(auditEvents).where(eq(auditEvents.kind, "content.read_sealed"));
  expect(reading?.actorId).toBe(auditor.id);

  const order = { fingerprint, reason: "当事人要求删除", legalBasis: "个人信息保护法第四十七条" };
  await proposeDestruction(chief, order);
  await expect(confirmDestruction(chief, fingerprint)).rejects.toMatchObject({ code: "own_proposal" });
  await confirmDestruction(auditor, fingerprint);

  expect(await db().select().from(contents).where(eq(contents.fingerprint, fingerprint))).toEqual([]);
  const kept = await db().select().from(revisions).where(eq(revisions.articleNumber, number));
  expect(kept.map((revision) => revision.fingerprint)).toEqual([fingerprint]);
  const after = await caseFile(db(), number);
  expect(after.content.headline).toBe("");
  expect(after.article.state).toBe("spiked");
});

test("a content under review is not destroyed", async () => {
  const { number, fingerprint } = await recalledPiece("再送审");
  const { copy } = await caseFile(db(), number);
  await moveArticle(editor, { step: "submit", number, version: copy.version });
  await sealContent(chief, { fingerprint, reason: "核查" });
  await proposeDestruction(chief, { fingerprint, reason: "核查", legalBasis: "无" });
  await expect(confirmDestruction(auditor, fingerprint)).rejects.toMatchObject({ code: "content_in_use" });
});

test("a sealed text goes to nobody: not to review, not to readers, not in a list", async () => {
  const { number, fingerprint } = await recalledPiece("不再示人");
  await sealContent(chief, { fingerprint, reason: "核查" });
  const { copy } = await caseFile(db(), number);
  await expect(moveArticle(editor, { step: "submit", number, version: copy.version })).rejects.toMatchObject({
    code: "content_sealed",
  });
  const { lines } = await articleList(editor, { text: String(number) });
  expect(lines.map(({ head }) => head.headline)).toEqual([""]);
});

test("what was approved, or withdrawn, and sealed then comes before no reader", async () => {
  const desk = await openDesk();
  const approved = await approvedPiece(desk, { headline: "签发之后封存" });
  await sealContent(chief, { fingerprint: (await onScreen(approved)).fingerprint, reason: "核查" });
  await expect(take(desk.publisher, "release", approved)).rejects.toMatchObject({ code: "sealed_not_released" });

  const number = await livePiece(desk, { headline: "撤稿之后封存" });
  const { fingerprint } = (await caseFile(db(), number)).copy;
  await take(chief, "withdraw", number);
  await sealContent(chief, { fingerprint, reason: "核查" });
  await expect(take(chief, "reinstate", number)).rejects.toMatchObject({ code: "sealed_not_released" });
  expect((await articleHistory(desk.editor, number))?.releases.map(({ headline }) => headline)).toEqual([""]);

  await proposeDestruction(chief, { fingerprint, reason: "当事人要求删除", legalBasis: "个人信息保护法第四十七条" });
  await confirmDestruction(auditor, fingerprint);
  const left = await db().select().from(releases).where(eq(releases.articleNumber, number));
  expect(left).toMatchObject([{ fingerprint, headline: "", summary: "", correctionNote: "" }]);
  expect(JSON.stringify(left)).not.toContain("撤稿之后");
  await expect(take(chief, "reinstate", number)).rejects.toMatchObject({ code: "content_destroyed" });
});

test("a chief of one channel seals nothing of the house", async () => {
  const { fingerprint } = await recalledPiece("别人的频道");
  const local = await createPerson({ roles: [{ role: "chief", channelId: (await createChannel()).id }] });
  await expect(sealContent(local, { fingerprint, reason: "核查" })).rejects.toMatchObject({ code: "not_permitted" });
});

async function recalledPiece(headline = "待销毁"): Promise<{ number: number; fingerprint: string }> {
  const channel = await createChannel();
  const number = await createArticle(editor, {
    content: {
      ...emptyContent(),
      headline,
      channels: { main: channel.id, further: [] },
      body: {
        version: 1,
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "一段话。" }] }],
      },
    },
  });
  const { copy } = await caseFile(db(), number);
  await moveArticle(editor, { step: "submit", number, version: copy.version });
  await moveArticle(editor, { step: "recall", number, version: copy.version });
  return { number, fingerprint: copy.fingerprint };
}
