import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCode } from "@/newsroom/articles/qr";
import { settings } from "@/settings";

const article = "/2026-01/05/content_100007.html";

test("the dark rectangles are the dark modules of the address, with four modules of quiet around them", () => {
  const svg = qrCode(article);
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  const wanted = encode(`${settings().siteUrl}${article}`, { ecc: "M", border: 4, maskPattern: 2 });
  expect(drawn).toEqual(wanted.data);
});

test("a code is small: nothing is drawn twice", () => {
  expect(qrCode(article).length).toBeLessThan(5_000);
});
