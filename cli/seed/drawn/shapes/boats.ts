import type { Frame } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { disc, line, many, type Point, path, polygon, put, rect } from "@/cli/seed/drawn/svg";

/** Boats are drawn a hundred wide with the waterline at 0; `size` is how wide they become, below 0 they look left. */
function afloat(frame: Frame, at: Point, size: number, shape: string): string {
  const mirrored = put(at, [size / 100, -Math.abs(size) / 250], `<g opacity="0.24">${shape}</g>`);
  const foam = rect(
    [at[0] - Math.abs(size) * 0.5, at[1] - 1.5 * frame.u],
    [Math.abs(size), 3 * frame.u],
    frame.light.glow,
    { opacity: 0.35, round: 2 },
  );
  return mirrored + put(at, [size / 100, Math.abs(size) / 100], shape) + foam;
}

/** A junk under battened sails. */
export function junk(frame: Frame, at: Point, size: number, sail = "#b4553a"): string {
  const { light } = frame;
  const [cloth, hull] = [tone(light, sail), mix(tone(light, "#5a3a2a"), light.ink, 0.3)];
  const batten = mix(cloth, light.ink, 0.35);
  const sheet = (x: number, wide: number, high: number) =>
    path(
      `M${x},-12C${x + wide * 0.5},-8 ${x + wide},-12 ${x + wide},-18Q${x + wide * 0.92},${-high * 0.7} ${x + wide * 0.2},${-high}Q${x - wide * 0.22},${-high * 0.5} ${x},-12Z`,
      cloth,
    ) +
    many(5, (row) => {
      const y = -14 - (row + 0.5) * (high - 18) * 0.2;
      return line(
        `M${x - wide * 0.03},${y}Q${x + wide * 0.5},${y + 3} ${x + wide * (0.98 - row * 0.11)},${y - 4}`,
        batten,
        0.9,
        0.8,
      );
    });
  return afloat(
    frame,
    at,
    size,
    line("M-8,-4V-88M26,-4V-60", light.ink, 1.5) +
      sheet(-10, 38, 86) +
      sheet(25, 22, 58) +
      path("M-48,-15Q-46,2 -30,2H32Q46,0 52,-14Q30,-7 0,-8Q-34,-8 -48,-15Z", hull),
  );
}

/** A fishing boat with wheelhouse, mast and nets. */
export function trawler(frame: Frame, at: Point, size: number, paint = "#2f6f8f"): string {
  const { light } = frame;
  const [hull, band, house, dark] = [paint, "#b23a2c", "#efe9da", "#4a4038"].map((colour) => tone(light, colour)) as [
    string,
    string,
    string,
    string,
  ];
  const lamp = light.lamps ? disc([-4, -50], 14, "#ffe2a0", { opacity: 0.25 }) + disc([-4, -50], 2.6, "#ffe9b8") : "";
  return afloat(
    frame,
    at,
    size,
    line("M-4,-22V-56M-4,-54L34,-14M-4,-50L-40,-18M24,-14V-34L40,-20", dark, 1.3) +
      lamp +
      rect([-26, -32], [24, 20], house) +
      rect([-29, -35], [30, 4], band) +
      many(3, (index) => rect([-24 + index * 7.4, -28], [5, 6], glowOf(light, tone(light, "#4f6b78")))) +
      path("M-50,-17L-42,3H36Q46,0 52,-22Q40,-12 24,-12H-20Q-40,-12 -50,-17Z", hull) +
      path("M-45,-4.5L-42,3H36Q42,1 45,-4.5Z", band) +
      line("M-49,-17Q-40,-12 -20,-12H24Q40,-12 51.5,-22", mix(house, hull, 0.1), 1.4),
  );
}

/** A ship with containers as high as houses. */
export function containerShip(frame: Frame, at: Point, size: number): string {
  const { light, dice } = frame;
  const stack = many(66, (index) => {
    const [column, row] = [index % 11, Math.floor(index / 11)];
    if (row > 2 && dice.falls(0.18 * row - 0.2)) return "";
    const colour = dice.pick(["#b5482f", "#2f6d86", "#d7a441", "#e6e0d2", "#4d7a56", "#7a3b34", "#8fa9b3"]);
    return rect([-30 + column * 6.4, -15.6 - row * 3.3], [6.1, 3.1], tone(light, colour, 0.06));
  });
  return afloat(
    frame,
    at,
    size,
    stack +
      rect([-44, -36], [10, 24], tone(light, "#efe9da")) +
      rect([-46, -38], [14, 4], tone(light, "#efe9da")) +
      rect([-43, -42], [4, 6], tone(light, "#b23a2c")) +
      many(4, (row) => rect([-42.5, -33 + row * 4.4], [7, 1.6], glowOf(light, tone(light, "#3e5663")))) +
      path("M-50,-13L-47,2H42L52,-13Z", tone(light, "#27455a")) +
      path("M-47.9,-4L-47,2H42L46,-4Z", tone(light, "#9b3a2c")),
  );
}

/** A ferry or a white excursion ship. */
export function ferry(frame: Frame, at: Point, size: number): string {
  const { light } = frame;
  const [white, blue, glass] = [tone(light, "#f3efe5"), tone(light, "#2d6a8c"), glowOf(light, tone(light, "#4c6e80"))];
  return afloat(
    frame,
    at,
    size,
    rect([-34, -22], [58, 12], white) +
      rect([-26, -31], [38, 9], white) +
      rect([-6, -38], [14, 7], white) +
      rect([-18, -40], [7, 9], tone(light, "#b23a2c")) +
      many(9, (index) => rect([-31 + index * 6, -18.5], [4, 4.4], glass)) +
      many(6, (index) => rect([-23 + index * 6, -28.5], [4, 3.6], glass)) +
      rect([-4, -36], [10, 2.6], glass) +
      polygon(
        [
          [-46, -11],
          [-40, 3],
          [38, 3],
          [50, -12],
        ],
        blue,
      ) +
      line("M-45.6,-11H49", white, 1.6),
  );
}

/** A small boat with somebody standing in it, a pole in hand. */
export function sampan(frame: Frame, at: Point, size: number): string {
  const { ink } = frame.light;
  return afloat(
    frame,
    at,
    size,
    path("M-50,-9Q-30,3 0,3Q32,3 52,-11Q30,-5 0,-5Q-30,-5 -50,-9Z", ink) +
      path("M18,-6L20,-26Q24,-32 28,-26L31,-6Z", ink) +
      polygon(
        [
          [15, -32],
          [24.5, -39],
          [34, -32],
        ],
        ink,
      ) +
      disc([24.5, -31], 3, ink) +
      line("M36,-44L10,4", ink, 1.3),
  );
}

/** A dragon boat with its crew at the paddles. */
export function dragonBoat(frame: Frame, at: Point, size: number, colour: string): string {
  const { light } = frame;
  const [body, gold, ink] = [tone(light, colour), tone(light, "#e3b04b"), light.ink];
  const crew = many(9, (index) => {
    const x = -36 + index * 8;
    return (
      path(
        `M${x - 2.4},-5L${x - 1},-12Q${x + 2},-14 ${x + 3.4},-11L${x + 2.4},-5Z`,
        index === 4 ? tone(light, "#f1e7d2") : tone(light, "#f0d9b0"),
      ) +
      disc([x + 1.8, -15], 2, ink) +
      line(`M${x + 3},-11L${x + 7},4`, ink, 0.9)
    );
  });
  const scales = many(16, (index) => disc([-40 + index * 5, -2.6], 1.7, gold, { opacity: 0.85 }));
  return afloat(
    frame,
    at,
    size,
    crew +
      path(
        "M-54,-13Q-50,-4 -40,-6H38Q48,-6 50,-18Q52,-24 60,-22Q66,-20 66,-15Q60,-17 57,-12Q54,2 40,3H-38Q-54,0 -58,-18Z",
        body,
      ) +
      scales +
      disc([60, -19.4], 1.1, gold) +
      line("M52,-24q-3,-7 -7,-8M56,-24q-1,-6 -4,-9", gold, 1.3) +
      line("M-54,-13q-5,-4 -4,-12M-54,-13q-8,-1 -11,-7", gold, 1.6),
  );
}
