import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { sampan } from "@/cli/seed/drawn/shapes/boats";
import { archBridge } from "@/cli/seed/drawn/shapes/bridge";
import { garland, lantern } from "@/cli/seed/drawn/shapes/festive";
import { house } from "@/cli/seed/drawn/shapes/houses";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { disc, many, polygon, rect } from "@/cli/seed/drawn/svg";

/** Old houses along a river, with a bridge over it. */
function river(frame: Frame): string {
  const { w, h, u, light } = frame;
  const bank = h * 0.58;
  let x = -40 * u;
  let row = "";
  while (x < w) {
    const width = some(frame, 130, 200) * u;
    row += house(frame, [x, bank], width, {
      storeys: frame.dice.pick([1, 2, 2]),
      wall: frame.dice.pick(["#f1ece0", "#e6dcc7", "#d9c9ab", "#efe7d8"]),
    });
    x += width * 1.08;
  }
  const reflected = `<g transform="translate(0 ${2 * bank + 24 * u}) scale(1 -1)" opacity="0.2">${row}</g>`;
  const hung = light.lamps
    ? many(4, (index) =>
        garland(frame, [w * index * 0.25, bank - 70 * u], [w * (index + 1) * 0.25, bank - 70 * u], 5, 12 * u),
      )
    : "";
  return (
    sky(frame, bank) +
    (light.lamps ? stars(frame, 60, bank * 0.5) : strata(frame, 5, [bank * 0.1, bank * 0.6])) +
    sun(frame, [w * 0.24, bank * 0.34], 36 * u) +
    mountains(frame, 2, { from: bank * 0.7, to: bank * 0.86, rise: 110 * u, sharp: false }) +
    row +
    rect([0, bank], [w, 26 * u], tone(light, "#8a7f70")) +
    water(frame, bank + 24 * u, { sunX: w * 0.24 }) +
    reflected +
    hung +
    archBridge(frame, [w * 0.64, bank - 40 * u], 560 * u) +
    sampan(frame, [w * 0.3, h * 0.84], 280 * u)
  );
}

/** Between two rows of walls, looking up the steps. */
function alley(frame: Frame): string {
  const { w, h, u, light } = frame;
  const [left, right, end] = [tone(light, "#d8c8ac"), tone(light, "#c4b193"), h * 0.62];
  const glowing = disc(
    [w * 0.5, end - 40 * u],
    420 * u,
    gradient(frame, "out", [
      [0, light.glow, 0.8],
      [1, light.glow, 0],
    ]),
  );
  const walls =
    polygon(
      [
        [0, 0],
        [w * 0.36, h * 0.2],
        [w * 0.42, end],
        [0, h],
      ],
      gradient(frame, "right", [
        [0, mix(left, light.ink, 0.55)],
        [1, left],
      ]),
    ) +
    polygon(
      [
        [w, 0],
        [w * 0.64, h * 0.2],
        [w * 0.58, end],
        [w, h],
      ],
      gradient(frame, "right", [
        [0, right],
        [1, mix(right, light.ink, 0.6)],
      ]),
    );
  const roofs =
    polygon(
      [
        [-10, -10],
        [w * 0.4, h * 0.17],
        [w * 0.37, h * 0.22],
        [-10, 60 * u],
      ],
      tone(light, "#3d4348"),
    ) +
    polygon(
      [
        [w + 10, -10],
        [w * 0.6, h * 0.17],
        [w * 0.63, h * 0.22],
        [w + 10, 60 * u],
      ],
      tone(light, "#33393e"),
    );
  const steps = many(13, (index) => {
    const t = (index / 12) ** 1.5;
    const y = end + (h - end) * t;
    const half = w * (0.08 + 0.46 * t);
    return polygon(
      [
        [w / 2 - half, y],
        [w / 2 + half, y],
        [w / 2 + half * 1.2, y + 60 * u],
        [w / 2 - half * 1.2, y + 60 * u],
      ],
      mix(tone(light, "#a59a88"), light.ink, index % 2 ? 0.24 : 0.08 + 0.2 * t),
    );
  });
  const doors = many(3, (index) => {
    const x = w * (0.04 + index * 0.125);
    const top = h * (0.3 + index * 0.06);
    return polygon(
      [
        [x, top],
        [x + w * 0.07, top + h * 0.035],
        [x + w * 0.07, h * (0.92 - index * 0.115)],
        [x, h * (0.98 - index * 0.12)],
      ],
      light.lamps ? "#ffcf78" : tone(light, "#7c3b2c"),
      { opacity: light.lamps ? 0.8 : 1 },
    );
  });
  return (
    sky(frame, h * 0.6) +
    mountains(frame, 2, { from: h * 0.4, to: h * 0.54, rise: h * 0.07, sharp: false }) +
    house(frame, [w * 0.42, end], w * 0.16, { far: 0.3 }) +
    glowing +
    walls +
    doors +
    roofs +
    steps +
    many(4, (index) => lantern(frame, [w * (0.3 - index * 0.075), h * (0.2 - index * 0.04)], (24 + index * 13) * u)) +
    many(3, (index) => lantern(frame, [w * (0.69 + index * 0.09), h * (0.21 - index * 0.05)], (24 + index * 15) * u)) +
    person([w * 0.52, h * 0.74], 170 * u, { fill: light.ink, pose: "walking" })
  );
}

export const streetsPictures = {
  "river-street": {
    paint: river,
    light: "morning",
    alt: "老街临水而建，石拱桥下有人撑船",
    caption: "菱港老街的早晨。",
  },
  "river-street-night": {
    paint: river,
    light: "night",
    alt: "夜里的老街挂起灯笼，石桥映在水里",
    caption: "夜里的菱港老街。",
  },
  alley: {
    paint: alley,
    light: "gold",
    sheet: "tall",
    alt: "老巷里的石阶向上，一个人往里走",
    caption: "{town}的一条老巷。",
  },
  "alley-night": { paint: alley, light: "night", alt: "夜里的小巷，灯笼照着石阶", caption: "夜里的{town}老巷。" },
} satisfies Record<string, Drawing>;
