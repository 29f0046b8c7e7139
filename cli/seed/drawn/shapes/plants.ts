import { type Frame, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { disc, line, many, oval, type Point, path, polygon } from "@/cli/seed/drawn/svg";

type Plant = { leaf?: string; far?: number };

/** A broad-leaved tree; `at` is its foot, `size` its height. */
export function tree(frame: Frame, [x, y]: Point, size: number, { leaf = "#4c7d48", far = 0 }: Plant = {}): string {
  const { light } = frame;
  const trunk = tone(light, "#5b4536", far);
  const crown = (shade: string, shift: number, scale: number) =>
    many(6, (index) => {
      const angle = (index / 6) * Math.PI * 2 + some(frame, 0, 0.6);
      const r = size * some(frame, 0.17, 0.24) * scale;
      return disc(
        [
          x + Math.cos(angle) * size * 0.21 + shift * size,
          y - size * 0.66 + Math.sin(angle) * size * 0.15 + shift * size,
        ],
        r,
        shade,
      );
    }) + disc([x + shift * size, y - size * 0.68 + shift * size], size * 0.24 * scale, shade);
  return (
    path(
      `M${x - size * 0.035},${y}L${x - size * 0.015},${y - size * 0.6}H${x + size * 0.015}L${x + size * 0.04},${y}Z`,
      trunk,
    ) +
    crown(tone(light, mix(leaf, "#14301f", 0.4), far), 0, 1) +
    crown(tone(light, mix(leaf, "#cfdc86", 0.22), far), -0.045, 0.72)
  );
}

export function pine(frame: Frame, [x, y]: Point, size: number, { leaf = "#2f5f4a", far = 0 }: Plant = {}): string {
  const fill = tone(frame.light, leaf, far);
  return many(4, (row) => {
    const [top, half] = [y - size * (1 - row * 0.2), size * (0.1 + row * 0.055)];
    return polygon(
      [
        [x, top],
        [x + half, top + size * 0.34],
        [x - half, top + size * 0.34],
      ],
      fill,
    );
  });
}

/** A palm bent by the wind: `lean` from -1 to 1. */
export function palm(frame: Frame, [x, y]: Point, size: number, lean: number): string {
  const { light } = frame;
  const top: Point = [x + lean * size * 0.42, y - size];
  const stem = line(
    `M${x},${y}Q${x + lean * size * 0.05},${y - size * 0.6} ${top[0]},${top[1]}`,
    light.ink,
    size * 0.045,
  );
  const leaves = many(9, (index) => {
    const angle = -Math.PI * 1.06 + (index / 8) * Math.PI * 1.12;
    const reach = size * some(frame, 0.36, 0.48);
    const [dx, dy] = [
      Math.cos(angle) * reach + lean * reach * 0.75,
      Math.sin(angle) * reach * (1 - Math.abs(lean) * 0.4),
    ];
    const d = `M${top[0]},${top[1]}q${dx * 0.5},${dy * 0.9 - size * 0.06} ${dx},${dy + size * 0.14}q${-dx * 0.4},${-size * 0.1} ${-dx},${-dy - size * 0.14}Z`;
    return path(d, mix(light.ink, tone(light, "#3f6b48"), 0.45));
  });
  return stem + leaves;
}

/** A stem of bamboo from the lower edge to the upper one. */
export function bamboo(frame: Frame, x: number, width: number, far: number): string {
  const { h, light } = frame;
  const lean = some(frame, -0.06, 0.06) * h;
  const fill = tone(light, mix("#7ba05b", "#b9c98a", far * 0.6), far);
  const dark = tone(light, "#3e6339", far);
  const joint = some(frame, 0.1, 0.14) * h;
  const stem = polygon(
    [
      [x, h],
      [x + width, h],
      [x + width * 0.9 + lean, -5],
      [x + width * 0.1 + lean, -5],
    ],
    fill,
  );
  const side = polygon(
    [
      [x + width * 0.66, h],
      [x + width, h],
      [x + width * 0.9 + lean, -5],
      [x + width * 0.64 + lean, -5],
    ],
    dark,
    { opacity: 0.35 },
  );
  const rings = many(10, (index) => {
    const y = h - index * joint - joint * 0.4;
    const shift = lean * (1 - y / h);
    return line(`M${x + shift - width * 0.05},${y}h${width * 1.06}`, dark, Math.max(1.4, width * 0.09), 0.75);
  });
  return stem + side + rings;
}

/** A spray of narrow leaves. */
export function leaves(frame: Frame, [x, y]: Point, size: number, fill: string, count = 9): string {
  return many(count, (index) => {
    const angle = (index / count) * Math.PI * 1.5 - 0.3 + some(frame, -0.2, 0.2);
    const [dx, dy] = [Math.cos(angle) * size, Math.sin(angle) * size * 0.8];
    return path(
      `M${x},${y}q${dx * 0.3 - dy * 0.12},${dy * 0.3 + dx * 0.12} ${dx},${dy}q${-dx * 0.7 - dy * 0.06},${-dy * 0.6} ${-dx},${-dy}Z`,
      fill,
    );
  });
}

/** A rounded bush of tea. */
export function bush(frame: Frame, [x, y]: Point, size: number, far: number): string {
  const { light } = frame;
  const [dark, leaf, lit] = ["#264f33", "#4d8446", "#9dbb5d"].map((colour) => tone(light, colour, far));
  return (
    oval([x + size * 0.02, y - size * 0.14], [size * 0.6, size * 0.36], dark ?? "") +
    oval([x, y - size * 0.22], [size * 0.58, size * 0.34], leaf ?? "") +
    many(9, () =>
      disc(
        [x + some(frame, -0.4, 0.36) * size, y - some(frame, 0.28, 0.5) * size],
        size * some(frame, 0.03, 0.07),
        lit ?? "",
        { opacity: 0.85 },
      ),
    )
  );
}

/** Stalks of grass or rice along the lower edge, with ears on them. */
export function stalks(
  frame: Frame,
  count: number,
  { y, height, colour, ear }: { y: number; height: number; colour: string; ear?: string },
): string {
  return many(count, () => {
    const [x, tall, bend] = [
      some(frame, -0.02, 1.02) * frame.w,
      some(frame, 0.6, 1.1) * height,
      some(frame, -0.3, 0.5) * height,
    ];
    const stem = line(
      `M${x},${y}Q${x},${y - tall * 0.7} ${x + bend},${y - tall}`,
      colour,
      some(frame, 2, 4.5) * frame.u,
      0.9,
    );
    if (!ear) return stem;
    return (
      stem +
      many(5, (index) =>
        oval([x + bend + index * 4 * frame.u, y - tall + index * 11 * frame.u], [4.4 * frame.u, 8.4 * frame.u], ear),
      )
    );
  });
}
