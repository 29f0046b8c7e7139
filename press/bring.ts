/**
 * Brings printed bytes from the machine that keeps them. What comes is what was asked for, by its hash, or nothing. Whoever
 * brings them owns the store they come into, and keeps it swept.
 */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { openLog } from "@/log";
import { storedFile } from "@/newsroom/editions/stored";
import { isCompressed } from "@/press/media-types";
import { keepBytes, syncStore } from "@/press/store";
import { sweepStore } from "@/press/sweep";
import type { Standing } from "@/press/target";

const atOnce = 8;
const patienceMs = 30_000;
const sweepEachMs = 3_600_000;

/**
 * A function that fetches whatever these standings need and is not on this disk; compressed forms are made here. What the
 * house has lost itself is lacking here too; it throws where one does not come for another reason, and those that came stay. `from` is the origin of the application, `token` its EDITION_TOKEN.
 */
export function bringFrom({ from, token }: { from: string; token: string }) {
  let sweptAt = 0;
  return async (standings: readonly Standing[]): Promise<void> => {
    const wanted = new Map(standings.flatMap(({ path, sha256 }) => (sha256 ? [[sha256, path]] : [])));
    const waiting = [...wanted];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [sha256, path] = next;
        if (existsSync(storedFile(sha256))) continue;
        const bytes = await fetched(sha256, { from, token });
        if (bytes) await keepBytes(bytes, { isCompressed: isCompressed(path) });
      }
    };
    // Nothing is kept any more once it has failed: the next turn may remove what was destroyed meanwhile.
    const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, work));
    const failed = outcomes.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
    await syncStore();
    if (Date.now() - sweptAt < sweepEachMs) return;
    sweptAt = Date.now();
    // What is withdrawn does not wait for it.
    sweepStore().catch((err: unknown) => openLog("front").error({ err }, "the store could not be swept"));
  };
}

async function fetched(sha256: string, { from, token }: { from: string; token: string }): Promise<Buffer | null> {
  const answer = await fetch(`${from}/api/edition/${sha256}`, {
    headers: { authorization: `Bearer ${token}` },
    // The token goes nowhere else.
    redirect: "error",
    signal: AbortSignal.timeout(patienceMs),
  });
  if (answer.status === 410) return null;
  if (answer.status !== 200) throw new Error(`${from} answered ${answer.status} for printed bytes`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`${from} sent other bytes`);
  return bytes;
}
