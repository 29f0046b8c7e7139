/** Who works on an invented piece of a channel. */
import type { Chance } from "@/cli/seed/chance";
import { counties } from "@/cli/seed/places";

export type Hands = {
  editor: string;
  /** Who wrote it before the editor, and the name they are printed under. */
  reporter: { username: string; name: string } | null;
  first: string;
  second: string;
  final: string;
  publisher: string;
};

const reporters = {
  reporter: { username: "reporter", name: "周小满" },
  sea: { username: "sea", name: "牧潮" },
  street: { username: "street", name: "夏星野" },
};

const editors: Record<string, string[]> = {
  city: ["city", "head", "editor", "night"],
  people: ["city", "city", "editor", "night"],
  industry: ["editor", "editor", "night"],
  weather: ["editor", "night"],
  education: ["standin", "editor"],
  health: ["standin", "editor"],
  culture: ["culture", "culture", "editor"],
  heritage: ["culture", "culture", "editor"],
  reading: ["culture", "editor"],
  theory: ["theory", "theory", "editor"],
  dongyu: ["dongyu", "dongyu", "county"],
  chaping: ["chaping", "chaping", "county"],
  linggang: ["linggang", "linggang", "county"],
};

/** Somebody left the house eight weeks ago. */
const left = 62;

export function handsOn(channel: string, daysAgo: number, dice: Chance): Hands {
  const inCounty = counties.some(({ slug }) => slug === channel);
  const known = editors[channel] ?? ["county", "county", "editor", "night"];
  const editor = dice.pick(channel === "education" && daysAgo > left ? [...known, "leaver", "leaver"] : known);
  const final = dice.falls(0.85) ? "final" : "deputy";
  const substitute = final === "deputy" ? "night-publisher" : dice.pick(["night-publisher", "deputy"]);
  return {
    editor,
    reporter: channel !== "theory" && dice.falls(0.2) ? reporterFor(channel, inCounty, dice) : null,
    first: firstFor(channel, inCounty, dice),
    second: inCounty && dice.falls(0.4) ? "counties-second" : "second",
    final,
    publisher: dice.falls(0.65) ? "publisher" : substitute,
  };
}

/** The head of the city pages judges other pages' pieces. */
function firstFor(channel: string, inCounty: boolean, dice: Chance): string {
  if (inCounty) return dice.falls(0.4) ? "counties-first" : "first";
  return ["people", "education", "health"].includes(channel) && dice.falls(0.4) ? "head" : "first";
}

function reporterFor(channel: string, inCounty: boolean, dice: Chance) {
  if (inCounty || channel === "industry") return dice.pick([reporters.sea, reporters.reporter]);
  const inNews = ["city", "people", "education", "health", "weather"].includes(channel);
  return inNews ? dice.pick([reporters.street, reporters.reporter]) : reporters.reporter;
}
