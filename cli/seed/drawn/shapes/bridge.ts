import type { Frame } from "@/cli/seed/drawn/frame";
import { mix, tone } from "@/cli/seed/drawn/light";
import { line, many, path, rect } from "@/cli/seed/drawn/svg";

/** A stone bridge of one arch: its crown is at the given point, its whole span as wide as said. */
export function archBridge(frame: Frame, [x, y]: readonly [number, number], span: number): string {
  const { light } = frame;
  const stone = tone(light, "#a79c8a");
  const foot = y + span * 0.3;
  const arch = `M${x - span * 0.72},${foot}Q${x - span * 0.36},${y} ${x},${y}Q${x + span * 0.36},${y} ${x + span * 0.72},${foot}H${x + span * 0.3}A${span * 0.3},${span * 0.25} 0 0 0 ${x - span * 0.3},${foot}Z`;
  const rail = `M${x - span * 0.7},${foot - span * 0.09}Q${x - span * 0.36},${y - span * 0.08} ${x},${y - span * 0.08}Q${x + span * 0.36},${y - span * 0.08} ${x + span * 0.7},${foot - span * 0.09}`;
  const ring = line(
    `M${x - span * 0.3},${foot}A${span * 0.3},${span * 0.25} 0 0 1 ${x + span * 0.3},${foot}`,
    mix(stone, light.ink, 0.35),
    span * 0.022,
  );
  const posts = many(11, (index) => {
    const t = (index - 5) / 5;
    return rect(
      [x + t * span * 0.64, y - span * 0.1 + span * 0.22 * t * t],
      [span * 0.016, span * 0.12],
      mix(stone, light.ink, 0.25),
    );
  });
  const below = `<g transform="translate(0 ${2 * foot}) scale(1 -1)" opacity="0.26">${path(arch, stone)}</g>`;
  return below + path(arch, stone) + ring + posts + line(rail, mix(stone, "#ffffff", 0.15), span * 0.022);
}
