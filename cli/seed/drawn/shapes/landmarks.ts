import { type Frame, gradient } from "@/cli/seed/drawn/frame";
import { glowOf, mix, tone } from "@/cli/seed/drawn/light";
import { disc, line, many, type Point, path, polygon, rect } from "@/cli/seed/drawn/svg";

/** A lighthouse with red bands; `at` is the middle of its foot. */
export function lighthouse(frame: Frame, [x, y]: Point, high: number): string {
  const { light } = frame;
  const [white, red, dark] = ["#f4f0e6", "#b8392c", "#39434c"].map((colour) => tone(light, colour)) as [
    string,
    string,
    string,
  ];
  const half = (t: number) => high * (0.115 - 0.05 * t);
  const band = (from: number, to: number, fill: string) =>
    polygon(
      [
        [x - half(from), y - high * from],
        [x + half(from), y - high * from],
        [x + half(to), y - high * to],
        [x - half(to), y - high * to],
      ],
      fill,
    );
  const beam = gradient(frame, "right", [
    [0, "#ffe7a8", 0.75],
    [1, "#ffe7a8", 0],
  ]);
  const lamp: Point = [x, y - high * 0.885];
  const beams = light.lamps
    ? polygon([lamp, [x + high * 2.6, y - high * 1.2], [x + high * 2.6, y - high * 0.72]], beam)
    : "";
  return (
    beams +
    band(0, 0.8, white) +
    band(0.14, 0.3, red) +
    band(0.46, 0.62, red) +
    polygon(
      [
        [x + half(0) * 0.35, y],
        [x + half(0), y],
        [x + half(0.8), y - high * 0.8],
        [x + half(0.8) * 0.35, y - high * 0.8],
      ],
      light.ink,
      { opacity: 0.2 },
    ) +
    rect([x - high * 0.095, y - high * 0.825], [high * 0.19, high * 0.03], dark) +
    rect([x - high * 0.05, y - high * 0.93], [high * 0.1, high * 0.11], glowOf(light, "#f6e9bd")) +
    path(
      `M${x - high * 0.07},${y - high * 0.925}Q${x},${y - high * 1.04} ${x + high * 0.07},${y - high * 0.925}Z`,
      red,
    ) +
    line(
      `M${x - high * 0.05},${y - high * 0.93}v${high * 0.11}M${x},${y - high * 0.93}v${high * 0.11}M${x + high * 0.05},${y - high * 0.93}v${high * 0.11}`,
      dark,
      high * 0.008,
    ) +
    rect([x - high * 0.022, y - high * 0.08], [high * 0.044, high * 0.08], dark) +
    (light.lamps ? disc(lamp, high * 0.12, "#ffe7a8", { opacity: 0.3 }) : "")
  );
}

/** A crane of the port on its four legs. */
export function crane([x, y]: Point, high: number, fill: string): string {
  const w = high * 0.42;
  const bar = high * 0.026;
  return (
    line(
      `M${x},${y}V${y - high}M${x + w},${y}V${y - high * 0.78}M${x},${y - high * 0.44}H${x + w}M${x},${y - high * 0.74}H${x + w}M${x},${y - high * 0.44}L${x + w},${y - high * 0.74}`,
      fill,
      bar,
    ) +
    rect([x - high * 0.62, y - high * 0.78], [high * 1.22, high * 0.045], fill) +
    line(
      `M${x},${y - high}L${x - high * 0.58},${y - high * 0.77}M${x},${y - high}L${x + high * 0.54},${y - high * 0.77}M${x},${y - high}L${x - high * 0.26},${y - high * 0.77}`,
      fill,
      bar * 0.55,
    ) +
    rect([x + w * 0.2, y - high * 0.73], [high * 0.1, high * 0.075], fill) +
    line(`M${x - high * 0.32},${y - high * 0.74}v${high * 0.24}`, fill, bar * 0.4) +
    rect([x - high * 0.37, y - high * 0.52], [high * 0.1, high * 0.03], fill)
  );
}

/** A hall with an upswept roof on pillars. */
export function pavilion(frame: Frame, [x, y]: Point, width: number): string {
  const { light } = frame;
  const [roof, wood, inside] = [tone(light, "#474b4e"), tone(light, "#8a3a2b"), glowOf(light, tone(light, "#c79a62"))];
  const high = width * 0.5;
  const top = y - high;
  const eave = `M${x - width * 0.66},${top - width * 0.1}Q${x - width * 0.34},${top + width * 0.02} ${x - width * 0.3},${top - width * 0.26}Q${x},${top - width * 0.2} ${x + width * 0.3},${top - width * 0.26}Q${x + width * 0.34},${top + width * 0.02} ${x + width * 0.66},${top - width * 0.1}L${x + width * 0.56},${top + width * 0.06}H${x - width * 0.56}Z`;
  return (
    rect([x - width * 0.46, top], [width * 0.92, high], inside) +
    rect([x - width * 0.46, top], [width * 0.92, high * 0.2], wood) +
    many(4, (index) => rect([x - width * 0.48 + index * width * 0.307, top], [width * 0.04, high], wood)) +
    rect([x - width * 0.56, y], [width * 1.12, width * 0.07], tone(light, "#a39681")) +
    path(eave, roof) +
    line(
      `M${x - width * 0.32},${top - width * 0.28}Q${x},${top - width * 0.215} ${x + width * 0.32},${top - width * 0.28}`,
      mix(roof, light.ink, 0.5),
      width * 0.025,
    )
  );
}
