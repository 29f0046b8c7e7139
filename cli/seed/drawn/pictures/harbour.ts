import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { containerShip, ferry, trawler } from "@/cli/seed/drawn/shapes/boats";
import { stoneHouse } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { crane } from "@/cli/seed/drawn/shapes/landmarks";
import { person } from "@/cli/seed/drawn/shapes/people";
import { birds, cumulus, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { many, path, rect } from "@/cli/seed/drawn/svg";

const hulls = ["#2f6f8f", "#8c3b2e", "#3c7a5e", "#c08a35", "#44556b"];

/** The fleet lies at the quay, side by side. */
function fleet(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.44;
  const village = many(16, (index) =>
    stoneHouse(
      frame,
      [w * (index / 16) + some(frame, -14, 14) * u, horizon + 8 * u - (index % 3) * 38 * u],
      92 * u,
      0.3,
    ),
  );
  const rows = many(4, (row) =>
    many(5, (index) =>
      trawler(
        frame,
        [w * (0.02 + index * 0.24 + (row % 2) * 0.12), horizon + (70 + row * row * 44 + row * 40) * u],
        (150 + row * 74) * u,
        hulls[(index + row * 2) % hulls.length],
      ),
    ),
  );
  return (
    sky(frame, horizon) +
    (light.lamps ? stars(frame, 50, horizon * 0.6) : strata(frame, 4, [horizon * 0.1, horizon * 0.6])) +
    sun(frame, [w * 0.78, horizon * 0.4], 34 * u) +
    mountains(frame, 2, { from: horizon * 0.78, to: horizon * 0.92, rise: 90 * u, sharp: false }) +
    village +
    water(frame, horizon + 8 * u, { sunX: w * 0.78 }) +
    rows
  );
}

function containers(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.62;
  const iron = mix(tone(light, "#b5482f"), light.ink, 0.1);
  const far = mix(light.haze, light.ink, 0.32);
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.2, horizon * 0.62], 46 * u) +
    strata(frame, 6, [horizon * 0.15, horizon * 0.8]) +
    mountains(frame, 2, { from: horizon, to: horizon + 10 * u, rise: 50 * u, sharp: false }) +
    many(4, (index) => crane([w * (0.1 + index * 0.24), horizon + 4 * u], 250 * u, far)) +
    water(frame, horizon, { sunX: w * 0.2 }) +
    many(2, (index) => crane([w * (0.56 + index * 0.26), horizon + 92 * u], 520 * u, iron)) +
    containerShip(frame, [w * 0.46, horizon + 118 * u], 980 * u) +
    birds(frame, 4, [w * 0.3, h * 0.2])
  );
}

function quay(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.5;
  return (
    sky(frame, horizon) +
    cumulus(frame, [w * 0.22, horizon * 0.7], 400 * u, "#ffffff", 0.75) +
    cumulus(frame, [w * 0.72, horizon * 0.5], 520 * u, "#ffffff", 0.8) +
    hill(frame, { y: horizon - 10 * u, rise: 60 * u }, 0.55) +
    water(frame, horizon) +
    ferry(frame, [w * 0.56, horizon + 150 * u], 620 * u) +
    rect([0, h * 0.86], [w, h * 0.14], tone(light, "#8d8578")) +
    rect([0, h * 0.86], [w, 8 * u], mix(tone(light, "#8d8578"), "#ffffff", 0.3)) +
    many(7, (index) =>
      person([w * (0.06 + index * 0.075), h * 0.9 + (index % 3) * 18 * u], 150 * u, {
        fill: light.ink,
        pose: index % 2 ? "walking" : "standing",
      }),
    ) +
    many(4, (index) => path(`M${w * (0.66 + index * 0.1)},${h * 0.87}v${-34 * u}h${26 * u}v${34 * u}Z`, light.ink))
  );
}

export const harbourPictures = {
  "fleet-morning": {
    paint: fleet,
    light: "dawn",
    alt: "渔港的早晨，渔船一排挨一排，山坡上是石头房子",
    caption: "清晨的{town}渔港。",
  },
  "fleet-night": {
    paint: fleet,
    light: "night",
    sheet: "wide",
    alt: "夜里的渔港，渔船的灯映在水里",
    caption: "夜里，{town}渔港灯火不熄。",
  },
  "containers-day": {
    paint: containers,
    light: "gold",
    alt: "集装箱船靠在码头，橙色的岸桥立在船后",
    caption: "澜州港，集装箱船正在装卸。",
  },
  "containers-dusk": {
    paint: containers,
    light: "dusk",
    sheet: "wide",
    alt: "黄昏的集装箱码头，岸桥的影子立在红色的天边",
    caption: "黄昏的澜州港。",
  },
  "ferry-quay": {
    paint: quay,
    light: "clear",
    alt: "白色的客渡船靠岸，码头上有人等船",
    caption: "{town}渡口，客渡船靠岸。",
  },
} satisfies Record<string, Drawing>;
