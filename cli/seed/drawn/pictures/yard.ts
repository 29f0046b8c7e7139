import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { skyline } from "@/cli/seed/drawn/shapes/houses";
import { crane } from "@/cli/seed/drawn/shapes/landmarks";
import { person } from "@/cli/seed/drawn/shapes/people";
import { sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { disc, line, many, path, put, rect } from "@/cli/seed/drawn/svg";

const _hulls = ["#2f6f8f", "#8c3b2e", "#3c7a5e", "#c08a35", "#44556b"];

function shipyard(frame: Frame): string {
  const { w, h, u, light } = frame;
  const ground = h * 0.84;
  const hull = (x: number, s: number, colour: string) =>
    path(
      `M${x},${ground - s * 0.62}Q${x + s * 0.7},${ground - s * 0.5} ${x + s * 1.5},${ground - s * 0.74}Q${x + s * 1.42},${ground - s * 0.2} ${x + s * 1.22},${ground - s * 0.1}H${x + s * 0.12}Q${x + s * 0.02},${ground - s * 0.3} ${x},${ground - s * 0.62}Z`,
      tone(light, colour),
    ) +
    path(
      `M${x + s * 0.04},${ground - s * 0.28}L${x + s * 0.12},${ground - s * 0.1}H${x + s * 1.22}L${x + s * 1.36},${ground - s * 0.28}Z`,
      tone(light, "#9b3a2c"),
    ) +
    many(7, (index) => rect([x + s * (0.16 + index * 0.17), ground - s * 0.1], [s * 0.05, s * 0.12], light.ink));
  const sparks = many(24, () =>
    disc(
      [w * 0.44 + some(frame, -50, 50) * u, ground - 150 * u + some(frame, -20, 90) * u],
      some(frame, 1.5, 4) * u,
      "#ffe08a",
    ),
  );
  return (
    sky(frame, ground) +
    sun(frame, [w * 0.82, h * 0.26], 44 * u) +
    strata(frame, 5, [h * 0.1, h * 0.4]) +
    skyline(frame, ground - 10 * u, { from: 0, to: w, near: 0.28, tall: 190 }) +
    crane([w * 0.18, ground], 640 * u, mix(light.haze, light.ink, 0.5)) +
    crane([w * 0.72, ground], 560 * u, mix(light.haze, light.ink, 0.5)) +
    hull(w * 0.08, 520 * u, "#2f5f7d") +
    hull(w * 0.64, 460 * u, "#a4562f") +
    rect([0, ground], [w, h - ground], mix(tone(light, "#6d6a66"), light.ink, 0.4)) +
    disc(
      [w * 0.44, ground - 110 * u],
      110 * u,
      gradient(frame, "out", [
        [0, "#ffe9a8", 0.8],
        [1, "#ffe9a8", 0],
      ]),
    ) +
    sparks +
    person([w * 0.41, ground + 6 * u], 140 * u, { fill: light.ink, pose: "reaching" }) +
    person([w * 0.54, ground + 30 * u], 150 * u, { fill: light.ink, pose: "walking", left: true })
  );
}

/** Seen from above: the catch in baskets on a wet quay. */
function catchOfTheDay(frame: Frame): string {
  const { w, h, light } = frame;
  const stone = tone(light, "#6f8288");
  const slabs = many(40, (index) =>
    rect(
      [(index % 8) * w * 0.13 - (Math.floor(index / 8) % 2) * w * 0.06, Math.floor(index / 8) * h * 0.21],
      [w * 0.126, h * 0.204],
      mix(stone, index % 3 ? "#8fa3a6" : "#5d7077", 0.35),
    ),
  );
  const fish = (s: number, body: string) =>
    path(
      `M${-s},0Q${-s * 0.2},${-s * 0.42} ${s * 0.62},${-s * 0.05}L${s},${-s * 0.26}L${s * 0.9},0L${s},${s * 0.26}L${s * 0.62},${s * 0.05}Q${-s * 0.2},${s * 0.42} ${-s},0Z`,
      body,
    ) +
    path(
      `M${-s * 0.9},${s * 0.04}Q${-s * 0.2},${s * 0.34} ${s * 0.6},${s * 0.04}Q${-s * 0.2},${s * 0.14} ${-s * 0.9},${s * 0.04}Z`,
      "#ffffff",
      { opacity: 0.45 },
    ) +
    disc([-s * 0.72, -s * 0.06], s * 0.05, "#1d2a30");
  const basket = (x: number, y: number, r: number, index: number) => {
    const colours =
      [
        ["#b9c9cf", "#93abb5"],
        ["#e0897a", "#cf6a5c"],
        ["#e9d8a8", "#d6bd7b"],
      ][index % 3] ?? [];
    const heap = many(26, (place) => {
      const [angle, reach] = [place * 2.4, r * 0.78 * Math.sqrt(place / 26)];
      return put(
        [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
        1,
        fish(r * 0.34, frame.dice.pick(colours)),
        some(frame, 0, 360),
      );
    });
    return (
      disc([x + r * 0.08, y + r * 0.1], r * 1.06, light.ink, { opacity: 0.3 }) +
      disc([x, y], r * 1.04, tone(light, "#9c7442")) +
      disc([x, y], r * 0.92, tone(light, "#5c4327")) +
      heap +
      disc([x, y], r, "none", { stroke: tone(light, "#c49a5c"), width: r * 0.09 }) +
      many(24, (rib) =>
        line(
          `M${x + Math.cos(rib * 0.262) * r * 0.95},${y + Math.sin(rib * 0.262) * r * 0.95}L${x + Math.cos(rib * 0.262) * r * 1.05},${y + Math.sin(rib * 0.262) * r * 1.05}`,
          tone(light, "#7a5a30"),
          r * 0.025,
        ),
      )
    );
  };
  const [cols, r] = [3, Math.min(w / 3.3, h / 2.2) * 0.43];
  return (
    rect([0, 0], [w, h], stone) +
    slabs +
    many(6, (index) =>
      basket(
        w * (0.18 + (index % cols) * 0.33 + (index > 2 ? 0.03 : -0.03)),
        h * (index > 2 ? 0.76 : 0.25),
        r,
        index + (index > 2 ? 1 : 0),
      ),
    )
  );
}

export const yardPictures = {
  shipyard: { paint: shipyard, light: "gold", alt: "船台上两条在建的船，焊花飞溅", caption: "船台上，工人正在焊接。" },
  "catch-baskets": {
    paint: catchOfTheDay,
    light: "day",
    alt: "从上往下看，石板上摆着六筐鱼",
    caption: "刚上岸的鱼在{town}码头过秤。",
  },
} satisfies Record<string, Drawing>;
