import { type Drawing, type Frame, gradient } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, oval, path, polygon, rect } from "@/cli/seed/drawn/svg";

/** Workshops under roofs of panels. */
function works(frame: Frame): string {
  const { w, h, u, light } = frame;
  const rows = many(4, (row) => {
    const t = (row + 1) / 4;
    const [y, s] = [h * (0.44 + 0.15 * row), (140 + 80 * row) * u];
    return many(Math.ceil(w / s) + 1, (index) => {
      const x = index * s * 1.02 - (row % 2) * s * 0.5;
      const glass = mix(tone(light, "#27466f", (1 - t) * 0.4), light.sky[1], 0.16);
      const lines =
        many(4, (cell) =>
          line(
            `M${x + s * (0.02 + cell * 0.25)},${y}L${x + s * (0.18 + cell * 0.25)},${y - s * 0.3}`,
            "#c7d8e4",
            1.6 * u,
            0.6,
          ),
        ) + line(`M${x + s * 0.05},${y - s * 0.1}h${s}M${x + s * 0.1},${y - s * 0.2}h${s}`, "#c7d8e4", 1.6 * u, 0.6);
      return (
        rect([x, y], [s, s * 0.5], tone(light, "#d9d2c2", (1 - t) * 0.4)) +
        many(4, (pane) =>
          rect(
            [x + s * (0.08 + pane * 0.23), y + s * 0.1],
            [s * 0.13, s * 0.12],
            glowOf(light, tone(light, "#7f99a3", (1 - t) * 0.3)),
          ),
        ) +
        polygon(
          [
            [x, y],
            [x + s, y],
            [x + s * 1.16, y - s * 0.3],
            [x + s * 0.16, y - s * 0.3],
          ],
          glass,
        ) +
        lines
      );
    });
  });
  return (
    sky(frame, h * 0.4) +
    sun(frame, [w * 0.7, h * 0.14], 46 * u) +
    strata(frame, 4, [h * 0.05, h * 0.2]) +
    mountains(frame, 2, { from: h * 0.3, to: h * 0.38, rise: h * 0.08, sharp: false }) +
    hill(frame, { y: h * 0.4, rise: h * 0.02 }, 0.4) +
    rows
  );
}

function building(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.86;
  const iron = mix(light.haze, light.ink, 0.75);
  const frameOf = (x: number, floors: number) =>
    many(floors, (floor) => rect([x, ground - (floor + 1) * 78 * u], [300 * u, 10 * u], iron)) +
    many(5, (post) =>
      rect([x + post * 73 * u, ground - floors * 78 * u - 34 * u], [9 * u, floors * 78 * u + 34 * u], iron),
    ) +
    rect([x, ground - floors * 50 * u], [300 * u, floors * 50 * u], tone(light, "#c9a27a", 0.1), { opacity: 0.55 });
  const tower = (x: number, tall: number) =>
    line(
      `M${x},${ground}V${ground - tall}M${x - 150 * u},${ground - tall}H${x + 360 * u}M${x},${ground - tall - 60 * u}L${x + 340 * u},${ground - tall}M${x},${ground - tall - 60 * u}L${x - 140 * u},${ground - tall}M${x},${ground - tall}v${-60 * u}M${x + 260 * u},${ground - tall}v${150 * u}`,
      tone(light, "#d8952f"),
      9 * u,
    ) +
    rect([x - 150 * u, ground - tall], [50 * u, 44 * u], iron) +
    rect([x + 236 * u, ground - tall + 150 * u], [48 * u, 26 * u], iron);
  return (
    sky(frame, ground) +
    sun(frame, [w * 0.22, h * 0.24], 54 * u) +
    strata(frame, 6, [h * 0.1, h * 0.5]) +
    skyline(frame, ground, { from: 0, to: w, near: 0.22, tall: 340 }) +
    frameOf(w * 0.12, 6) +
    frameOf(w * 0.58, 8) +
    tower(w * 0.4, 700 * u) +
    tower(w * 0.86, 540 * u) +
    rect([0, ground], [w, h], tone(light, "#7a6248")) +
    many(4, (index) =>
      person([w * (0.34 + index * 0.07), ground + (16 + (index % 2) * 40) * u], 120 * u, {
        fill: light.ink,
        pose: index % 2 ? "walking" : "reaching",
        hat: tone(light, "#e3a52f"),
      }),
    )
  );
}

/** Stalls in the evening, steam over the pots. */
function nightMarket(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.8;
  const stalls = many(5, (index) => {
    const [x, s] = [w * (index * 0.21 - 0.02), 290 * u];
    const colour = ["#c0392b", "#e0a23a", "#2f7a6b", "#c2562f", "#35608a"][index] ?? "";
    const awning = many(6, (stripe) =>
      path(
        `M${x + stripe * s * 0.165},${ground - s * 0.9}h${s * 0.165}l${s * 0.02},${s * 0.2}q${-s * 0.08},${s * 0.1} ${-s * 0.17},0Z`,
        stripe % 2 ? "#f5ead2" : colour,
      ),
    );
    const warm = disc(
      [x + s * 0.5, ground - s * 0.5],
      s * 0.62,
      gradient(frame, "out", [
        [0, "#ffcf78", 0.75],
        [1, "#ffcf78", 0],
      ]),
    );
    const steam = many(3, (puff) =>
      path(
        `M${x + s * (0.3 + puff * 0.2)},${ground - s * 0.34}q${s * 0.09},${-s * 0.1} 0,${-s * 0.2}t0,${-s * 0.2}`,
        "none",
        { stroke: "#fff4dc", width: 7 * u, opacity: 0.4 },
      ),
    );
    return (
      rect([x + s * 0.02, ground - s * 0.8], [s * 0.96, s * 0.8], "#5a3422") +
      warm +
      rect([x, ground - s * 0.3], [s * 0.98, s * 0.3], mix(colour, "#2a140c", 0.4)) +
      many(5, (bowl) =>
        oval(
          [x + s * (0.14 + bowl * 0.18), ground - s * 0.31],
          [s * 0.075, s * 0.045],
          bowl % 2 ? "#f5ead2" : "#e5963f",
        ),
      ) +
      steam +
      person([x + s * 0.5, ground - s * 0.28], s * 0.46, { fill: "#2a1712", pose: "standing" }) +
      awning +
      disc([x + s * 0.5, ground - s * 0.62], s * 0.04, "#fff3cf")
    );
  });
  return (
    sky(frame, ground) +
    stars(frame, 50, h * 0.3) +
    skyline(frame, ground, { from: 0, to: w, near: 0.7, tall: 480 }) +
    stalls +
    rect([0, ground], [w, h], mix(light.ink, "#6b4a38", 0.35)) +
    many(9, (index) =>
      person([w * (0.05 + index * 0.115), h * (0.92 + (index % 3) * 0.035)], (200 + (index % 3) * 24) * u, {
        fill: light.ink,
        pose: frame.dice.pick(["standing", "walking"]),
        left: index % 2 === 0,
      }),
    )
  );
}

export const workPictures = {
  "solar-roofs": { paint: works, light: "clear", alt: "一排排厂房的屋顶铺满光伏板", caption: "厂房屋顶的光伏板。" },
  "building-site": { paint: building, light: "gold", alt: "工地上塔吊林立，工人在施工", caption: "{town}的一处工地。" },
  "night-market": {
    paint: nightMarket,
    light: "night",
    alt: "夜市的摊位亮着灯，冒着热气，人来人往",
    caption: "{town}夜市。",
  },
} satisfies Record<string, Drawing>;
