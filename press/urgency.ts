/** What somebody waits for goes before what is only printed anew, as far as one process does both. */
import { setTimeout as pause } from "node:timers/promises";

/** However much there is to wait for, a build goes on after so long. */
const mostPatienceMs = 1_000;

let underWay = 0;
let quiet: Promise<void> = Promise.resolve();
let becomeQuiet = () => {};

/** Does what somebody waits for. */
export async function urgently<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay === 0) {
    quiet = new Promise((resolve) => {
      becomeQuiet = resolve;
    });
  }
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) becomeQuiet();
  }
}

/** Before each part of what nobody waits for: returns when nothing urgent is under way, or it has waited long enough. */
export async function untilQuiet(): Promise<void> {
  if (underWay === 0) return;
  const patience = new AbortController();
  try {
    await Promise.race([quiet, pause(mostPatienceMs, undefined, { signal: patience.signal, ref: false })]);
  } finally {
    patience.abort();
  }
}
