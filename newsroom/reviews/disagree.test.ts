import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { alarms, auditEvents } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { deskOf } from "@/newsroom/articles/desk";
import { type Desk, file, onScreen, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { reviewQueue } from "@/newsroom/articles/queues";
import { reviewFile } from "@/newsroom/reviews/desk";
import { disagreeAfterRelease } from "@/newsroom/reviews/disagree";
import { justDecided } from "@/newsroom/reviews/just-decided";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("who disagrees after release says why; readers keep the text and somebody is called to mend it", async () => {
  const number = await liveFlash();
  expect(await reviewFile(desk.second, number)).toMatchObject({ mayDisagree: true });
  await disagreeAfterRelease(desk.second, { ...(await onScreen(number)), number, stage: 2, reason: "时间写错了一天" });

  const { article, round, lastRelease } = await file(number);
  expect(article).toMatchObject({ publicState: "live", liveReleaseId: lastRelease?.id, afterStage: null });
  expect(round).toBeNull();
  expect((await reviewQueue(desk.second)).map((item) => item.number)).not.toContain(number);
  const rounds = (await reviewFile(desk.chief, number))?.rounds;
  expect(rounds?.at(-1)).toMatchObject({
    endedAs: "reviewed",
    opinions: [
      { stage: "初审", after: false },
      { stage: "复审", after: true, decision: "return", reason: "时间写错了一天" },
    ],
  });
  const raised = { kind: "after_review_disagreed", number, params: { stage: "复审" } };
  for (const called of [desk.publisher, desk.chief, desk.editor]) {
    expect((await deskOf(called)).alarms).toContainEqual(expect.objectContaining(raised));
  }
  expect(await eventsOf(number, "article.after_review_disagreed")).toMatchObject([{ actorId: desk.second.id }]);
  expect(await justDecided(desk.second, number)).toMatchObject({ decision: "return", after: true, retractable: null });

  // The way on is the usual one: a change through review.
  await save(desk.editor, number, { summary: "时间已改", change: { kind: "update", note: "" } });
  await take(desk.editor, "submit", number);
  expect((await file(number)).article.state).toBe("in_review");
  expect(await reviewFile(desk.second, number)).toMatchObject({
    under: { since: { seen: "disagreed", base: lastRelease?.fingerprint } },
  });
});

test("nobody disagrees without a reason, out of turn or with what is still before release", async () => {
  const number = await liveFlash();
  const disagreement = { ...(await onScreen(number)), number, stage: 2, reason: "请核实" };
  const refuses = (actor: { id: number }, more: Partial<typeof disagreement>, code: string) =>
    expect(disagreeAfterRelease(actor, { ...disagreement, ...more })).rejects.toMatchObject({ code });
  await refuses(desk.second, { reason: " " }, "reason_missing");
  await refuses(desk.second, { stage: 1 }, "stage_outdated");
  await refuses(desk.second, { revision: 2 }, "revision_outdated");
  await refuses(desk.chief, {}, "not_your_stage");
  await refuses(await createPerson({ roles: ["publisher"] }), {}, "not_your_stage");
  expect(await reviewFile(desk.chief, number)).toMatchObject({ mayDisagree: false });

  const waiting = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", waiting);
  await refuses(desk.first, { ...(await onScreen(waiting)), number: waiting, stage: 1 }, "wrong_state");
  expect(await reviewFile(desk.first, waiting)).toMatchObject({ mayDisagree: false });
  expect((await file(number)).article.afterStage).toBe(2);
  expect(await db().select().from(alarms).where(eq(alarms.articleNumber, number))).toEqual([]);
});

/** A flash: 初审 approved it, readers have it, 复审 is still to come. */
async function liveFlash(): Promise<number> {
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number, { flash: true });
  await take(desk.first, "approve", number);
  await take(desk.publisher, "release", number);
  return number;
}

function eventsOf(number: number, kind: string) {
  return db()
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.articleNumber, number), eq(auditEvents.kind, kind)));
}
