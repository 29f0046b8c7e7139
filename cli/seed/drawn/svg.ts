/** The few elements of SVG that the pictures are made of. Numbers are pixels of the picture. */

export type Point = readonly [x: number, y: number];
type Paint = { opacity?: number; stroke?: string; width?: number; round?: number };

export function rect([x, y]: Point, [w, h]: Point, fill: string, paint: Paint = {}): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}"${painted(paint)}/>`;
}

export function disc([x, y]: Point, r: number, fill: string, paint: Paint = {}): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${painted(paint)}/>`;
}

export function oval([x, y]: Point, [rx, ry]: Point, fill: string, paint: Paint = {}): string {
  return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${painted(paint)}/>`;
}

/** `d` as in SVG. */
export function path(d: string, fill: string, paint: Paint = {}): string {
  return `<path d="${d.replace(/-?\d+\.\d{2,}/g, (number) => n(Number(number)))}" fill="${fill}"${painted(paint)}/>`;
}

export function polygon(points: readonly Point[], fill: string, paint: Paint = {}): string {
  return path(`M${points.map(([x, y]) => `${n(x)},${n(y)}`).join("L")}Z`, fill, paint);
}

export function line(d: string, stroke: string, width: number, opacity = 1): string {
  return path(d, "none", { stroke, width, opacity });
}

/** Moves a shape drawn around 0,0 to its place, at a scale; `turn` in degrees. */
export function put([x, y]: Point, scale: number | Point, shape: string, turn = 0): string {
  const [sx, sy] = typeof scale === "number" ? [scale, scale] : scale;
  const turned = turn ? ` rotate(${n(turn)})` : "";
  return `<g transform="translate(${n(x)} ${n(y)})${turned} scale(${sx.toFixed(3)} ${sy.toFixed(3)})">${shape}</g>`;
}

/** Several shapes as one sheet of glass: where they lie over each other it is no darker. */
export function veil(opacity: number, shape: string): string {
  return `<g opacity="${opacity.toFixed(2)}">${shape}</g>`;
}

/** `count` shapes, made one after the other. */
export function many(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

function painted({ opacity = 1, stroke, width = 1, round }: Paint): string {
  return [
    opacity < 1 ? ` opacity="${opacity.toFixed(2)}"` : "",
    stroke ? ` stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"` : "",
    round ? ` rx="${n(round)}"` : "",
  ].join("");
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
