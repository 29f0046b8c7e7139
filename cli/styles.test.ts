import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loweredStyles } from "@/cli/styles";

/** The stylesheet without what only browsers that know it will read. */
function outsideSupports(css: string): string {
  let depth = 0;
  let kept = "";
  for (const part of css.split(/(@supports[^{]*\{|\{|\})/)) {
    if (part.startsWith("@supports") && depth === 0) depth = 1;
    else if (depth > 0) depth += part.endsWith("{") ? 1 : part === "}" ? -1 : 0;
    else kept += part;
  }
  return kept;
}

const sheets = ["site", "care"] as const;

test.each(sheets)("%s.css stands in Chrome 86 and Safari 14", (sheet) => {
  const css = outsideSupports(loweredStyles(sheet));
  expect(css).toContain(".article");
  for (const tooNew of [
    "@layer",
    "oklch(",
    "oklab(",
    "lab(",
    "color-mix(",
    "@container",
    "@import",
    "&",
    ":is(",
    ":where(",
    ":has(",
    "inset:",
    "aspect-ratio",
    "light-dark(",
  ]) {
    expect(css).not.toContain(tooNew);
  }
  // Safari 14 knows no gap between flex items.
  const flexible = [...css.matchAll(/\{([^{}]*)\}/g)].filter(([, rule]) => /display:(inline-)?flex/.test(rule ?? ""));
  expect(flexible.filter(([, rule]) => /gap:/.test(rule ?? ""))).toEqual([]);
});

test("what stands in @supports is left out of the reading, and only that", () => {
  expect(outsideSupports("a{b:c}@supports (d:e){@media f{g{h:oklch(0 0 0)}}i{j:k}}l{m:n}")).toBe("a{b:c}l{m:n}");
});

test("nothing on the public site is set smaller than 15 px", () => {
  const sizes = [...loweredStyles("site").matchAll(/font-size:([\d.]+)(px|em|rem|%)/g)].map(([, size, unit]) => ({
    size: Number(size),
    unit,
  }));
  expect(sizes.length).toBeGreaterThan(20);
  // 100 % is 16 px where the reader has not chosen otherwise.
  const inPixels = { px: 1, rem: 16, "%": 0.16, em: 15 };
  for (const { size, unit } of sizes) expect(size * inPixels[unit as keyof typeof inPixels]).toBeGreaterThanOrEqual(15);
});

test.each(sheets)("%s.css never overrules the reader's own size, and shows nothing on hover alone", (sheet) => {
  const css = loweredStyles(sheet);
  expect(css).not.toContain("text-size-adjust");
  expect(css).not.toMatch(/font-size:[\d.]+px/);
  expect(css).not.toMatch(/line-height:[\d.]+px/);
  const hovered = [...css.matchAll(/([^{}]*:hover[^{}]*)\{([^}]*)\}/g)].map(([, , declarations]) => declarations ?? "");
  expect(hovered.length).toBeGreaterThan(0);
  for (const declarations of hovered) expect(declarations).toMatch(/^(color|text-decoration|text-underline)/);
  expect(hovered.join(";")).not.toMatch(/display|visibility|opacity|height|left|top/);
});

test("the whole stylesheet is small", () => {
  for (const sheet of sheets) expect(gzipSync(loweredStyles(sheet)).length).toBeLessThan(6_000);
});

test("长者模式 has at least 7:1 between every ink and every paper, light and dark, and no letter below 22 px", () => {
  const css = loweredStyles("care");
  const tokens = css.slice(css.indexOf("@media screen{:root{"));
  const colours = (name: string) =>
    new RegExp(`--${name}:var\\(--lightningcss-light,(#\\w+)\\)var\\(--lightningcss-dark,(#\\w+)\\)`)
      .exec(tokens)
      ?.slice(1) ?? [];
  for (const ink of ["ink", "meta", "accent", "visited"]) {
    for (const paper of ["paper", "second-paper"]) {
      const pairs = colours(ink).map((colour, place) => contrast(colour, colours(paper)[place] ?? ""));
      expect(pairs).toHaveLength(2);
      for (const pair of pairs) expect(pair, `${ink} on ${paper}`).toBeGreaterThanOrEqual(7);
    }
  }
  expect(tokens).toContain("font-size:150%");
});

/** WCAG 2.2: the contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join("") : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
