import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { ferry, junk, trawler } from "@/cli/seed/drawn/shapes/boats";
import { below, mountains, ridgeLine } from "@/cli/seed/drawn/shapes/land";
import { lighthouse } from "@/cli/seed/drawn/shapes/landmarks";
import { birds, overcast, rainfall, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { swell, water } from "@/cli/seed/drawn/shapes/water";
import { many } from "@/cli/seed/drawn/svg";

/** Boats on a wide calm sea. */
function openSea(sails: number, at: number): Drawing["paint"] {
  return (frame) => {
    const { w, h, u } = frame;
    const horizon = h * some(frame, 0.42, 0.5);
    const sunX = w * at;
    const islands = mountains(frame, 2, { from: horizon + 8 * u, to: horizon + 34 * u, rise: 70 * u });
    const boats = many(sails, (index) => {
      const t = (index + 0.6) / sails;
      const place = [w * (0.14 + ((index * 0.41 + at * 0.5) % 0.74)), horizon + (30 + 330 * t * t) * u] as const;
      return index % 2 ? trawler(frame, place, (70 + 170 * t) * u) : junk(frame, place, (90 + 230 * t) * u);
    });
    return (
      sky(frame, horizon) +
      sun(frame, [sunX, horizon * 0.66], 46 * u) +
      strata(frame, 6, [horizon * 0.2, horizon * 0.86]) +
      islands +
      water(frame, horizon, { sunX }) +
      boats +
      birds(frame, 5, [w * 0.68, h * 0.2])
    );
  };
}

function storm(frame: Frame): string {
  const { w, h, u } = frame;
  const horizon = h * 0.46;
  return (
    sky(frame, horizon) +
    overcast(frame, h * 0.3) +
    rainfall(frame, 60, -0.5) +
    swell(frame, horizon, 3, 90) +
    trawler(frame, [w * 0.56, h * 0.68], 300 * u, "#8c3b2e") +
    swell(frame, h * 0.66, 3, 130) +
    rainfall(frame, 120, -0.5)
  );
}

function light(frame: Frame): string {
  const { w, h, u } = frame;
  const horizon = h * 0.6;
  const rock = ridgeLine(frame, { y: h * 0.86, rise: 26 * u, sharp: true, waves: 5 });
  const cliff = (x: number) => rock(x) - Math.max(0, 1 - Math.abs(x - w * 0.3) / (w * 0.32)) ** 0.7 * h * 0.3;
  const dark = tone(frame.light, "#3f4a4c");
  const tall = Math.min(h * 0.52, w * 0.5);
  return (
    sky(frame, horizon) +
    (frame.light.lamps ? stars(frame, 60, horizon * 0.6) : "") +
    sun(frame, [w * 0.76, horizon * 0.72], 42 * u) +
    strata(frame, 6, [horizon * 0.24, horizon * 0.9]) +
    water(frame, horizon, { sunX: w * 0.76 }) +
    ferry(frame, [w * 0.84, horizon + 40 * u], 130 * u) +
    lighthouse(frame, [w * 0.3, cliff(w * 0.3) + 8 * u], tall) +
    below(frame, cliff, dark) +
    below(frame, (x) => cliff(x) + (40 + 26 * Math.sin(x / 37)) * u, mix(dark, frame.light.ink, 0.5)) +
    birds(frame, 5, [w * 0.6, h * 0.26])
  );
}

export const seaPictures = {
  "sea-dawn": {
    paint: openSea(2, 0.3),
    light: "dawn",
    alt: "晨光里的海面，一条帆船和一条渔船正往外走，远处是岛影",
    caption: "清晨，渔船驶出{town}。",
  },
  "sea-noon": {
    paint: openSea(3, 0.72),
    light: "day",
    sheet: "wide",
    alt: "晴天的蓝色海面上，帆船和渔船散在岛前",
    caption: "{town}外的海面。",
  },
  "sea-dusk": {
    paint: openSea(4, 0.5),
    light: "dusk",
    alt: "落日贴着海平线，几条归航的船在红色的水光里",
    caption: "傍晚，船队返回{town}。",
  },
  "sea-storm": {
    paint: storm,
    light: "storm",
    alt: "乌云压着海面，一条渔船在大浪里颠簸",
    caption: "{town}外海，风浪渐大。",
  },
  "lighthouse-day": {
    paint: light,
    light: "clear",
    sheet: "tall",
    alt: "礁石上红白相间的灯塔，海上有一条客渡船",
    caption: "{town}的灯塔。",
  },
  "lighthouse-night": {
    paint: light,
    light: "night",
    alt: "夜里，灯塔的光束扫过海面",
    caption: "夜里的灯塔，光能照到十八海里外。",
  },
} satisfies Record<string, Drawing>;
