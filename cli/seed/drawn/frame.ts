/** What a painter is given: the sheet, the light, and chance to arrange things by. */
import type { Chance } from "@/cli/seed/chance";
import type { Light, LightName } from "@/cli/seed/drawn/light";

/** `u` is a thousandth of the shorter side: things keep their size whatever the sheet's shape. */
export type Frame = { w: number; h: number; u: number; light: Light; dice: Chance; defs: string[] };

export const sheets = {
  standard: [1440, 960],
  wide: [1440, 810],
  tall: [960, 1440],
  square: [1080, 1080],
} as const;

/** A picture of the house: how it is drawn, and what it shows in words. In the caption `{town}` is where. */
export type Drawing = {
  paint: (frame: Frame) => string;
  light: LightName;
  sheet?: keyof typeof sheets;
  alt: string;
  caption: string;
};

/** A number between two, whole or not. */
export function some({ dice }: Frame, low: number, high: number): number {
  return low + ((high - low) * dice.between(0, 10_000)) / 10_000;
}

type Stop = readonly [at: number, colour: string, opacity?: number];

/** A fill that goes from one colour to the next: downwards, to the right, or outwards. */
export function gradient({ defs }: Frame, way: "down" | "right" | "out", stops: readonly Stop[]): string {
  const id = `g${defs.length}`;
  const inside = stops
    .map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join("");
  const ends = way === "down" ? ` x1="0" y1="0" x2="0" y2="1"` : "";
  const name = way === "out" ? "radialGradient" : "linearGradient";
  defs.push(`<${name} id="${id}"${ends}>${inside}</${name}>`);
  return `url(#${id})`;
}
