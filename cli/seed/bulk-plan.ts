/** What becomes of each piece of a large house: nearly all are live, a few wait for somebody. */
import type { Chance } from "@/cli/seed/chance";

/** `review1`…: at that stage; `updated`: released twice; `changed`: live, with changes nobody released yet. */
export const outcomes = [
  "live",
  "updated",
  "flash",
  "changed",
  "withdrawn",
  "draft",
  "handedOver",
  "returned",
  "spiked",
  "review1",
  "review2",
  "review3",
  "changeInReview",
  "approved",
  "scheduled",
  "afterReview",
] as const;
export type Outcome = (typeof outcomes)[number];
export type Plan = { outcome: Outcome; begun: Date };

const hour = 3_600_000;
const years = 8 * 365 * 24 * hour;
/** Whatever the plan, a piece gets where it goes within so long. */
export const longestWay = 11 * hour;
const recent = 60 * hour;

/** What lies with somebody today: a desk never has more of these, however old the house. */
const open: { outcome: Outcome; share: number; most: number }[] = [
  { outcome: "review1", share: 0.005, most: 15 },
  { outcome: "review2", share: 0.005, most: 12 },
  { outcome: "review3", share: 0.005, most: 10 },
  { outcome: "changeInReview", share: 0.005, most: 5 },
  { outcome: "approved", share: 0.005, most: 12 },
  { outcome: "scheduled", share: 0.005, most: 8 },
  { outcome: "afterReview", share: 0.005, most: 6 },
  { outcome: "handedOver", share: 0.005, most: 10 },
  { outcome: "returned", share: 0.005, most: 10 },
];
/** In the years behind; the rest is live as it was released. */
const past: { outcome: Outcome; share: number }[] = [
  { outcome: "updated", share: 0.04 },
  { outcome: "flash", share: 0.02 },
  { outcome: "withdrawn", share: 0.01 },
  { outcome: "draft", share: 0.01 },
  { outcome: "spiked", share: 0.01 },
  { outcome: "changed", share: 0.005 },
  { outcome: "returned", share: 0.001 },
];

/** So many pieces in the order in which they were begun, the last of them by `end`; there are more each year. */
export function plan(count: number, end: Date, luck: Chance): Plan[] {
  const waiting = open.flatMap(({ outcome, share, most }) =>
    Array.from({ length: Math.min(most, Math.max(1, Math.round(count * share))) }, () => outcome),
  );
  const lastBegun = end.getTime() - longestWay;
  const plans = waiting.slice(0, count).map((outcome): Plan => {
    return { outcome, begun: new Date(lastBegun - luck.between(0, recent - longestWay)) };
  });
  while (plans.length < count) {
    const share = luck.between(0, 1_000_000) / 1_000_000;
    const begun = new Date(lastBegun - Math.round(years * (1 - Math.sqrt(share))));
    plans.push({ outcome: outcomeOf(luck), begun });
  }
  return plans.sort((one, other) => one.begun.getTime() - other.begun.getTime());
}

function outcomeOf(luck: Chance): Outcome {
  let draw = luck.between(0, 999_999) / 1_000_000;
  for (const { outcome, share } of past) {
    if (draw < share) return outcome;
    draw -= share;
  }
  return "live";
}
