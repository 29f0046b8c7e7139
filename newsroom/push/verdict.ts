import type { PushOutcome } from "@/db/schema";

/**
 * What an engine made of the addresses it was told. `status` null: there was no answer; `unwelcome`: those it will never
 * take, although it took the others.
 */
export type Verdict = {
  outcome: PushOutcome;
  status: number | null;
  said: string;
  remaining: number | null;
  unwelcome: readonly string[];
};

/** So much of a reason is kept. */
const longestReason = 200;

export const noVerdict: Verdict = { outcome: "failed", status: null, said: "", remaining: null, unwelcome: [] };

/** A verdict about all that was told. */
export function verdict(outcome: PushOutcome, status: number, said: string): Verdict {
  return { outcome, status, said: said.trim().slice(0, longestReason), remaining: null, unwelcome: [] };
}

/** Whether the same may be asked later: the server is in trouble, or asked too often. */
export function isPassing(status: number): boolean {
  return status >= 500 || status === 429 || status === 408;
}
