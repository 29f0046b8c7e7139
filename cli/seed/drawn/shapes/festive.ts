import { type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { disc, line, many, oval, type Point, path, put, rect } from "@/cli/seed/drawn/svg";

/** A red lantern hanging from `at`; `r` is half its width. */
export function lantern(frame: Frame, [x, y]: Point, r: number, colour = "#c8331f"): string {
  const lit = frame.light.lamps;
  const body = lit ? colour : tone(frame.light, colour);
  const glow = lit
    ? disc(
        [x, y + r * 1.5],
        r * 3,
        gradient(frame, "out", [
          [0, "#ff9d4d", 0.5],
          [1, "#ff9d4d", 0],
        ]),
      )
    : "";
  const middle = gradient(frame, "out", [
    [0, lit ? "#ffc766" : mix(body, "#ffffff", 0.2)],
    [0.5, lit ? mix(body, "#ffb04d", 0.42) : body],
    [1, body],
  ]);
  const gold = lit ? "#f0c05a" : tone(frame.light, "#d9a94a");
  const ribs = many(5, (index) =>
    oval([x, y + r * 1.5], [Math.max(0.6, r * Math.abs(index - 2) * 0.46), r * 0.86], "none", {
      stroke: mix(body, "#4a0d08", 0.5),
      width: r * 0.035,
      opacity: 0.55,
    }),
  );
  return (
    line(`M${x},${y}v${r * 0.6}`, mix(gold, frame.light.ink, 0.5), r * 0.07) +
    glow +
    oval([x, y + r * 1.5], [r, r * 0.88], middle) +
    ribs +
    rect([x - r * 0.42, y + r * 0.56], [r * 0.84, r * 0.16], gold) +
    rect([x - r * 0.42, y + r * 2.28], [r * 0.84, r * 0.16], gold) +
    line(
      `M${x - r * 0.16},${y + r * 2.44}v${r * 0.8}M${x},${y + r * 2.44}v${r}M${x + r * 0.16},${y + r * 2.44}v${r * 0.8}`,
      gold,
      r * 0.06,
    )
  );
}

/** A cord from one point to another with lanterns on it. */
export function garland(frame: Frame, [x1, y1]: Point, [x2, y2]: Point, count: number, r: number): string {
  const sag = Math.hypot(x2 - x1, y2 - y1) * 0.1;
  const cord = line(
    `M${x1},${y1}Q${(x1 + x2) / 2},${(y1 + y2) / 2 + sag * 2} ${x2},${y2}`,
    frame.light.ink,
    2.4 * frame.u,
  );
  const hung = many(count, (index) => {
    const t = (index + 0.5) / count;
    return lantern(frame, [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * 4 * t * (1 - t)], r);
  });
  return cord + hung;
}

/** A light set afloat. */
export function floatingLight(frame: Frame, [x, y]: Point, size: number): string {
  const glow = gradient(frame, "out", [
    [0, "#ffc36a", 0.7],
    [1, "#ffc36a", 0],
  ]);
  const petals = many(5, (index) =>
    oval(
      [x + (index - 2) * size * 0.2, y - size * 0.04],
      [size * 0.14, size * 0.24],
      index % 2 ? "#d9566a" : "#ee8a86",
    ),
  );
  return (
    disc([x, y - size * 0.2], size * 1.5, glow) +
    petals +
    path(`M${x - size * 0.5},${y}Q${x},${y + size * 0.36} ${x + size * 0.5},${y}Z`, "#b23a4a") +
    oval([x, y - size * 0.26], [size * 0.1, size * 0.2], "#fff0bd") +
    rect([x - size * 0.25, y + size * 0.26], [size * 0.5, size * 0.05], "#ffce83", { opacity: 0.5 })
  );
}

/** A shell bursting in the sky. */
export function firework(frame: Frame, at: Point, radius: number, colour: string): string {
  const glow = gradient(frame, "out", [
    [0, colour, 0.5],
    [1, colour, 0],
  ]);
  const rays = many(26, (index) => {
    const angle = (index / 26) * Math.PI * 2 + some(frame, -0.06, 0.06);
    const reach = radius * some(frame, 0.72, 1);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const start: Point = [at[0] + dx * 0.24, at[1] + dy * 0.24];
    const end: Point = [at[0] + dx, at[1] + dy + radius * 0.1];
    return (
      line(
        `M${start[0]},${start[1]}Q${at[0] + dx * 0.75},${at[1] + dy * 0.75} ${end[0]},${end[1]}`,
        colour,
        2.6 * frame.u,
        0.85,
      ) + disc(end, 4 * frame.u, mix(colour, "#ffffff", 0.6))
    );
  });
  return disc(at, radius * 1.15, glow) + rays + disc(at, radius * 0.05, "#fff6dd");
}

/** A lantern in the shape of a fish on its pole, a hundred long, looking right. */
export function fishLantern(frame: Frame, at: Point, size: number, colour: string): string {
  const glow = gradient(frame, "out", [
    [0, "#ffb35a", 0.55],
    [1, "#ffb35a", 0],
  ]);
  const inner = gradient(frame, "out", [
    [0, "#ffdc8f"],
    [1, colour],
  ]);
  const scales = many(15, (index) =>
    path(`M${-24 + (index % 5) * 11},${-9 + Math.floor(index / 5) * 8}q5,4 0,9`, "none", {
      stroke: mix(colour, "#6b1510", 0.5),
      width: 1.3,
      opacity: 0.8,
    }),
  );
  return (
    disc(at, size * 0.95, glow) +
    put(
      at,
      size / 100,
      line("M2,14V120", mix(frame.light.ink, "#6b4a2e", 0.4), 2.6) +
        path("M-38,0Q-66,-26 -58,2Q-68,26 -38,4Z", colour) +
        path("M-44,0Q-20,-28 18,-24Q46,-18 50,0Q46,18 18,24Q-20,28 -44,0Z", inner) +
        scales +
        path("M-8,-24Q8,-42 24,-23Z", colour) +
        path("M-4,25Q8,38 20,23Z", colour) +
        disc([36, -5], 4.6, "#fff7e0") +
        disc([37.4, -5], 2.2, "#2a1a16"),
    )
  );
}
