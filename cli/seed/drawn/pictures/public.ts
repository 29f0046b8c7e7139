import type { Drawing, Frame } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { cumulus, sky } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, path, rect } from "@/cli/seed/drawn/svg";

/** A public building with storeys of windows. */
function hall(
  frame: Frame,
  [x, ground]: readonly [number, number],
  [wide, storeys]: readonly [number, number],
  wall: string,
): string {
  const { light, u } = frame;
  const colour = tone(light, wall);
  const storey = 96 * u;
  const top = ground - storeys * storey;
  const columns = Math.floor(wide / (84 * u));
  const windows = many(columns * storeys, (index) => {
    const at = [
      x + ((index % columns) + 0.22) * (wide / columns),
      top + Math.floor(index / columns) * storey + 24 * u,
    ] as const;
    return (
      rect(at, [(wide / columns) * 0.56, 48 * u], glowOf(light, tone(light, "#6f93a3"))) +
      rect(at, [(wide / columns) * 0.56, 9 * u], light.ink, { opacity: 0.22 })
    );
  });
  return (
    rect([x, top], [wide, storeys * storey], colour) +
    windows +
    many(storeys, (floor) => rect([x, top + floor * storey], [wide, 9 * u], mix(colour, "#ffffff", 0.35))) +
    rect([x - 10 * u, top - 16 * u], [wide + 20 * u, 20 * u], mix(colour, light.ink, 0.3))
  );
}

function school(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.66;
  const pole = w * 0.78;
  const flag =
    line(`M${pole},${ground + 30 * u}V${h * 0.14}`, tone(light, "#e7e3da"), 7 * u) +
    path(
      `M${pole},${h * 0.15}q${60 * u},${-16 * u} ${120 * u},0v${80 * u}q${-60 * u},${-16 * u} ${-120 * u},0Z`,
      "#c8261c",
    );
  const track =
    path(`M0,${ground + 60 * u}H${w}V${h}H0Z`, tone(light, "#b8593c")) +
    many(4, (index) =>
      line(`M0,${ground + (110 + index * index * 22 + index * 40) * u}H${w}`, "#f4e7d4", (3 + index) * u, 0.8),
    );
  const children = many(9, (index) =>
    person([w * (0.05 + index * 0.1), ground + (120 + (index % 3) * 66) * u], (112 + (index % 3) * 30) * u, {
      fill: tone(light, ["#2f5d7c", "#a8432f", "#c28a35", "#3c7a5e", "#5a3f63"][index % 5] ?? ""),
      dark: light.ink,
      pose: frame.dice.pick(["running", "walking", "reaching", "running"]),
      left: index % 3 === 0,
    }),
  );
  return (
    sky(frame, ground) +
    cumulus(frame, [w * 0.24, h * 0.2], 400 * u, light.sky[2], 0.85) +
    mountains(frame, 2, { from: ground - 150 * u, to: ground - 90 * u, rise: 80 * u, sharp: false }) +
    hall(frame, [w * 0.06, ground], [w * 0.62, 4], "#e8d3b0") +
    hall(frame, [w * 0.84, ground], [w * 0.2, 3], "#d7b998") +
    many(6, (index) => tree(frame, [w * (0.04 + index * 0.19), ground + 14 * u], 150 * u)) +
    rect([0, ground], [w, 64 * u], tone(light, "#8fae66")) +
    track +
    flag +
    children
  );
}

function hospital(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.78;
  const [red, s] = ["#c8372b", 62 * u];
  const cross = (x: number, y: number, size: number) =>
    rect([x - size * 0.5, y - size * 0.17], [size, size * 0.34], red) +
    rect([x - size * 0.17, y - size * 0.5], [size * 0.34, size], red);
  const van = (x: number, y: number, size: number) =>
    path(
      `M${x},${y}V${y - size * 0.46}Q${x},${y - size * 0.52} ${x + size * 0.06},${y - size * 0.52}H${x + size * 0.7}L${x + size * 0.92},${y - size * 0.3}Q${x + size},${y - size * 0.28} ${x + size},${y - size * 0.2}V${y}Z`,
      tone(light, "#f6f3ea"),
    ) +
    path(
      `M${x + size * 0.68},${y - size * 0.45}L${x + size * 0.86},${y - size * 0.28}H${x + size * 0.68}Z`,
      tone(light, "#5f8292"),
    ) +
    rect([x, y - size * 0.2], [size, size * 0.07], red) +
    cross(x + size * 0.3, y - size * 0.34, size * 0.16) +
    rect([x + size * 0.52, y - size * 0.57], [size * 0.12, size * 0.06], light.lamps ? "#7fb4ff" : "#3f74b8") +
    [0.22, 0.78]
      .map((at) => disc([x + size * at, y], size * 0.085, light.ink) + disc([x + size * at, y], size * 0.04, "#b9b4a8"))
      .join("");
  return (
    sky(frame, ground) +
    cumulus(frame, [w * 0.76, h * 0.2], 420 * u, light.sky[2], 0.8) +
    hall(frame, [w * 0.56, ground], [w * 0.36, 4], "#d5dfdc") +
    hall(frame, [w * 0.12, ground], [w * 0.46, 6], "#f0ece2") +
    rect([w * 0.31, ground - 6 * 96 * u - 110 * u], [110 * u, 100 * u], tone(light, "#f0ece2")) +
    cross(w * 0.31 + 55 * u, ground - 6 * 96 * u - 60 * u, s) +
    rect([w * 0.26, ground - 110 * u], [w * 0.18, 14 * u], tone(light, "#2f6d86")) +
    rect([w * 0.29, ground - 96 * u], [w * 0.12, 96 * u], glowOf(light, tone(light, "#9fc3cf"))) +
    rect([0, ground], [w, h], tone(light, "#9b9a94")) +
    many(5, (index) => tree(frame, [w * (0.02 + index * 0.24), ground + 16 * u], 190 * u)) +
    van(w * 0.56, h * 0.92, 330 * u) +
    many(4, (index) =>
      person([w * (0.2 + index * 0.08), h * 0.88 + (index % 2) * 40 * u], 150 * u, {
        fill: light.ink,
        pose: index % 2 ? "walking" : "standing",
      }),
    )
  );
}

export const publicPictures = {
  hospital: { paint: hospital, light: "day", alt: "医院楼前停着救护车，有人走过", caption: "医院门诊楼。" },
  "hospital-night": {
    paint: hospital,
    light: "night",
    sheet: "wide",
    alt: "夜里的医院亮着灯，救护车停在门前",
    caption: "夜间，医院急诊灯火通明。",
  },
  "school-yard": {
    paint: school,
    light: "day",
    alt: "校园操场上孩子们在跑动，教学楼前升着红旗",
    caption: "{town}的一所学校，学生在操场活动。",
  },
  "school-yard-morning": {
    paint: school,
    light: "morning",
    sheet: "wide",
    alt: "清晨的校园，孩子们走进操场",
    caption: "清晨，学生走进校园。",
  },
} satisfies Record<string, Drawing>;
