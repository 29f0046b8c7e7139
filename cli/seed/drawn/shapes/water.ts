import { type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix } from "@/cli/seed/drawn/light";
import { many, path, rect } from "@/cli/seed/drawn/svg";

type Glitter = { /** Where the sun lies on the water. */ sunX?: number; count?: number };

/** Water from `top` to `bottom`, brighter under the sun. */
export function water(frame: Frame, top: number, { sunX, count = 150 }: Glitter = {}, bottom = frame.h): string {
  const { w, light, u } = frame;
  const [far, near] = light.water;
  const fill = gradient(frame, "down", [
    [0, far],
    [0.45, mix(far, near, 0.62)],
    [1, near],
  ]);
  const ripples = many(count, () => {
    const t = some(frame, 0, 1) ** 1.7;
    const length = some(frame, 14, 60 + 150 * t) * u;
    const lit = frame.dice.falls(0.6);
    const colour = lit ? mix(far, light.glow, 0.5) : mix(near, light.ink, 0.3);
    const at = [some(frame, -0.1, 1) * w, top + t * (bottom - top)] as const;
    return rect(at, [length, (1.2 + 4 * t) * u], colour, { round: 3 * u, opacity: some(frame, 0.1, 0.34) });
  });
  const road = many(sunX === undefined ? 0 : 90, () => {
    const t = some(frame, 0, 1) ** 1.3;
    const spread = (26 + 190 * t) * u;
    const length = some(frame, 16, 46 + 120 * t) * u;
    const at = [(sunX ?? 0) + some(frame, -spread, spread) - length / 2, top + t * (bottom - top) * 0.92] as const;
    return rect(at, [length, (1.6 + 4.4 * t) * u], light.glow, { round: 3 * u, opacity: some(frame, 0.25, 0.75) });
  });
  return rect([0, top], [w, bottom - top], fill) + ripples + road;
}

/** Rows of swell, higher towards the eye, with white on their backs. */
export function swell(frame: Frame, top: number, rows: number, height: number): string {
  const { w, h, light, u } = frame;
  const [far, near] = light.water;
  return many(rows, (row) => {
    const t = (row + 1) / rows;
    const y = top + (h - top) * t ** 1.25 * 0.9;
    const rise = height * (0.25 + 0.75 * t) * u;
    const step = (110 + 230 * t) * u;
    const start = -step + some(frame, -step, 0);
    let d = `M${start},${y}`;
    let foam = "";
    for (let x = start; x < w + step; x += step) {
      const crest = rise * some(frame, 0.6, 1.25);
      d += `C${x + step * 0.3},${y} ${x + step * 0.42},${y - crest} ${x + step * 0.62},${y - crest}S${x + step * 0.84},${y} ${x + step},${y}`;
      const tip = x + step * 0.62;
      foam += path(
        `M${tip - step * 0.24},${y - crest * 0.72}Q${tip - step * 0.06},${y - crest * 1.12} ${tip + step * 0.16},${y - crest * 0.56}Q${tip},${y - crest * 0.86} ${tip - step * 0.24},${y - crest * 0.72}Z`,
        "#eef3ee",
        { opacity: 0.25 + 0.5 * t },
      );
    }
    const fill = gradient(frame, "down", [
      [0, mix(mix(far, near, t), light.glow, 0.16)],
      [0.35, mix(far, near, t)],
      [1, mix(near, light.ink, 0.3 * t)],
    ]);
    return path(`${d}V${h + 10}H${start}Z`, fill) + foam;
  });
}
