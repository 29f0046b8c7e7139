import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { sampan } from "@/cli/seed/drawn/shapes/boats";
import { stoneHouse } from "@/cli/seed/drawn/shapes/houses";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { mist, sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { disc, line, many, oval, rect } from "@/cli/seed/drawn/svg";

/** Long lines of floats where kelp grows, and small boats between them. */
function rafts(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.36;
  const floats = many(15, (row) => {
    const t = ((row + 1) / 15) ** 1.7;
    const y = horizon + t * (h - horizon) * 0.98;
    const r = (2 + 13 * t) * u;
    const gap = r * 4.6;
    const start = some(frame, -gap, 0);
    const rope = line(`M0,${y}H${w}`, mix(light.ink, light.water[1], 0.4), Math.max(0.8, r * 0.16), 0.6);
    return (
      rope +
      many(
        Math.ceil(w / gap) + 1,
        (index) =>
          oval(
            [start + index * gap, y],
            [r * 1.1, r * 0.75],
            tone(light, (index + row) % 7 === 0 ? "#c1502e" : "#2f3f3a", (1 - t) * 0.5),
          ) + oval([start + index * gap - r * 0.3, y - r * 0.25], [r * 0.4, r * 0.2], light.glow, { opacity: 0.4 }),
      )
    );
  });
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.64, horizon * 0.56], 44 * u) +
    strata(frame, 4, [horizon * 0.2, horizon * 0.7]) +
    mountains(frame, 3, { from: horizon * 0.86, to: horizon + 20 * u, rise: 96 * u }) +
    water(frame, horizon + 8 * u, { sunX: w * 0.64 }) +
    floats +
    sampan(frame, [w * 0.3, h * 0.72], 330 * u) +
    sampan(frame, [w * 0.74, h * 0.5], 150 * u)
  );
}

/** Houses afloat among their nets. */
function floatingHouses(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.42;
  const huts = many(9, (index) => {
    const t = (index + 1) / 9;
    const [x, y, s] = [w * ((index * 0.37 + 0.08) % 0.88), horizon + (20 + 400 * t * t) * u, (64 + 190 * t) * u];
    const deck =
      rect([x - s * 0.5, y], [s * 2.1, s * 0.09], tone(light, "#8a6a4a", (1 - t) * 0.4)) +
      many(8, (post) =>
        disc([x - s * 0.4 + post * s * 0.27, y + s * 0.1], s * 0.055, tone(light, "#2f6d86", (1 - t) * 0.4)),
      );
    return deck + stoneHouse(frame, [x, y], s, (1 - t) * 0.45);
  });
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.32, horizon * 0.74], 48 * u) +
    mountains(frame, 3, { from: horizon * 0.8, to: horizon + 10 * u, rise: 110 * u }) +
    mist(frame, horizon, 80 * u) +
    water(frame, horizon + 4 * u, { sunX: w * 0.32 }) +
    huts
  );
}

export const raftsPictures = {
  "kelp-rafts": {
    paint: rafts,
    light: "day",
    alt: "海面上一行行浮球，小船在排间作业",
    caption: "{town}外的海带养殖区。",
  },
  "kelp-rafts-dawn": {
    paint: rafts,
    light: "dawn",
    sheet: "tall",
    alt: "晨光下一行行浮球伸向远山，两条小船在其间",
    caption: "天亮时的{town}养殖区。",
  },
  "floating-houses": {
    paint: floatingHouses,
    light: "gold",
    alt: "海上渔排连成一片，渔排上有小屋",
    caption: "{town}海上的渔排。",
  },
} satisfies Record<string, Drawing>;
