/** 重印本页 afterwards: what came of it. */
import { desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, pageFailures, printedPages } from "@/db/schema";
import { modeOf } from "@/newsroom/addresses";
import { locate } from "@/newsroom/articles/locate";

/**
 * The last time somebody asked for a page. `waiting`: nobody has read it since; `failed`: it could not be printed; `same`:
 * what was found is what stood there; `changed`: an edition since then has it; `nothing`: there is none to print.
 */
export type PageAsked = { seq: number; at: Date; outcome: "waiting" | "failed" | "same" | "changed" | "nothing" };

type Found = {
  asked: number;
  isQueued: boolean;
  failedAsOf: number | null;
  /** The event after which it was read last, and that of the edition that has it; null where nothing is printed. */
  asOf: number | null;
  editionEvent: number | null;
};

/** A reading counts once it was made after the asking. */
export function outcomeOf({ asked, isQueued, failedAsOf, asOf, editionEvent }: Found): PageAsked["outcome"] {
  if (isQueued) return "waiting";
  if ((failedAsOf ?? 0) >= asked) return "failed";
  if (asOf === null) return "nothing";
  if (asOf < asked) return "waiting";
  return (editionEvent ?? 0) >= asked ? "changed" : "same";
}

/** What came of the newest asking for the page at this path; null where nobody ever did. */
export async function pageAsked(
  path: string,
  standing: Pick<Found, "asOf" | "editionEvent">,
): Promise<PageAsked | null> {
  const { address } = modeOf(path);
  const [[event], [failure], queued] = await Promise.all([
    db()
      .select({ seq: auditEvents.seq, at: auditEvents.at })
      .from(auditEvents)
      .where(
        sql`split_part(${auditEvents.kind}, '.', 1) = 'edition' and ${eq(auditEvents.kind, "edition.page_asked")}
          and ${auditEvents.entry}::jsonb #>> '{details,path}' = ${address}`,
      )
      .orderBy(desc(auditEvents.at), desc(auditEvents.seq))
      .limit(1),
    db().select({ asOf: pageFailures.asOf }).from(pageFailures).where(eq(pageFailures.path, address)),
    db().execute(
      sql`select 1 from graphile_worker.jobs where key = ${jobKeyOf(address)} and attempts < max_attempts limit 1`,
    ),
  ]);
  if (!event) return null;
  const found = { asked: event.seq, isQueued: queued.length > 0, failedAsOf: failure?.asOf ?? null, ...standing };
  return { ...event, outcome: outcomeOf(found) };
}

/** The job that prints the page at a first address. */
export function jobKeyOf(address: string): string {
  return `print:page:${address}`;
}

/** Whether printing this path anew can find anything: it is printed, could not be, or is where something stands or stood. */
export async function isPrintable(path: string): Promise<boolean> {
  const { address } = modeOf(path);
  const [[printed], [failed]] = await Promise.all([
    db()
      .select({ path: printedPages.path })
      .from(printedPages)
      .where(inArray(printedPages.path, [path, address])),
    db().select({ path: pageFailures.path }).from(pageFailures).where(eq(pageFailures.path, address)),
  ]);
  if (printed || failed) return true;
  const { status } = await locate(address);
  return status === 200 || status === 410;
}
