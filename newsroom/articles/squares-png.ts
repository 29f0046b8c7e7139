/** Squares of black and white as a PNG (ISO/IEC 15948): some hundred bytes, of which a site has one for every piece. */
import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels of a square: with one bit for each, a square is a byte of its row. */
const side = 8;
const [dark, light] = [0x00, 0xff];
/** Before every row of pixels stands how it is written: this one, as what differs from the row above. */
const fromAbove = 2;
const bitsOfPixel = 1;
/** 6 would take four times as long for a quarter less. */
const level = 3;

/** `rows`: as many of as many, true where a square is dark; `margin`: so many light ones around them. */
export function squaresPng(rows: readonly (readonly boolean[])[], { margin }: { margin: number }): Buffer<ArrayBuffer> {
  const squares = rows.length + 2 * margin;
  const line = 1 + squares;
  // Zero: a row as it is, dark squares, and no difference.
  const pixels = Buffer.alloc(squares * side * line, dark);
  for (let y = 0; y < squares; y++) {
    const first = y * side * line;
    for (let x = 0; x < squares; x++) if (!rows[y - margin]?.[x - margin]) pixels[first + 1 + x] = light;
    for (let row = 1; row < side; row++) pixels[first + row * line] = fromAbove;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(squares * side, 0);
  header.writeUInt32BE(squares * side, 4);
  header.writeUInt8(bitsOfPixel, 8);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(pixels, { level })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** Length, name, data, and the check of the last two. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
