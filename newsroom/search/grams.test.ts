import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { type Field, indexed, normalized, searchQuery, searchVector, wordsOf } from "@/newsroom/search/grams";
import { doesHave, mayHave } from "@/newsroom/search/in-sql";

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

describe("a text of several fields", () => {
  const signs = ["海", "洋", "渔", "业", "𠮷", "a", "B", "2", "Ｇ", "ﬁ", "，", " ", "\n", "'", "ü"];
  const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 });
  /** Now and then a text with more places than PostgreSQL keeps, of one lexeme or of all. */
  const long = fc
    .tuple(
      text,
      fc.string({ unit: fc.constantFrom("海", "洋", "a"), minLength: 1, maxLength: 3 }),
      fc.integer({ min: 200, max: 9000 }),
      text,
    )
    .map(([begin, again, times, end]) => `${begin}${`${again}，`.repeat(times)}${end}`);
  const field = fc.record({
    weight: fc.constantFrom("A" as const, "B" as const, "C" as const, "D" as const),
    text: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long }),
  });
  const query = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 5 });

  test("has a word exactly where one of them has it", async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.array(field, { maxLength: 4 }), async (query, fields) => {
        const words = query
          .split(/[^\p{L}\p{N}]+/u)
          .map(normalized)
          .join(" ")
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean);
        fc.pre(words.length > 0);
        const expected = words.every((word) => fields.some(({ text }) => stands(word, normalized(text))));
        expect(await has(query, fields)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test("as long as one content can be is written and found in, to its end", async () => {
    const pages = Array.from({ length: 60_000 }, (_, place) => `${String.fromCodePoint(0x4e00 + (place % 9000))}潮水`);
    const fields: Field[] = [{ weight: "D", text: `${pages.join("")}码头上的灯，灯码头` }];
    expect(indexed(fields).longText).not.toBeNull();
    expect(await has("码头上的灯", fields)).toBe(true);
    expect(await has("灯码头", fields)).toBe(true);
    expect(await has("的灯灯码", fields)).toBe(false);
    expect(await has("上的码头", fields)).toBe(false);
  });
});

/** Whether a word stands in a text: anywhere among Han characters, Latin words and numbers whole. */
function stands(word: string, text: string): boolean {
  const latin = "(?!\\p{Script=Han})[\\p{L}\\p{N}]";
  const isLatin = (sign: string | undefined) => new RegExp(`^${latin}$`, "u").test(sign ?? "");
  const signs = [...word];
  const start = isLatin(signs[0]) ? `(?<!${latin})` : "";
  const end = isLatin(signs.at(-1)) ? `(?!${latin})` : "";
  return new RegExp(`${start}${word}${end}`, "u").test(text);
}

/** As a search asks a row of the index. */
async function has(query: string, fields: readonly Field[]): Promise<boolean> {
  const { words, longText } = indexed(fields);
  const asked = wordsOf(query);
  const [row] = await db().execute<{ found: boolean }>(sql`
    select ${mayHave(asked)} and ${doesHave(asked)} as found from (select ${words}::tsvector as words, ${longText}::text as long_text) as texts`);
  return row?.found ?? false;
}
