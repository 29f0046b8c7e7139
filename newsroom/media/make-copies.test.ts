import { rm } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { assets, type Person } from "@/db/schema";
import { copiesOf } from "@/newsroom/media/copies";
import { assetFile, copyFile } from "@/newsroom/media/files";
import { keepPicture } from "@/newsroom/media/keep";
import { askForCopies, copyBytes, makeCopiesOf, paintedSize } from "@/newsroom/media/make-copies";

const aigc = '{"Label":"1","ContentProducer":"海湾新闻网","ProduceID":"0017"}';
const xmp = (inner: string, attributes = "") =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${attributes}>${inner}</rdf:Description>
  </rdf:RDF></x:xmpmeta>`;

let reporter: Person;
beforeAll(async () => {
  reporter = await createPerson({ roles: ["reporter"] });
});

/** As from a telephone: lying on its side, with place, device and owner. */
async function photo(labels: string): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: "#336699" } })
    .withExif({
      IFD0: { Make: "Telephone", Model: "Nine", Artist: "Somebody" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "26/1 5/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "119/1 18/1 0/1" },
    })
    .withXmp(labels)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

async function kept(bytes: Buffer) {
  const { sha256 } = await keepPicture(reporter, bytes);
  const [row] = await db().select().from(assets).where(eq(assets.sha256, sha256));
  if (!row) throw new Error("what was kept has its row");
  return row;
}

test("every copy stands upright in its size, without place or device, with the labels of machine and owner", async () => {
  const labels = xmp(
    `<TC260:AIGC>${aigc}</TC260:AIGC><dc:creator><rdf:Seq><rdf:li>海风摄影</rdf:li></rdf:Seq></dc:creator>`,
    ` exif:GPSLatitude="26,5.0N" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"`,
  );
  const bytes = await photo(labels);
  const before = await sharp(bytes).metadata();
  expect([before.exif?.includes("Telephone"), before.xmpAsString?.includes("GPSLatitude")]).toEqual([true, true]);

  const picture = await kept(bytes);
  expect(picture).toMatchObject({ width: 800, height: 1200 });
  await makeCopiesOf(picture);
  await rm(assetFile(picture.sha256));
  for (const copy of copiesOf(picture)) {
    const made = await copyBytes(copy);
    if (!made) throw new Error("a copy that was made is there");
    const { width, height, mediaType, exif, xmpAsString = "", orientation } = await sharp(made).metadata();
    const wide = Math.min(copy.size?.width ?? 1600, copy.size?.height ? 960 : 800);
    expect([copy, mediaType, width, height]).toEqual([copy, copy.type, wide, copy.size?.height ?? wide * 1.5]);
    expect([exif, orientation]).toEqual([undefined, undefined]);
    for (const label of [aigc, "海风摄影", "trainedAlgorithmicMedia"]) expect(xmpAsString).toContain(label);
    expect(xmpAsString).not.toContain("GPS");
    expect(made.includes("Telephone") || made.includes("Somebody")).toBe(false);
  }
});

test("the label of a machine is found in a comment of EXIF and in a text of PNG", async () => {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: "grey" } });
  const commented = await grey
    .clone()
    .withExif({ IFD2: { UserComment: `{"AIGC":${aigc.replace("海湾新闻网", "Haiwan")}}` } })
    .jpeg()
    .toBuffer();
  const texted = withText(await grey.clone().png().toBuffer(), "AIGC", aigc);
  for (const bytes of [commented, texted]) {
    const [plain] = copiesOf(await kept(bytes));
    const made = plain && (await copyBytes(plain));
    expect(made && (await sharp(made).metadata()).xmpAsString).toContain("ContentProducer");
  }
});

test("a picture without labels gets none; what is see-through stands on white where the kind knows no better", async () => {
  const clear = sharp({ create: { width: 1000, height: 500, channels: 4, background: "#00000000" } });
  const picture = await kept(await clear.webp().toBuffer());
  for (const copy of copiesOf(picture)) {
    const made = await copyBytes(copy);
    expect((await sharp(made ?? undefined).metadata()).xmp).toBeUndefined();
    if (copy.type !== "image/jpeg") continue;
    const [red = 0] = await sharp(made ?? undefined)
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(250);
  }
});

test("without the bytes there is no copy, and the worker says so", async () => {
  const picture = await kept(await photo(xmp("")));
  await rm(assetFile(picture.sha256));
  const [plain] = copiesOf(picture);
  expect(plain && (await copyBytes(plain))).toBeNull();
  await expect(makeCopiesOf(picture)).rejects.toThrow(picture.sha256);
  await expect(makeCopiesOf({ sha256: "00".repeat(32) })).resolves.toBeUndefined();
});

test("a WebP that lies on its side has the size it is drawn in", async () => {
  const lying = await sharp({ create: { width: 600, height: 400, channels: 3, background: "teal" } })
    .withMetadata({ orientation: 6 })
    .webp()
    .toBuffer();
  expect(await kept(lying)).toMatchObject({ width: 400, height: 600 });
});

test("a GIF goes out with all its frames and without its remarks", async () => {
  const frames = Buffer.concat([Buffer.alloc(4 * 4 * 3, 255), Buffer.alloc(4 * 4 * 3)]);
  const gif = await sharp(frames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer();
  const remark = Buffer.from([0x21, 0xfe, 8, ...Buffer.from("Haiwan 3"), 0]);
  const place = Buffer.from([0x21, 0xff, 11, ...Buffer.from("XMP DataXMP"), 6, ...Buffer.from("26.5 N"), 0]);
  const behind = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const remarked = Buffer.concat([gif.subarray(0, behind), remark, place, gif.subarray(behind), Buffer.from("after")]);
  const [plain] = copiesOf(await kept(remarked));
  const made = plain && (await copyBytes(plain));
  expect(made?.equals(gif)).toBe(true);
  expect((await sharp(made ?? undefined).metadata()).pages).toBe(2);
  await expect(keepPicture(reporter, gif.subarray(0, -2))).rejects.toMatchObject({ code: "picture_broken" });
});

test("two who ask at once for a copy nobody has made get the same bytes", async () => {
  const [plain] = copiesOf(await kept(await photo(xmp("<dc:rights>无</dc:rights>"))));
  if (!plain) throw new Error("there is always a plain copy");
  const [one, other] = await Promise.all([copyBytes(plain), copyBytes(plain)]);
  expect(one && other && one.equals(other)).toBe(true);
});

test("what only begins like a picture, moves as WebP or unfolds without end is refused before it is kept", async () => {
  const jpeg = await photo(xmp(""));
  expect(await paintedSize(jpeg.subarray(0, 600))).toBeNull();
  const beginning = Buffer.concat([
    jpeg.subarray(0, jpeg.indexOf(Buffer.from([0xff, 0xda]))),
    Buffer.from([0xff, 0xd9]),
  ]);
  await expect(keepPicture(reporter, beginning)).rejects.toMatchObject({ code: "picture_broken" });
  const twoFrames = Buffer.concat([Buffer.alloc(4 * 4 * 3, 255), Buffer.alloc(4 * 4 * 3)]);
  const frames = await sharp(twoFrames, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
    .webp({ delay: [100, 100] })
    .toBuffer();
  await expect(keepPicture(reporter, frames)).rejects.toMatchObject({ code: "picture_broken" });
  const still = await sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const moving = withChunk(still, "acTL", Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]));
  await expect(keepPicture(reporter, moving)).rejects.toMatchObject({ code: "picture_broken" });
  const bomb = await sharp({ create: { width: 11_000, height: 10_000, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  await expect(keepPicture(reporter, bomb)).rejects.toMatchObject({ code: "picture_too_fine", params: { limit: 100 } });
});

/** A PNG with a text chunk after its header (W3C PNG, 11.3.3.3). */
function withText(png: Buffer, keyword: string, words: string): Buffer {
  return withChunk(png, "iTXt", Buffer.concat([Buffer.from(keyword), Buffer.alloc(5), Buffer.from(words)]));
}

function withChunk(png: Buffer, kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  const head = 33;
  return Buffer.concat([png.subarray(0, head), length, body, sum, png.subarray(head)]);
}

test("copies that are not there are asked for, once for each picture; where all are, nothing is", async () => {
  const asked = async () =>
    (await db().execute<{ key: string }>(sql`select key from graphile_worker.jobs where key like 'copies:%'`)).length;
  const { sha256 } = await kept(await photo(xmp("")));
  await makeCopiesOf({ sha256 });
  await db().execute(sql`delete from graphile_worker._private_jobs`);
  await askForCopies([sha256]);
  expect(await asked()).toBe(0);
  const [row] = await db().select().from(assets).where(eq(assets.sha256, sha256));
  const [copy] = row ? copiesOf(row).slice(-1) : [];
  if (!copy) throw new Error("a picture has copies");
  await rm(copyFile(copy));
  await askForCopies([sha256]);
  await askForCopies([sha256]);
  expect(await asked()).toBe(1);
});
