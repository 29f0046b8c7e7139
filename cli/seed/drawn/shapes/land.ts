import { type Frame, some } from "@/cli/seed/drawn/frame";
import { depth, mix, tone } from "@/cli/seed/drawn/light";
import { line, many, path, veil } from "@/cli/seed/drawn/svg";

export type Ridge = { y: number; rise: number /** Peaks rather than backs. */; sharp?: boolean; waves?: number };

/** The height of a ridge over a place, the same each time it is asked. */
export function ridgeLine(frame: Frame, { y, rise, sharp = false, waves = 2 }: Ridge): (x: number) => number {
  const parts = [1, 2.3, 4.9, 9.7].map((pace, index) => ({
    pace: (pace * waves * Math.PI) / frame.w,
    phase: some(frame, 0, 7),
    size: [0.6, 0.3, 0.13, 0.05][index] ?? 0,
  }));
  return (x) => {
    const sum = parts.reduce((high, { pace, phase, size }) => {
      const wave = Math.sin(x * pace + phase);
      return high + size * (sharp ? 1 - 2 * Math.abs(wave) : wave);
    }, 0);
    return y - rise * sum;
  };
}

/** Everything below a line, in one colour. */
export function below(frame: Frame, at: (x: number) => number, fill: string, opacity = 1): string {
  const steps = 120;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const x = (index / steps) * frame.w;
    return `${x},${at(x).toFixed(1)}`;
  });
  return path(`M${points.join("L")}V${frame.h + 2}H0Z`, fill, { opacity });
}

/** Mountains one behind the other, the far ones almost sky. */
export function mountains(
  frame: Frame,
  count: number,
  { from, to, rise, sharp = true }: { from: number; to: number; rise: number; sharp?: boolean },
): string {
  return many(count, (index) => {
    const t = count === 1 ? 1 : index / (count - 1);
    const ridge = {
      y: from + (to - from) * t,
      rise: rise * some(frame, 0.7, 1.1),
      sharp,
      waves: some(frame, 1.4, 2.6),
    };
    return below(frame, ridgeLine(frame, ridge), depth(frame.light, 0.12 + 0.42 * t));
  });
}

/** A hill in green; `far` from 1 (at the horizon) to 0. */
export function hill(frame: Frame, ridge: Ridge, far: number, leaf = "#4f7f4c"): string {
  return below(frame, ridgeLine(frame, ridge), tone(frame.light, mix(leaf, "#23472f", 0.5 * (1 - far)), far * 0.85));
}

/** A slope in steps: lines that follow its ridge, closer above than below. */
export function terraces(
  frame: Frame,
  ridge: Ridge,
  { rows, far, leaf = "#5d8f4e", step = 15 }: { rows: number; far: number; leaf?: string; step?: number },
): string {
  const top = ridgeLine(frame, ridge);
  const { light, u } = frame;
  const base = tone(light, mix(leaf, "#2c5534", 0.35), far);
  const [bright, dark] = [tone(light, mix(leaf, "#dbe58e", 0.34), far), tone(light, mix(leaf, "#163524", 0.72), far)];
  return (
    below(frame, top, base) +
    many(rows, (row) => {
      const down = (row + 0.4) * step * u * (1 + row * 0.055);
      const flat = 1 - row / (rows * 1.35);
      const at = (x: number) =>
        ridge.y + (top(x) - ridge.y) * flat + down + Math.sin(x / (190 * u) + row * 0.7) * 5 * u;
      return (
        curve(frame, at, dark, (7 + row * 0.45) * u) +
        curve(frame, (x) => at(x) - (4.2 + row * 0.3) * u, bright, (4.4 + row * 0.4) * u)
      );
    })
  );
}

function curve(frame: Frame, at: (x: number) => number, stroke: string, width: number): string {
  const points = Array.from({ length: 61 }, (_, index) => {
    const x = (index / 60) * frame.w;
    return `${x},${at(x).toFixed(1)}`;
  });
  return line(`M${points.join("L")}`, stroke, width);
}

/** Furrows running to a point at the horizon. */
export function furrows(
  frame: Frame,
  { top, toX, count, colour }: { top: number; toX: number; count: number; colour: string },
): string {
  const { w, h } = frame;
  const rows = many(count, (index) => {
    const left = ((index - 0.5) / (count - 1)) * w * 3 - w;
    const right = left + (w * 1.5) / count;
    const at = (x: number) => toX + (x - toX) * 0.1;
    return path(`M${at(left)},${top}L${at(right)},${top}L${right},${h}L${left},${h}Z`, colour);
  });
  return veil(0.5, rows);
}
