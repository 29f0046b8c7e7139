import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { birds, sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, oval, path, put, rect } from "@/cli/seed/drawn/svg";

/** Fish on racks in the wind from the sea. */
function dryingFish(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.4;
  const racks = many(4, (row) => {
    const t = (row + 1) / 4;
    const [y, gap, s] = [h * (0.4 + 0.34 * t ** 1.3), (30 + 44 * t) * u, (26 + 50 * t) * u];
    const bar =
      line(`M0,${y}H${w}`, tone(light, "#6b4a2e", (1 - t) * 0.4), (4 + 5 * t) * u) +
      many(6, (post) =>
        line(
          `M${w * (post / 5)},${y - 12 * u}v${(100 + 200 * t) * u}`,
          tone(light, "#6b4a2e", (1 - t) * 0.4),
          (5 + 7 * t) * u,
        ),
      );
    return (
      bar +
      many(Math.ceil(w / gap), (index) =>
        put(
          [(index + 0.5) * gap, y + s * 1.1],
          s / 50,
          path(
            "M0,-52L-8,-42Q-19,-4 0,44Q-10,52 -8,58H8Q10,52 0,44Q19,-4 8,-42Z",
            tone(light, index % 3 ? "#d9c7a4" : "#b9a98f", (1 - t) * 0.45),
          ) + line("M0,-34V34M0,-22L-9,-12M0,-22L9,-12M0,-4L-11,6M0,-4L11,6", tone(light, "#8a6d4d", (1 - t) * 0.4), 2),
          some(frame, -6, 6),
        ),
      )
    );
  });
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.8, horizon * 0.44], 44 * u) +
    strata(frame, 3, [horizon * 0.2, horizon * 0.7]) +
    mountains(frame, 1, { from: horizon, to: horizon, rise: 40 * u }) +
    rect([0, horizon], [w, 40 * u], light.water[1]) +
    rect(
      [0, horizon + 36 * u],
      [w, h],
      gradient(frame, "down", [
        [0, tone(light, "#d9c39a", 0.3)],
        [1, tone(light, "#a88a5e")],
      ]),
    ) +
    racks +
    person([w * 0.7, h * 0.97], 250 * u, { fill: light.ink, pose: "reaching", hat: tone(light, "#e6cf97") }) +
    birds(frame, 4, [w * 0.3, h * 0.16])
  );
}

/** Seen from above: round trays of what the harvest brought. */
function trays(frame: Frame): string {
  const { w, h, u, light } = frame;
  const floor = tone(light, "#8f8a80");
  const harvest = ["#c8371f", "#e8a92e", "#7d9a3c", "#5b3a29", "#efe0b4", "#d9622b", "#3c5a36", "#e3c15a"];
  const r = 165 * u;
  const step = r * 2.16;
  const columns = Math.ceil(w / step) + 1;
  const laid = many(columns * 5, (index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [x, y] = [column * step + (row % 2) * step * 0.5 - r * 0.2, row * step * 0.88 + r * 0.3];
    const colour = tone(light, harvest[(index * 5 + row) % harvest.length] ?? "");
    const heap = many(60, (grain) => {
      const [angle, reach] = [grain * 2.4, Math.sqrt(grain / 60) * r * 0.8];
      return oval(
        [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
        [r * 0.1, r * 0.06],
        mix(colour, frame.dice.falls(0.5) ? "#fff3cf" : "#2a160c", 0.2),
      );
    });
    return (
      disc([x + 10 * u, y + 14 * u], r, "#2b221b", { opacity: 0.34 }) +
      disc([x, y], r, tone(light, "#c39a5e")) +
      disc([x, y], r * 0.9, colour) +
      heap +
      disc([x, y], r * 0.955, "none", { stroke: tone(light, "#8d6636"), width: r * 0.03 })
    );
  });
  return rect([0, 0], [w, h], floor) + laid;
}

/** Kelp hung out on lines along the beach. */
function kelp(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.42;
  const lines = many(5, (row) => {
    const t = (row + 1) / 5;
    const [y, drop] = [h * (0.36 + 0.42 * t ** 1.3), (70 + 170 * t) * u];
    const posts = many(5, (post) =>
      line(`M${w * (post / 4)},${y - 10 * u}v${drop * 1.3}`, tone(light, "#5f4a36", (1 - t) * 0.5), (5 + 6 * t) * u),
    );
    const gap = (15 + 22 * t) * u;
    const blades = many(Math.ceil(w / gap), (index) => {
      const [x, long, wave] = [index * gap, drop * some(frame, 0.8, 1.05), gap * some(frame, -0.3, 0.3)];
      return path(
        `M${x},${y}q${gap * 0.5 + wave},${long * 0.4} ${wave},${long * 0.7}q${gap * 0.3},${long * 0.2} ${gap * 0.4},${long * 0.3}q${gap * 0.5},${-long * 0.2} ${gap * 0.3},${-long * 0.5}q${gap * 0.1},${-long * 0.3} 0,${-long * 0.5}Z`,
        tone(light, frame.dice.pick(["#3b4a2b", "#4d5a2f", "#2c3b27", "#5e5a32"]), (1 - t) * 0.5),
      );
    });
    return posts + blades + line(`M0,${y}H${w}`, tone(light, "#5f4a36"), (2 + 3 * t) * u);
  });
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.3, horizon * 0.5], 44 * u) +
    mountains(frame, 2, { from: horizon, to: horizon + 14 * u, rise: 60 * u }) +
    rect([0, horizon + 10 * u], [w, 60 * u], light.water[1]) +
    rect(
      [0, horizon + 60 * u],
      [w, h],
      gradient(frame, "down", [
        [0, tone(light, "#dcc8a0", 0.2)],
        [1, tone(light, "#b79a6c")],
      ]),
    ) +
    lines
  );
}

export const dryingPictures = {
  "drying-fish": {
    paint: dryingFish,
    light: "day",
    alt: "海边的木架上晾着一排排剖开的鱼",
    caption: "{town}海边，鱼鲞上架。",
  },
  "autumn-trays": {
    paint: trays,
    light: "gold",
    alt: "从上往下看，圆竹匾里晒着辣椒、玉米和豆子",
    caption: "{town}，竹匾里晒着一季的收成。",
  },
  "kelp-lines": {
    paint: kelp,
    light: "day",
    sheet: "wide",
    alt: "沙滩上拉起的长绳挂满海带",
    caption: "海带上岸，在{town}的沙滩上晾晒。",
  },
} satisfies Record<string, Drawing>;
