import type { Opinion } from "@/newsroom/reviews/opinions";

/** How a round ended, in a word of the catalogue: a 补审 that found fault is over, and was no consent. */
export function howEnded<End extends string>(endedAs: End, opinions: readonly Opinion[]): End | "disagreed" {
  const foundFault = opinions.some(({ decision, after }) => decision === "return" && after);
  return endedAs === "reviewed" && foundFault ? "disagreed" : endedAs;
}
