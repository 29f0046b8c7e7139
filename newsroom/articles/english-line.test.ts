import { expect, test } from "vitest";
import { englishLine } from "@/newsroom/articles/english-line";

test.each([
  ["A harvest report.\n核对数字", "A harvest report."],
  ["核对数字\nA harvest report.", null],
  ["联系 David 核对", null],
  ["138 0000", null],
  ["", null],
])("of the note %j the English line is %j", (note, line) => {
  expect(englishLine(note)).toBe(line);
});
