/**
 * A GIF without what it says beside its frames (GIF89a, 24 to 26): comments, plain texts, and blocks of applications but
 * for the one that says how often it plays. Null for one whose blocks do not lead to its end.
 */
export function framesOnly(gif: Buffer): Buffer | null {
  const parts = [gif.subarray(0, tableEnd(13, gif[10]))];
  let at = parts[0]?.length ?? 0;
  while (at < gif.length) {
    const begin = at;
    const kind = gif[at];
    if (kind === 0x3b) return Buffer.concat([...parts, gif.subarray(at, at + 1)]);
    if (kind === 0x21) at = dataEnd(gif, at + 2);
    else if (kind === 0x2c) at = dataEnd(gif, tableEnd(at + 10, gif[at + 9]) + 1);
    else return null;
    if (kind === 0x2c || isOfFrames(gif, begin)) parts.push(gif.subarray(begin, at));
  }
  return null;
}

/** How a frame is shown, and how often all of them. */
function isOfFrames(gif: Buffer, at: number): boolean {
  const label = gif[at + 1];
  return label === 0xf9 || (label === 0xff && ["NETSCAPE2.0", "ANIMEXTS1.0"].includes(nameAt(gif, at)));
}

function nameAt(gif: Buffer, at: number): string {
  return gif.toString("latin1", at + 3, at + 14);
}

/** Behind the table of colours that may follow. */
function tableEnd(at: number, packed = 0): number {
  return at + (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
}

/** Behind blocks of data, each with its length, the last with none. */
function dataEnd(gif: Buffer, at: number): number {
  let end = at;
  for (let length = gif[end] ?? 0; length > 0; length = gif[end] ?? 0) end += length + 1;
  return end + 1;
}
