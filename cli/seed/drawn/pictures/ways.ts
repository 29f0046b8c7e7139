import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { cumulus, mist, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, path, polygon, rect } from "@/cli/seed/drawn/svg";

/** A white train on a viaduct over the fields. */
function train(frame: Frame): string {
  const { w, h, u, light } = frame;
  const deck = h * 0.56;
  const [white, blue, glass, pier] = [
    tone(light, "#f4f1e8"),
    tone(light, "#2c6d94"),
    glowOf(light, tone(light, "#3d5666")),
    tone(light, "#c9c4b8"),
  ];
  const [head, high] = [w * 0.8, 86 * u];
  const body = path(
    `M-20,${deck}V${deck - high}H${head - 150 * u}Q${head - 20 * u},${deck - high} ${head + 60 * u},${deck - 16 * u}Q${head + 66 * u},${deck} ${head + 40 * u},${deck}Z`,
    white,
  );
  const windows = many(Math.floor(head / (74 * u)) - 2, (index) =>
    rect([index * 74 * u + 10 * u, deck - high * 0.72], [50 * u, high * 0.3], glass, { round: 6 * u }),
  );
  const nose = path(
    `M${head - 110 * u},${deck - high * 0.9}Q${head - 30 * u},${deck - high * 0.86} ${head + 16 * u},${deck - high * 0.5}L${head - 60 * u},${deck - high * 0.5}Z`,
    glass,
  );
  const joints = many(4, (index) =>
    rect([head * (index * 0.24), deck - high], [5 * u, high], mix(white, light.ink, 0.4)),
  );
  const piers = many(7, (index) =>
    polygon(
      [
        [w * (index / 6) - 24 * u, deck + 30 * u],
        [w * (index / 6) + 24 * u, deck + 30 * u],
        [w * (index / 6) + 15 * u, h],
        [w * (index / 6) - 15 * u, h],
      ],
      mix(pier, light.ink, 0.16),
    ),
  );
  const masts = many(6, (index) =>
    line(`M${w * (index / 5 - 0.03)},${deck}v${-150 * u}h${50 * u}`, mix(light.haze, light.ink, 0.6), 4 * u),
  );
  return (
    sky(frame, h * 0.6) +
    (light.lamps ? stars(frame, 90, h * 0.4) : cumulus(frame, [w * 0.3, h * 0.26], 480 * u, light.sky[2], 0.8)) +
    sun(frame, [w * 0.86, h * 0.18], 40 * u) +
    mountains(frame, 3, { from: h * 0.44, to: h * 0.6, rise: h * 0.1, sharp: false }) +
    hill(frame, { y: h * 0.68, rise: h * 0.02 }, 0.3, "#7d9c4c") +
    many(9, (index) => tree(frame, [w * (index / 8.4), h * 0.76], some(frame, 60, 120) * u, { far: 0.25 })) +
    hill(frame, { y: h * 0.84, rise: h * 0.03 }, 0.05, "#6c8f42") +
    piers +
    masts +
    body +
    windows +
    nose +
    joints +
    rect([0, deck - 24 * u], [head + 30 * u, 8 * u], blue) +
    rect([0, deck], [w, 32 * u], pier) +
    rect([0, deck], [w, 7 * u], mix(pier, "#ffffff", 0.4))
  );
}

/** A road winding up a mountain. */
function bends(frame: Frame): string {
  const { w, h, u, light } = frame;
  const road = (y: number, wide: number, from: number, to: number, next: number) =>
    line(
      `M${w * from},${y}C${w * (from + (to - from) * 0.6)},${y - 10 * u} ${w * to * 1.02},${y - 20 * u} ${w * to},${next}`,
      tone(light, "#7d7f80"),
      wide,
    ) +
    line(
      `M${w * from},${y}C${w * (from + (to - from) * 0.6)},${y - 10 * u} ${w * to * 1.02},${y - 20 * u} ${w * to},${next}`,
      tone(light, "#f2e9cf"),
      wide * 0.08,
      0.9,
    );
  const layers = [
    [0.56, 0.3],
    [0.68, 0.18],
    [0.82, 0.06],
  ] as const;
  const slopes = layers.map(
    ([y, far], index) =>
      hill(frame, { y: h * y, rise: h * 0.04, waves: 1.3 }, far) +
      road(h * (y + 0.06), (16 + index * 14) * u, index % 2 ? 1.05 : -0.05, index % 2 ? 0.22 : 0.78, h * (y - 0.01)) +
      many(7, () =>
        tree(frame, [some(frame, 0, w), h * (y + 0.03) + some(frame, -10, 40) * u], (70 + index * 46) * u, {
          far: far * 0.8,
        }),
      ),
  );
  return (
    sky(frame, h * 0.5) +
    sun(frame, [w * 0.3, h * 0.16], 42 * u) +
    strata(frame, 4, [h * 0.06, h * 0.3]) +
    mountains(frame, 3, { from: h * 0.34, to: h * 0.5, rise: h * 0.15 }) +
    mist(frame, h * 0.52, h * 0.12, 0.6) +
    slopes.join("") +
    hill(frame, { y: h * 0.97, rise: h * 0.02 }, 0)
  );
}

/** Buses and people in a street of the new town. */
function street(frame: Frame): string {
  const { w, h, u, light } = frame;
  const kerb = h * 0.74;
  const bus = (x: number, y: number, s: number, colour: string) => {
    const paint = tone(light, colour);
    const glass = glowOf(light, tone(light, "#bcd6dc"));
    return (
      rect([x, y - s * 0.42], [s, s * 0.36], paint, { round: s * 0.04 }) +
      rect([x + s * 0.03, y - s * 0.38], [s * 0.94, s * 0.15], glass, { round: s * 0.02 }) +
      many(6, (index) => rect([x + s * (0.16 + index * 0.145), y - s * 0.38], [s * 0.016, s * 0.15], paint)) +
      rect([x + s * 0.03, y - s * 0.17], [s * 0.94, s * 0.03], tone(light, "#f2e9d6")) +
      [0.2, 0.78]
        .map(
          (at) =>
            disc([x + s * at, y - s * 0.05], s * 0.066, light.ink) +
            disc([x + s * at, y - s * 0.05], s * 0.03, tone(light, "#b9b4a8")),
        )
        .join("")
    );
  };
  return (
    sky(frame, kerb) +
    cumulus(frame, [w * 0.6, h * 0.24], 420 * u, light.sky[2], 0.7) +
    skyline(frame, kerb, { from: 0, to: w, near: 0.3, tall: 560 }) +
    skyline(frame, kerb, { from: -40 * u, to: w, near: 0.55, tall: 330 }) +
    many(8, (index) => tree(frame, [w * (0.04 + index * 0.135), kerb + 8 * u], 210 * u)) +
    rect([0, kerb], [w, h - kerb], tone(light, "#77797b")) +
    rect([0, kerb], [w, 26 * u], tone(light, "#c6bda9")) +
    many(8, (index) => rect([w * index * 0.14, h * 0.9], [w * 0.07, 9 * u], tone(light, "#f0e8d2"), { opacity: 0.8 })) +
    bus(w * 0.1, h * 0.86, 470 * u, "#2f7a6b") +
    bus(w * 0.62, h * 0.985, 560 * u, "#c0472f") +
    many(6, (index) =>
      person([w * (0.5 + index * 0.055), kerb + 20 * u], 104 * u, {
        fill: light.ink,
        pose: index % 2 ? "walking" : "standing",
      }),
    )
  );
}

export const waysPictures = {
  "train-day": { paint: train, light: "day", alt: "白色列车驶过田野上的高架桥", caption: "列车驶过{town}。" },
  "mountain-road": { paint: bends, light: "gold", alt: "公路顺着山坡盘旋而上", caption: "通往{town}的山路。" },
  "bus-street": {
    paint: street,
    light: "day",
    alt: "城区街道上两辆公交车驶过，行道树后是楼房",
    caption: "城区街头的公交车。",
  },
  "bus-street-evening": {
    paint: street,
    light: "dusk",
    sheet: "wide",
    alt: "傍晚的街道，公交车和楼房都亮了灯",
    caption: "傍晚，公交车驶过城区。",
  },
} satisfies Record<string, Drawing>;
