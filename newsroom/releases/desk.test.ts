import { beforeAll, expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { approveAll, type Desk, livePiece, onScreen, openDesk, piece, take } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { sealContent } from "@/newsroom/articles/seal";
import { setClock } from "@/newsroom/clock/now";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { releaseDesk } from "@/newsroom/releases/desk";
import { justReleased } from "@/newsroom/releases/just-released";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("a row says what goes out, who approved it last, and what to heed", async () => {
  const earlier = await livePiece(desk, { headline: "港区封航通知" });
  const wishedAt = "2030-01-01T00:00:00.000Z";
  const notBefore = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString();
  const marks = { ai: "assisted", paid: "none", minors: true } as const;
  const number = await createArticle(desk.editor, {
    content: piece(desk.channelId, { headline: "港区封航通知", columnLabel: "提醒", marks }),
    notes: { ...emptyNotes, wishedAt, notBefore },
  });
  await approveAll(desk, number);
  expect(await rowOf(desk.publisher, number)).toMatchObject({
    ...(await onScreen(number)),
    state: "approved",
    headline: "提醒丨港区封航通知",
    origin: "original",
    purpose: "first",
    change: { kind: "first" },
    marks,
    pictures: 0,
    approver: { name: desk.final.legalName },
    wishedAt: new Date(wishedAt),
    notBefore: new Date(notBefore),
    outletStanding: null,
    sameHeadline: [earlier],
    // No release before the moment it must not come before.
    steps: ["return", "schedule"],
  });
  expect(await justReleased(earlier)).toMatchObject({
    headline: "港区封航通知",
    address: expect.stringMatching(new RegExp(`^http://localhost:3000/.*content_${earlier}\\.html$`)),
  });
  expect(await justReleased(number)).toBeNull();
});

test("a reprint goes out once the chief lets its outlet through", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { origin: "reprint" }) });
  await take(desk.editor, "submit", number);
  await take(desk.first, "approve", number);
  await take(desk.second, "approve", number);
  await overrideOutlet(desk.chief, { number, reason: "已获授权" });
  await take(desk.final, "approve", number);
  expect(await rowOf(desk.publisher, number)).toMatchObject({
    outletStanding: null,
    steps: ["return", "schedule", "release"],
  });
});

test("a scheduled piece keeps its time; the chief may take it off, a reviewer reads on, others see nothing", async () => {
  const number = await approved({ headline: "潮汐预报" });
  const at = new Date(Date.now() + 3_600_000);
  await take(desk.publisher, "schedule", number, { at });
  expect(await rowOf(desk.publisher, number)).toMatchObject({
    state: "scheduled",
    dueAt: at,
    steps: ["return", "unschedule"],
  });
  expect((await rowOf(desk.chief, number))?.steps).toEqual(expect.arrayContaining(["unschedule", "return", "spike"]));
  expect((await rowOf(desk.second, number))?.steps).toEqual([]);
  const elsewhere = await createPerson({ roles: [{ role: "publisher", channelId: (await createChannel()).id }] });
  expect((await releaseDesk(elsewhere)).rows).toEqual([]);
  expect((await releaseDesk(await createPerson({ roles: ["admin"] }))).rows).toEqual([]);
});

test("whoever wrote it sees the row without the button, and a sealed text has no headline", async () => {
  const both = await createPerson({ roles: ["editor", "publisher"] });
  const number = await createArticle(both, { content: piece(desk.channelId, { headline: "渔港整修" }) });
  await approveAll({ ...desk, editor: both }, number);
  expect((await rowOf(both, number))?.steps).not.toContain("release");
  await sealContent(desk.chief, { fingerprint: (await onScreen(number)).fingerprint, reason: "待查" });
  expect((await rowOf(desk.publisher, number))?.headline).toBe("");
});

test("a long desk comes in pages, nothing twice and nothing missing", async () => {
  const clerk = await createPerson({ roles: [{ role: "publisher", channelId: desk.channelId }] });
  let minute = 0;
  setClock(() => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
  try {
    const wanted = new Set<number>();
    for (minute = 1; minute <= 52; minute += 1) wanted.add(await approved({ headline: `潮讯第${minute}号` }));
    const first = await releaseDesk(clerk);
    expect(first.rows).toHaveLength(50);
    const second = await releaseDesk(clerk, first.next ?? "");
    expect(second.next).toBeNull();
    const numbers = [...first.rows, ...second.rows].map((row) => row.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of wanted) expect(numbers).toContain(number);
    // An address somebody mangled begins at the top.
    expect((await releaseDesk(clerk, "what_ever")).rows[0]?.number).toBe(first.rows[0]?.number);
  } finally {
    setClock();
  }
});

async function rowOf(actor: Person, number: number) {
  return (await releaseDesk(actor)).rows.find((row) => row.number === number);
}

async function approved(more: Partial<Content>): Promise<number> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, more) });
  await approveAll(desk, number);
  return number;
}
