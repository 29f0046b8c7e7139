import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { mist, sky, strata, sun } from "@/cli/seed/drawn/shapes/sky";
import { swell, water } from "@/cli/seed/drawn/shapes/water";
import { line, many, oval, path, rect } from "@/cli/seed/drawn/svg";

/** The tide is out, and people are on the flats. */
function flats(frame: Frame): string {
  const { w, h, u, light: seen } = frame;
  const horizon = h * 0.4;
  const mud = mix(seen.water[0], tone(seen, "#8d7355"), 0.5);
  const pools = many(34, () => {
    const t = some(frame, 0.03, 1) ** 1.4;
    const at = [some(frame, 0, w), horizon + t * (h - horizon)] as const;
    return oval(
      at,
      [(30 + 190 * t) * u * some(frame, 0.6, 1.2), (2 + 15 * t) * u],
      mix(seen.sky[2], seen.sky[1], some(frame, 0, 0.6)),
      { opacity: 0.8 },
    );
  });
  const gatherers = many(7, (index) => {
    const t = 0.12 + index * 0.1;
    const at = [w * (0.1 + ((index * 0.37) % 0.8)), horizon + t * (h - horizon)] as const;
    const tall = (44 + 170 * t) * u;
    const pose = index % 3 === 1 ? "standing" : "bending";
    return (
      rect([at[0] - tall * 0.14, at[1]], [tall * 0.3, tall * 0.36], seen.ink, { opacity: 0.1, round: tall * 0.08 }) +
      person(at, tall, { fill: seen.ink, pose, hat: seen.ink, left: index % 2 === 0 })
    );
  });
  return (
    sky(frame, horizon) +
    sun(frame, [w * 0.7, horizon * 0.7], 50 * u) +
    strata(frame, 5, [horizon * 0.2, horizon * 0.8]) +
    mountains(frame, 2, { from: horizon, to: horizon + 16 * u, rise: 46 * u }) +
    rect(
      [0, horizon + 14 * u],
      [w, h],
      gradient(frame, "down", [
        [0, mix(mud, seen.haze, 0.5)],
        [1, mix(mud, seen.ink, 0.42)],
      ]),
    ) +
    pools +
    gatherers
  );
}

/** Long-legged birds in the shallows. */
function waders(frame: Frame): string {
  const { w, h, u, light: seen } = frame;
  const horizon = h * 0.38;
  const bird = (x: number, y: number, s: number, left: number) => {
    const shape =
      line(`M-6,-44V0M6,-44V0`, seen.ink, 2.6) +
      path("M-38,-58Q-20,-84 14,-72Q26,-66 22,-54Q4,-38 -20,-46Q-36,-50 -50,-52Z", "#f7f3ea") +
      path("M10,-66Q30,-82 26,-104Q32,-116 42,-106Q38,-84 22,-58Z", "#f7f3ea") +
      line("M39,-106L60,-82", seen.ink, 4) +
      oval([62, -79], [6, 5], seen.ink);
    return `<g transform="translate(${x} ${y}) scale(${(left * s) / 100} ${-s / 330})" opacity="0.25">${shape}</g><g transform="translate(${x} ${y}) scale(${(left * s) / 100} ${s / 100})">${shape}</g>`;
  };
  const flock = many(11, (index) => {
    const t = 0.1 + index * 0.075;
    return bird(
      w * (0.06 + ((index * 0.31) % 0.86)),
      horizon + t * (h - horizon),
      (50 + 190 * t) * u,
      index % 3 === 0 ? -1 : 1,
    );
  });
  return (
    sky(frame, horizon) +
    strata(frame, 4, [horizon * 0.2, horizon * 0.7]) +
    sun(frame, [w * 0.3, horizon * 0.6], 40 * u) +
    hill(frame, { y: horizon - 4 * u, rise: 24 * u }, 0.7) +
    mist(frame, horizon, 90 * u) +
    water(frame, horizon, { count: 120, sunX: w * 0.3 }) +
    flock
  );
}

function buoy(frame: Frame): string {
  const { w, h, u } = frame;
  const horizon = h * 0.5;
  const [x, y, s] = [w * 0.58, h * 0.76, 300 * u];
  const [yellow, dark] = [tone(frame.light, "#edb62f"), tone(frame.light, "#33424b")];
  const mast = line(
    `M${x - s * 0.26},${y - s * 0.2}L${x - s * 0.06},${y - s * 1.05}M${x + s * 0.26},${y - s * 0.2}L${x + s * 0.06},${y - s * 1.05}M${x},${y - s * 1.05}v${-s * 0.34}M${x - s * 0.2},${y - s * 0.5}H${x + s * 0.2}M${x - s * 0.13},${y - s * 0.78}H${x + s * 0.13}`,
    dark,
    s * 0.035,
  );
  const body =
    mast +
    rect([x - s * 0.24, y - s * 0.62], [s * 0.48, s * 0.3], "#244d6d") +
    line(
      `M${x - s * 0.08},${y - s * 0.62}v${s * 0.3}M${x + s * 0.08},${y - s * 0.62}v${s * 0.3}M${x - s * 0.24},${y - s * 0.47}h${s * 0.48}`,
      "#a8c6d4",
      s * 0.012,
    ) +
    oval([x, y - s * 1.4], [s * 0.05, s * 0.06], "#d8402c") +
    path(`M${x - s * 0.6},${y - s * 0.2}H${x + s * 0.6}L${x + s * 0.48},${y + s * 0.12}H${x - s * 0.48}Z`, yellow) +
    rect([x - s * 0.57, y - s * 0.1], [s * 1.14, s * 0.07], mix(yellow, dark, 0.5));
  return (
    sky(frame, horizon) +
    strata(frame, 6, [horizon * 0.3, horizon * 0.9]) +
    sun(frame, [w * 0.2, horizon * 0.5], 40 * u) +
    water(frame, horizon, { sunX: w * 0.2 }) +
    body +
    swell(frame, h * 0.68, 2, 60)
  );
}

export const shorePictures = {
  "tide-flat": {
    paint: flats,
    light: "gold",
    alt: "退潮后的滩涂上，戴斗笠的人弯腰赶海，水洼映着天光",
    caption: "退潮以后，{town}的人下滩赶海。",
  },
  buoy: {
    paint: buoy,
    light: "morning",
    alt: "一座黄色的海洋观测浮标漂在浪间",
    caption: "投放在{town}外海的观测浮标。",
  },
  waders: {
    paint: waders,
    light: "morning",
    sheet: "wide",
    alt: "浅水里站着一群白色长腿的水鸟",
    caption: "水鸟在{town}的浅滩上觅食。",
  },
} satisfies Record<string, Drawing>;
