import { and, desc, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { failedSignIns } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import { networkOf } from "@/newsroom/people/client-network";
import { usernameKey, veiled } from "@/newsroom/people/username";
import { Refusal } from "@/newsroom/refusal";

/** So many failures within the window shut the door for an account, or for an address (an office shares one). */
export const accountLimit = 5;
export const addressLimit = 20;
const windowMinutes = 15;
const minute = 60_000;

/** Name spaces of the advisory locks: always the account's first, so two attempts never wait for each other. */
const accountLocks = 4115112;
const addressLocks = 4115113;

/** What is kept of an attempt: HMACs of the username and of the network it comes from. */
export type Seen = { usernameHash: string; addressHash: string };

/** An attempt as it is counted: the username in whatever case, an IPv6 address by its /64. */
export function seenOf({ username, clientAddress }: { username: string; clientAddress: string }): Seen {
  return {
    usernameHash: veiled("username", usernameKey(username)),
    addressHash: veiled("address", networkOf(clientAddress)),
  };
}

/** Throws `Refusal("forbidden", "account_locked" | "address_locked", { minutes })` after too many failures. */
export async function demandOpen(tx: Tx, { usernameHash, addressHash }: Seen): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${accountLocks}, hashtext(${usernameHash}))`);
  await tx.execute(sql`select pg_advisory_xact_lock(${addressLocks}, hashtext(${addressHash}))`);
  await demandFewer(tx, eq(failedSignIns.usernameHash, usernameHash), { limit: accountLimit, code: "account_locked" });
  await demandFewer(tx, eq(failedSignIns.addressHash, addressHash), { limit: addressLimit, code: "address_locked" });
}

/** Writes an attempt down as failed until it succeeds. What is older than a day goes. */
export async function noteAttempt(tx: Tx, seen: Seen): Promise<void> {
  const at = now();
  await tx.delete(failedSignIns).where(lt(failedSignIns.at, new Date(at.getTime() - 24 * 60 * minute)));
  await tx.insert(failedSignIns).values({ ...seen, at });
}

/** Forgets the failures of an account: its owner is here. */
export async function forgive(tx: Tx, usernameHash: string): Promise<void> {
  await tx.delete(failedSignIns).where(eq(failedSignIns.usernameHash, usernameHash));
}

async function demandFewer(tx: Tx, whose: SQL, { limit, code }: { limit: number; code: string }): Promise<void> {
  const at = now().getTime();
  // The door opens when the oldest of the last `limit` failures leaves the window.
  const [deciding] = await tx
    .select({ at: failedSignIns.at })
    .from(failedSignIns)
    .where(and(whose, gt(failedSignIns.at, new Date(at - windowMinutes * minute))))
    .orderBy(desc(failedSignIns.at))
    .offset(limit - 1)
    .limit(1);
  if (!deciding) return;
  const minutes = Math.max(1, Math.ceil((deciding.at.getTime() - at) / minute + windowMinutes));
  throw new Refusal("forbidden", code, { minutes });
}
