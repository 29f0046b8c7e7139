import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix } from "@/cli/seed/drawn/light";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { cumulus, sky } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { many, oval, path, rect } from "@/cli/seed/drawn/svg";

/** Light falls into the meadows under the sea. */
function seaGrass(frame: Frame): string {
  const { w, h, u } = frame;
  const deep = gradient(frame, "down", [
    [0, "#a6e0d6"],
    [0.35, "#3f9fae"],
    [1, "#0d3c57"],
  ]);
  const rays = many(7, (index) =>
    path(
      `M${w * (0.2 + index * 0.09)},-10L${w * (0.02 + index * 0.15)},${h}h${some(frame, 60, 150) * u}L${w * (0.23 + index * 0.09)},-10Z`,
      "#e6fbe8",
      { opacity: 0.1 },
    ),
  );
  const blades = (count: number, tall: number, fill: string) =>
    many(count, () => {
      const [x, high, bend] = [some(frame, -0.02, 1.02) * w, some(frame, 0.5, 1) * tall * h, some(frame, -40, 90) * u];
      return path(
        `M${x},${h + 5}q${bend * 0.1 - 8 * u},${-high * 0.6} ${bend},${-high}q${-bend * 0.2 + 14 * u},${high * 0.5} ${18 * u - bend},${high}Z`,
        fill,
      );
    });
  const fish = many(16, () => {
    const [x, y, s] = [some(frame, 0.08, 0.92) * w, some(frame, 0.24, 0.64) * h, some(frame, 16, 34) * u];
    return path(
      `M${x},${y}q${s},${-s * 0.7} ${s * 2},0l${s * 0.7},${-s * 0.5}v${s}l${-s * 0.7},${-s * 0.5}q${-s},${s * 0.7} ${-s * 2},0Z`,
      frame.dice.pick(["#f3d27a", "#f0e9d2", "#e88f5c"]),
      { opacity: 0.9 },
    );
  });
  return (
    rect([0, 0], [w, h], deep) +
    rays +
    blades(60, 0.46, "#2b7b7b") +
    fish +
    blades(70, 0.36, "#2f8a5a") +
    blades(50, 0.24, "#123f45")
  );
}

function dolphins(frame: Frame): string {
  const { w, h, u, light: seen } = frame;
  const horizon = h * 0.42;
  const leap = (x: number, y: number, s: number) =>
    path(
      `M${x},${y}C${x + s * 0.2},${y - s * 0.62} ${x + s * 0.72},${y - s * 0.66} ${x + s},${y - s * 0.2}l${s * 0.13},${s * 0.07}q${-s * 0.1},${s * 0.06} ${-s * 0.2},${s * 0.02}C${x + s * 0.7},${y - s * 0.2} ${x + s * 0.34},${y - s * 0.18} ${x},${y}Z`,
      mix("#f1e3df", seen.haze, 0.1),
    ) +
    path(
      `M${x + s * 0.44},${y - s * 0.5}q${-s * 0.02},${-s * 0.08} ${-s * 0.08},${-s * 0.1}q${s * 0.14},${-s * 0.01} ${s * 0.2},${s * 0.09}ZM${x + s * 0.7},${y - s * 0.34}q${s * 0.01},${s * 0.13} ${-s * 0.1},${s * 0.18}q${-s * 0.02},${-s * 0.1} ${s * 0.02},${-s * 0.2}Z`,
      mix("#cbb4b4", seen.haze, 0.1),
    ) +
    oval([x + s * 0.02, y + s * 0.02], [s * 0.22, s * 0.05], "#ffffff", { opacity: 0.75 }) +
    oval([x + s * 1.02, y + s * 0.06], [s * 0.3, s * 0.06], "#ffffff", { opacity: 0.6 });
  return (
    sky(frame, horizon) +
    cumulus(frame, [w * 0.3, horizon * 0.8], 460 * u, "#ffffff", 0.85) +
    cumulus(frame, [w * 0.8, horizon * 0.94], 360 * u, "#ffffff", 0.7) +
    mountains(frame, 2, { from: horizon, to: horizon + 20 * u, rise: 60 * u }) +
    water(frame, horizon, { count: 220 }) +
    leap(w * 0.3, h * 0.72, 330 * u) +
    leap(w * 0.6, h * 0.6, 200 * u) +
    leap(w * 0.16, h * 0.56, 130 * u)
  );
}

export const underWaterPictures = {
  "sea-grass": {
    paint: seaGrass,
    light: "day",
    alt: "水下的海草随水摆动，小鱼在光柱里游",
    caption: "{town}外的海草床（示意图）。",
  },
  dolphins: {
    paint: dolphins,
    light: "clear",
    alt: "三只白海豚跃出海面",
    caption: "白海豚在{town}外海出现（示意图）。",
  },
} satisfies Record<string, Drawing>;
