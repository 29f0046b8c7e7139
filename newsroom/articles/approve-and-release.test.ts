import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { approvals, auditEvents, type Person, releases, rounds } from "@/db/schema";
import { approveAndRelease } from "@/newsroom/articles/approve-and-release";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, file, onScreen, openDesk, piece, take } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { freezeInForce, freezeReleases, liftFreeze } from "@/newsroom/releases/freeze";
import { reviewFile } from "@/newsroom/reviews/desk";
import { justDecided } from "@/newsroom/reviews/just-decided";

let desk: Desk;
/** Decides 终审 and releases. */
let both: Person;

beforeAll(async () => {
  desk = await openDesk();
  both = await createPerson({ roles: [{ role: "reviewer", stages: ["终审"] }, "publisher"] });
});

test("the last approval and the release of the same text are one act, each on record", async () => {
  const number = await atLastStage();
  expect(await reviewFile(both, number)).toMatchObject({ mayRelease: true });
  await approveAndRelease(both, await last(number));

  const { article, lastRelease } = await file(number);
  expect(article).toMatchObject({ state: "unchanged", publicState: "live", liveReleaseId: lastRelease?.id });
  expect(lastRelease).toMatchObject({ releasedBy: both.id, kind: "first" });
  const decided = await decisions(number);
  expect(decided.at(-1)).toEqual({
    personId: both.id,
    stage: 3,
    decision: "approve",
    fingerprint: lastRelease?.fingerprint,
  });
  expect((await events(number)).slice(-2)).toEqual([
    { kind: "article.approved", actorId: both.id },
    { kind: "article.released", actorId: both.id },
  ]);
  expect((await verifyAuditChain()).broken).toBeNull();
  // What readers have is not taken back like an opinion.
  expect(await justDecided(both, number)).toMatchObject({
    decision: "approve",
    retractable: null,
    released: lastRelease?.address,
  });
});

test("an embargo refuses the whole: the approval is not given either", async () => {
  const number = await atLastStage(new Date(Date.now() + 3_600_000).toISOString());
  expect(await reviewFile(both, number)).toMatchObject({ mayRelease: false, whyNot: null });
  await refusesAll(number, both, "embargo");
});

test("an outlet that is not 正常 refuses the whole", async () => {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId, { origin: "reprint" }) });
  await take(desk.editor, "submit", number);
  for (const reviewer of [desk.first, desk.second]) await take(reviewer, "approve", number);
  expect(await reviewFile(both, number)).toMatchObject({ mayRelease: false });
  await refusesAll(number, both, "outlet_standing");
});

test("冻结发布 refuses the whole until it is lifted", async () => {
  const number = await atLastStage();
  await freezeReleases(desk.chief, { reason: "先停一停" });
  expect(await reviewFile(both, number)).toMatchObject({ mayRelease: false, whyNot: null });
  await refusesAll(number, both, "releases_frozen");
  await liftFreeze(desk.chief, { id: (await freezeInForce())?.id ?? 0, reason: "可以了" });
  expect(await reviewFile(both, number)).toMatchObject({ mayRelease: true });
});

test("who only reviews, who only releases and who wrote the text may not do both", async () => {
  const number = await atLastStage();
  const wrote = await createPerson({ roles: ["editor", "reviewer", "publisher"] });
  for (const [person, code] of [
    [desk.final, "not_permitted"],
    [desk.publisher, "not_your_stage"],
    [desk.chief, "not_your_stage"],
  ] as const) {
    expect(await reviewFile(person, number)).toMatchObject({ mayRelease: false });
    await refusesAll(number, person, code);
  }
  const own = await atLastStage("", wrote);
  await refusesAll(own, wrote, "you_contributed");
});

test("before the last stage there is nothing to release, so nothing is approved", async () => {
  const number = await sent();
  const everything = await createPerson({ roles: ["reviewer", "publisher"] });
  expect(await reviewFile(everything, number)).toMatchObject({ mayRelease: false });
  await refusesAll(number, everything, "wrong_state");
});

test("what was on screen is what goes out, or nothing does", async () => {
  const number = await atLastStage();
  const seen = await last(number);
  await take(desk.chief, "return", number);
  await take(desk.editor, "submit", number);
  await expect(approveAndRelease(both, seen)).rejects.toMatchObject({ code: "revision_outdated" });
  expect((await file(number)).article.publicState).toBe("unreleased");
});

/** `notBefore` as ISO 8601, or "". */
async function sent(notBefore = "", writer: Person = desk.editor): Promise<number> {
  const content = piece(desk.channelId);
  const number = await createArticle(writer, { content, notes: { ...emptyNotes, notBefore } });
  await take(writer, "submit", number);
  return number;
}

async function atLastStage(notBefore = "", writer: Person = desk.editor): Promise<number> {
  const number = await sent(notBefore, writer);
  for (const reviewer of [desk.first, desk.second]) await take(reviewer, "approve", number);
  return number;
}

async function last(number: number) {
  return { number, ...(await onScreen(number)), stage: (await file(number)).article.stage ?? 0 };
}

async function refusesAll(number: number, actor: Person, code: string): Promise<void> {
  const before = await record(number);
  await expect(approveAndRelease(actor, await last(number))).rejects.toMatchObject({ code });
  expect(await record(number)).toEqual(before);
}

async function record(number: number) {
  const released = await db().select().from(releases).where(eq(releases.articleNumber, number));
  const { article } = await file(number);
  return { article, released, decisions: await decisions(number), events: await events(number) };
}

function decisions(number: number) {
  const { personId, stage, decision, fingerprint } = approvals;
  return db()
    .select({ personId, stage, decision, fingerprint })
    .from(approvals)
    .innerJoin(rounds, eq(rounds.id, approvals.roundId))
    .where(eq(rounds.articleNumber, number))
    .orderBy(asc(approvals.id));
}

function events(number: number) {
  return db()
    .select({ kind: auditEvents.kind, actorId: auditEvents.actorId })
    .from(auditEvents)
    .where(eq(auditEvents.articleNumber, number))
    .orderBy(asc(auditEvents.seq));
}
