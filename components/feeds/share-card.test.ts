import { expect, test } from "vitest";
import { below, evil, readXml } from "@/components/feeds/feed.fixture";
import { shareCard } from "@/components/feeds/share-card";

const drawn = (headline: string) => {
  const svg = readXml(shareCard({ kind: "card", headline, siteName: "海岬新闻网" }));
  return below(svg, "text").map(({ text, attributes }) => ({
    text,
    size: Number(attributes["font-size"]),
    y: Number(attributes.y),
  }));
};

test("a card shows the headline whole, and below it who publishes it", () => {
  expect(drawn("把窗口搬到码头上 让服务跟着潮水走").map(({ text }) => text)).toEqual([
    "把窗口搬到码头上 让服务",
    "跟着潮水走",
    "海岬新闻网",
  ]);
});

test("the longest headline has room, and a line begins with no stop and breaks no word", () => {
  const longest = "沿海三镇把办事窗口搬到码头，".repeat(7).slice(0, 100);
  const lines = drawn(longest).slice(0, -1);
  for (const { text, size } of lines) {
    expect(text.length * size).toBeLessThanOrEqual(1200 - 90 + size);
    expect(text).not.toMatch(/^[，。、]/);
  }
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(500);
  expect(lines.map(({ text }) => text).join("")).toBe(longest);
  const words = drawn("港口引进 Internationalisierung 软件 Verwaltungsgericht 一套").slice(0, -1);
  expect(words.some(({ text }) => text.includes("Verwaltungsger"))).toBe(true);
});

test("no headline breaks the drawing", () => {
  expect(drawn(evil).length).toBeGreaterThan(1);
  expect(drawn("")).toHaveLength(1);
});
