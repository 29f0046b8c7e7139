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

test("the public stylesheet stands in Chrome 86 and Safari 14", () => {
  const css = outsideSupports(loweredStyles());
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
  expect(css).not.toMatch(/display:(inline-)?flex/);
});

test("what stands in @supports is left out of the reading, and only that", () => {
  expect(outsideSupports("a{b:c}@supports (d:e){@media f{g{h:oklch(0 0 0)}}i{j:k}}l{m:n}")).toBe("a{b:c}l{m:n}");
});

test("nothing on the public site is set smaller than 15 px", () => {
  const sizes = [...loweredStyles().matchAll(/font-size:([\d.]+)(px|em|rem|%)/g)].map(([, size, unit]) => ({
    size: Number(size),
    unit,
  }));
  expect(sizes.length).toBeGreaterThan(20);
  // 100 % is 16 px where the reader has not chosen otherwise.
  const inPixels = { px: 1, rem: 16, "%": 0.16, em: 15 };
  for (const { size, unit } of sizes) expect(size * inPixels[unit as keyof typeof inPixels]).toBeGreaterThanOrEqual(15);
});

test("the reader's own size of text is never overruled, and nothing is shown on hover alone", () => {
  const css = loweredStyles();
  expect(css).not.toContain("text-size-adjust");
  expect(css).not.toMatch(/font-size:[\d.]+px/);
  expect(css).not.toMatch(/line-height:[\d.]+px/);
  const hovered = [...css.matchAll(/([^{}]*:hover[^{}]*)\{([^}]*)\}/g)].map(([, , declarations]) => declarations ?? "");
  expect(hovered.length).toBeGreaterThan(0);
  for (const declarations of hovered) expect(declarations).toMatch(/^(color|text-decoration|text-underline)/);
  expect(hovered.join(";")).not.toMatch(/display|visibility|opacity|height|left|top/);
});

test("the whole stylesheet is small", () => {
  expect(loweredStyles().length).toBeLessThan(12_000);
});
