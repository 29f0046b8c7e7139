/** Each cause and the pages it touches, and no others. */
import { expect, test } from "vitest";
import type { ChannelTree } from "@/newsroom/channels/published";
import type { House, Piece, PublicEvent } from "@/newsroom/editions/facts";
import { emptyPlace, type Place } from "@/newsroom/placements/layout";
import { pagesOfPiece, pagesTouched, pagesTurned, type Turns } from "@/press/pages";

const [news, county, other] = [1, 2, 3];
const slugs: Record<number, string[]> = { [news]: ["news"], [county]: ["news", "county"], [other]: ["other"] };
const below: Record<number, number[]> = { [news]: [news, county], [county]: [county], [other]: [other] };
const tree: ChannelTree = {
  at: () => undefined,
  path: () => [],
  below: () => [],
  childrenOf: () => [],
  all: () => [news, county, other].map((id) => ({ id, slugs: slugs[id] ?? [] })),
  idsUnder: (id) => below[id] ?? [],
  hiddenIds: [],
};

const by = (kind: Place["kind"], article: number, window: { from?: string; to?: string } = {}): Place => ({
  ...emptyPlace(kind),
  rule: "none",
  items: [{ article, wording: "short", from: "", to: "", ...window }],
});
const houseWith = (home: Place[], channel: Place[] = []): House => ({
  tree,
  fronts: [
    { front: { kind: "home" }, address: "/", places: home },
    { front: { kind: "channel", channelId: other }, address: "/other/", places: channel },
  ],
  topics: ["/topics/typhoon/"],
});
const quiet = houseWith([by("lead", 90)], [by("lead", 91)]);

const event = (reach: PublicEvent["reach"], more: Partial<PublicEvent> = {}): PublicEvent => ({
  seq: 1,
  kind: "",
  reach,
  article: null,
  front: null,
  ...more,
});
const kelp: Piece = {
  number: 7,
  address: "/2026-01/05/content_7.html",
  day: "2026-01-05",
  channelIds: [county],
  keywords: ["海带"],
  writers: ["林晓"],
  topic: null,
  isCorrected: false,
  pictures: [],
};
const touched = (cause: Partial<Parameters<typeof pagesTouched>[0]>, house = quiet) =>
  pagesTouched({ events: [], pieces: [], showing: [], relatedTo: [], maps: [], ...cause }, house);
const ofKelp = (house = quiet, piece = kelp) => touched({ events: [event("piece")], pieces: [piece] }, house);

const notices = ["/news/", "/news/county/", "/other/", "/topics/typhoon/"];
const hot = ["/hot/", "/hot.json"];

test("a piece has its own page and what machines read of it; an introduction the page of its topic too", () => {
  const own = ["/2026-01/05/content_7.html", "/2026-01/05/content_7.json", "/qr/2026-01/05/content_7.png"];
  expect(pagesOfPiece(kelp)).toEqual(own);
  expect(pagesOfPiece({ ...kelp, topic: "kelp" }).sort()).toEqual([...own, "/topics/kelp/"].sort());
});

test("a piece touches its channel and those above, then their archives and feeds and its words, no others", () => {
  const { lists, further, feeds, later, all } = ofKelp();
  expect(lists).toEqual(["/", "/news/", "/news/county/", ...hot]);
  expect(further.sort()).toEqual(
    [
      "/authors/%E6%9E%97%E6%99%93/",
      "/news/2026-01/",
      "/news/2026-01/05/",
      "/news/county/2026-01/",
      "/news/county/2026-01/05/",
      "/tags/%E6%B5%B7%E5%B8%A6/",
    ].sort(),
  );
  expect(feeds.filter((path) => /rss\.xml$/.test(path))).toEqual(["/rss.xml", "/news/rss.xml", "/news/county/rss.xml"]);
  // It says headlines, which are gone when a withdrawal returns.
  expect(feeds).toContain("/news-sitemap.xml");
  expect(later).toHaveLength(3);
  expect(all).toBe(false);
});

test("what shows a piece, and what would if it were live, is touched with it, and every part of its month", () => {
  const found = touched({
    events: [event("piece")],
    pieces: [kelp],
    showing: ["/a.html", "/"],
    relatedTo: ["/b.html"],
    maps: ["/sitemap/2026-01.xml", "/sitemap/2026-01-2.xml"],
  });
  expect(found.further).toEqual(expect.arrayContaining(["/a.html", "/b.html"]));
  expect(found.further).not.toContain("/");
  expect(found.later).toEqual(expect.arrayContaining(["/sitemap/2026-01.xml", "/sitemap/2026-01-2.xml"]));
});

test("a piece touches composed pages that name it or have a rule; as 紧急通知 every page that lists", () => {
  expect(ofKelp().lists).not.toContain("/other/");
  expect(ofKelp(houseWith([], [by("lead", kelp.number)])).lists).toContain("/other/");
  expect(ofKelp(houseWith([], [emptyPlace("news")])).lists).toContain("/other/");
  expect(ofKelp(houseWith([by("notice", kelp.number)])).lists).toEqual(expect.arrayContaining(notices));
});

test("a correction touches 更正, the introduction of a topic the topic and the list of topics", () => {
  expect(ofKelp().further).not.toContain("/corrections/");
  expect(ofKelp(quiet, { ...kelp, isCorrected: true }).further).toContain("/corrections/");
  expect(ofKelp(quiet, { ...kelp, topic: "kelp" }).lists).toContain("/topics/");
});

test("a layout touches its page alone; the home page's, which places 紧急通知, every page that lists, and 热榜, which leaves it out", () => {
  expect(touched({ events: [event("front", { front: `channel:${other}` })] })).toEqual({
    lists: ["/other/"],
    further: [],
    feeds: [],
    later: [],
    all: false,
  });
  const home = touched({ events: [event("front", { front: "home" })] });
  expect(home.lists[0]).toBe("/");
  expect(home.lists).toEqual(expect.arrayContaining([...notices, ...hot]));
});

test("灰色模式 touches the home page and two stylesheets; 热榜 itself and what places it; a topic its list and topics", () => {
  expect(touched({ events: [event("grey")] })).toMatchObject({ lists: ["/", "/site.css", "/care.css"], further: [] });
  expect(touched({ events: [event("hot")] }).lists).toEqual(hot);
  expect(touched({ events: [event("hot")] }, houseWith([], [emptyPlace("hot")])).lists).toContain("/other/");
  expect(touched({ events: [event("topic", { article: 7 })] }).lists).toEqual(["/", "/topics/", "/topics/typhoon/"]);
});

test("what every page says is printed everywhere", () => {
  expect(touched({ events: [event("all")] }).all).toBe(true);
});

const at = (time: string) => new Date(`2026-01-05T${time}:00Z`);
const never: Turns = { midnights: [], grey: [], hotEnds: [], newsAges: [] };
const turned = (turns: Partial<Turns>, house = quiet) =>
  pagesTurned({ ...never, ...turns }, house, { after: at("10:00"), to: at("11:00") });

test("the clock touches what turned after the last look, the very moment of this one included, and nothing else", () => {
  const nothing = { lists: [], later: [] };
  expect(turned({})).toEqual(nothing);
  for (const moment of [at("10:00"), at("11:01")]) {
    expect(turned({ midnights: [moment], grey: [moment], hotEnds: [moment], newsAges: [moment] })).toEqual(nothing);
  }
  expect(turned({ midnights: [at("11:00")] })).toEqual({ ...nothing, lists: ["/"] });
  expect(turned({ grey: [at("10:30")] }).lists).toEqual(["/", "/site.css", "/care.css"]);
  expect(turned({ hotEnds: [at("10:30")] }).lists).toEqual(hot);
  expect(turned({ newsAges: [at("10:30")] }).later).toEqual(["/news-sitemap.xml"]);
});

test("the window of a placed piece touches its page; that of 紧急通知 every page that lists, and 热榜", () => {
  const opening = { from: at("10:30").toISOString() };
  const brief = { from: at("10:20").toISOString(), to: at("10:40").toISOString() };
  const over = { to: at("09:00").toISOString() };
  expect(turned({}, houseWith([], [by("lead", 7, opening)])).lists).toEqual(["/other/"]);
  expect(turned({}, houseWith([], [by("lead", 7, brief)])).lists).toEqual(["/other/"]);
  expect(turned({}, houseWith([], [by("lead", 7, over)])).lists).toEqual([]);
  const notice = turned({}, houseWith([by("notice", 7, opening)]));
  expect(notice.lists[0]).toBe("/");
  expect(notice.lists).toEqual(expect.arrayContaining([...notices, ...hot]));
});
