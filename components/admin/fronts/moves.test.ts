import fc from "fast-check";
import { expect, test } from "vitest";
import { putIn, setItem, shift, shiftPlace, takeOut, toSend } from "@/components/admin/fronts/moves";
import type { DeskPlace } from "@/newsroom/placements/desk";
import { emptyPlace, parsePlaces, placeKey } from "@/newsroom/placements/layout";

const item = (article: number) => ({ article, wording: "short" as const, from: "", to: "" });
const place = (kind: "news" | "lead" | "slides", ...articles: number[]): DeskPlace => {
  const made = { ...emptyPlace(kind), items: articles.map(item) };
  return { ...made, key: placeKey(made) };
};
const [news, lead, slides] = ["news::", "lead::", "slides::"];
const numbers = (places: readonly DeskPlace[], key: string) =>
  places.find((each) => each.key === key)?.items.map(({ article }) => article);

test("a piece goes where it is put, out of where it came from, and stands once in a place", () => {
  const page = [place("lead", 1), place("news", 2, 3, 4)];
  const moved = putIn(page, item(1), { place: news, index: 1 }, lead);
  expect([numbers(moved, lead), numbers(moved, news)]).toEqual([[], [2, 1, 3, 4]]);
  expect(numbers(putIn(page, item(2), { place: news, index: 3 }), news)).toEqual([3, 4, 2]);
  expect(numbers(putIn(page, item(4), { place: news, index: 0 }), news)).toEqual([4, 2, 3]);
  expect(numbers(putIn(page, item(9), { place: news, index: 3 }), news)).toEqual([2, 3, 4, 9]);
  expect(numbers(putIn(page, item(1), { place: news, index: 0 }), lead)).toEqual([1]);
  expect(numbers(page, news)).toEqual([2, 3, 4]);
});

test("上移, 下移 and 置顶 keep every piece, and stop at the ends", () => {
  const page = [place("news", 1, 2, 3)];
  expect(numbers(shift(page, { place: news, index: 2 }, "top"), news)).toEqual([3, 1, 2]);
  expect(numbers(shift(page, { place: news, index: 1 }, -1), news)).toEqual([2, 1, 3]);
  expect(numbers(shift(page, { place: news, index: 1 }, 1), news)).toEqual([1, 3, 2]);
  expect(numbers(shift(page, { place: news, index: 0 }, -1), news)).toEqual([1, 2, 3]);
  expect(numbers(shift(page, { place: news, index: 2 }, 1), news)).toEqual([1, 2, 3]);
});

test("places change with their neighbours, and not beyond the ends", () => {
  const keys = (places: readonly DeskPlace[]) => places.map(({ key }) => key);
  const page = [place("lead"), place("slides"), place("news")];
  expect(keys(shiftPlace(page, slides, -1))).toEqual([slides, lead, news]);
  expect(keys(shiftPlace(page, slides, 1))).toEqual([lead, news, slides]);
  expect(keys(shiftPlace(page, lead, -1))).toEqual([lead, slides, news]);
});

test("whatever is done, what is sent is a layout the newsroom takes", () => {
  const step = fc.record({
    what: fc.constantFrom("put", "shift", "top", "out", "window"),
    article: fc.integer({ min: 1, max: 6 }),
    index: fc.nat(5),
    to: fc.constantFrom(news, lead, slides),
    from: fc.constantFrom(news, lead, slides),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let page = [place("lead", 1), place("slides", 2, 3), place("news", 4, 5, 6)];
      for (const { what, article, index, to, from } of steps) {
        const spot = { place: to, index };
        if (what === "put") page = putIn(page, item(article), spot, from);
        else if (what === "out") page = takeOut(page, to, article);
        else if (what === "window") page = setItem(page, spot, { from: "2026-08-01T00:00:00.000Z" });
        else page = shift(page, spot, what === "top" ? "top" : 1);
      }
      expect(parsePlaces(JSON.parse(toSend(page)))).toHaveLength(3);
    }),
  );
});
