import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, polygon, rect } from "@/cli/seed/drawn/svg";

function runners(frame: Frame): string {
  const { w, h, u, light } = frame;
  const edge = h * 0.5;
  const lanes = many(7, (index) => {
    const t = index / 6;
    return line(`M${w * (0.5 + (t - 0.5) * 0.3)},${edge}L${w * (0.5 + (t - 0.5) * 2.6)},${h}`, "#f7ead6", 6 * u);
  });
  const racing = many(5, (index) =>
    person([w * (0.2 + index * 0.16), h * (0.74 + (index % 2) * 0.1)], (280 + (index % 2) * 70) * u, {
      fill: tone(light, ["#c0392b", "#2f5d9a", "#e0b23a", "#3c7a5e", "#f0e8d6"][index] ?? ""),
      dark: light.ink,
      pose: "running",
    }),
  );
  return (
    sky(frame, edge) +
    sun(frame, [w * 0.76, edge * 0.5], 54 * u) +
    strata(frame, 5, [edge * 0.2, edge * 0.8]) +
    polygon(
      [
        [0, edge - 110 * u],
        [w, edge - 60 * u],
        [w, edge],
        [0, edge],
      ],
      mix(light.haze, light.ink, 0.5),
    ) +
    many(90, () =>
      disc(
        [some(frame, 0, w), edge - some(frame, 12, 70) * u],
        7 * u,
        frame.dice.pick(["#d8a48c", "#e8d3b0", "#8fa6b3", "#c2705c"]),
        { opacity: 0.7 },
      ),
    ) +
    rect(
      [0, edge],
      [w, h - edge],
      gradient(frame, "down", [
        [0, tone(light, "#c26a48")],
        [1, tone(light, "#9a4630")],
      ]),
    ) +
    lanes +
    racing
  );
}

function court(frame: Frame): string {
  const { w, h, u, light } = frame;
  const floor = h * 0.7;
  const [x, y] = [w * 0.24, h * 0.3];
  const board =
    rect([x - 16 * u, y - 130 * u], [190 * u, 140 * u], tone(light, "#f5f0e4")) +
    rect([x + 40 * u, y - 70 * u], [76 * u, 60 * u], "none", { stroke: "#c8372b", width: 6 * u }) +
    line(`M${x + 40 * u},${y + 4 * u}h${96 * u}`, "#e0622c", 9 * u) +
    many(6, (index) =>
      line(`M${x + (46 + index * 16) * u},${y + 8 * u}l${(index - 2.5) * -5 * u},${62 * u}`, "#f6f1e4", 3 * u, 0.9),
    ) +
    line(`M${x - 16 * u},${y - 60 * u}H${x - 90 * u}V${floor + 30 * u}`, light.ink, 15 * u);
  return (
    sky(frame, floor) +
    sun(frame, [w * 0.72, h * 0.36], 70 * u) +
    strata(frame, 5, [h * 0.1, h * 0.5]) +
    many(9, (index) => tree(frame, [w * (index / 8), floor + 6 * u], some(frame, 140, 220) * u, { far: 0.3 })) +
    rect([0, floor], [w, h], tone(light, "#3f7a78")) +
    line(`M0,${floor + 90 * u}H${w}M${w * 0.5},${floor + 90 * u}L${w * 0.42},${h}`, "#f4ead2", 7 * u, 0.85) +
    board +
    disc([w * 0.4, h * 0.26], 34 * u, "#d9712c") +
    line(`M${w * 0.4 - 34 * u},${h * 0.26}h${68 * u}M${w * 0.4},${h * 0.26 - 34 * u}v${68 * u}`, "#7a3315", 3 * u) +
    person([w * 0.5, h * 0.82], 330 * u, { fill: light.ink, pose: "reaching", left: true }) +
    person([w * 0.66, h * 0.9], 330 * u, {
      fill: tone(light, "#c0392b"),
      dark: light.ink,
      pose: "running",
      left: true,
    }) +
    person([w * 0.84, h * 0.86], 310 * u, { fill: light.ink, pose: "walking", left: true })
  );
}

export const sportsPictures = {
  runners: { paint: runners, light: "gold", alt: "跑道上五个人正在冲刺", caption: "运动会上，选手正在冲刺。" },
  court: {
    paint: court,
    light: "dusk",
    sheet: "wide",
    alt: "傍晚的球场，有人起跳投篮",
    caption: "傍晚，居民在{town}的球场打球。",
  },
} satisfies Record<string, Drawing>;
