/** People are silhouettes: nobody has a face. */
import type { Frame } from "@/cli/seed/drawn/frame";
import { disc, line, type Point, path, put, rect } from "@/cli/seed/drawn/svg";

const legs = "M-7,0L-7.5,-40H7.5L7,0H1.5L0,-31L-1.5,0Z";
const trunk = "M-8.5,-33Q-13.5,-46 -12,-58Q-10.5,-69 -3,-70.5V-76H3V-70.5Q10.5,-69 12,-58Q13.5,-46 8.5,-33Z";

/** Around 0,0, ninety tall: clothes in one colour, all else in another. */
const poses = {
  standing: (cloth: string, dark: string) => path(legs, dark) + disc([0, -81.5], 7.8, dark) + path(trunk, cloth),
  walking: (cloth: string, dark: string) =>
    path("M-17,0L-6,-40H8L18,-2L11.5,0L1,-29L-10.5,2Z", dark) +
    disc([1.5, -81.5], 7.8, dark) +
    line("M8,-60L16,-40M-7,-60L-14,-42", cloth, 4.6) +
    path(trunk, cloth),
  running: (cloth: string, dark: string) =>
    line("M0,-38L-14,-23L-30,-26M4,-38L18,-25L14,-2", dark, 7) +
    line("M12,-61L23,-46L32,-54M4,-60L-9,-52L-13,-40", dark, 4.8) +
    disc([15, -79], 7.8, dark) +
    path("M-5,-35Q-5,-54 2,-65Q9,-71 15,-64Q15,-48 8,-35Z", cloth),
  bending: (cloth: string, dark: string) =>
    path("M-12,0L-12,-38H4L3,0H-3L-4,-28L-6,0Z", dark) +
    line("M24,-44L30,-17", dark, 4.6) +
    disc([36, -50], 7.6, dark) +
    path("M-13,-32Q-13,-50 0,-54Q16,-57 31,-50L28,-38Q10,-42 5,-32Z", cloth),
  reaching: (cloth: string, dark: string) =>
    path(legs, dark) +
    disc([0, -81.5], 7.8, dark) +
    line("M8,-63L23,-85M-8,-62L-15,-44", cloth, 5) +
    path(trunk, cloth),
  sitting: (cloth: string, dark: string) =>
    path("M-12,-20H10V-15H27V4H20.5V-6H-9Z", dark) +
    disc([-1, -63], 7.8, dark) +
    path("M-12,-14Q-14,-36 -10,-46Q-7,-52 -3,-53V-58H2V-53Q9,-51 9,-38L9,-14Z", cloth),
} as const;

export type Pose = keyof typeof poses;

type Look = { fill: string; dark?: string; pose?: Pose; hat?: string; left?: boolean };

/** Where a hat sits. */
const crowns: Record<Pose, Point> = {
  standing: [0, -86],
  walking: [1.5, -86],
  running: [15, -84],
  bending: [37, -56],
  reaching: [0, -86],
  sitting: [-1, -68],
};

/** Somebody a given height tall, standing on `at`; `hat` is a wide one against the sun. */
export function person(
  at: Point,
  height: number,
  { fill, dark = fill, pose = "standing", hat, left = false }: Look,
): string {
  const [x, y] = crowns[pose];
  const brim = `M${x - 19},${y + 5}L${x},${y - 9}L${x + 19},${y + 5}Z`;
  const drawn = poses[pose](fill, dark) + (hat ? path(brim, hat) : "");
  return put(at, [((left ? -1 : 1) * height) / 92, height / 92], drawn);
}

/** An umbrella over a person of the same height. */
export function umbrella([x, y]: Point, height: number, fill: string): string {
  const s = height / 92;
  return (
    line(`M${x + 8 * s},${y - 50 * s}V${y - 116 * s}`, "#20262c", 2.4 * s) +
    path(
      `M${x - 38 * s},${y - 92 * s}Q${x - 34 * s},${y - 128 * s} ${x + 8 * s},${y - 130 * s}Q${x + 50 * s},${y - 128 * s} ${x + 54 * s},${y - 92 * s}Q${x + 43 * s},${y - 100 * s} ${x + 31 * s},${y - 93 * s}Q${x + 20 * s},${y - 100 * s} ${x + 8 * s},${y - 93 * s}Q${x - 4 * s},${y - 100 * s} ${x - 15 * s},${y - 93 * s}Q${x - 27 * s},${y - 100 * s} ${x - 38 * s},${y - 92 * s}Z`,
      fill,
    )
  );
}

/** A crowd along a line, heads only just apart. */
export function crowd(frame: Frame, y: number, count: number, height: number, fill: string): string {
  let all = rect([0, y - height * 0.3], [frame.w, frame.h - y + height * 0.3], fill);
  for (let place = 0; place < count; place++) {
    const x = ((place + 0.5) / count) * frame.w + frame.dice.between(-9, 9) * frame.u;
    const tall = height * (0.8 + frame.dice.between(0, 40) / 100);
    all += put([x, y], tall / 92, path("M-16,30V-50Q-14,-66 0,-68Q14,-66 16,-50V30Z", fill) + disc([0, -79], 10, fill));
  }
  return all;
}
