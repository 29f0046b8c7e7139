import sharp from "sharp";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCode } from "@/newsroom/articles/qr";
import { settings } from "@/settings";

const article = "/2026-01/05/content_100007.html";
const side = 8;

test("the dark squares are the dark modules of the address, with four modules of quiet around them", async () => {
  const { data, info } = await sharp(qrCode(article)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const wanted = encode(`${settings().siteUrl}${article}`, { ecc: "M", border: 4, maskPattern: 2 });
  expect([info.width, info.height, info.channels]).toEqual([wanted.size * side, wanted.size * side, 1]);
  const drawn = Array.from({ length: info.height }, (_, y) =>
    Array.from({ length: info.width }, (_, x) => data[y * info.width + x] === 0),
  );
  const pixels = wanted.data.flatMap((row) => {
    const line = row.flatMap((isDark) => Array.from({ length: side }, () => isDark));
    return Array.from({ length: side }, () => line);
  });
  expect(drawn).toEqual(pixels);
});

test("a code is small: it is sent in one packet", () => {
  expect(qrCode(article).length).toBeLessThan(1_000);
});
