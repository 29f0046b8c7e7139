/** Fetches an article's page as readers do and compares it with what was printed. */
import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { alarms, articles, type PageReceipt, pageReceipts } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { fetchOutside, NoAnswer } from "@/newsroom/call-outside";
import { now } from "@/newsroom/clock/now";
import { askToCheck } from "@/newsroom/editions/ask-check";
import { newestEventOf } from "@/newsroom/editions/of-article";
import { printedAt } from "@/newsroom/editions/printed";
import { settings } from "@/settings";

/** More than any page has. */
const most = 16 * 1024 * 1024;

/**
 * Writes a receipt where the front gives what was printed: the very bytes of a live page, 410 for a withdrawn one. Else
 * throws `NoAnswer`, and the worker tries again; at the last attempt there is a receipt that says so, and an alarm. What
 * was printed anew meanwhile is no fault of the front's.
 */
export async function checkPage(number: number, { isLastAttempt }: { isLastAttempt: boolean }): Promise<void> {
  const { frontUrl } = settings();
  const before = await standingOf(number);
  if (!frontUrl || !before) return;
  const answer = await answerAt(`${frontUrl}${before.path}`);
  const after = await standingOf(number);
  const fits = [before, after].find((standing) => standing && isServed(standing, answer));
  if (fits) return keepReceipt(number, { ...fits, outcome: "same", answer });
  if (after?.edition !== before.edition) return askToCheck([number]);
  if (!isLastAttempt) throw new NoAnswer("a page is not served as printed yet");
  await keepReceipt(number, { ...before, outcome: answer ? "other" : "none", answer });
}

type Standing = { path: string; releaseId: number | null; edition: number; status: number; sha256: string | null };
type Answer = { status: number; sha256: string } | null;

/** Null where nothing of it is printed, or not yet what was done last: then the press asks again. */
async function standingOf(number: number): Promise<Standing | null> {
  const [article] = await db()
    .select({ firstReleasedAt: articles.firstReleasedAt, releaseId: articles.liveReleaseId })
    .from(articles)
    .where(eq(articles.number, number));
  if (!article?.firstReleasedAt) return null;
  const path = articleAddress(number, article.firstReleasedAt);
  const printed = (await printedAt(db(), [path])).get(path);
  if (!printed || printed.status === 404 || printed.asOf < (await newestEventOf(number))) return null;
  const { edition, status, sha256 } = printed;
  return { path, releaseId: status === 200 ? article.releaseId : null, edition, status, sha256 };
}

async function answerAt(address: string): Promise<Answer> {
  try {
    const { status, bytes } = await fetchOutside(address, { most });
    return { status, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

function isServed({ status, sha256 }: Standing, answer: Answer): boolean {
  return answer?.status === status && (status === 410 || answer.sha256 === sha256);
}

type Found = Standing & { outcome: PageReceipt["outcome"]; answer: Answer };

async function keepReceipt(number: number, found: Found): Promise<void> {
  const { path, releaseId, edition, outcome, answer } = found;
  await db().transaction(async (tx) => {
    const row = { articleNumber: number, releaseId, edition, path, outcome, status: answer?.status ?? null, at: now() };
    await tx.insert(pageReceipts).values(row);
    if (outcome !== "same") await raiseOnce(tx, number, path);
  });
}

async function raiseOnce(tx: Tx, articleNumber: number, path: string): Promise<void> {
  const [open] = await tx
    .select({ id: alarms.id })
    .from(alarms)
    .where(and(eq(alarms.kind, "page_not_served"), eq(alarms.articleNumber, articleNumber), isNull(alarms.handledAt)));
  if (open) return;
  await tx.insert(alarms).values({ kind: "page_not_served", articleNumber, params: { path }, raisedAt: now() });
}
