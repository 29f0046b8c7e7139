import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { moveArticle } from "@/newsroom/articles/workflow";
import { setClock } from "@/newsroom/clock/now";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { releaseDesk } from "@/newsroom/releases/desk";

let channelId: number;
let editor: Person;
let reviewers: Person[];
let publisher: Person;
let chief: Person;

beforeAll(async () => {
  await createHouseWorkflow();
  channelId = (await createChannel({ name: "乡镇" })).id;
  editor = await createPerson({ roles: ["editor"] });
  reviewers = [];
  for (const legalName of ["初一", "复二", "终三"]) {
    reviewers.push(await createPerson({ legalName, roles: ["reviewer"] }));
  }
  publisher = await createPerson({ roles: ["publisher"] });
  chief = await createPerson({ roles: ["chief"] });
});

test("a row says what goes out, who approved it last, and what to heed", async () => {
  const earlier = await approved(piece("港区封航通知"));
  await moveArticle(publisher, { step: "release", number: earlier, ...(await shown(earlier)) });
  const wishedAt = "2030-01-01T00:00:00.000Z";
  const notBefore = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString();
  const number = await approved(
    {
      ...piece("港区封航通知"),
      columnLabel: "提醒",
      origin: "reprint",
      marks: { ai: "assisted", paid: "none", minors: true },
    },
    { ...emptyNotes, wishedAt, notBefore },
  );
  expect(await rowOf(publisher, number)).toMatchObject({
    state: "approved",
    headline: "提醒丨港区封航通知",
    channels: ["乡镇"],
    origin: "reprint",
    purpose: "first",
    change: { kind: "first" },
    marks: { ai: "assisted", minors: true },
    pictures: 0,
    approver: { name: "终三" },
    wishedAt: new Date(wishedAt),
    notBefore: new Date(notBefore),
    outletStanding: null,
    sameHeadline: [earlier],
    // No release before the moment it must not come before.
    steps: ["return", "schedule"],
  });
});

test("a scheduled piece keeps its time; the chief may take it off, a reviewer reads on, others see nothing", async () => {
  const number = await approved(piece("潮汐预报"));
  const at = new Date(Date.now() + 3_600_000);
  await moveArticle(publisher, { step: "schedule", number, at, ...(await shown(number)) });
  expect(await rowOf(publisher, number)).toMatchObject({
    state: "scheduled",
    dueAt: at,
    steps: ["return", "unschedule"],
  });
  expect((await rowOf(chief, number))?.steps).toEqual(expect.arrayContaining(["unschedule", "return", "spike"]));
  expect((await rowOf(reviewers[1], number))?.steps).toEqual(["return"]);
  const elsewhere = await createPerson({ roles: [{ role: "publisher", channelId: (await createChannel()).id }] });
  expect((await releaseDesk(elsewhere)).rows).toEqual([]);
  expect((await releaseDesk(await createPerson({ roles: ["admin"] }))).rows).toEqual([]);
});

test("whoever wrote it sees the row without the button", async () => {
  const both = await createPerson({ roles: ["editor", "publisher"] });
  const number = await approved(piece("渔港整修"), emptyNotes, both);
  expect((await rowOf(both, number))?.steps).not.toContain("release");
});

test("a long desk comes in pages, nothing twice and nothing missing", async () => {
  const clerk = await createPerson({ roles: [{ role: "publisher", channelId }] });
  let minute = 0;
  setClock(() => new Date(Date.UTC(2026, 0, 1) + minute * 60_000));
  try {
    const wanted = new Set<number>();
    for (minute = 1; minute <= 52; minute += 1) wanted.add(await approved(piece(`潮讯第${minute}号`)));
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

async function rowOf(actor: Person | undefined, number: number) {
  if (!actor) throw new Error("nobody");
  return (await releaseDesk(actor)).rows.find((row) => row.number === number);
}

async function approved(content: Content, notes = emptyNotes, author: Person = editor): Promise<number> {
  // A 转载 of an unlisted outlet passes the last stage only with the chief's word.
  const number = await createArticle(author, { content, notes });
  await moveArticle(author, { step: "submit", number, version: (await caseFile(db(), number)).copy.version });
  for (const [index, person] of reviewers.entries()) {
    if (index === 2 && content.origin === "reprint") await overrideOutlet(chief, { number, reason: "已获授权" });
    await moveArticle(person, { step: "approve", number, stage: index + 1, ...(await shown(number)) });
  }
  return number;
}

async function shown(number: number) {
  const { round } = await caseFile(db(), number);
  return { revision: round?.revision.number ?? 0, fingerprint: round?.revision.fingerprint ?? "" };
}

function piece(headline: string): Content {
  return {
    ...emptyContent(),
    headline,
    source: { name: "本网", address: "", outletId: null },
    channels: { main: channelId, further: [] },
    body: {
      version: 1,
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: `${headline}。` }] }],
    },
  };
}
