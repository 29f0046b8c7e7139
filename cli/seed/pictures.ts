/** Pictures for the demo house, drawn in code: flat shapes in quiet colours, so that no picture is anybody's. */
import { crc32, deflateSync } from "node:zlib";

export const subjects = ["sea", "hills", "festival", "weather"] as const;
/** `mood` varies the shapes. */
export type Scene = { subject: (typeof subjects)[number]; mood: number };

/** A colour as one number, 0xrrggbb: a picture has half a million of them. */
type Colour = number;
const [width, height] = [960, 640];

/** The bytes of a PNG, 960 × 640. The same scene is the same picture. */
export function draw({ subject, mood }: Scene): Buffer {
  const paint = painters[subject];
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0, at = 0; y < height; y++) {
    at++; // each row begins with its filter: none
    for (let x = 0; x < width; x++, at += 3) rows.writeUIntBE(paint(x, y, mood), at, 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // eight bits a colour, three colours a pixel
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const painters: Record<Scene["subject"], (x: number, y: number, mood: number) => Colour> = {
  sea,
  hills,
  festival,
  weather,
};

function sea(x: number, y: number, mood: number): Colour {
  const horizon = 260 + (mood % 4) * 25;
  if (isIn(x - 220 - mood * 90, y - horizon + 90, 46)) return 0xfae8be;
  const boat = 150 + ((mood * 173) % 560);
  if (y > horizon + 20 && y < horizon + 62 && Math.abs(x - boat) < 78 - (y - horizon) * 0.6) return 0x3c3430;
  if (y > horizon - 70 && y <= horizon + 20 && x > boat && x - boat < (y - horizon + 70) * 0.6) return 0xf0eee6;
  if (y < horizon) return mix(0xb0cede, 0xeee2ce, y / horizon);
  const row = Math.floor((y - horizon) / 22);
  if ((y - horizon) % 22 < 3 && (x + row * 71) % 150 < 18 + row * 5) return 0x82b4c2;
  return mix(0x608e9e, 0x224860, (y - horizon) / (height - horizon));
}

function hills(x: number, y: number, mood: number): Colour {
  for (let ridge = 3; ridge >= 0; ridge--) {
    const top = 250 + ridge * 95 + 46 * Math.sin(x / (120 + ridge * 34) + mood + ridge * 2);
    if (y < top) continue;
    const terrace = ridge > 1 && Math.floor((y - top) / 13) % 2 === 0;
    return mix(0x88a284, 0x3a663c, ridge / 3 - (terrace ? 0.16 : 0));
  }
  return mix(0xd6e0de, 0xf4ecd6, y / 400);
}

function festival(x: number, y: number, mood: number): Colour {
  for (let lantern = 0; lantern < 9; lantern++) {
    const [left, down] = [70 + lantern * 104, 150 + ((lantern * 67 + mood * 41) % 210)];
    if (isIn(x - left, y - down, 34)) return Math.abs(x - left) % 17 < 3 ? 0x96221a : 0xce3e28;
    if (Math.abs(x - left) < 1.5 && y < down) return 0x54423e;
  }
  if (y > 500) return mix(0x3a3046, 0x1e1c2c, (y - 500) / 140);
  if (y > 410 + Math.abs((x % 160) - 80) * 0.5) return 0x2c242a;
  return mix(0x343458, 0x7e5454, y / 500);
}

function weather(x: number, y: number, mood: number): Colour {
  for (let cloud = 0; cloud < 5; cloud++) {
    const [left, down] = [110 + cloud * 190, 150 + ((cloud * 83 + mood * 29) % 110)];
    if (isIn((x - left) * 0.6, y - down, 64 + (cloud % 3) * 14)) return mix(0xbcc2c8, 0xa0a6b0, cloud / 4);
  }
  if (y > 540) return 0x4a5452;
  if (y > 280 && (x + Math.floor(y * 0.4) + mood * 7) % 46 < 3 && y % 60 < 30) return 0xa8b8c4;
  return mix(0x707e8c, 0xa8acb0, y / 540);
}

function isIn(x: number, y: number, radius: number): boolean {
  return x * x + y * y < radius * radius;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = Math.min(1, Math.max(0, share));
  const red = (from >> 16) + ((to >> 16) - (from >> 16)) * part;
  const green = ((from >> 8) & 255) + (((to >> 8) & 255) - ((from >> 8) & 255)) * part;
  const blue = (from & 255) + ((to & 255) - (from & 255)) * part;
  return (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);
}
