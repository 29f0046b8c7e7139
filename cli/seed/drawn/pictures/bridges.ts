import { type Drawing, type Frame, some } from "@/cli/seed/drawn/frame";
import { glowOf, mix } from "@/cli/seed/drawn/light";
import { ferry, sampan } from "@/cli/seed/drawn/shapes/boats";
import { archBridge } from "@/cli/seed/drawn/shapes/bridge";
import { skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { mist, sky, stars, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { disc, line, many, polygon, rect } from "@/cli/seed/drawn/svg";

/** A bridge hung from two towers. */
function cables(frame: Frame): string {
  const { w, h, u, light } = frame;
  const horizon = h * 0.64;
  const deck = h * 0.56;
  const steel = mix(light.haze, light.ink, 0.78);
  const tower = (x: number) => {
    const top = deck - h * 0.42;
    const stays = many(12, (index) => {
      const reach = (index + 1) * w * 0.0195;
      const from = top + index * 9 * u + 20 * u;
      return line(`M${x},${from}L${x - reach},${deck}M${x},${from}L${x + reach},${deck}`, steel, 2 * u, 0.8);
    });
    return (
      stays +
      polygon(
        [
          [x - 15 * u, horizon + 30 * u],
          [x - 8 * u, top],
          [x + 8 * u, top],
          [x + 15 * u, horizon + 30 * u],
        ],
        steel,
      ) +
      rect([x - 22 * u, horizon + 14 * u], [44 * u, 26 * u], steel) +
      (light.lamps ? disc([x, top - 6 * u], 6 * u, "#ff6a4d") : "")
    );
  };
  const lamps = many(26, (index) =>
    disc([(index / 25) * w, deck - 10 * u], 3.4 * u, glowOf(light, mix(steel, light.sky[2], 0.4))),
  );
  return (
    sky(frame, horizon) +
    stars(frame, light.lamps ? 40 : 0, horizon * 0.4) +
    sun(frame, [w * 0.5, horizon * 0.78], 56 * u) +
    strata(frame, 7, [horizon * 0.2, horizon * 0.9]) +
    mountains(frame, 2, { from: horizon - 6 * u, to: horizon + 4 * u, rise: 60 * u }) +
    skyline(frame, horizon + 4 * u, { from: w * 0.66, to: w, near: 0.3, tall: 150 }) +
    water(frame, horizon, { sunX: w * 0.5 }) +
    tower(w * 0.28) +
    tower(w * 0.76) +
    rect([0, deck], [w, 15 * u], steel) +
    rect([0, deck], [w, 4 * u], mix(steel, light.glow, 0.5)) +
    lamps +
    ferry(frame, [w * 0.54, horizon + 120 * u], 230 * u)
  );
}

function stoneBridge(frame: Frame): string {
  const { w, h, u } = frame;
  const bank = h * 0.6;
  return (
    sky(frame, bank) +
    sun(frame, [w * 0.7, bank * 0.3], 40 * u) +
    mountains(frame, 3, { from: bank * 0.6, to: bank * 0.9, rise: 110 * u }) +
    mist(frame, bank * 0.9, 120 * u) +
    hill(frame, { y: bank - 10 * u, rise: 24 * u }, 0.3) +
    many(7, (index) => tree(frame, [w * (index / 6.4), bank + 6 * u], some(frame, 150, 260) * u, { far: 0.2 })) +
    water(frame, bank, { sunX: w * 0.7 }) +
    archBridge(frame, [w * 0.5, bank - 110 * u], w * 0.62) +
    many(4, (index) =>
      person([w * (0.38 + index * 0.08), bank - (index % 2 ? 116 : 106) * u], 84 * u, {
        fill: frame.light.ink,
        pose: index % 2 ? "walking" : "standing",
      }),
    ) +
    sampan(frame, [w * 0.5, h * 0.86], 250 * u)
  );
}

export const bridgesPictures = {
  "bridge-dusk": {
    paint: cables,
    light: "dusk",
    alt: "黄昏的斜拉桥，桥灯亮起，渡船从桥下过",
    caption: "黄昏的跨海大桥。",
  },
  "bridge-day": {
    paint: cables,
    light: "clear",
    sheet: "wide",
    alt: "晴天的斜拉桥横跨海面",
    caption: "跨海大桥，车辆通行正常。",
  },
  "bridge-fog": { paint: cables, light: "fog", alt: "雾里的斜拉桥只看得见桥塔", caption: "雾锁大桥，车辆减速慢行。" },
  "arch-bridge": {
    paint: stoneBridge,
    light: "morning",
    alt: "一座老石拱桥，桥上有行人，桥下有小船",
    caption: "{town}的老石桥。",
  },
} satisfies Record<string, Drawing>;
