import { beforeAll, expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  type Desk,
  livePiece,
  onScreen,
  openDesk,
  piece,
  save,
  take,
} from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { sealContent } from "@/newsroom/articles/seal";
import { setClock } from "@/newsroom/clock/now";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { releaseDesk } from "@/newsroom/releases/desk";
import { freezeInForce, freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";
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
    notes: { ...emptyNotes, internalNote: "Port closed for fog.\n先发快讯", wishedAt, notBefore },
  });
  await approveAll(desk, number);
  expect(await rowOf(desk.publisher, number)).toMatchObject({
    ...(await onScreen(number)),
    state: "approved",
    headline: "提醒丨港区封航通知",
    englishLine: "Port closed for fog.",
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
    whyNot: null,
  });
  const released = await justReleased([earlier, number]);
  expect([...released.keys()]).toEqual([earlier]);
  expect(released.get(earlier)).toMatchObject({
    headline: "港区封航通知",
    address: expect.stringMatching(new RegExp(`^http://localhost:3000/.*content_${earlier}\\.html$`)),
  });
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

test("whoever wrote it sees the row without the button and is told why", async () => {
  const both = await createPerson({ roles: ["editor", "publisher"] });
  const number = await createArticle(both, { content: piece(desk.channelId, { headline: "渔港整修" }) });
  await approveAll({ ...desk, editor: both }, number);
  const row = await rowOf(both, number);
  expect(row?.steps).not.toContain("release");
  expect(row?.whyNot?.code).toBe("contributor_releases");
  expect(await rowOf(desk.publisher, number)).toMatchObject({ whyNot: null });
  expect((await rowOf(desk.second, number))?.whyNot).toBeNull();
});

test("of a sealed text the row says nothing that is in it", async () => {
  const change = { kind: "correction", note: "封存前的更正说明。" } as const;
  const number = await livePiece(desk, { headline: "灯塔检修" });
  await save(desk.editor, number, { headline: "航标检修", change });
  await approveAll(desk, number);
  await livePiece(desk, { headline: "航标检修" });
  expect(await rowOf(desk.publisher, number)).toMatchObject({ headline: "航标检修", change });
  await sealContent(desk.chief, { fingerprint: (await onScreen(number)).fingerprint, reason: "待查" });
  expect(await rowOf(desk.publisher, number)).toMatchObject({
    headline: "",
    englishLine: null,
    change: { kind: "correction", note: "" },
    sameHeadline: [],
    whyNot: { code: "sealed_not_released" },
  });
});

test("while releases are frozen no row offers one, and scheduling goes on; only a chief of the house may lift it", async () => {
  const number = await approved({ headline: "防汛值守" });
  const chief = await createPerson({ roles: ["chief"] });
  const ofOneChannel = await createPerson({ roles: [{ role: "chief", channelId: desk.channelId }] });
  await freezeReleases(chief, { reason: "上级通知" });
  try {
    expect(await rowOf(desk.publisher, number)).toMatchObject({ steps: ["return", "schedule"], whyNot: null });
    const may = await Promise.all([chief, ofOneChannel, desk.publisher].map((person) => releaseDesk(person)));
    expect(may.map(({ mayFreeze }) => mayFreeze)).toEqual([true, false, false]);
  } finally {
    await liftFreeze(chief, { id: (await freezeInForce())?.id ?? 0, reason: "已核实" });
  }
  expect((await rowOf(desk.publisher, number))?.steps).toContain("release");
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
