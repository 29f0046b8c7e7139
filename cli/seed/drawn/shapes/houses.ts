import { type Frame, some } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { line, many, type Point, path, polygon, rect } from "@/cli/seed/drawn/svg";

type House = { storeys?: number; wall?: string; roof?: string; far?: number };

/** A house of the old streets with a swung ridge; `at` is the left corner of its foot. */
export function house(
  frame: Frame,
  [x, y]: Point,
  width: number,
  { storeys = 2, wall = "#f1ece0", roof = "#3d4348", far = 0 }: House = {},
): string {
  const { light } = frame;
  const storey = width * 0.46;
  const high = storey * storeys;
  const top = y - high;
  const rise = width * 0.26;
  const over = width * 0.06;
  const [lit, dark, tiles] = [
    tone(light, wall, far),
    tone(light, mix(wall, "#5d5348", 0.4), far),
    tone(light, roof, far),
  ];
  const eaves = `M${x - over * 1.5},${top - rise * 0.1}Q${x + width * 0.22},${top + rise * 0.02} ${x + width * 0.2},${top - rise}Q${x + width / 2},${top - rise * 0.78} ${x + width * 0.8},${top - rise}Q${x + width * 0.78},${top + rise * 0.02} ${x + width + over * 1.5},${top - rise * 0.1}L${x + width + over},${top + rise * 0.2}H${x - over}Z`;
  const panes = many(storeys * 3, (index) => {
    const [column, floor] = [index % 3, Math.floor(index / 3)];
    const isDoor = floor === 0 && column === 1;
    const [w, h] = isDoor ? [width * 0.2, storey * 0.66] : [width * 0.15, storey * 0.36];
    const at: Point = [x + width * (0.2 + column * 0.3) - w / 2, y - floor * storey - (isDoor ? h : storey * 0.74)];
    const glass = frame.dice.falls(0.7) ? glowOf(light, dark) : dark;
    const fill = isDoor ? tone(light, "#7c3b2c", far) : mix(glass, light.haze, far * 0.6);
    return (
      rect(at, [w, h], fill) + line(`M${at[0] + w / 2},${at[1]}v${h}`, mix(fill, light.ink, 0.5), width * 0.009, 0.8)
    );
  });
  const courses = many(storeys - 1, (index) =>
    rect([x, y - (index + 1) * storey - width * 0.01], [width, width * 0.022], dark),
  );
  return (
    rect([x, top], [width, high], lit) +
    rect([x + width * 0.82, top], [width * 0.18, high], dark, { opacity: 0.4 }) +
    rect([x, top], [width, storey * 0.1], mix(dark, light.ink, 0.3), { opacity: 0.55 }) +
    courses +
    panes +
    path(eaves, tiles) +
    line(
      `M${x + width * 0.17},${top - rise * 1.08}Q${x + width / 2},${top - rise * 0.82} ${x + width * 0.83},${top - rise * 1.08}`,
      mix(tiles, light.ink, 0.45),
      width * 0.03,
    )
  );
}

/** A house of field stone with a flat tiled roof, as by the sea. */
export function stoneHouse(frame: Frame, [x, y]: Point, width: number, far = 0): string {
  const { light } = frame;
  const high = width * some(frame, 0.62, 1.05);
  const stone = tone(light, frame.dice.pick(["#c9b393", "#bca88c", "#d4c2a2", "#b09a80"]), far);
  const [joint, roof] = [
    mix(stone, light.ink, 0.2),
    tone(light, frame.dice.pick(["#a8553d", "#96503f", "#7d5a4c"]), far),
  ];
  const stones = many(26, () => {
    const [w, h] = [width * some(frame, 0.08, 0.18), width * some(frame, 0.05, 0.09)];
    const at: Point = [x + some(frame, 0.01, 0.82) * width, y - some(frame, 0.08, 0.94) * high];
    return rect(at, [w, h], frame.dice.falls(0.5) ? joint : mix(stone, "#ffffff", 0.16), {
      round: width * 0.02,
      opacity: 0.5,
    });
  });
  const windows = many(4, (index) => {
    const at: Point = [x + width * (index % 2 ? 0.6 : 0.2), y - high * (index < 2 ? 0.84 : 0.42)];
    return rect(
      at,
      [width * 0.17, width * 0.2],
      mix(glowOf(light, tone(light, "#4a4f52", far)), light.haze, far * 0.4),
    );
  });
  const slope = polygon(
    [
      [x - width * 0.07, y - high],
      [x + width * 0.12, y - high - width * 0.24],
      [x + width * 0.88, y - high - width * 0.24],
      [x + width * 1.07, y - high],
    ],
    roof,
  );
  const tiles = many(7, (index) =>
    line(
      `M${x + width * (0.15 + index * 0.118)},${y - high - width * 0.22}L${x + width * (0.03 + index * 0.157)},${y - high - 2}`,
      mix(roof, light.ink, 0.35),
      width * 0.014,
      0.7,
    ),
  );
  return (
    rect([x, y - high], [width, high], stone) +
    stones +
    rect([x + width * 0.8, y - high], [width * 0.2, high], light.ink, { opacity: 0.14 }) +
    windows +
    slope +
    tiles
  );
}

/** Towers of a town along a line, `near` from 0 (in the haze) to 1. */
export function skyline(
  frame: Frame,
  base: number,
  { from, to, near, tall }: { from: number; to: number; near: number; tall: number },
): string {
  const { light, u } = frame;
  let x = from;
  let towers = "";
  while (x < to) {
    const [w, h] = [some(frame, 44, 110) * u, tall * some(frame, 0.3, 1) * u];
    const top = base - h;
    const body = mix(light.haze, light.ink, near * some(frame, 0.72, 1));
    const edge = mix(body, light.glow, 0.14);
    towers += rect([x, top], [w, h], body) + rect([x, top], [w * 0.16, h], edge);
    if (frame.dice.falls(0.3)) towers += rect([x + w * 0.3, top - 26 * u], [w * 0.4, 27 * u], body);
    if (frame.dice.falls(0.16)) towers += line(`M${x + w / 2},${top}v${-54 * u}`, body, 3 * u);
    const columns = Math.max(2, Math.floor(w / (17 * u)));
    const floors = Math.floor(h / (24 * u));
    for (let place = 0; place < columns * floors; place++) {
      if (!frame.dice.falls(light.lamps ? 0.42 : 0.6)) continue;
      const at: Point = [
        x + ((place % columns) + 0.32) * (w / columns),
        top + (Math.floor(place / columns) + 0.4) * 24 * u,
      ];
      const opacity = light.lamps ? some(frame, 0.4, 1) : 0.32;
      towers += rect(at, [(w / columns) * 0.42, 11 * u], glowOf(light, mix(body, light.sky[2], 0.55)), {
        opacity: opacity * (0.3 + 0.7 * near),
      });
    }
    x += w + some(frame, -6, 26) * u;
  }
  return towers;
}
