/**
 * By whose templates the house prints, where workers of several versions are there. A maker is the sources of a worker with
 * what of its environment pages say: SHA-256, hex. One that was never seen takes over at once. One that was there before
 * comes back only when no worker of the present one lives, so it cannot print everything back while an update goes on: at
 * once where it starts and finds none, and where it saw one, after so long a silence that this one did not only start anew.
 */
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { press } from "@/db/schema";
import { askToBuild } from "@/newsroom/editions/ask-build";
import { newestEvent } from "@/newsroom/editions/printed";

/** A worker looks so often whether it is still its turn, and says by looking that it lives. */
export const lookEachMs = 5_000;
/** Who said nothing for so long is dead. */
const silence = "20 seconds";
/** So long nobody printed by the present maker when a worker that saw somebody do so takes over. */
export const patienceMs = 120_000;
/** So long after a maker took over from another, those who printed by that have stopped. */
const handOverMs = 15_000;

/** The name of the connection by which a worker says by whose templates it prints; PostgreSQL keeps 63 bytes of it. */
export function signOf(maker: string): string {
  return `qianfa maker ${maker.slice(0, 40)}`;
}

/** `theirs`: a worker of the present maker lives; `nobody's`: none does, and `isPatient` leaves it so. */
export type TurnOutcome = "ours" | "theirs" | "nobody's";

/**
 * `ours` where this maker is the one the house prints by, from now on too. Where it was not, or with `isLost`, everything is
 * printed anew: once those who print by another have stopped.
 */
export async function takeTurn(
  maker: string,
  { isLost, isPatient }: { isLost: boolean; isPatient: boolean },
): Promise<TurnOutcome> {
  const since = await newestEvent();
  return db().transaction(async (tx) => {
    const [reached] = await tx.select().from(press).for("update");
    if (!reached) throw new Error("the press has its one row");
    const { maker: present, pastMakers } = reached;
    if (present === maker) {
      if (isLost) await askToBuild(tx, since);
      return "ours";
    }
    const isPrintedBy = await lives(tx, present);
    if (pastMakers.includes(maker) && isPrintedBy) return "theirs";
    if (pastMakers.includes(maker) && isPatient) return "nobody's";
    const past = [...pastMakers.filter((each) => each !== maker), ...(present === "" ? [] : [present])];
    await tx.update(press).set({ maker, pastMakers: past });
    await askToBuild(tx, since, { inMs: isPrintedBy ? handOverMs : 0 });
    return "ours";
  });
}

/** Whether a worker lives that prints by this maker. */
async function lives(tx: Tx, maker: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select from pg_stat_activity where datname = current_database() and application_name = ${signOf(maker)}
      and state_change > clock_timestamp() - ${silence}::interval limit 1`);
  return found.length > 0;
}
