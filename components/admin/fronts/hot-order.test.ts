import { expect, test } from "vitest";
import { arranged, movedPin, toConfirm } from "@/components/admin/fronts/hot-order";

const pieces = [1, 2, 3, 4].map((number) => ({
  number,
  headline: `题 ${number}`,
  channel: "新闻",
  fingerprint: String(number).repeat(64),
  reads: 100 - number,
}));
const desk = { pieces, length: 3 };
const numbers = (lines: readonly { number: number }[]) => lines.map(({ number }) => number);
const drop = (article: number) => ({ article, reason: "重复" });

test("what is put first comes first in its order, then the most read; what is left out is in neither", () => {
  const { listed, waiting } = arranged(desk, { pins: [4, 3], drops: [drop(1)] });
  expect([numbers(listed), numbers(waiting)]).toEqual([[4, 3, 2], []]);
  expect(listed.map(({ isPinned }) => isPinned)).toEqual([true, true, false]);
  const plain = arranged(desk, { pins: [], drops: [] });
  expect([numbers(plain.listed), numbers(plain.waiting)]).toEqual([[1, 2, 3], [4]]);
  // Left out, or no candidate any more: a pin of it says nothing.
  expect(numbers(arranged(desk, { pins: [2, 9], drops: [drop(2)] }).listed)).toEqual([1, 3, 4]);
});

test("上移 and 下移 keep every piece and stop at the ends", () => {
  expect(movedPin([1, 2, 3], 2, -1)).toEqual([2, 1, 3]);
  expect(movedPin([1, 2, 3], 2, 1)).toEqual([1, 3, 2]);
  expect(movedPin([1, 2, 3], 1, -1)).toEqual([1, 2, 3]);
  expect(movedPin([1, 2, 3], 3, 1)).toEqual([1, 2, 3]);
  expect(movedPin([1, 2], 9, 1)).toEqual([1, 2]);
});

test("what is sent is what stands on screen, with the texts that were seen there", () => {
  const { listed } = arranged(desk, { pins: [3], drops: [drop(1), drop(9)] });
  expect(JSON.parse(toConfirm(listed, { pieces, drops: [drop(1), drop(9)] }))).toEqual({
    pieces: [3, 2, 4].map((number) => ({ number, fingerprint: String(number).repeat(64) })),
    pinned: 1,
    drops: [drop(1)],
  });
});
