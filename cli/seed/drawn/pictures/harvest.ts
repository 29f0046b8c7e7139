import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { house } from "@/cli/seed/drawn/shapes/houses";
import { below, furrows, hill, mountains, ridgeLine } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { stalks, tree } from "@/cli/seed/drawn/shapes/plants";
import { cumulus, sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, polygon, rect } from "@/cli/seed/drawn/svg";

/** Ripe rice to the foot of the hills, a machine in it. */
function rice(frame: Frame): string {
  const { w, h, u, light } = frame;
  const top = h * 0.46;
  const [ripe, dark] = [tone(light, "#e2b34a"), tone(light, "#a9762c")];
  const s = 250 * u;
  const [x, y] = [w * 0.56, h * 0.66];
  const harvester =
    rect([x, y - s * 0.46], [s * 0.8, s * 0.34], tone(light, "#b23a2c")) +
    rect([x + s * 0.1, y - s * 0.82], [s * 0.36, s * 0.38], tone(light, "#b23a2c")) +
    rect([x + s * 0.04, y - s * 0.74], [s * 0.34, s * 0.24], tone(light, "#cfe0e2")) +
    rect([x + s * 0.06, y - s * 0.88], [s * 0.44, s * 0.07], tone(light, "#f0e6cf")) +
    line(`M${x + s * 0.7},${y - s * 0.44}L${x + s * 1.1},${y - s * 0.86}`, tone(light, "#b23a2c"), s * 0.08) +
    rect([x - s * 0.02, y - s * 0.16], [s * 0.8, s * 0.18], light.ink, { round: s * 0.09 }) +
    polygon(
      [
        [x - s * 0.36, y + s * 0.02],
        [x - s * 0.32, y - s * 0.2],
        [x, y - s * 0.3],
        [x, y],
      ],
      tone(light, "#d8a431"),
    );
  return (
    sky(frame, top) +
    sun(frame, [w * 0.24, top * 0.56], 48 * u) +
    strata(frame, 5, [top * 0.2, top * 0.8]) +
    mountains(frame, 3, { from: top * 0.72, to: top, rise: 90 * u, sharp: false }) +
    many(8, (index) => house(frame, [w * (0.03 + index * 0.07), top + 12 * u], 62 * u, { far: 0.45 })) +
    rect(
      [0, top + 8 * u],
      [w, h],
      gradient(frame, "down", [
        [0, mix(ripe, light.haze, 0.4)],
        [1, ripe],
      ]),
    ) +
    furrows(frame, { top: top + 10 * u, toX: w * 0.4, count: 15, colour: dark }) +
    harvester +
    stalks(frame, 260, { y: h + 10 * u, height: 190 * u, colour: dark, ear: ripe })
  );
}

/** Terraces under water: the sky lies in every one of them. */
function flooded(frame: Frame): string {
  const { w, h, u, light } = frame;
  const steps = many(13, (row) => {
    const t = (row + 1) / 13;
    const line1 = ridgeLine(frame, { y: h * (0.36 + 0.62 * t ** 1.25), rise: (34 + 34 * t) * u, waves: 1.1 + t });
    const mirror = mix(light.sky[row % 3 === 0 ? 1 : 2], light.sky[1], some(frame, 0, 0.7));
    return (
      below(frame, (x) => line1(x) - (5 + 10 * t) * u, mix(tone(light, "#51612f"), light.ink, 0.35 + 0.3 * t)) +
      below(frame, line1, mirror, 0.96)
    );
  });
  return (
    sky(frame, h * 0.4) +
    sun(frame, [w * 0.6, h * 0.18], 48 * u) +
    strata(frame, 5, [h * 0.06, h * 0.3]) +
    mountains(frame, 3, { from: h * 0.26, to: h * 0.38, rise: h * 0.1 }) +
    steps +
    person([w * 0.3, h * 0.86], 150 * u, { fill: light.ink, pose: "bending", hat: light.ink }) +
    person([w * 0.72, h * 0.66], 90 * u, { fill: light.ink, pose: "walking", hat: light.ink, left: true })
  );
}

function oranges(frame: Frame): string {
  const { w, h, u, light } = frame;
  const fruits = (x: number, y: number, size: number) =>
    many(26, (index) => {
      const [angle, reach] = [index * 2.4, Math.sqrt(index / 26) * size * 0.34];
      const r = size * some(frame, 0.026, 0.038);
      const at = [x + Math.cos(angle) * reach, y - size * 0.66 + Math.sin(angle) * reach * 0.8] as const;
      return (
        disc(at, r, tone(light, "#e8822a")) +
        disc([at[0] - r * 0.3, at[1] - r * 0.3], r * 0.35, "#ffd79a", { opacity: 0.8 })
      );
    });
  const grove = many(4, (row) =>
    many(5 - Math.floor(row / 2), (index) => {
      const size = (150 + row * 110) * u;
      const [x, y] = [w * ((index + (row % 2) * 0.5 + 0.15) / (4.6 - row * 0.4)), h * (0.56 + row * 0.12)];
      return tree(frame, [x, y], size, { far: 0.4 - row * 0.13 }) + fruits(x, y, size);
    }),
  );
  const crates = many(3, (index) => {
    const [x, y, s] = [w * (0.34 + index * 0.13), h * 0.97, 150 * u];
    return (
      many(9, (fruit) =>
        disc(
          [x + s * (0.1 + (fruit % 5) * 0.2), y - s * 0.5 - Math.floor(fruit / 5) * s * 0.12],
          s * 0.12,
          tone(light, fruit % 2 ? "#e8822a" : "#f09b3a"),
        ),
      ) +
      rect([x, y - s * 0.46], [s, s * 0.46], tone(light, "#a9763f")) +
      line(
        `M${x},${y - s * 0.23}h${s}M${x + s * 0.04},${y - s * 0.46}v${s * 0.46}M${x + s * 0.96},${y - s * 0.46}v${s * 0.46}`,
        tone(light, "#6b4523"),
        s * 0.04,
      )
    );
  });
  return (
    sky(frame, h * 0.46) +
    cumulus(frame, [w * 0.7, h * 0.26], 420 * u, "#ffffff", 0.8) +
    mountains(frame, 2, { from: h * 0.36, to: h * 0.44, rise: h * 0.08, sharp: false }) +
    hill(frame, { y: h * 0.5, rise: h * 0.04 }, 0.2, "#7fa052") +
    hill(frame, { y: h * 0.76, rise: h * 0.02 }, 0.05, "#6d9147") +
    grove +
    crates +
    person([w * 0.24, h * 0.98], 230 * u, {
      fill: tone(light, "#2f5d7c"),
      dark: light.ink,
      pose: "reaching",
      hat: tone(light, "#e6cf97"),
    })
  );
}

export const harvestPictures = {
  "rice-harvest": {
    paint: rice,
    light: "gold",
    alt: "金黄的稻田里，一台红色收割机正在作业",
    caption: "{town}，收割机开进稻田。",
  },
  "rice-terraces": {
    paint: flooded,
    light: "dusk",
    alt: "灌了水的梯田映着晚霞，有人在田埂上走",
    caption: "灌水后的{town}梯田。",
  },
  "rice-terraces-dawn": {
    paint: flooded,
    light: "dawn",
    sheet: "tall",
    alt: "清晨的梯田像一级级镜子",
    caption: "清晨的{town}梯田。",
  },
  oranges: {
    paint: oranges,
    light: "clear",
    alt: "果园里橙子挂满枝头，树下摆着装满的果筐",
    caption: "{town}的果园进入采摘期。",
  },
} satisfies Record<string, Drawing>;
