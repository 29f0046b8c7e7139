/** No edition is made while something is destroyed, so that none names what is gone the next moment. */
import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";

/** The guards of the tables take the same one. */
const editionLock = 4115150;

/** Until the end of the transaction nobody else makes an edition, or destroys what was printed. */
export async function lockEditions(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${editionLock})`);
}

/** Does something while no edition is made. */
export async function betweenEditions<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db().transaction(async (tx) => {
    // A machine that is cut off in the midst of it keeps nobody from printing.
    await tx.execute(sql`set local idle_in_transaction_session_timeout = '10s'`);
    await lockEditions(tx);
    return work(tx);
  });
}
