import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { house, skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { person, umbrella } from "@/cli/seed/drawn/shapes/people";
import { palm } from "@/cli/seed/drawn/shapes/plants";
import { overcast, rainfall, sky } from "@/cli/seed/drawn/shapes/sky";
import { swell } from "@/cli/seed/drawn/shapes/water";
import { disc, line, many, oval, rect } from "@/cli/seed/drawn/svg";

function typhoon(frame: Frame): string {
  const { w, h, u } = frame;
  const ground = h * 0.8;
  const puddles = many(12, () =>
    oval(
      [some(frame, 0, w), some(frame, ground, h)],
      [some(frame, 60, 170) * u, some(frame, 5, 14) * u],
      frame.light.sky[2],
      { opacity: 0.35 },
    ),
  );
  return (
    sky(frame, ground) +
    overcast(frame, h * 0.34) +
    skyline(frame, ground, { from: 0, to: w, near: 0.3, tall: 240 }) +
    rect([0, ground], [w, h], tone(frame.light, "#59666a")) +
    puddles +
    many(4, (index) =>
      palm(
        frame,
        [w * (0.14 + index * 0.22), ground + (20 + (index % 2) * 60) * u],
        (400 + (index % 2) * 120) * u,
        0.8,
      ),
    ) +
    umbrella([w * 0.5, h * 0.97], 190 * u, tone(frame.light, "#b23a2c")) +
    person([w * 0.5, h * 0.97], 190 * u, { fill: frame.light.ink, pose: "walking", left: true }) +
    rainfall(frame, 260, 0.7)
  );
}

/** Waves against the wall before the town. */
function wall(frame: Frame): string {
  const { w, h, u, light } = frame;
  const top = h * 0.5;
  const stone = tone(light, "#8f9490");
  const burst = (x: number, s: number) =>
    many(130, () => {
      const [angle, reach] = [some(frame, 0.16, 0.84) * Math.PI, some(frame, 0, 1) ** 0.7];
      const at = [x + Math.cos(angle) * reach * s * 0.9, top + 30 * u - Math.sin(angle) * reach * s * 1.5] as const;
      return disc(at, s * (0.04 + 0.2 * (1 - reach) ** 1.4), "#f1f4ef", { opacity: 0.32 });
    });
  const courses = many(24, (index) =>
    rect(
      [(index % 8) * w * 0.13 - (Math.floor(index / 8) % 2) * w * 0.06, top + 40 * u + Math.floor(index / 8) * 52 * u],
      [w * 0.125, 48 * u],
      mix(stone, light.ink, 0.1 + (index % 3) * 0.07),
    ),
  );
  return (
    sky(frame, top) +
    overcast(frame, h * 0.26) +
    skyline(frame, top + 20 * u, { from: w * 0.5, to: w, near: 0.4, tall: 200 }) +
    many(3, (index) => house(frame, [w * (0.08 + index * 0.13), top + 20 * u], 130 * u, { far: 0.2 })) +
    burst(w * 0.32, 210 * u) +
    burst(w * 0.78, 150 * u) +
    rect([0, top + 20 * u], [w, 180 * u], stone) +
    courses +
    rect([0, top + 12 * u], [w, 28 * u], mix(stone, "#ffffff", 0.22)) +
    swell(frame, h * 0.62, 4, 110) +
    rainfall(frame, 120, 0.5)
  );
}

function thunder(frame: Frame): string {
  const { w, h, u } = frame;
  const ground = h * 0.76;
  const bolt = (x: number, s: number) => {
    let [at, y, d] = [x, h * 0.26, `M${x},${h * 0.26}`];
    for (let step = 0; step < 8; step++) {
      at += some(frame, -46, 46) * u * s;
      y += (ground - h * 0.26) / 8;
      d += `L${at},${y}`;
    }
    return line(d, "#cfd8ff", 16 * u * s, 0.25) + line(d, "#fffbe8", 5 * u * s);
  };
  return (
    sky(frame, ground) +
    rect(
      [0, 0],
      [w, ground],
      gradient(frame, "out", [
        [0, "#d5dcff", 0.55],
        [1, "#d5dcff", 0],
      ]),
    ) +
    bolt(w * 0.36, 1) +
    bolt(w * 0.7, 0.6) +
    overcast(frame, h * 0.36) +
    mountains(frame, 2, { from: ground - 60 * u, to: ground - 20 * u, rise: 60 * u }) +
    hill(frame, { y: ground, rise: 10 * u }, 0.1, "#3d5a44") +
    many(5, (index) => house(frame, [w * (0.3 + index * 0.11), ground + 26 * u], 110 * u)) +
    rainfall(frame, 200, -0.25)
  );
}

export const stormsPictures = {
  "flood-wall": { paint: wall, light: "storm", alt: "大浪拍上防洪堤，浪花高过堤顶", caption: "巨浪拍打{town}防洪堤。" },
  thunder: {
    paint: thunder,
    light: "storm",
    sheet: "square",
    alt: "闪电劈下乌云，屋顶上方一片亮光",
    caption: "雷雨掠过{town}。",
  },
  "typhoon-rain": {
    paint: typhoon,
    light: "storm",
    alt: "狂风暴雨里棕榈被吹弯，一个人撑伞走过",
    caption: "{town}，风雨中的滨海大道。",
  },
  "typhoon-rain-day": {
    paint: typhoon,
    light: "rain",
    sheet: "wide",
    alt: "大雨里，行人撑着红伞走在积水的路上",
    caption: "雨中的{town}街头。",
  },
} satisfies Record<string, Drawing>;
