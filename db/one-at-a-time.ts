/** One process of the machine at a time. */
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Longer than anything done under such a lock takes; an older lock was left behind. */
const oldAfterMs = 120_000;

/** Runs `work` while holding the lock file; waits while another living process holds it. */
export async function alone<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  while (!take(lock)) {
    if (leftBehind(lock)) rmSync(lock, { force: true });
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether a process of this number is alive, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function take(lock: string): boolean {
  try {
    const file = openSync(lock, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function leftBehind(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > oldAfterMs) return true;
    const pid = Number(readFileSync(lock, "utf8"));
    return pid > 0 && !isAlive(pid);
  } catch {
    return false; // it went away meanwhile
  }
}
