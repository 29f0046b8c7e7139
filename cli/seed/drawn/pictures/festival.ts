import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { mix } from "@/cli/seed/drawn/light";
import { fishLantern, floatingLight, garland, lantern } from "@/cli/seed/drawn/shapes/festive";
import { house } from "@/cli/seed/drawn/shapes/houses";
import { crowd } from "@/cli/seed/drawn/shapes/people";
import { sky, stars, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { many, rect } from "@/cli/seed/drawn/svg";

/** Lanterns over a crowd in an old street. */
function lanterns(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.78;
  const row = many(7, (index) =>
    house(frame, [w * (index / 6) - 110 * u, ground], 210 * u, { storeys: index % 2 ? 2 : 3 }),
  );
  return (
    sky(frame, ground) +
    stars(frame, 80, h * 0.4) +
    row +
    many(3, (line) =>
      garland(frame, [-20, h * (0.1 + line * 0.1)], [w + 20, h * (0.07 + line * 0.13)], 9 - line, (24 + line * 13) * u),
    ) +
    crowd(frame, h * 0.92, 22, 110 * u, mix(light.ink, "#3a1a20", 0.4)) +
    crowd(frame, h * 1.02, 14, 170 * u, light.ink)
  );
}

/** A few great lanterns, close. */
function close(frame: Frame): string {
  const { w, h, u } = frame;
  const small = many(26, () =>
    lantern(frame, [some(frame, 0, w), some(frame, -0.05, 0.8) * h], some(frame, 12, 26) * u, "#a52a1c"),
  );
  return (
    sky(frame, h) +
    small +
    rect([0, 0], [w, h], frame.light.sky[0], { opacity: 0.35 }) +
    many(4, (index) =>
      lantern(frame, [w * (0.14 + index * 0.25), h * (0.02 + (index % 2) * 0.24)], (118 - (index % 2) * 14) * u),
    )
  );
}

function parade(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.74;
  const colours = ["#d8452a", "#e0902c", "#c22f4a", "#d8662a", "#3f8f86"];
  const fishes = many(7, (index) => {
    const t = (index + 1) / 7;
    return fishLantern(
      frame,
      [w * (0.12 + ((index * 0.43) % 0.8)), h * (0.26 + t * 0.28)],
      (150 + 170 * t) * u,
      colours[index % 5] ?? "",
    );
  });
  return (
    sky(frame, ground) +
    stars(frame, 90, h * 0.4) +
    sun(frame, [w * 0.86, h * 0.14], 26 * u) +
    many(8, (index) => house(frame, [w * (index / 7) - 90 * u, ground], 180 * u, { storeys: 2, far: 0.12 })) +
    crowd(frame, h * 0.84, 26, 90 * u, mix(light.ink, "#452030", 0.4)) +
    fishes +
    crowd(frame, h * 1.01, 15, 160 * u, light.ink)
  );
}

function afloat(frame: Frame): string {
  const { w, h, u, light } = frame;
  const bank = h * 0.36;
  const lights = many(34, (index) => {
    const t = ((index + 1) / 34) ** 1.6;
    return floatingLight(
      frame,
      [w * ((index * 0.379 + 0.05) % 1), bank + 20 * u + t * (h - bank) * 0.9],
      (16 + 100 * t) * u,
    );
  });
  return (
    sky(frame, bank) +
    stars(frame, 50, bank) +
    sun(frame, [w * 0.7, bank * 0.4], 26 * u) +
    many(9, (index) =>
      house(frame, [w * (index / 8) - 70 * u, bank], 128 * u, { storeys: 1 + (index % 2), far: 0.2 }),
    ) +
    water(frame, bank, { sunX: w * 0.7 }) +
    lights +
    crowd(frame, h * 1.03, 9, 190 * u, light.ink)
  );
}

export const festivalPictures = {
  "river-lights": { paint: afloat, light: "night", alt: "河灯漂满水面，岸上有人观看", caption: "河灯下水，顺流而去。" },
  "lantern-street": {
    paint: lanterns,
    light: "dusk",
    alt: "老街上空挂满红灯笼，街上人头攒动",
    caption: "{town}，灯笼下的老街。",
  },
  "lanterns-close": {
    paint: close,
    light: "night",
    sheet: "square",
    alt: "四盏大红灯笼，身后是许多小灯笼",
    caption: "灯笼亮了。",
  },
  "fish-lanterns": { paint: parade, light: "night", alt: "人们举着鱼灯走过老街", caption: "鱼灯游过{town}。" },
} satisfies Record<string, Drawing>;
