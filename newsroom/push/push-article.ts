import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { alarms, type PushEngine, pushes } from "@/db/schema";
import { NoAnswer } from "@/newsroom/call-outside";
import { now } from "@/newsroom/clock/now";
import { askToPushTo } from "@/newsroom/push/ask";
import { isOn, tell } from "@/newsroom/push/engines";
import { type Untold, untold } from "@/newsroom/push/untold";
import type { Verdict } from "@/newsroom/push/verdict";
import { dayOf } from "@/newsroom/shanghai";

type Push = { engine: PushEngine; articleNumber: number };

/** Whatever their clock says, the new day has begun there. */
const afterMidnightMs = 5 * 60_000;

/**
 * Tells an engine what it does not know yet of an article, and writes down what it answered. Used up, today's quota is
 * waited for; refused, it stays so, with an alarm. Throws `NoAnswer` where the same may succeed later: the worker tries
 * again, and at the last attempt there is an alarm as well.
 */
export async function pushArticle(push: Push, { isLastAttempt }: { isLastAttempt: boolean }): Promise<void> {
  if (!isOn(push.engine)) return;
  const news = await untold(push.engine, push.articleNumber);
  if (news.length === 0) return;
  if (await isSpent(push.engine)) {
    await db().transaction((tx) => askToPushTo(tx, push, tomorrow()));
    return;
  }
  const verdict = await tell(
    push.engine,
    news.map(({ address }) => address),
  );
  await db().transaction(async (tx) => {
    await tx.insert(pushes).values(news.map((each) => rowOf(push, each, verdict)));
    if (verdict.outcome === "spent") await askToPushTo(tx, push, tomorrow());
    const isOver = verdict.outcome === "refused" || verdict.unwelcome.length > 0;
    if (isOver || (verdict.outcome === "failed" && isLastAttempt)) await raiseOnce(tx, push.engine);
  });
  if (verdict.outcome === "failed") throw new NoAnswer("an engine could not be told");
}

/** Whether it said today that it takes no more. */
async function isSpent(engine: PushEngine): Promise<boolean> {
  const [newest] = await db()
    .select({ at: pushes.at, remaining: pushes.remaining })
    .from(pushes)
    .where(eq(pushes.engine, engine))
    .orderBy(desc(pushes.id))
    .limit(1);
  return newest?.remaining === 0 && dayOf(newest.at) === dayOf(now());
}

/** Quotas are those of a day in Asia/Shanghai. */
function tomorrow(): Date {
  const today = new Date(`${dayOf(now())}T00:00:00+08:00`);
  return new Date(today.getTime() + 86_400_000 + afterMidnightMs);
}

function rowOf({ engine, articleNumber }: Push, news: Untold, verdict: Verdict): typeof pushes.$inferInsert {
  const { outcome, status, said, remaining, unwelcome } = verdict;
  const isUnwelcome = unwelcome.includes(news.address);
  return {
    ...news,
    engine,
    articleNumber,
    outcome: isUnwelcome ? "refused" : outcome,
    status,
    said,
    remaining,
    at: now(),
  };
}

/** One alarm stands for all that fails until somebody has dealt with it. */
async function raiseOnce(tx: Tx, engine: PushEngine): Promise<void> {
  const [open] = await tx
    .select({ id: alarms.id })
    .from(alarms)
    .where(
      and(eq(alarms.kind, "push_failed"), isNull(alarms.handledAt), sql`${alarms.params} ->> 'engine' = ${engine}`),
    );
  if (!open) await tx.insert(alarms).values({ kind: "push_failed", params: { engine }, raisedAt: now() });
}
