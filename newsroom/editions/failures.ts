import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms, pageFailures } from "@/db/schema";
import { openLog } from "@/log";
import { inMode, modeOf } from "@/newsroom/addresses";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import type { Printed } from "@/newsroom/editions/keep";
import { notLive, printedAt, showingAt } from "@/newsroom/editions/printed";

/** No more of what an error says is kept. */
const longest = 300;
/** What was in the way may be gone by then. */
const againMs = 60_000;

/**
 * Notes, with an alarm, that the page at an address could not be printed, and has it tried again. It stays as it was
 * printed last; but where that shows an article readers get no more, the answer takes it down.
 */
export async function noteFailure(
  address: string,
  { asOf, error }: { asOf: number; error: unknown },
): Promise<Printed[]> {
  openLog("press").error({ err: error, address }, "a page could not be printed");
  const said = kindOf(error).slice(0, longest);
  await db().transaction(async (tx) => {
    const row = { path: address, asOf, said, at: now() };
    await tx
      .insert(pageFailures)
      .values(row)
      .onConflictDoUpdate({ target: pageFailures.path, set: { asOf, said, at: row.at } });
    const [open] = await tx
      .select({ id: alarms.id })
      .from(alarms)
      .where(
        and(eq(alarms.kind, "page_failed"), isNull(alarms.handledAt), sql`${alarms.params} ->> 'path' = ${address}`),
      );
    if (!open) await tx.insert(alarms).values({ kind: "page_failed", params: { path: address }, raisedAt: now() });
    await enqueue(tx, "print_failed", {}, new Date(now().getTime() + againMs), {
      key: "print:failed",
      queue: "print-later",
      mostAttempts: 25,
      keepsTime: true,
    });
  });
  const paths = [...new Set([address, inMode("care", modeOf(address).address)])];
  const [known, shown] = await Promise.all([printedAt(db(), paths), showingAt(paths)]);
  const withdrawn = await notLive([...shown.values()].flat());
  return paths
    .filter((path) => known.has(path) && (shown.get(path) ?? []).some((number) => withdrawn.has(number)))
    .map((path) => ({ path, status: 404, sha256: null, article: null, shows: [], isFailed: true }));
}

/** What sort of error it is; its message may quote the row it failed on, and stays in the log. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error ? String(error.code) : "";
  return [error.name, code, error.cause === undefined ? "" : kindOf(error.cause)].filter(Boolean).join(" ");
}

/** Addresses that could not be printed, those that wait longest first. */
export async function failedAddresses(limit: number): Promise<string[]> {
  const rows = await db()
    .select({ path: pageFailures.path })
    .from(pageFailures)
    .orderBy(asc(pageFailures.at), asc(pageFailures.path))
    .limit(limit);
  return [...new Set(rows.map(({ path }) => modeOf(path).address))];
}
