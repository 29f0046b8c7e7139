import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, type Person } from "@/db/schema";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { articleHistory } from "@/newsroom/history/desk";
import { readSealedText, sealedRevision } from "@/newsroom/history/sealing";

let desk: Desk;
let auditor: Person;

beforeAll(async () => {
  desk = await openDesk();
  auditor = await createPerson({ roles: ["auditor"] });
});

const sealingFor = async (person: Person, number: number) => (await articleHistory(person, number))?.sealing;

test("only the chief of the house is offered to seal, and never what readers see now", async () => {
  const number = await livePiece(desk, { headline: "读者正在看" });
  const local = await createPerson({ roles: [{ role: "chief", channelId: desk.channelId }] });
  expect(await sealingFor(desk.editor, number)).toBeNull();
  expect(await sealingFor(local, number)).toBeNull();
  expect(await sealingFor(auditor, number)).toMatchObject({ maySeal: false, mayRead: true, texts: [] });
  expect(await sealingFor(desk.chief, number)).toMatchObject({ maySeal: true, texts: [], liveRevisions: [1] });

  await take(desk.publisher, "withdraw", number);
  const { fingerprint } = (await file(number)).copy;
  expect(await sealingFor(desk.chief, number)).toMatchObject({
    texts: [{ fingerprint, revisions: [1] }],
    liveRevisions: [],
  });
  await sealContent(desk.chief, { fingerprint, reason: "核查" });
  expect(await sealingFor(desk.chief, number)).toMatchObject({ texts: [], ownOrders: [] });
  await proposeDestruction(desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法第四十七条" });
  expect(await sealingFor(desk.chief, number)).toMatchObject({ ownOrders: [fingerprint] });
  expect(await sealingFor(auditor, number)).toMatchObject({ ownOrders: [] });
});

test("a sealed text comes when asked for, to named roles, each time with an event; its page alone brings none", async () => {
  const number = await livePiece(desk, { headline: "封在柜里", summary: "只给两个人看" });
  await take(desk.publisher, "withdraw", number);
  const wish = { number, revision: 1 };
  await expect(readSealedText(desk.chief, wish), "not sealed yet").rejects.toMatchObject({ code: "content_not_found" });
  await sealContent(desk.chief, { fingerprint: (await file(number)).copy.fingerprint, reason: "核查" });

  expect(await sealedRevision(auditor, wish)).toMatchObject({ reason: "核查", revisions: [1] });
  expect(await sealedRevision(auditor, { number, revision: 2 })).toBeNull();
  expect(await sealedRevision(desk.editor, wish)).toBeNull();
  expect(await readings(number)).toEqual([]);

  expect(await readSealedText(auditor, wish)).toMatchObject({
    text: { headline: "封在柜里" },
    beside: { summary: "只给两个人看" },
  });
  await readSealedText(desk.chief, wish);
  expect(await readings(number)).toEqual([auditor.id, desk.chief.id]);

  const local = await createPerson({ roles: [{ role: "auditor", channelId: (await createChannel()).id }] });
  for (const nobody of [desk.editor, desk.final, local]) {
    await expect(readSealedText(nobody, wish)).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  }
  expect(await readings(number)).toHaveLength(2);
});

async function readings(number: number): Promise<(number | null)[]> {
  const rows = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.articleNumber, number))
    .orderBy(auditEvents.seq);
  return rows.filter(({ kind }) => kind === "content.read_sealed").map(({ actorId }) => actorId);
}
