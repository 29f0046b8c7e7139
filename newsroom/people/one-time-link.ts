import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { oneTimeLinks } from "@/db/schema";
import { now } from "@/newsroom/clock/now";

const hour = 3_600_000;

/** How long a link can be used, in milliseconds: people read an invitation later than a reset they asked for. */
const lifetimes = { invitation: 7 * 24 * hour, reset: 24 * hour };

/** The path at which a one-time link is used. */
export function linkAddress(token: string): string {
  return `/link/${token}`;
}

/** A new link for a person; the ones before it stop working. Returns the token, which is stored nowhere. */
export async function makeLink(
  tx: Tx,
  link: { personId: number; purpose: keyof typeof lifetimes; createdBy: number | null },
): Promise<string> {
  await voidLinks(tx, link.personId);
  const token = randomBytes(32).toString("base64url");
  const at = now();
  await tx.insert(oneTimeLinks).values({
    ...link,
    tokenHash: linkHash(token),
    createdAt: at,
    expiresAt: new Date(at.getTime() + lifetimes[link.purpose]),
  });
  return token;
}

/** Ends the links of a person that were not used. */
export async function voidLinks(tx: Tx, personId: number): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now() })
    .where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)));
}

/** SHA-256 of a token, hex: the token is random enough to need no salt. */
export function linkHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
