import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { dragonBoat } from "@/cli/seed/drawn/shapes/boats";
import { firework } from "@/cli/seed/drawn/shapes/festive";
import { house, skyline } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains } from "@/cli/seed/drawn/shapes/land";
import { crowd } from "@/cli/seed/drawn/shapes/people";
import { cumulus, sky, stars } from "@/cli/seed/drawn/shapes/sky";
import { water } from "@/cli/seed/drawn/shapes/water";
import { disc, many, path, put, rect } from "@/cli/seed/drawn/svg";

function race(frame: Frame): string {
  const { w, h, u } = frame;
  const bank = h * 0.4;
  return (
    sky(frame, bank) +
    cumulus(frame, [w * 0.24, bank * 0.6], 420 * u, "#ffffff", 0.8) +
    cumulus(frame, [w * 0.78, bank * 0.8], 340 * u, "#ffffff", 0.7) +
    mountains(frame, 2, { from: bank * 0.8, to: bank * 0.94, rise: 80 * u, sharp: false }) +
    many(12, (index) =>
      house(frame, [w * (index / 11) - 50 * u, bank + 4 * u], 100 * u, { far: 0.3, storeys: 1 + (index % 2) }),
    ) +
    hill(frame, { y: bank + 14 * u, rise: 6 * u }, 0.3) +
    water(frame, bank + 22 * u, { count: 240 }) +
    dragonBoat(frame, [w * 0.66, h * 0.54], 330 * u, "#3c7a5e") +
    dragonBoat(frame, [w * 0.4, h * 0.68], 480 * u, "#c0392b") +
    dragonBoat(frame, [w * 0.56, h * 0.88], 700 * u, "#2f5f9a")
  );
}

function fireworks(frame: Frame): string {
  const { w, h, u, light } = frame;
  const bank = h * 0.74;
  const colours = ["#ffd36b", "#ff7d66", "#8fd0ff", "#f6a8d8", "#b7f0a4"];
  const shells = many(6, (index) =>
    firework(
      frame,
      [w * (0.1 + ((index * 0.37) % 0.82)), h * (0.14 + ((index * 0.23) % 0.36))],
      some(frame, 110, 235) * u,
      colours[index % colours.length] ?? "",
    ),
  );
  return (
    sky(frame, bank) +
    stars(frame, 60, h * 0.5) +
    shells +
    mountains(frame, 1, { from: bank - 40 * u, to: bank - 40 * u, rise: 50 * u }) +
    skyline(frame, bank, { from: 0, to: w, near: 0.8, tall: 230 }) +
    water(frame, bank, { sunX: w * 0.4, count: 200 }) +
    crowd(frame, h * 1.02, 16, 120 * u, light.ink)
  );
}

/** Cut from red paper: fish around a flower. */
function paperCut(frame: Frame): string {
  const { w, h } = frame;
  const s = Math.min(w, h) / 1000;
  const [red, paper] = ["#b8261c", "#f6efe0"];
  const petal = (r: number, width: number) =>
    `M0,0C${width},${-r * 0.3} ${width},${-r * 0.8} 0,${-r}C${-width},${-r * 0.8} ${-width},${-r * 0.3} 0,0Z`;
  const flower = (count: number, r: number, width: number, fill: string, turn = 0) =>
    many(count, (index) => put([0, 0], 1, path(petal(r, width), fill), turn + (index * 360) / count));
  const teeth = (count: number, r: number, size: number) =>
    many(count, (index) =>
      put([0, 0], 1, path(`M${-size},${-r}L0,${-r - size * 2}L${size},${-r}Z`, red), (index * 360) / count),
    );
  const fish =
    path(
      "M0,-30C70,-90 170,-70 220,0C170,70 70,90 0,30C-30,60 -70,84 -110,76C-80,40 -80,-40 -110,-76C-70,-84 -30,-60 0,-30Z",
      paper,
    ) +
    many(12, (index) =>
      path(`M${36 + (index % 4) * 34},${-26 + Math.floor(index / 4) * 26}q20,13 0,26q10,-13 0,-26Z`, red),
    ) +
    disc([182, -10], 12, red) +
    path("M206,-12Q176,0 206,12Q190,0 206,-12Z", red) +
    many(4, (index) =>
      path(
        `M-88,${-50 + index * 30}Q-50,${-34 + index * 22} -20,${-16 + index * 11}Q-56,${-26 + index * 22} -88,${-50 + index * 30}Z`,
        red,
      ),
    );
  const ring = many(4, (index) => put([0, 0], 1, put([0, -268], 0.86, fish), index * 90));
  const buds = many(4, (index) =>
    put([0, 0], 1, put([0, -330], 1, flower(5, 56, 22, paper) + disc([0, 0], 12, red)), 45 + index * 90),
  );
  const shape =
    disc([0, 0], 440, red) +
    teeth(60, 436, 12) +
    disc([0, 0], 412, "none", { stroke: paper, width: 6 }) +
    ring +
    buds +
    flower(12, 172, 34, paper) +
    flower(12, 120, 20, red, 15) +
    flower(8, 76, 22, paper) +
    disc([0, 0], 20, red);
  const table = gradient(frame, "out", [
    [0, "#fbf6ea"],
    [1, "#e6d9be"],
  ]);
  const shade = put([w / 2 + 12 * s, h / 2 + 16 * s], s, disc([0, 0], 446, "#7a5a3a", { opacity: 0.25 }));
  const corners = many(4, (index) =>
    put(
      [index % 2 ? w : 0, index > 1 ? h : 0],
      s * 0.5,
      disc([0, 0], 300, red, { opacity: 0.9 }) + flower(12, 260, 40, paper),
    ),
  );
  return rect([0, 0], [w, h], table) + corners + shade + put([w / 2, h / 2], s, shape);
}

export const feastsPictures = {
  "dragon-boats": { paint: race, light: "clear", alt: "三条龙舟在水面上竞渡", caption: "{town}，龙舟竞渡。" },
  fireworks: {
    paint: fireworks,
    light: "night",
    alt: "焰火在城市上空绽开，映在水里",
    caption: "焰火照亮江面（资料图）。",
  },
  "paper-cut": {
    paint: paperCut,
    light: "day",
    sheet: "square",
    alt: "一幅圆形红色剪纸，四条鱼围着一朵花",
    caption: "一幅剪纸作品。",
  },
} satisfies Record<string, Drawing>;
