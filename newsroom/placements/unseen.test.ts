/** What whoever composes is told of pieces that stand there and readers do not get. */
import { expect, test } from "vitest";
import { choosePieces, type Unseen, unseenIn } from "@/newsroom/placements/choose";
import type { FrontRow } from "@/newsroom/placements/front-rows";
import { emptyPlace, type Place, type PlacedItem } from "@/newsroom/placements/layout";

const at = new Date("2026-08-01T06:05:00Z");
const [before, after] = ["2026-08-01T06:00:00Z", "2026-08-01T07:00:00Z"];
const cover = { sha256: "0".repeat(64), alt: "", width: 960, height: 640 };

function row(number: number, more: Partial<FrontRow> = {}): [number, FrontRow] {
  const words = { headline: `题 ${number}`, shortHeadline: "", frontHeadline: "", summary: "" };
  const plain = { firstReleasedAt: at, channelId: null, paid: "none", minors: false, cover: null, mediaType: null };
  return [number, { number, ...words, ...plain, topic: null, ...more }];
}

const rows = new Map([
  row(1),
  row(2, { minors: true }),
  row(3, { paid: "advertisement" }),
  row(4, { cover, mediaType: "image/jpeg" }),
  row(5, { minors: true, cover, mediaType: "image/jpeg" }),
]);

const item = (article: number, from = "", to = ""): PlacedItem => ({ article, wording: "headline", from, to });
const place = (kind: "lead" | "slides" | "news" | "notice", limit: number, ...items: PlacedItem[]): Place => ({
  ...emptyPlace(kind),
  rule: "none",
  limit,
  items,
});

test.each<[string, Place, [number, Unseen][]]>([
  ["what is live, allowed and in time is seen", place("news", 5, item(1), item(2), item(3)), []],
  ["a second piece where one is shown", place("lead", 1, item(1), item(4)), [[4, "beyond"]]],
  [
    "minors and advertisements at the head",
    place("lead", 5, item(2), item(3)),
    [
      [2, "barred"],
      [3, "barred"],
    ],
  ],
  [
    "no picture among pictures; with one, what bars it",
    place("slides", 5, item(1), item(4), item(5)),
    [
      [1, "no_picture"],
      [5, "barred"],
    ],
  ],
  [
    "a window to come, and one that closed",
    place("notice", 5, item(1, after), item(2, "", before)),
    [
      [1, "early"],
      [2, "over"],
    ],
  ],
  ["withdrawn or never released", place("news", 5, item(9)), [[9, "not_live"]]],
  [
    "what nobody sees takes nobody's room",
    place("news", 1, item(9), item(1, after), item(4)),
    [
      [9, "not_live"],
      [1, "early"],
    ],
  ],
])("%s", (_, composed, unseen) => {
  expect([...unseenIn(composed, rows, at)]).toEqual(unseen);
  const tree = { path: () => [], childrenOf: () => [] } as never; // no place here is of a channel
  const shown = choosePieces([composed], { at, tree, rows, pools: new Map() }).flatMap(({ pieces }) => pieces);
  const numbers = composed.items.map(({ article }) => article);
  expect(shown.map(({ number }) => number)).toEqual(
    numbers.filter((number) => !unseen.some(([other]) => other === number)),
  );
});
