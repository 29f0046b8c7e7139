import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { tone } from "@/cli/seed/drawn/light";
import { trawler } from "@/cli/seed/drawn/shapes/boats";
import { house, skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { lighthouse } from "@/cli/seed/drawn/shapes/landmarks";
import { person } from "@/cli/seed/drawn/shapes/people";
import { pine, tree } from "@/cli/seed/drawn/shapes/plants";
import { birds, cumulus, mist, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { line, many, oval, path, polygon, rect } from "@/cli/seed/drawn/svg";

/** After the storm: a bow over the wet town. */
function bow(frame: Frame): string {
  const { w, h, u } = frame;
  const horizon = h * 0.62;
  const bands = ["#d9534a", "#e98f45", "#efd05b", "#6fb26a", "#5a95c9", "#7a68ad"];
  const arc = many(bands.length, (index) => {
    const r = w * 0.44 - index * 11 * u;
    return line(
      `M${w * 0.56 - r},${horizon + 40 * u}A${r},${r * 0.95} 0 0 1 ${w * 0.56 + r},${horizon + 40 * u}`,
      bands[index] ?? "",
      11 * u,
      0.5,
    );
  });
  return (
    sky(frame, horizon) +
    cumulus(frame, [w * 0.2, h * 0.26], 520 * u, "#ffffff", 0.92) +
    cumulus(frame, [w * 0.86, h * 0.4], 420 * u, "#ffffff", 0.8) +
    arc +
    mountains(frame, 2, { from: horizon - 20 * u, to: horizon, rise: 80 * u, sharp: false }) +
    skyline(frame, horizon + 10 * u, { from: w * 0.1, to: w * 0.9, near: 0.4, tall: 170 }) +
    water(frame, horizon + 6 * u, { count: 190 }) +
    trawler(frame, [w * 0.3, h * 0.78], 250 * u) +
    trawler(frame, [w * 0.74, h * 0.7], 150 * u, "#8c3b2e") +
    birds(frame, 6, [w * 0.44, h * 0.26])
  );
}

function fog(frame: Frame): string {
  const { w, h, u } = frame;
  const horizon = h * 0.56;
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.62, h * 0.22], 50 * u) +
    mountains(frame, 2, { from: horizon - 30 * u, to: horizon, rise: 70 * u, sharp: false }) +
    mist(frame, horizon - 20 * u, h * 0.26, 0.9) +
    lighthouse(frame, [w * 0.22, horizon + 40 * u], 380 * u) +
    mist(frame, horizon + 20 * u, h * 0.22, 0.85) +
    water(frame, horizon + 30 * u, { count: 90 }) +
    trawler(frame, [w * 0.7, h * 0.72], 220 * u) +
    mist(frame, h * 0.7, h * 0.24, 0.8) +
    trawler(frame, [w * 0.42, h * 0.9], 380 * u, "#7c3b2c") +
    mist(frame, h * 0.94, h * 0.2, 0.7)
  );
}

function heat(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.72;
  const shimmer = many(16, (index) =>
    line(
      `M${w * (index / 15)},${ground - 10 * u}q${18 * u},${-30 * u} 0,${-60 * u}t0,${-60 * u}t0,${-60 * u}`,
      light.glow,
      7 * u,
      0.2,
    ),
  );
  return (
    sky(frame, ground) +
    sun(frame, [w * 0.5, h * 0.27], 120 * u) +
    skyline(frame, ground, { from: 0, to: w, near: 0.42, tall: 330 }) +
    shimmer +
    rect(
      [0, ground],
      [w, h],
      gradient(frame, "down", [
        [0, tone(light, "#d8a067")],
        [1, tone(light, "#9a5a3c")],
      ]),
    ) +
    tree(frame, [w * 0.16, h * 0.93], 520 * u, { leaf: "#8a8a3c" }) +
    oval([w * 0.2, h * 0.93], [210 * u, 26 * u], light.ink, { opacity: 0.4 }) +
    person([w * 0.22, h * 0.93], 170 * u, { fill: light.ink, pose: "sitting" }) +
    person([w * 0.62, h * 0.92], 180 * u, { fill: light.ink, pose: "walking", hat: light.ink }) +
    polygon(
      [
        [w * 0.62, h * 0.92],
        [w * 0.64, h * 0.92],
        [w * 0.7, h * 0.99],
        [w * 0.66, h * 0.99],
      ],
      light.ink,
      { opacity: 0.3 },
    )
  );
}

/** A clear night over the hills, somebody at a telescope. */
function starry(frame: Frame): string {
  const { w, h, u, light } = frame;
  const way = `<g transform="rotate(-32 ${w / 2} ${h * 0.36})">${oval(
    [w / 2, h * 0.36],
    [w * 0.78, 120 * u],
    gradient(frame, "out", [
      [0, "#cfd6f2", 0.42],
      [1, "#cfd6f2", 0],
    ]),
  )}${many(260, () => oval([w / 2 + some(frame, -0.7, 0.7) * w, h * 0.36 + some(frame, -1, 1) ** 3 * 130 * u], [1.4 * u, 1.4 * u], "#fffbe9", { opacity: some(frame, 0.3, 1) }))}</g>`;
  const [x, y] = [w * 0.6, h * 0.86];
  const scope =
    line(
      `M${x},${y - 120 * u}L${x - 40 * u},${y}M${x},${y - 120 * u}L${x + 44 * u},${y}M${x},${y - 120 * u}V${y}`,
      light.ink,
      7 * u,
    ) + line(`M${x - 50 * u},${y - 90 * u}L${x + 90 * u},${y - 190 * u}`, light.ink, 26 * u);
  return (
    sky(frame, h * 0.8) +
    stars(frame, 320, h * 0.8) +
    way +
    mountains(frame, 3, { from: h * 0.66, to: h * 0.8, rise: h * 0.09 }) +
    hill(frame, { y: h * 0.86, rise: h * 0.02 }, 0, "#1a2c33") +
    many(8, (index) =>
      pine(frame, [w * (0.02 + index * 0.05), h * 0.9], some(frame, 110, 220) * u, { leaf: "#0f1d24" }),
    ) +
    scope +
    person([x - 80 * u, y + 6 * u], 170 * u, { fill: light.ink, pose: "standing" }) +
    person([x + 150 * u, y + 10 * u], 120 * u, { fill: light.ink, pose: "reaching", left: true })
  );
}

/** Dry days: everything hangs on the line. */
function laundry(frame: Frame): string {
  const { w, h, u, light } = frame;
  const cloths = ["#c0472f", "#f1ead8", "#2f6f8f", "#dfae45", "#7c9a6a", "#e3a79a", "#4d5d78"];
  const lines = many(2, (row) => {
    const y = h * (0.42 + row * 0.2);
    const cord = line(`M0,${y}Q${w / 2},${y + 34 * u} ${w},${y}`, light.ink, 4 * u);
    return (
      many(6, (index) => {
        const [x, wide, high] = [w * (0.04 + index * 0.16), (130 + row * 30) * u, some(frame, 150, 240) * u];
        return path(
          `M${x},${y + 14 * u}h${wide}q${18 * u},${high * 0.5} ${-4 * u},${high}q${-wide * 0.5},${-26 * u} ${-wide},0q${-16 * u},${-high * 0.5} 0,${-high}Z`,
          tone(light, cloths[(index * 3 + row) % 7] ?? ""),
        );
      }) + cord
    );
  });
  return (
    sky(frame, h * 0.7) +
    sun(frame, [w * 0.84, h * 0.16], 54 * u) +
    cumulus(frame, [w * 0.3, h * 0.26], 460 * u, "#ffffff", 0.85) +
    strata(frame, 2, [h * 0.1, h * 0.2]) +
    many(9, (index) => house(frame, [w * (index / 8) - 80 * u, h * 0.84], 150 * u, { far: 0.2 })) +
    rect([0, h * 0.84], [w, h * 0.2], tone(light, "#b9ac92")) +
    lines
  );
}

export const skiesPictures = {
  rainbow: { paint: bow, light: "clear", alt: "雨过天晴，海上架起一道彩虹", caption: "雨过天晴，{town}海面出现彩虹。" },
  "fog-harbour": { paint: fog, light: "fog", alt: "大雾里的海面，灯塔和渔船若隐若现", caption: "大雾中的{town}。" },
  heat: { paint: heat, light: "heat", alt: "烈日下的城市，有人在树荫下歇着", caption: "烈日下的城区。" },
  stars: { paint: starry, light: "night", alt: "银河横过夜空，有人在山坡上用望远镜看星", caption: "{town}的夜空。" },
  "drying-day": {
    paint: laundry,
    light: "clear",
    sheet: "wide",
    alt: "晴天，街边晾满了被单和衣裳",
    caption: "天一放晴，{town}到处晾着被褥。",
  },
} satisfies Record<string, Drawing>;
