/** Two at once, each on a connection of its own: one succeeds, the other is told; nothing hangs, nothing half happens. */
import { count, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { approvals, articles, auditEvents, type Person, releases, rounds, withdrawals } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import {
  approveAll,
  approvedPiece,
  type Desk,
  file,
  livePiece,
  moveFor,
  onScreen,
  openDesk,
  piece,
  save,
  scheduleDue,
  take,
} from "@/newsroom/articles/desk.fixture";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle } from "@/newsroom/articles/workflow";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { Refusal } from "@/newsroom/refusal";
import { releaseDue } from "@/newsroom/releases/release-due";

/** How often each race is run, the starters changing places. */
const heats = 6;

let desk: Desk;
let otherPublisher: Person;
let otherEditor: Person;
let otherFirst: Person;

beforeAll(async () => {
  desk = await openDesk();
  otherPublisher = await createPerson({ roles: ["publisher"] });
  otherEditor = await createPerson({ roles: ["editor"] });
  otherFirst = await createPerson({ roles: [{ role: "reviewer", stages: ["初审"] }] });
});

type Starter = () => Promise<unknown>;

/** Starts all at once; resolves to the codes of those who were refused. Any other error fails the test. */
async function race(...starters: Starter[]): Promise<string[]> {
  const ends = await Promise.allSettled(starters.map((start) => start()));
  return ends.flatMap((end) => {
    if (end.status === "fulfilled") return [];
    if (end.reason instanceof Refusal) return [end.reason.code];
    throw end.reason;
  });
}

/** On a new piece every time: exactly one of two wins, and the loser hears one of these. */
async function heat(
  make: () => Promise<number>,
  starters: (number: number) => Promise<[Starter, Starter]>,
  told: string[],
) {
  for (let index = 0; index < heats; index += 1) {
    const number = await make();
    const [first, second] = await starters(number);
    const refused = index % 2 === 0 ? await race(first, second) : await race(second, first);
    expect(refused).toHaveLength(1);
    expect(told).toContain(refused[0]);
  }
}

const draft = () => createArticle(desk.editor, { content: piece(desk.channelId) });
async function inReview(): Promise<number> {
  const number = await draft();
  await take(desk.editor, "submit", number);
  return number;
}

test("two publishers release: readers get it once", async () => {
  let released = 0;
  await heat(
    () => approvedPiece(desk),
    async (number) => {
      released = number;
      const move = await moveFor("release", number);
      return [() => moveArticle(desk.publisher, move), () => moveArticle(otherPublisher, move)];
    },
    ["wrong_state"],
  );
  const rows = await db().select({ n: count() }).from(releases).where(eq(releases.articleNumber, released));
  expect(rows).toEqual([{ n: 1 }]);
});

test("release against recall, retract, return and withdrawal", async () => {
  const rivals = [
    { step: "recall", by: desk.editor },
    { step: "retract", by: desk.final },
    { step: "return", by: desk.chief },
    { step: "spike", by: desk.chief },
    { step: "schedule", by: otherPublisher },
  ] as const;
  for (const { step, by } of rivals) {
    await heat(
      () => approvedPiece(desk),
      async (number) => {
        const [release, rival] = [await moveFor("release", number), await moveFor(step, number)];
        return [() => moveArticle(desk.publisher, release), () => moveArticle(by, rival)];
      },
      ["wrong_state", "copy_outdated", "revision_outdated", "nothing_to_retract", "not_permitted"],
    );
  }
  await heat(
    async () => {
      const number = await livePiece(desk);
      await save(desk.editor, number, { summary: "补一句", change: { kind: "update", note: "" } });
      await approveAll(desk, number);
      return number;
    },
    async (number) => {
      const [release, withdraw] = [await moveFor("release", number), await moveFor("withdraw", number)];
      return [() => moveArticle(desk.publisher, release), () => moveArticle(desk.chief, withdraw)];
    },
    ["wrong_state", "release_outdated"],
  );
});

test("approval against recall, and two reviewers of one stage", async () => {
  for (let index = 0; index < heats; index += 1) {
    const number = await inReview();
    const [approve, recall] = [await moveFor("approve", number), await moveFor("recall", number)];
    // The editor may recall what was approved meanwhile; never may both leave an approval in a closed round unseen.
    const refused = await race(
      () => moveArticle(desk.first, approve),
      () => moveArticle(desk.editor, recall),
    );
    expect(refused.every((code) => code === "wrong_state")).toBe(true);
    expect((await file(number)).article.state).toBe("draft");
  }
  let decided = 0;
  await heat(
    inReview,
    async (number) => {
      decided = number;
      const approve = await moveFor("approve", number);
      return [() => moveArticle(desk.first, approve), () => moveArticle(otherFirst, approve)];
    },
    ["not_your_stage", "stage_outdated"],
  );
  const round = (await file(decided)).round?.id ?? 0;
  expect(await db().select({ n: count() }).from(approvals).where(eq(approvals.roundId, round))).toEqual([{ n: 1 }]);
});

test("save against submit, and submitting twice", async () => {
  await heat(
    draft,
    async (number) => {
      const { copy, content } = await file(number);
      const changed = { ...content, summary: "快手一改" };
      const write = { number, version: copy.version, content: changed, notes: copy.notes };
      const submit = await moveFor("submit", number);
      return [() => saveWorkingCopy(otherEditor, write), () => moveArticle(desk.editor, submit)];
    },
    ["copy_locked", "copy_outdated"],
  );
  let sent = 0;
  await heat(
    draft,
    async (number) => {
      sent = number;
      const submit = await moveFor("submit", number);
      return [() => moveArticle(desk.editor, submit), () => moveArticle(otherEditor, submit)];
    },
    ["wrong_state"],
  );
  expect(await db().select({ n: count() }).from(rounds).where(eq(rounds.articleNumber, sent))).toEqual([{ n: 1 }]);
});

test("withdrawing twice, and two who confirm one reinstatement", async () => {
  let gone = 0;
  await heat(
    () => livePiece(desk),
    async (number) => {
      gone = number;
      const withdraw = await moveFor("withdraw", number);
      return [() => moveArticle(desk.chief, withdraw), () => moveArticle(desk.publisher, withdraw)];
    },
    ["wrong_public_state"],
  );
  expect(await db().select({ n: count() }).from(withdrawals).where(eq(withdrawals.articleNumber, gone))).toEqual([
    { n: 1 },
  ]);
  await heat(
    async () => {
      const number = await livePiece(desk);
      await take(desk.chief, "withdraw", number);
      await take(desk.chief, "reinstate", number);
      return number;
    },
    async (number) => {
      const confirm = await moveFor("confirmReinstatement", number);
      return [() => moveArticle(desk.final, confirm), () => moveArticle(desk.publisher, confirm)];
    },
    ["wrong_public_state"],
  );
});

test("a schedule found due by two workers goes out once", async () => {
  for (let index = 0; index < heats; index += 1) {
    const number = await approvedPiece(desk);
    const due = await scheduleDue(desk.publisher, number);
    expect(await race(...Array.from({ length: 3 }, () => () => releaseDue(due)))).toEqual([]);
    const released = await db().select().from(releases).where(eq(releases.articleNumber, number));
    expect(released).toHaveLength(1);
    expect((await file(number)).article).toMatchObject({ state: "unchanged", publicState: "live" });
  }
});

test("twenty saves of one version: one is written", async () => {
  const number = await draft();
  const { copy, content } = await file(number);
  const refused = await race(
    ...Array.from(
      { length: 20 },
      (_, index) => () =>
        saveWorkingCopy(index % 2 ? desk.editor : otherEditor, {
          number,
          version: copy.version,
          content: { ...content, summary: `第 ${index} 个` },
          notes: copy.notes,
        }),
    ),
  );
  expect(refused).toEqual(Array(19).fill("copy_outdated"));
  expect((await file(number)).copy.version).toBe(copy.version + 1);
});

test("the chain of audit events holds under thirty moves at once, each with its one event", async () => {
  const numbers = await Promise.all(Array.from({ length: 30 }, draft));
  const moves = await Promise.all(numbers.map((number) => moveFor("submit", number)));
  const [before] = await db().select({ n: count() }).from(auditEvents);
  expect(await race(...moves.map((move) => () => moveArticle(desk.editor, move)))).toEqual([]);
  const [after] = await db().select({ n: count() }).from(auditEvents);
  expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(30);
  expect((await verifyAuditChain()).broken).toBeNull();
});

test("whatever was raced for, each article is in one piece", async () => {
  const open = await db()
    .select({ number: articles.number, n: sql<number>`count(rounds.id) filter (where rounds.ended_at is null)::int` })
    .from(articles)
    .leftJoin(rounds, eq(rounds.articleNumber, articles.number))
    .groupBy(articles.number, articles.state)
    .having(sql`count(rounds.id) filter (where rounds.ended_at is null) <>
      case when articles.state in ('in_review', 'approved', 'scheduled') then 1 else 0 end`);
  expect(open).toEqual([]);
  expect(await onScreen(await inReview())).toMatchObject({ revision: 1 });
});
