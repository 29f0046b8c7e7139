import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asWritten, byteOrderMark, csvLine, harmless, parseCsv, textOf } from "@/newsroom/csv";

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells);
const piece = fc.constantFrom("海", "a", " ", ",", '"', "\r", "\n", "\r\n", "\t", "=", "'", byteOrderMark);
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(piece, { maxLength: 6 }).map((parts) => parts.join("")),
);

test("what is written is read again, cell for cell", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const file = byteOrderMark + rows.map(csvLine).join("");
      expect(parseCsv(file).map(({ cells, isBroken }) => ({ cells, isBroken }))).toEqual(
        rows.map((cells) => ({ cells, isBroken: false })),
      );
    }),
    { numRuns: 500 },
  );
});

test("a cell is never a formula, and is itself again afterwards", () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(asWritten(harmless(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
  expect(harmless('=HYPERLINK("https://elsewhere.example")')).toBe('\'=HYPERLINK("https://elsewhere.example")');
});

describe("files as they come", () => {
  test("any line end, a last line without one, empty lines left out", () => {
    expect(cellsOf("a,b\r\nc,d\n\r\ne,f\rg,")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", ""],
    ]);
  });

  test("rows are numbered by the line they begin on, line breaks within quotes counted", () => {
    expect(parseCsv('a\r\n"b\r\nb",x\n\nc').map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "a"],
      [2, "b\r\nb"],
      [5, "c"],
    ]);
  });

  test("quotation marks that do not close, or close too soon, are told", () => {
    expect(parseCsv('a,"b\nc').map(({ isBroken }) => isBroken)).toEqual([true]);
    expect(parseCsv('"a"b,c\nd').map(({ isBroken }) => isBroken)).toEqual([true, false]);
    expect(parseCsv('a"b,c').map(({ cells }) => cells)).toEqual([['a"b', "c"]]);
  });

  test("cells copied from a spreadsheet are parted by tabs", () => {
    expect(cellsOf("名称\t类型\n海岬报,社\t报社")).toEqual([
      ["名称", "类型"],
      ["海岬报,社", "报社"],
    ]);
  });
});

test("UTF-8 with and without its mark, UTF-16 and GB18030 are read; anything else is refused", () => {
  expect(textOf(Buffer.from("\ufeff名称,海岬"))).toBe("名称,海岬");
  expect(textOf(Buffer.from("名称"))).toBe("名称");
  expect(textOf(Buffer.from("\ufeff名称", "utf16le"))).toBe("名称");
  // 名称 as Excel in China saves it.
  expect(textOf(Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]))).toBe("名称");
  expect(() => textOf(Buffer.from([0x80, 0xff, 0xff, 0x00]))).toThrow(
    expect.objectContaining({ kind: "invalid", code: "not_text" }),
  );
});

test("a cell full of quotes is read in no more time than it is long", () => {
  const cell = '""'.repeat(5_000);
  expect(parseCsv(`"${cell}",二`)[0]?.cells).toEqual(['"'.repeat(5_000), "二"]);
});
