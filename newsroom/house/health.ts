/** How the house is, for whoever watches over its machines: numbers and names of warnings, nothing that is secret. */
import { count, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { alarms } from "@/db/schema";
import { publishedSettings } from "@/newsroom/house/published";
import { warningsOf } from "@/newsroom/house/warnings";

/** Work this many seconds overdue: the worker is away, or has more than it can do. */
const patience = 120;

/** `lag`: for how many seconds the oldest job that is due has waited; `licences` and `icp` as readers find them. */
export type Health = {
  database: "reachable";
  worker: { lag: number };
  alarms: { open: number };
  licences: "complete" | "missing";
  icp: "complete" | "missing";
  warnings: ("licences" | "icp" | "alarms" | "worker")[];
};

/** Asks the database; throws where it does not answer. */
export async function houseHealth(): Promise<Health> {
  const [lag, open, site] = await Promise.all([overdue(), openAlarms(), publishedSettings()]);
  const missing = warningsOf(site);
  return {
    database: "reachable",
    worker: { lag },
    alarms: { open },
    licences: missing.includes("licences") ? "missing" : "complete",
    icp: missing.includes("icp") ? "missing" : "complete",
    warnings: [
      ...missing,
      ...(open > 0 ? (["alarms"] as const) : []),
      ...(lag > patience ? (["worker"] as const) : []),
    ],
  };
}

async function openAlarms(): Promise<number> {
  const [row] = await db().select({ open: count() }).from(alarms).where(isNull(alarms.handledAt));
  return row?.open ?? 0;
}

/** A job that failed waits for its next time; one given up for good is an alarm, not a lag. */
async function overdue(): Promise<number> {
  const [row] = await db().execute<{ lag: number }>(sql`
    select coalesce(extract(epoch from now() - min(run_at)), 0)::integer as lag from graphile_worker.jobs
    where run_at <= now() and locked_at is null and attempts < max_attempts`);
  return Math.max(row?.lag ?? 0, 0);
}
