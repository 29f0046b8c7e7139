import fc from "fast-check";
import { expect, test } from "vitest";
import { differencesOf } from "@/newsroom/placements/differences";
import { emptyPlace, type Place, type PlacedItem, placeKey } from "@/newsroom/placements/layout";

const item = (article: number, more: Partial<PlacedItem> = {}): PlacedItem => ({
  article,
  wording: "short",
  from: "",
  to: "",
  ...more,
});
const place = (kind: "lead" | "news" | "slides", ...items: PlacedItem[]): Place => ({ ...emptyPlace(kind), items });
const [one, two, three, four] = [item(1), item(2), item(3), item(4)];

test("what stays as it is makes no difference", () => {
  const page = [place("lead", one), place("news", two, three)];
  expect(differencesOf(page, structuredClone(page))).toEqual([]);
  expect(differencesOf([], [])).toEqual([]);
});

test("a piece that was added, taken out, moved, worded or timed otherwise is named in its place", () => {
  const until = "2026-12-01T00:00:00.000Z";
  const [found, ...further] = differencesOf(
    [place("lead", one), place("news", two, three, item(6), four)],
    [place("lead", one), place("news", four, { ...two, wording: "headline", to: until }, item(6), item(5))],
  );
  expect(further).toEqual([]);
  expect(found).toMatchObject({ key: "news::", state: "kept", moved: null, rule: null, limit: null });
  expect(found?.pieces).toMatchObject([
    { kind: "moved", item: four, was: 4, at: 1 },
    { kind: "reworded", item: { article: 2, wording: "headline" }, was: "short" },
    { kind: "timed", item: { article: 2, to: until } },
    { kind: "added", item: { article: 5 }, at: 4, from: "" },
    { kind: "removed", item: three, to: "" },
  ]);
});

test("a piece that went from one place to another is said to in both", () => {
  const found = differencesOf([place("lead", one), place("news", two)], [place("lead", two), place("news")]);
  expect(found.map(({ key, pieces }) => [key, pieces])).toEqual([
    [
      "lead::",
      [
        { kind: "added", item: two, at: 1, from: "news::" },
        { kind: "removed", item: one, to: "" },
      ],
    ],
    ["news::", [{ kind: "removed", item: two, to: "lead::" }]],
  ]);
});

test("a rule, a limit, a new place, one that is gone, and one that changed its turn", () => {
  const news = place("news", one);
  const found = differencesOf(
    [place("lead"), place("slides", two), emptyPlace("pictures"), news],
    [{ ...news, rule: "none", limit: 8 }, place("lead"), emptyPlace("pictures"), emptyPlace("hot")],
  );
  expect(found).toMatchObject([
    { key: "news::", moved: { was: 4, at: 1 }, rule: { was: "newest" }, limit: { was: 16 }, pieces: [] },
    { key: "hot::", state: "new" },
    { key: "slides::", state: "gone", pieces: [{ kind: "removed", item: two }] },
  ]);
});

test("carrying out what is told, and nothing else, makes the one layout of the other", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 9 });
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const told = differencesOf(
        [place("news", ...before.map((n) => item(n)))],
        [place("news", ...after.map((n) => item(n)))],
      );
      const pieces = told.flatMap((each) => each.pieces);
      const carried = before.filter((n) => !pieces.some((p) => p.item.article === n));
      const put = pieces
        .flatMap((p) => (p.kind === "added" || p.kind === "moved" ? [p] : []))
        .sort((a, b) => a.at - b.at);
      for (const p of put) carried.splice(p.at - 1, 0, p.item.article);
      expect(carried).toEqual(after);
    }),
  );
});

test("every place that differs is told once", () => {
  const found = differencesOf([place("lead", one), place("news", two)], [place("news", one), place("lead", two)]);
  expect(found.map(({ key }) => key).sort()).toEqual([place("lead"), place("news")].map(placeKey).sort());
});
