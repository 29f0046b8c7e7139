import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { cardPicture } from "@/newsroom/feeds/card-picture";
import { pictureFacts } from "@/newsroom/media/picture";
import { settings } from "@/settings";

const run = promisify(execFile);
const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><text y="100" font-size="40">${words}</text></svg>`;

test("a drawing becomes a PNG of its size, is kept, and is the same again", async () => {
  const first = await cardPicture(svg("海"));
  expect(pictureFacts(first)).toEqual({ mediaType: "image/png", width: 400, height: 300 });
  expect(await cardPicture(svg("海"))).toEqual(first);
  const files = await readdir(join(settings().dataDir, "cards"), { recursive: true });
  expect(files.filter((name) => name.endsWith(".png")).length).toBeGreaterThan(0);
  // Written whole under its name: nothing of the writing stays.
  expect(files.filter((name) => /\.png\./.test(name))).toEqual([]);
});

test("a machine without letters for Chinese draws no card, and its log says what to do, once", async () => {
  const place = await mkdtemp(join(tmpdir(), "no-letters-"));
  const fonts = join(place, "fonts.conf");
  await writeFile(fonts, `<fontconfig><cachedir>${place}</cachedir></fontconfig>`);
  const { stdout } = await run(process.execPath, ["--import", "tsx", "newsroom/feeds/can-draw.fixture.ts"], {
    env: { ...process.env, FONTCONFIG_FILE: fonts, LOG_LEVEL: "warn" },
  });
  expect(stdout).toContain("twice false");
  expect(stdout.match(/fonts-noto-cjk/g)).toHaveLength(1);
  await rm(place, { recursive: true });
});
