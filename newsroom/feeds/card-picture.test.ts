import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { expect, test } from "vitest";
import { canDrawCards, cardPicture } from "@/newsroom/feeds/card-picture";
import { pictureFacts } from "@/newsroom/media/picture";

const run = promisify(execFile);
const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><text y="100" font-size="40">${words}</text></svg>`;
const inOwnProcess = (env: Record<string, string> = {}) =>
  run(process.execPath, ["--import", "tsx", "newsroom/feeds/can-draw.fixture.ts"], { env: { ...process.env, ...env } });

test("what cannot be drawn now is tried again, and no one refusal stays", async () => {
  const vector = { operation: ["VipsForeignLoadSvg"] };
  sharp.block(vector);
  try {
    expect(await canDrawCards()).toBe(false);
    await expect(cardPicture(svg("潮"))).rejects.toThrow();
  } finally {
    sharp.unblock(vector);
  }
  expect((await inOwnProcess()).stdout).toContain(`twice ${await canDrawCards()}`);
  expect(pictureFacts(await cardPicture(svg("潮")))).toMatchObject({ mediaType: "image/png" });
});

test("a drawing becomes a PNG of its size, drawn once however many ask, and forgotten after many others", async () => {
  const [first, again] = await Promise.all([cardPicture(svg("海")), cardPicture(svg("海"))]);
  expect(pictureFacts(first)).toEqual({ mediaType: "image/png", width: 400, height: 300 });
  expect(again).toBe(first);
  const others = Array.from({ length: 64 }, (_, place) => svg(`第${place}张`));
  for (const other of others.slice(1)) await cardPicture(other);
  expect(await cardPicture(svg("海"))).toBe(first);
  for (const other of others) await cardPicture(other);
  const drawnAnew = await cardPicture(svg("海"));
  expect(drawnAnew).not.toBe(first);
  expect(drawnAnew).toEqual(first);
});

test("a machine without letters for Chinese draws no card, and its log says what to do, once", async () => {
  const place = await mkdtemp(join(tmpdir(), "no-letters-"));
  const fonts = join(place, "fonts.conf");
  await writeFile(fonts, `<fontconfig><cachedir>${place}</cachedir></fontconfig>`);
  const { stdout } = await inOwnProcess({ FONTCONFIG_FILE: fonts, LOG_LEVEL: "warn" });
  expect(stdout).toContain("twice false");
  expect(stdout.match(/fonts-noto-cjk/g)).toHaveLength(1);
  await rm(place, { recursive: true });
});
