import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents } from "@/db/schema";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { confirmDestruction, proposeDestruction, readSealedContent, sealContent } from "@/newsroom/articles/seal";
import { recordEvents } from "@/newsroom/audit/record";
import { eventsOf, eventsPerPage, newestEventOf } from "@/newsroom/history/events";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("every event is told once, page after page, newest first, however many come meanwhile", async () => {
  const number = await livePiece(desk, { headline: "千条记录" });
  const more = Array.from({ length: 2 * eventsPerPage }, () => ({
    kind: "article.created" as const,
    actorId: null,
    articleNumber: number,
  }));
  await db().transaction((tx) => recordEvents(tx, ...more));
  const rows = await db().select().from(auditEvents).where(eq(auditEvents.articleNumber, number));

  const told: number[] = [];
  let before: number | null = null;
  for (;;) {
    const page = await eventsOf(number, before);
    expect(page.isFirst).toBe(before === null);
    expect(page.events.length).toBeLessThanOrEqual(eventsPerPage);
    told.push(...page.events.map(({ seq }) => seq));
    // Somebody goes on working between two pages.
    if (before === null) await take(desk.publisher, "withdraw", number);
    before = page.older;
    if (before === null) break;
  }
  expect(told).toEqual(rows.map(({ seq }) => seq).sort((one, other) => other - one));
  expect((await eventsOf(number)).total).toBe(rows.length + 1);
  expect(await eventsOf(number, 1)).toMatchObject({ events: [], older: null });
});

test("an event says who, which stage by name, and which revision", async () => {
  const number = await livePiece(desk, { headline: "说得清楚" });
  const { fingerprint } = (await file(number)).copy;
  const { events } = await eventsOf(number);
  const second = events.filter(({ kind }) => kind === "article.approved").at(1);
  expect(second).toMatchObject({
    actor: { name: desk.second.legalName },
    revision: 1,
    fingerprint,
    told: { stage: "复审", round: 1 },
  });
});

test("sealing, each reading and the destruction stand in the history of every article with that text", async () => {
  const auditor = await createPerson({ roles: ["auditor"] });
  const twin = { headline: "同一份文字" };
  const numbers = [await livePiece(desk, twin), await livePiece(desk, twin)];
  for (const number of numbers) await take(desk.publisher, "withdraw", number);
  const { fingerprint } = (await file(numbers[0] ?? 0)).copy;
  await sealContent(desk.chief, { fingerprint, reason: "核查" });
  await readSealedContent(auditor, fingerprint);
  await proposeDestruction(desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "民法典第一千零三十七条" });
  await confirmDestruction(auditor, fingerprint);
  for (const number of numbers) {
    const { events } = await eventsOf(number);
    expect(events.slice(0, 4)).toMatchObject([
      { kind: "content.destroyed", actor: { id: auditor.id }, revision: 1, told: { proposer: desk.chief.legalName } },
      { kind: "content.destruction_proposed", actor: { id: desk.chief.id }, fingerprint },
      { kind: "content.read_sealed", actor: { id: auditor.id } },
      { kind: "content.sealed", actor: { id: desk.chief.id } },
    ]);
    expect(JSON.stringify(events)).not.toContain("民法典");
    expect(await newestEventOf(number)).toMatchObject({ seq: events[0]?.seq, hash: events[0]?.hash });
  }
});
