/** Drawings become pictures: SVG of our own, so that no picture is anybody's, printed with a little grain. */
import sharp from "sharp";
import { chance } from "@/cli/seed/chance";
import { type Drawing, type Frame, gradient, sheets } from "@/cli/seed/drawn/frame";
import { lights } from "@/cli/seed/drawn/light";
import { rect } from "@/cli/seed/drawn/svg";

/** The bytes of a JPEG. The same drawing under the same name is the same picture. */
export async function draw(name: string, drawing: Drawing): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svgOf(name, drawing)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  grain(data);
  const { width, height, channels } = info;
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 82 }).toBuffer();
}

function svgOf(name: string, { paint, light, sheet = "standard" }: Drawing): string {
  const [w, h] = sheets[sheet];
  const frame: Frame = { w, h, u: Math.min(w, h) / 1000, light: lights[light], dice: chance(name), defs: [] };
  const painted = paint(frame);
  const corners = gradient(frame, "out", [
    [0.62, frame.light.ink, 0],
    [1, frame.light.ink, 0.22],
  ]);
  const all = painted + rect([-w * 0.2, -h * 0.2], [w * 1.4, h * 1.4], corners);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><defs>${frame.defs.join("")}</defs>${all}</svg>`;
}

/** Grey noise, as of paper; it also keeps wide skies from showing steps. */
function grain(pixels: Buffer): void {
  let state = 0x9e3779b9;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const noise = (state & 7) - 3.5;
    for (let channel = at; channel < at + 3; channel++) {
      pixels[channel] = Math.min(255, Math.max(0, (pixels[channel] ?? 0) + noise));
    }
  }
}
