import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { mountains, terraces } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { bush, tree } from "@/cli/seed/drawn/shapes/plants";
import { mist, sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, oval, path, rect } from "@/cli/seed/drawn/svg";

function teaHills(frame: Frame): string {
  const { w, h, u } = frame;
  const sunX = w * some(frame, 0.2, 0.8);
  return (
    sky(frame, h * 0.5) +
    sun(frame, [sunX, h * 0.2], 44 * u) +
    strata(frame, 4, [h * 0.08, h * 0.3]) +
    mountains(frame, 3, { from: h * 0.36, to: h * 0.48, rise: h * 0.1 }) +
    mist(frame, h * 0.5, h * 0.16) +
    terraces(frame, { y: h * 0.56, rise: h * 0.08, waves: 1.6 }, { rows: 15, far: 0.45, step: 13 }) +
    mist(frame, h * 0.64, h * 0.14, 0.6) +
    terraces(frame, { y: h * 0.72, rise: h * 0.07, waves: 1.2 }, { rows: 16, far: 0.18, step: 16 }) +
    many(3, (index) => tree(frame, [w * (0.12 + index * 0.34), h * (0.78 + (index % 2) * 0.05)], 130 * u)) +
    terraces(frame, { y: h * 0.9, rise: h * 0.05, waves: 1 }, { rows: 12, far: 0, step: 20 })
  );
}

/** Rows of bushes, and people with baskets between them. */
function pickers(frame: Frame): string {
  const { w, h, u, light } = frame;
  const rows = many(6, (row) => {
    const t = (row + 1) / 6;
    const y = h * (0.5 + 0.5 * t ** 1.4);
    const size = (70 + 210 * t) * u;
    const people = many(row > 0 && row < 5 ? 2 : 0, (index) => {
      const x = w * ((row * 0.23 + index * 0.46 + 0.1) % 0.94);
      const tall = size * 1.15;
      const cloth = tone(light, frame.dice.pick(["#a8432f", "#2f5d7c", "#c28a35", "#5a3f63"]), (1 - t) * 0.4);
      return (
        person([x, y - size * 0.3], tall, {
          fill: cloth,
          dark: tone(light, "#3a2c2a", (1 - t) * 0.4),
          pose: frame.dice.pick(["standing", "reaching"]),
          hat: tone(light, "#e6cf97", (1 - t) * 0.3),
          left: frame.dice.falls(0.5),
        }) +
        path(
          `M${x - tall * 0.1},${y - size * 0.3 - tall * 0.62}h${tall * 0.2}l${-tall * 0.03},${tall * 0.26}h${-tall * 0.14}Z`,
          tone(light, "#9a6f3c", (1 - t) * 0.3),
        )
      );
    });
    const gap = size * 0.86;
    const start = some(frame, -gap, 0);
    return (
      people +
      many(Math.ceil(w / gap) + 2, (index) =>
        bush(frame, [start + index * gap, y + some(frame, -6, 6) * u], size, (1 - t) * 0.5),
      )
    );
  });
  const ground = rect(
    [0, h * 0.5],
    [w, h * 0.5],
    gradient(frame, "down", [
      [0, tone(light, "#6f9c5c", 0.4)],
      [1, tone(light, "#23462e")],
    ]),
  );
  return (
    sky(frame, h * 0.5) +
    sun(frame, [w * 0.24, h * 0.18], 44 * u) +
    mountains(frame, 3, { from: h * 0.34, to: h * 0.5, rise: h * 0.09, sharp: false }) +
    mist(frame, h * 0.47, h * 0.14) +
    ground +
    rows
  );
}

/** Seen from above: cups of tea on a table, leaves beside them. */
function cups(frame: Frame): string {
  const { w, h, u, light } = frame;
  const wood = tone(light, "#8a5f3e");
  const boards = many(6, (index) =>
    rect([0, (index * h) / 6], [w, h / 6 - 3 * u], mix(wood, index % 2 ? "#6f482c" : "#a0714b", 0.4)),
  );
  const grain = many(40, () => {
    const [x, y] = [some(frame, 0, w), some(frame, 0, h)];
    return line(
      `M${x},${y}q${some(frame, 40, 120) * u},${some(frame, -5, 5) * u} ${some(frame, 120, 300) * u},0`,
      "#4a2d1b",
      1.4 * u,
      0.25,
    );
  });
  const teas = ["#c98a2f", "#a9551f", "#d8b24a", "#7b2f18", "#b7a445", "#c2702a"];
  const cup = (x: number, y: number, r: number, tea: string) =>
    oval([x + r * 0.16, y + r * 0.2], [r * 1.12, r * 1.06], "#2a1710", { opacity: 0.4 }) +
    disc([x, y], r * 1.16, "#e9e2d2") +
    disc([x, y], r, "#fbf8ef") +
    disc([x, y], r * 0.86, tea) +
    disc(
      [x, y],
      r * 0.86,
      gradient(frame, "out", [
        [0.6, "#ffffff", 0],
        [1, "#3a1608", 0.42],
      ]),
    ) +
    path(
      `M${x - r * 0.6},${y - r * 0.3}Q${x - r * 0.3},${y - r * 0.74} ${x + r * 0.16},${y - r * 0.66}Q${x - r * 0.26},${y - r * 0.54} ${x - r * 0.6},${y - r * 0.3}Z`,
      "#ffffff",
      { opacity: 0.55 },
    );
  const r = Math.min(w / 4, h / 3) * 0.33;
  const laid = many(8, (index) =>
    cup(w * (0.17 + (index % 4) * 0.22), h * (index > 3 ? 0.72 : 0.3), r, teas[(index * 5 + 2) % 6] ?? ""),
  );
  const loose = many(46, () => {
    const [x, y] = [w * 0.93 + some(frame, -60, 60) * u, h * 0.5 + some(frame, -330, 330) * u];
    return line(
      `M${x},${y}q${some(frame, -14, 14) * u},${some(frame, 2, 16) * u} ${some(frame, -26, 26) * u},${some(frame, 6, 24) * u}`,
      frame.dice.pick(["#2c3a22", "#455530", "#5d6b3a"]),
      5 * u,
    );
  });
  return rect([0, 0], [w, h], wood) + boards + grain + laid + loose;
}

export const teaPictures = {
  "tea-cups": { paint: cups, light: "day", alt: "木桌上八杯颜色不同的茶汤，旁边散着干茶", caption: "摆在桌上的茶样。" },
  "tea-mist": {
    paint: teaHills,
    light: "morning",
    alt: "晨雾里的茶山，一层层茶垄由浅到深",
    caption: "晨雾里的{town}茶山。",
  },
  "tea-day": {
    paint: teaHills,
    light: "clear",
    sheet: "wide",
    alt: "晴空下的茶山，茶垄顺着山势弯过去",
    caption: "晴天的{town}茶园。",
  },
  "tea-gold": {
    paint: teaHills,
    light: "gold",
    sheet: "tall",
    alt: "夕阳照着茶山，茶垄一明一暗",
    caption: "傍晚的{town}茶山。",
  },
  "tea-pickers": {
    paint: pickers,
    light: "morning",
    alt: "戴斗笠的人在茶垄间采茶，背着竹篓",
    caption: "{town}，采茶人在茶垄间忙碌。",
  },
} satisfies Record<string, Drawing>;
