import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { skyline } from "@/cli/seed/drawn/shapes/houses";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { birds, cumulus, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { disc, line, many, path, rect } from "@/cli/seed/drawn/svg";

function waterfront(frame: Frame): string {
  const { w, h, u, light } = frame;
  const bank = h * 0.64;
  const far = skyline(frame, bank, { from: 0, to: w, near: 0.34, tall: 420 });
  const near = skyline(frame, bank, { from: w * 0.04, to: w * 0.96, near: 0.72, tall: 330 });
  const mirrored = `<g transform="translate(0 ${bank * 2}) scale(1 -1)" opacity="0.28">${near}</g>`;
  return (
    sky(frame, bank) +
    stars(frame, light.lamps ? 70 : 0, h * 0.4) +
    sun(frame, [w * 0.74, h * 0.24], 46 * u) +
    strata(frame, 6, [h * 0.1, h * 0.5]) +
    mountains(frame, 1, { from: bank - 60 * u, to: bank - 60 * u, rise: 70 * u }) +
    far +
    near +
    water(frame, bank, { sunX: w * 0.74 }) +
    mirrored +
    rect([0, bank], [w, 8 * u], mix(light.haze, light.ink, 0.7)) +
    birds(frame, light.lamps ? 0 : 5, [w * 0.4, h * 0.16])
  );
}

function park(frame: Frame): string {
  const { w, h, u, light } = frame;
  const lawn = h * 0.56;
  const walk = path(
    `M${w * 0.2},${h}C${w * 0.4},${h * 0.82} ${w * 0.66},${h * 0.78} ${w * 0.52},${lawn + 20 * u}h${40 * u}C${w * 0.8},${h * 0.78} ${w * 0.66},${h * 0.9} ${w * 0.6},${h}Z`,
    tone(light, "#e5d9bc"),
  );
  const bench = (x: number, y: number, s: number) =>
    rect([x, y - s * 0.3], [s, s * 0.07], tone(light, "#8a5f3e")) +
    rect([x, y - s * 0.56], [s, s * 0.07], tone(light, "#8a5f3e")) +
    line(`M${x + s * 0.1},${y}v${-s * 0.6}M${x + s * 0.9},${y}v${-s * 0.6}`, light.ink, s * 0.03);
  return (
    sky(frame, lawn) +
    cumulus(frame, [w * 0.7, h * 0.24], 420 * u, "#ffffff", 0.8) +
    skyline(frame, lawn, { from: 0, to: w, near: 0.26, tall: 300 }) +
    many(9, (index) => tree(frame, [w * (index / 8), lawn + 24 * u], some(frame, 180, 280) * u, { far: 0.24 })) +
    rect(
      [0, lawn + 12 * u],
      [w, h],
      gradient(frame, "down", [
        [0, tone(light, "#9cbf6a", 0.2)],
        [1, tone(light, "#4d8446")],
      ]),
    ) +
    walk +
    bench(w * 0.7, h * 0.8, 150 * u) +
    person([w * 0.75, h * 0.8], 150 * u, { fill: light.ink, pose: "sitting" }) +
    person([w * 0.5, h * 0.82], 170 * u, { fill: tone(light, "#c0392b"), dark: light.ink, pose: "running" }) +
    person([w * 0.34, h * 0.9], 190 * u, { fill: light.ink, pose: "walking" }) +
    person([w * 0.4, h * 0.9], 120 * u, { fill: tone(light, "#d8962f"), dark: light.ink, pose: "walking" }) +
    tree(frame, [w * 0.1, h * 0.96], 560 * u) +
    tree(frame, [w * 0.94, h * 0.98], 480 * u)
  );
}

/** Blocks of flats with balconies. */
function flats(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.84;
  const block = (x: number, wide: number, floors: number, wall: string, far: number) => {
    const storey = 62 * u;
    const top = ground - floors * storey;
    const colour = tone(light, wall, far);
    return (
      rect([x, top], [wide, floors * storey], colour) +
      rect([x + wide * 0.86, top], [wide * 0.14, floors * storey], mix(colour, light.ink, 0.22)) +
      rect([x - 5 * u, top - 12 * u], [wide + 10 * u, 14 * u], mix(colour, light.ink, 0.4)) +
      many(floors * 4, (index) => {
        const [cx, cy] = [x + wide * (0.06 + (index % 4) * 0.2), top + Math.floor(index / 4) * storey + 12 * u];
        return (
          rect(
            [cx, cy],
            [wide * 0.15, 30 * u],
            frame.dice.falls(0.55) ? glowOf(light, tone(light, "#5d7a86", far)) : tone(light, "#46606c", far),
          ) +
          rect(
            [cx - wide * 0.012, cy + 31 * u],
            [wide * 0.174, 13 * u],
            mix(colour, index % 3 ? "#ffffff" : light.ink, 0.25),
          ) +
          (frame.dice.falls(0.2) ? disc([cx + wide * 0.07, cy + 28 * u], 8 * u, tone(light, "#5d8f4e", far)) : "")
        );
      })
    );
  };
  const blocks = many(5, (index) =>
    block(
      w * (index * 0.21 - 0.02),
      250 * u,
      7 + ((index * 3) % 4),
      ["#e8d9bd", "#d7b998", "#e3c7b4", "#cdd5cf", "#efe2c8"][index] ?? "",
      index % 2 ? 0.18 : 0.02,
    ),
  );
  return (
    sky(frame, ground) +
    cumulus(frame, [w * 0.5, h * 0.18], 420 * u, light.sky[2], 0.8) +
    skyline(frame, ground, { from: 0, to: w, near: 0.2, tall: 640 }) +
    blocks +
    rect([0, ground], [w, h], tone(light, "#a8a08f")) +
    many(7, (index) => tree(frame, [w * (0.05 + index * 0.155), ground + 20 * u], some(frame, 150, 220) * u)) +
    person([w * 0.3, h * 0.95], 150 * u, { fill: light.ink, pose: "walking" }) +
    person([w * 0.62, h * 0.94], 150 * u, { fill: light.ink, pose: "standing" }) +
    person([w * 0.66, h * 0.94], 140 * u, { fill: light.ink, pose: "standing", left: true })
  );
}

export const townPictures = {
  park: {
    paint: park,
    light: "clear",
    alt: "公园草地上有人散步、跑步、坐在长椅上",
    caption: "{town}的口袋公园。",
  },
  "park-gold": {
    paint: park,
    light: "gold",
    sheet: "wide",
    alt: "傍晚的公园，有人跑步有人歇脚",
    caption: "傍晚，居民在{town}的公园散步。",
  },
  "skyline-day": { paint: waterfront, light: "day", alt: "晴天的滨江新城，高楼倒映在水里", caption: "澜州新城。" },
  "skyline-dusk": {
    paint: waterfront,
    light: "dusk",
    sheet: "wide",
    alt: "黄昏的新城亮起灯火",
    caption: "黄昏的澜州新城。",
  },
  flats: { paint: flats, light: "day", alt: "一排住宅楼，楼下有人散步聊天", caption: "{town}的一处小区。" },
  "flats-evening": {
    paint: flats,
    light: "dusk",
    sheet: "tall",
    alt: "傍晚的住宅楼，窗户一扇扇亮了",
    caption: "傍晚的{town}小区。",
  },
} satisfies Record<string, Drawing>;
