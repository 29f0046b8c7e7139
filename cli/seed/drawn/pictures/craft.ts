import { type Drawing, type Frame, gradient, some } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { garland } from "@/cli/seed/drawn/shapes/festive";
import { mountains } from "@/cli/seed/drawn/shapes/land";
import { pavilion } from "@/cli/seed/drawn/shapes/landmarks";
import { crowd, person } from "@/cli/seed/drawn/shapes/people";
import { tree } from "@/cli/seed/drawn/shapes/plants";
import { sky, stars, sun } from "@/cli/seed/drawn/shapes/sky";
import { line, many, oval, path, rect } from "@/cli/seed/drawn/svg";

/** A play in the open, and those who watch it. */
function stage(frame: Frame): string {
  const { w, h, u, light } = frame;
  return (
    sky(frame, h * 0.7) +
    stars(frame, light.lamps ? 80 : 0, h * 0.4) +
    sun(frame, [w * 0.82, h * 0.16], 34 * u) +
    mountains(frame, 2, { from: h * 0.5, to: h * 0.6, rise: h * 0.08 }) +
    tree(frame, [w * 0.1, h * 0.78], 460 * u) +
    tree(frame, [w * 0.93, h * 0.78], 400 * u) +
    pavilion(frame, [w * 0.5, h * 0.72], w * 0.52) +
    many(3, (index) =>
      person([w * (0.4 + index * 0.1), h * 0.72], 130 * u, {
        fill: tone(light, ["#a8432f", "#2f5d7c", "#c28a35"][index] ?? "", 0),
        pose: index === 1 ? "reaching" : "standing",
      }),
    ) +
    garland(frame, [0, h * 0.3], [w * 0.3, h * 0.42], 5, 20 * u) +
    garland(frame, [w, h * 0.3], [w * 0.7, h * 0.42], 5, 20 * u) +
    crowd(frame, h * 0.92, 19, 120 * u, light.ink) +
    crowd(frame, h * 1.02, 13, 170 * u, mix(light.ink, "#000000", 0.35))
  );
}

/** Pots in the light of a window. */
function pottery(frame: Frame): string {
  const { w, h, u } = frame;
  const clays = ["#a9603c", "#c98a5a", "#6f4733", "#3f5a5c", "#d9c5a0", "#84502f", "#52707a"];
  const pot = (x: number, y: number, s: number, index: number) => {
    const colour = clays[index % clays.length] ?? "";
    const [neck, belly] = [0.16 + (index % 3) * 0.08, 0.36 + (index % 4) * 0.05];
    const shape = `M${x - s * neck},${y - s}Q${x - s * neck * 0.8},${y - s * 0.84} ${x - s * belly},${y - s * 0.6}Q${x - s * belly * 1.2},${y - s * 0.2} ${x - s * 0.2},${y}H${x + s * 0.2}Q${x + s * belly * 1.2},${y - s * 0.2} ${x + s * belly},${y - s * 0.6}Q${x + s * neck * 0.8},${y - s * 0.84} ${x + s * neck},${y - s}Z`;
    return (
      path(
        shape,
        gradient(frame, "right", [
          [0, mix(colour, "#fff0d0", 0.3)],
          [0.45, colour],
          [1, mix(colour, "#20120c", 0.55)],
        ]),
      ) +
      oval([x, y - s], [s * neck, s * neck * 0.24], mix(colour, "#20120c", 0.6)) +
      line(
        `M${x - s * belly * 1.02},${y - s * 0.5}Q${x},${y - s * 0.43} ${x + s * belly * 1.02},${y - s * 0.5}`,
        mix(colour, "#fff0d0", 0.35),
        s * 0.025,
        0.7,
      )
    );
  };
  const shelf = (y: number) => rect([0, y], [w, 26 * u], "#5b3b27") + rect([0, y], [w, 6 * u], "#8c623f");
  return (
    rect(
      [0, 0],
      [w, h],
      gradient(frame, "right", [
        [0, "#f0dcb4"],
        [0.5, "#c49a6b"],
        [1, "#6d4831"],
      ]),
    ) +
    many(3, (row) => {
      const y = h * (0.32 + row * 0.31);
      return (
        many(7, (index) => pot(w * ((index + 0.5) / 7), y, some(frame, 130, 215) * u, index * 3 + row * 2)) + shelf(y)
      );
    })
  );
}

export const craftPictures = {
  "old-stage": { paint: stage, light: "dusk", alt: "老戏台上有人在唱，台下坐满了人", caption: "{town}的老戏台。" },
  pottery: { paint: pottery, light: "gold", alt: "木架上三排大小不一的陶罐", caption: "{town}窑口的陶器。" },
} satisfies Record<string, Drawing>;
