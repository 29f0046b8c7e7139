import { type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix } from "@/cli/seed/drawn/light";
import { disc, line, many, oval, type Point, path, rect, veil } from "@/cli/seed/drawn/svg";

/** From the upper edge to the horizon, and on below it for what leaves a gap. */
export function sky(frame: Frame, horizon: number): string {
  const [top, middle, low] = frame.light.sky;
  const fill = gradient(frame, "down", [
    [0, top],
    [0.55, middle],
    [1, low],
  ]);
  return rect([0, 0], [frame.w, horizon], fill) + rect([0, horizon - 1], [frame.w, frame.h - horizon + 1], low);
}

/** Sun or moon with its halo. */
export function sun(frame: Frame, at: Point, radius: number): string {
  const { light } = frame;
  const halo = gradient(frame, "out", [
    [0, light.glow, 0.85],
    [0.3, light.glow, 0.4],
    [1, light.glow, 0],
  ]);
  return disc(at, radius * 6, halo) + (light.disc ? disc(at, radius, light.disc) : "");
}

export function stars(frame: Frame, count: number, below: number): string {
  return many(count, () => {
    const at: Point = [some(frame, 0, frame.w), some(frame, 0, below)];
    return disc(at, some(frame, 0.7, 2.2) * frame.u, "#fff8e0", { opacity: some(frame, 0.3, 0.95) });
  });
}

/** Long flat clouds lying in the light. */
export function strata(frame: Frame, count: number, [from, to]: Point): string {
  const { w, u, light } = frame;
  return many(count, () => {
    const [x, y, length] = [some(frame, -0.1, 0.9) * w, some(frame, from, to), some(frame, 180, 620) * u];
    const fill = mix(light.sky[2], light.glow, some(frame, 0, 0.6));
    const shape = many(3, (row) => {
      const inset = some(frame, 0, 0.32) * length;
      return rect([x + inset, y + row * 13 * u], [length - inset * some(frame, 1, 1.8), 15 * u], fill, {
        round: 8 * u,
      });
    });
    return veil(some(frame, 0.28, 0.6), shape);
  });
}

/** A heaped cloud on a flat base. */
export function cumulus(frame: Frame, [x, y]: Point, width: number, fill: string, opacity = 0.9): string {
  const bumps = many(7, (index) => {
    const middle = 1 - Math.abs(index - 3) / 4;
    const r = width * (0.09 + 0.14 * middle * some(frame, 0.7, 1.15));
    const cx = x + (index / 6 - 0.5) * width * 0.82;
    return path(`M${cx - r},${y}A${r},${r * 1.05} 0 0 1 ${cx + r},${y}Z`, fill);
  });
  return veil(opacity, bumps);
}

/** A lid of heavy cloud along the upper edge. */
export function overcast(frame: Frame, down: number): string {
  const { w, light, u } = frame;
  return many(4, (row) => {
    const y = down * (1 - row * 0.22);
    const fill = mix(light.sky[1], light.sky[0], 0.25 + row * 0.25);
    const lumps = many(11, (index) => {
      const r = some(frame, 70, 150) * u;
      return oval([(index / 10) * w + some(frame, -40, 40) * u, y - r * 0.35], [r * 1.5, r * 0.72], fill);
    });
    return veil(0.8, rect([0, 0], [w, Math.max(1, y - 40 * u)], fill) + lumps);
  });
}

/** A veil of mist between what is near and what is far. */
export function mist(frame: Frame, y: number, thick: number, opacity = 0.75): string {
  const fill = gradient(frame, "down", [
    [0, frame.light.haze, 0],
    [0.5, mix(frame.light.haze, frame.light.sky[2], 0.5), opacity],
    [1, frame.light.haze, 0],
  ]);
  return rect([0, y - thick / 2], [frame.w, thick], fill);
}

/** Slanting rain; `lean` is how far the wind carries it for each pixel it falls. */
export function rainfall(frame: Frame, count: number, lean: number): string {
  return many(count, () => {
    const [x, y, length] = [
      some(frame, -0.2, 1.2) * frame.w,
      some(frame, -0.1, 1) * frame.h,
      some(frame, 24, 90) * frame.u,
    ];
    const d = `M${x},${y}l${length * lean},${length}`;
    return line(d, "#e8eeee", some(frame, 0.8, 2.2) * frame.u, some(frame, 0.16, 0.5));
  });
}

export function birds(frame: Frame, count: number, [x, y]: Point): string {
  return many(count, () => {
    const [left, top] = [x + some(frame, -170, 170) * frame.u, y + some(frame, -70, 70) * frame.u];
    const s = some(frame, 9, 19) * frame.u;
    const d = `M${left - s},${top - s * 0.3}q${s * 0.6},${-s * 0.5} ${s},${s * 0.3}q${s * 0.4},${-s * 0.8} ${s},${-s * 0.3}`;
    return line(d, frame.light.ink, 2.4 * frame.u, 0.75);
  });
}
