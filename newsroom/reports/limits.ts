/** How many reports come in: counted for a network and for the house, by hashes that are others each day. */
import { lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reportArrivals } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { networkOf } from "@/newsroom/people/client-network";
import { Refusal } from "@/newsroom/refusal";
import { keyedHash } from "@/newsroom/reports/sealing";
import { dayOf } from "@/newsroom/shanghai";

/** A network can be a school, or half a town behind one address of a telephone company. */
export const networkLimits = { hour: 10, day: 30 };
export const houseLimits = { hour: 200, day: 1000 };

const hourMs = 3_600_000;
const arrivalsLock = 4_115_140;

/** What is kept of where a report came from, hex. */
export function networkHash(clientAddress: string): string {
  return keyedHash("network", dayOf(now()), networkOf(clientAddress)).toString("hex");
}

/** One report after the other, so that none slips past a limit beside another. */
export async function queueUp(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${arrivalsLock})`);
}

/** Throws a Refusal where a network sent as many as it may, or all together did and this network is among them. */
export async function demandRoom(tx: Tx, network: string): Promise<void> {
  const at = now().getTime();
  const since = (ms: number) => sql`at > ${new Date(at - ms).toISOString()}::timestamptz`;
  const own = sql`network_hash = ${Buffer.from(network, "hex")}`;
  const [count] = await tx.execute<Record<"ownHour" | "ownDay" | "hour" | "day", number>>(sql`
    select count(*) filter (where ${own} and ${since(hourMs)})::int as "ownHour",
      count(*) filter (where ${own})::int as "ownDay",
      count(*) filter (where ${since(hourMs)})::int as hour, count(*)::int as day
    from report_arrivals where ${since(24 * hourMs)}`);
  if (!count) throw new Error("a count always has a row");
  if (count.ownHour >= networkLimits.hour || count.ownDay >= networkLimits.day) {
    throw new Refusal("conflict", "reports_too_many_here");
  }
  const isFull = count.hour >= houseLimits.hour || count.day >= houseLimits.day;
  // Whoever floods the house has sent already; the first word of anybody else is still taken.
  if (isFull && count.ownDay > 0) throw new Refusal("conflict", "reports_too_many");
}

/** Counts one more; what is older than a day goes. */
export async function noteArrival(tx: Tx, network: string): Promise<void> {
  const at = now();
  await tx.delete(reportArrivals).where(lt(reportArrivals.at, new Date(at.getTime() - 24 * hourMs)));
  await tx.insert(reportArrivals).values({ networkHash: network, at });
}
