import { describe, expect, test } from "vitest";
import { pictureFacts } from "@/newsroom/media/picture";

/** Red, three wide and two high, in every kind that is kept. */
const samples: [string, string, string][] = [
  [
    "image/png",
    "indexed",
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQMAAACnuvRZAAAAA1BMVEX/AAAZ4gk3AAAADElEQVQI12NgYGAAAAAEAAEnNCcKAAAAAElFTkSuQmCC",
  ],
  ["image/gif", "89a", "R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=="],
  ["image/webp", "lossless", "UklGRhwAAABXRUJQVlA4TA8AAAAvAkAAAAcQ/Y/+ByKi/wEA"],
  ["image/webp", "lossy", "UklGRjQAAABXRUJQVlA4ICgAAACQAQCdASoDAAIABUB8JaACdLoAA5gA/ujXHXlPibb/5mj9JvpN5gAA"],
  [
    "image/webp",
    "with alpha",
    "UklGRlYAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAgICAgICAAFZQOCAoAAAAkAEAnQEqAwACAAVAfCWgAnS6AAOYAP7o1x15T4m2/+Zo/Sb6TeYAAA==",
  ],
];

describe("a picture is what its bytes say", () => {
  test.each(samples)("%s, %s", (mediaType, _, base64) => {
    expect(pictureFacts(Buffer.from(base64, "base64"))).toEqual({ mediaType, width: 3, height: 2 });
  });

  test.each([0xc0, 0xc1, 0xc2])("image/jpeg, frame %s", (frame) => {
    expect(pictureFacts(jpeg({ frame }))).toEqual({ mediaType: "image/jpeg", width: 3, height: 2 });
  });

  test("a JPEG that EXIF turns on its side has the size it is drawn in", () => {
    for (const little of [true, false]) {
      for (const orientation of [1, 2, 3, 4]) {
        expect(pictureFacts(jpeg({ exif: exif(orientation, little) }))).toMatchObject({ width: 3, height: 2 });
      }
      for (const orientation of [5, 6, 7, 8]) {
        expect(pictureFacts(jpeg({ exif: exif(orientation, little) }))).toMatchObject({ width: 2, height: 3 });
      }
    }
    expect(pictureFacts(jpeg({ exif: exif(6, true).subarray(0, 12) }))).toMatchObject({ width: 3, height: 2 });
  });

  test("fill bytes before a marker are passed over", () => {
    const plain = jpeg({});
    const filled = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xff]), plain.subarray(2)]);
    expect(pictureFacts(filled)).toMatchObject({ width: 3, height: 2 });
  });
});

describe("anything else is no picture", () => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>")],
    ["a page that calls itself a picture", Buffer.from("GIF88a<script>alert(1)</script>")],
    ["a PNG whose first chunk is another", png("tEXt", 3, 2)],
    ["a PNG of no width", png("IHDR", 0, 2)],
    ["a WebP of an unknown kind", Buffer.from("RIFF____WEBPVP9 ____________________")],
    ["a JPEG that ends before its frame", Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])("%s", (_, bytes) => {
    expect(pictureFacts(bytes)).toBeNull();
  });

  test("a header cut off anywhere", () => {
    const whole = [...samples.map(([, , base64]) => Buffer.from(base64, "base64").subarray(0, 26)), jpeg({})];
    for (const bytes of whole) {
      for (let length = 0; length < Math.min(bytes.length, 10); length++) {
        expect(pictureFacts(bytes.subarray(0, length))).toBeNull();
      }
    }
  });
});

/** Headers as far as the frame; nobody looks beyond. */
function jpeg({ frame = 0xc0, exif }: { frame?: number; exif?: Buffer }): Buffer {
  const app1 = exif ? segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), exif])) : Buffer.alloc(0);
  const tables = segment(0xc4, Buffer.alloc(17));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from("JFIF\0", "latin1")),
    app1,
    tables,
    segment(frame, Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0])),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** One directory: a tag of no interest, then the orientation. */
function exif(orientation: number, little: boolean): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 24 + 4);
  const short = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(little ? "II" : "MM", 0, "latin1");
  short(42, 2);
  long(8, 4);
  short(2, 8);
  for (const [place, tag, value] of [
    [0, 0x0100, 3],
    [1, 0x0112, orientation],
  ] as const) {
    const at = 10 + place * 12;
    short(tag, at);
    short(3, at + 2);
    long(1, at + 4);
    short(value, at + 8);
  }
  return bytes;
}

function png(chunk: string, width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.write(chunk, 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
