import fc from "fast-check";
import { expect, test } from "vitest";
import { copiesOf, coverPicture, type PictureFiles, wholePicture } from "@/newsroom/media/copies";
import { mediaAddress, parseMediaAddress } from "@/newsroom/picture-addresses";

const sha256 = "ab".repeat(32);
const picture = (mediaType: string, width: number, height: number) => ({ sha256, mediaType, width, height });
const widthsIn = ({ copies }: PictureFiles) => copies.map(({ srcset }) => srcset.match(/\d+w/g)?.join(" "));

test("a large photo goes out in three widths and three kinds, the smallest kind first", () => {
  const files = wholePicture(picture("image/jpeg", 4000, 3000));
  expect(files).toMatchObject({ address: `/media/${sha256}.jpg`, width: 1600, height: 1200 });
  expect(files.copies.map(({ type }) => type)).toEqual(["image/avif", "image/webp", "image/jpeg"]);
  expect(files.copies[0]?.srcset).toBe(
    [480, 960, 1600].map((width) => `/media/${sha256}-${width}.avif ${width}w`).join(", "),
  );
});

test("nothing is offered wider than it came", () => {
  expect(widthsIn(wholePicture(picture("image/png", 300, 200)))).toEqual(["300w", "300w", "300w"]);
  expect(widthsIn(wholePicture(picture("image/webp", 960, 200)))[0]).toBe("480w 960w");
  expect(widthsIn(wholePicture(picture("image/jpeg", 961, 200)))[0]).toBe("480w 960w 961w");
});

test("a list shows 3:2, whatever the picture is", () => {
  const files = coverPicture(picture("image/png", 2000, 5000));
  expect(files).toMatchObject({ address: `/media/${sha256}-960x640.png`, width: 960, height: 640 });
  expect(widthsIn(files)[0]).toBe("240w 480w 720w 960w");
  expect(coverPicture(picture("image/webp", 100, 100))).toMatchObject({ width: 240, height: 160 });
});

test("a picture that moves goes on moving; in lists its first frame stands", () => {
  const moving = picture("image/gif", 2000, 1000);
  expect(wholePicture(moving)).toEqual({ address: `/media/${sha256}.gif`, width: 2000, height: 1000, copies: [] });
  expect(coverPicture(moving).address).toBe(`/media/${sha256}-960x640.jpg`);
});

test("a strip that is too long for WebP goes out in the widths in which it is not", () => {
  expect(widthsIn(wholePicture(picture("image/jpeg", 1080, 30_000)))[0]).toBe("480w");
  expect(wholePicture(picture("image/jpeg", 300, 40_000)).copies).toEqual([]);
});

test("every address a page can offer is one that is made", () => {
  const kinds = fc.constantFrom("image/jpeg", "image/png", "image/webp", "image/gif");
  const side = fc.integer({ min: 1, max: 50_000 });
  fc.assert(
    fc.property(kinds, side, side, (mediaType, width, height) => {
      const kept = picture(mediaType, width, height);
      const made = copiesOf(kept).map((copy) => mediaAddress(copy.sha256, copy.type, copy.size));
      for (const files of [wholePicture(kept), coverPicture(kept)]) {
        const offered = files.copies.flatMap(({ srcset }) => srcset.split(", ").map((one) => one.split(" ")[0] ?? ""));
        for (const address of [files.address, ...offered]) {
          expect(made).toContain(address);
          expect(parseMediaAddress(address)).toMatchObject({ sha256 });
        }
      }
    }),
  );
});
