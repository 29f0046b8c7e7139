/** Files that were left where somebody died while writing. */
import { rmSync, statSync } from "node:fs";
import { now } from "@/newsroom/clock/now";

/** Younger ones may be under way on any machine that shares the disk, whatever its clock says. */
const underWayMs = 3_600_000;

/**
 * Removes a file that has its name for so many milliseconds, an hour unless told; false where it is younger and stays. By
 * when it got its name, not by when it was written: that moment is made from its bytes (press/store.ts).
 */
export function removeLeft(file: string, olderThanMs = underWayMs): boolean {
  const since = statSync(file, { throwIfNoEntry: false })?.ctimeMs;
  if (since !== undefined && now().getTime() - since < olderThanMs) return false;
  rmSync(file, { force: true });
  return true;
}
