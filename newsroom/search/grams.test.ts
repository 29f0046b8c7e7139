import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { searchQuery, searchVector } from "@/newsroom/search/grams";

async function finds(query: string, text: string): Promise<boolean> {
  const [row] = await db().execute<{ found: boolean }>(
    sql`select ${searchVector(text)}::tsvector @@ ${searchQuery(query)}::tsquery as found`,
  );
  return row?.found ?? false;
}

test.each([
  ["渔业", "东屿县海洋渔业丰收", true],
  ["洋渔业丰", "东屿县海洋渔业丰收", true],
  ["收", "东屿县海洋渔业丰收", true],
  ["渔", "东屿县海洋渔业丰收", true],
  ["丰渔", "东屿县海洋渔业丰收", false],
  ["海洋 丰收", "东屿县海洋渔业丰收", true],
  ["海洋 茶", "东屿县海洋渔业丰收", false],
  ["G20峰会", "ｇ20峰会在澜州开幕", true],
  ["g20", "G200峰会", false],
  ["峰会2026", "澜州峰会2026", true],
  ["渔业丰", "渔业，丰收", false],
  ["o'neil", "O'Neil 来访", true],
])("a search for %j in %j: %j", async (query, text, found) => {
  expect(await finds(query, text)).toBe(found);
});

test("a query without words searches for nothing", () => {
  expect(searchQuery(" ，。' ")).toBeNull();
});

test("a run of Han characters is found exactly where it stands", async () => {
  const han = fc.string({ unit: fc.constantFrom("海", "洋", "渔", "业"), minLength: 1, maxLength: 6 });
  const texts = fc
    .array(fc.oneof(han, fc.constantFrom("，", " ", "a", "20")), { maxLength: 6 })
    .map((all) => all.join(""));
  await fc.assert(
    fc.asyncProperty(han, texts, async (query, text) => {
      expect(await finds(query, text)).toBe(text.includes(query));
    }),
    { numRuns: 300 },
  );
});
