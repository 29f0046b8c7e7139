import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { house, stoneHouse } from "@/cli/seed/drawn/shapes/houses";
import { hill, mountains, terraces } from "@/cli/seed/drawn/shapes/land";
import { person } from "@/cli/seed/drawn/shapes/people";
import { bamboo, leaves, pine, tree } from "@/cli/seed/drawn/shapes/plants";
import { birds, cumulus, mist, sky, sun } from "@/cli/seed/drawn/shapes/sky";
import { many, path, rect } from "@/cli/seed/drawn/svg";

function village(frame: Frame): string {
  const { w, h, u } = frame;
  const houses = many(9, (index) =>
    house(
      frame,
      [w * (0.2 + ((index * 0.23) % 0.56)), h * (0.66 + Math.floor(index / 3) * 0.055)],
      (104 + Math.floor(index / 3) * 26) * u,
      { far: 0.34 - Math.floor(index / 3) * 0.12 },
    ),
  );
  return (
    sky(frame, h * 0.5) +
    sun(frame, [w * 0.66, h * 0.2], 40 * u) +
    mountains(frame, 4, { from: h * 0.3, to: h * 0.5, rise: h * 0.13 }) +
    mist(frame, h * 0.5, h * 0.2) +
    hill(frame, { y: h * 0.6, rise: h * 0.06 }, 0.42) +
    many(10, (index) =>
      pine(frame, [w * (index / 10 + 0.03), h * (0.6 + (index % 3) * 0.02)], 120 * u, { far: 0.34 }),
    ) +
    houses +
    mist(frame, h * 0.72, h * 0.13, 0.7) +
    terraces(frame, { y: h * 0.84, rise: h * 0.05, waves: 1.3 }, { rows: 14, far: 0.05, step: 18, leaf: "#6f9a50" }) +
    birds(frame, 5, [w * 0.4, h * 0.24])
  );
}

function grove(frame: Frame): string {
  const { w, h, u, light } = frame;
  const far = rect(
    [0, 0],
    [w, h],
    gradient(frame, "down", [
      [0, "#f4f3d4"],
      [0.5, "#c9d9a4"],
      [1, "#7c9a63"],
    ]),
  );
  const stems = (count: number, width: number, depth: number) =>
    many(count, (index) =>
      bamboo(frame, w * ((index + some(frame, 0, 0.8)) / count), width * u * some(frame, 0.7, 1.2), depth),
    );
  const trail = path(
    `M${w * 0.4},${h}Q${w * 0.55},${h * 0.86} ${w * 0.48},${h * 0.7}H${w * 0.53}Q${w * 0.62},${h * 0.86} ${w * 0.74},${h}Z`,
    "#e4d8b0",
    { opacity: 0.85 },
  );
  return (
    far +
    stems(22, 18, 0.7) +
    sun(frame, [w * 0.5, h * 0.24], 4 * u) +
    rect(
      [0, h * 0.68],
      [w, h * 0.32],
      gradient(frame, "down", [
        [0, "#9bb274", 0.8],
        [1, "#3f6038"],
      ]),
    ) +
    trail +
    stems(10, 30, 0.4) +
    person([w * 0.54, h * 0.86], 170 * u, { fill: light.ink, pose: "walking", hat: "#d9bd82" }) +
    stems(4, 62, 0.02) +
    many(16, () =>
      leaves(
        frame,
        [some(frame, 0, w), some(frame, -0.02, 0.3) * h],
        some(frame, 50, 110) * u,
        frame.dice.pick(["#4f7d42", "#6f9b4c", "#35603a"]),
      ),
    )
  );
}

/** Stone houses climbing from the sea. */
function slope(frame: Frame): string {
  const { w, h, u, light } = frame;
  const rows = many(6, (row) => {
    const y = h * (0.36 + row * 0.115);
    const width = (84 + row * 24) * u;
    return (
      many(Math.ceil(w / width), (index) =>
        stoneHouse(
          frame,
          [
            index * width * 1.16 - (row % 2) * width * 0.5 + some(frame, -12, 12) * u,
            y + Math.sin(index * 1.3 + row) * 18 * u,
          ],
          width,
          0.4 - row * 0.075,
        ),
      ) + many(3, () => tree(frame, [some(frame, 0, w), y + 10 * u], (90 + row * 20) * u, { far: 0.36 - row * 0.07 }))
    );
  });
  return (
    sky(frame, h * 0.3) +
    sun(frame, [w * 0.8, h * 0.12], 36 * u) +
    cumulus(frame, [w * 0.3, h * 0.2], 380 * u, light.sky[2], 0.7) +
    rect([0, h * 0.26], [w, h * 0.1], light.water[0]) +
    hill(frame, { y: h * 0.34, rise: h * 0.03 }, 0.5) +
    rows
  );
}

export const villagePictures = {
  "stone-village": {
    paint: slope,
    light: "clear",
    alt: "依山而建的石头房子，一层高过一层，顶上是海",
    caption: "{town}的石头房子。",
  },

  "mountain-village": {
    paint: village,
    light: "morning",
    alt: "白墙黑瓦的山村在薄雾里，村前是梯田",
    caption: "{town}的一个山村。",
  },
  "bamboo-grove": {
    paint: grove,
    light: "morning",
    sheet: "tall",
    alt: "竹林里一条小路，有人戴着斗笠走过",
    caption: "{town}的竹林。",
  },
} satisfies Record<string, Drawing>;
