/**
 * What a picture's own bytes say it is. The name and type an uploader gives count for nothing: a picture is what it
 * begins with, and its size is the one a browser will draw.
 */
export type PictureFacts = {
  mediaType: "image/jpeg" | "image/png" | "image/webp" | "image/gif";
  width: number;
  height: number;
};

/** The facts of a JPEG, PNG, WebP or GIF; null for anything else, and for one whose header is broken or cut off. */
export function pictureFacts(bytes: Buffer): PictureFacts | null {
  try {
    const facts = png(bytes) ?? gif(bytes) ?? webp(bytes) ?? jpeg(bytes);
    return facts && facts.width > 0 && facts.height > 0 ? facts : null;
  } catch (error) {
    // Read beyond the end of the bytes.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** PNG (W3C, third edition) 5.2 and 11.2.2: the first chunk is IHDR. */
function png(bytes: Buffer): PictureFacts | null {
  if (!begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) || ascii(bytes, 12, 4) !== "IHDR") return null;
  return { mediaType: "image/png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** GIF89a, 17 and 18: signature, then the logical screen. */
function gif(bytes: Buffer): PictureFacts | null {
  if (!["GIF87a", "GIF89a"].includes(ascii(bytes, 0, 6))) return null;
  return { mediaType: "image/gif", width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** RFC 9649: a RIFF container with one of three kinds of first chunk. */
function webp(bytes: Buffer): PictureFacts | null {
  if (ascii(bytes, 0, 4) !== "RIFF" || ascii(bytes, 8, 4) !== "WEBP") return null;
  const mediaType = "image/webp";
  switch (ascii(bytes, 12, 4)) {
    case "VP8X":
      return { mediaType, width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case "VP8L": {
      if (bytes.readUInt8(20) !== 0x2f) return null;
      const sizes = bytes.readUInt32LE(21);
      return { mediaType, width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
    }
    case "VP8 ":
      if (bytes.readUIntLE(23, 3) !== 0x2a019d) return null;
      return { mediaType, width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}

/** ITU-T T.81 annex B: segments up to the start of frame; one turned on its side by EXIF is drawn turned. */
function jpeg(bytes: Buffer): PictureFacts | null {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) return null;
  let turned = false;
  let at = 2;
  for (;;) {
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    // The picture's data, or its end, before any frame.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    if (isStartOfFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      return { mediaType: "image/jpeg", width: turned ? height : width, height: turned ? width : height };
    }
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === "Exif\0\0") {
      turned = isTurned(bytes.subarray(at + 10, at + 2 + length));
    }
    at += 2 + length;
  }
}

/** C0 to CF but for DHT, JPG and DAC. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** EXIF 2.32, 4.6.4: orientations 5 to 8 exchange width and height. Broken EXIF turns nothing. */
function isTurned(exif: Buffer): boolean {
  try {
    const little = ascii(exif, 0, 2) === "II";
    const short = (at: number) => (little ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
    const directory = little ? exif.readUInt32LE(4) : exif.readUInt32BE(4);
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8;
    }
    return false;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function begins(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

function ascii(bytes: Buffer, at: number, length: number): string {
  return bytes.toString("latin1", at, at + length);
}
