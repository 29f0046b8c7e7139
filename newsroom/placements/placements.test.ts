/** 首页编排: what readers get on front pages, and by whom it came there. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { file, save, take } from "@/newsroom/articles/desk.fixture";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import type { HomePage } from "@/newsroom/articles/public-page";
import { publishedPage } from "@/newsroom/articles/published";
import { openReadersHouse, type ReadersHouse, release, releaseChange } from "@/newsroom/articles/readers.fixture";
import { sealContent } from "@/newsroom/articles/seal";
import { publishedChannels } from "@/newsroom/channels/published";
import { setClock } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";
import { dropLayout, recallLayout, returnLayout, saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { frontForDesk } from "@/newsroom/placements/desk";
import { emptyPlace, type Place, type PlacedItem } from "@/newsroom/placements/layout";
import { layoutInForce } from "@/newsroom/placements/layout-in-force";
import { frontAt } from "@/newsroom/placements/looked-at";
import { placesAt } from "@/newsroom/placements/published";
import { releaseLayout, restoreLayout } from "@/newsroom/placements/release-layout";
import type { ShownLayout } from "@/newsroom/placements/take-layout";

let house: ReadersHouse;
let composer: Person;
let pinned = 0;
let open: ShownLayout | null = null;

beforeAll(async () => {
  house = await openReadersHouse();
  composer = await createPerson({ roles: ["editor"] });
  const { news: channel, county, about } = house;
  const [oldest = 0] = await bringOld(house.desk, [
    { at: "2011-01-01T00:00:00Z", headline: "旧志", channels: [county.id] },
    { at: "2012-02-01T00:00:00Z", headline: "看不见", channels: [about.id] },
    ...Array.from({ length: 12 }, (_, day) => ({
      at: `2012-01-${String(day + 10)}T00:00:00Z`,
      headline: `旧闻 ${day}`,
      channels: [day % 2 ? channel.id : county.id],
    })),
  ]);
  pinned = oldest;
});
beforeEach(async () => {
  setClock();
  if (open) await dropLayout(composer, open);
  open = null;
});

const item = (article: number, more: Partial<PlacedItem> = {}): PlacedItem => ({
  article,
  wording: "headline",
  from: "",
  to: "",
  ...more,
});
const lead = (...items: PlacedItem[]): Place => ({ ...emptyPlace("lead"), rule: "none", items });
const news = (...items: PlacedItem[]): Place => ({ ...emptyPlace("news"), items });

async function compose(places: readonly Place[], actor: Actor = composer): Promise<ShownLayout> {
  open = await saveLayout(actor, { front: "home", layout: open, places });
  return open;
}

/** Composed by one, released by another. */
async function putUp(places: readonly Place[]): Promise<number> {
  const layout = await compose(places);
  await sendLayout(composer, layout);
  await releaseLayout(house.desk.publisher, layout);
  open = null;
  return layout.id;
}

async function home(): Promise<HomePage> {
  const answer = await publishedPage("/");
  if (answer.status !== 200 || answer.page.kind !== "home") throw new Error(`/ answered ${answer.status}`);
  return answer.page;
}

async function headlinesOf(kind: Place["kind"]): Promise<string[]> {
  const { places } = await home();
  return places
    .filter((place) => place.kind === kind)
    .flatMap(({ entries }) => entries.map(({ headline }) => headline));
}

test("whoever releases a layout sees what it changes of the one in force, and nothing is said before it is sent", async () => {
  const places = await layoutInForce({ kind: "home" }, await publishedChannels(), null);
  const layout = await compose([lead(item(pinned)), ...places.filter(({ kind }) => kind !== "lead")]);
  expect((await frontForDesk(house.desk.publisher, "home"))?.changes).toBeNull();
  await sendLayout(composer, layout);
  const { changes } = (await frontForDesk(house.desk.publisher, "home")) ?? {};
  expect(changes).toMatchObject([{ key: "lead::", rule: { was: "newest" }, pieces: [{ kind: "added", at: 1 }] }]);
  await recallLayout(composer, layout);
});

test("a layout comes before readers when somebody else releases it, word for word what was released", async () => {
  const number = await release(house, house.news, { headline: "大桥合龙", frontHeadline: "一桥飞架 两岸同城" });
  await putUp([news()]);
  const layout = await compose([lead(item(number, { wording: "front" }))]);
  expect(await headlinesOf("lead")).not.toContain("一桥飞架 两岸同城");
  await expect(releaseLayout(house.desk.publisher, layout)).rejects.toMatchObject({ code: "layout_not_sent" });
  await sendLayout(composer, layout);
  expect(await headlinesOf("lead")).not.toContain("一桥飞架 两岸同城");
  await releaseLayout(house.desk.publisher, layout);
  open = null;
  expect(await headlinesOf("lead")).toEqual(["一桥飞架 两岸同城"]);

  // A wording nobody approved is nowhere, however it is saved.
  await save(house.desk.editor, number, { frontHeadline: "没有审过的题", change: { kind: "update", note: "" } });
  expect(await headlinesOf("lead")).toEqual(["一桥飞架 两岸同城"]);
  await releaseChange(house, number);
  expect(await headlinesOf("lead")).toEqual(["没有审过的题"]);
  await take(house.desk.chief, "withdraw", number);
  expect(await headlinesOf("lead")).toEqual([]);
});

test("nobody releases what they composed, however little of it; and only who may", async () => {
  const number = await release(house, house.news, { headline: "海上风电并网" });
  const mixed = await createPerson({ roles: ["editor", "publisher"] });
  await compose([news(item(number))]);
  const layout = await compose([lead(item(number))], mixed);
  await compose([lead(item(number)), news()]);
  const reporter = await createPerson({ roles: ["reporter", "admin", "auditor", { role: "reviewer" }] });
  for (const verb of [sendLayout, recallLayout, dropLayout]) {
    await expect(verb(reporter, open ?? layout)).rejects.toMatchObject({ code: "not_permitted" });
  }
  await expect(saveLayout(reporter, { front: "home", layout: open, places: [] })).rejects.toMatchObject({
    code: "not_permitted",
  });
  await sendLayout(composer, open ?? layout);
  const sent = open ?? layout;
  await expect(releaseLayout(composer, sent)).rejects.toMatchObject({ code: "not_permitted" });
  await expect(releaseLayout(mixed, sent)).rejects.toMatchObject({ code: "own_layout" });
  const ofNews = await createPerson({ roles: [{ role: "publisher", channelId: house.news.id }] });
  await expect(releaseLayout(ofNews, sent)).rejects.toMatchObject({ code: "not_permitted" });
  await returnLayout(house.desk.chief, { ...sent, reason: "头条换一条" });
  await expect(releaseLayout(house.desk.chief, sent)).rejects.toMatchObject({ code: "layout_not_sent" });
});

test("the screen names who could release a layout: nobody who had a hand in it", async () => {
  const { publisher } = house.desk;
  const releasers = async () => (await frontForDesk(composer, "home"))?.open?.releasers ?? [];
  await compose([news()]);
  expect(await releasers()).toContain(publisher.legalName);
  expect(await releasers()).not.toContain(composer.legalName);
  await compose([news(), lead()], publisher);
  expect(await releasers()).not.toContain(publisher.legalName);
});

test("a layout that was sent is counted for those who could release it, and for nobody else", async () => {
  const { publisher } = house.desk;
  const mixed = await createPerson({ roles: ["editor", "publisher"] });
  const ofNews = await createPerson({ roles: [{ role: "publisher", channelId: house.news.id }] });
  const counted = () =>
    Promise.all([composer, mixed, ofNews, publisher].map(async (person) => (await deskCounts(person)).fronts));
  await compose([news()]);
  const sent = await compose([lead(), news()], mixed);
  expect(await counted()).toEqual([0, 0, 0, 0]);
  await sendLayout(composer, sent);
  expect(await counted()).toEqual([0, 0, 0, 1]);
  await recallLayout(composer, sent);
  expect(await counted()).toEqual([0, 0, 0, 0]);
});

test("what was sent is not changed; what is not on screen any more is not decided", async () => {
  const number = await release(house, house.news, { headline: "春茶开采" });
  const first = await compose([news(item(number))]);
  const second = await compose([lead(item(number))]);
  await expect(saveLayout(composer, { front: "home", layout: first, places: [] })).rejects.toMatchObject({
    code: "layout_moved_on",
  });
  await expect(saveLayout(composer, { front: "home", layout: null, places: [] })).rejects.toMatchObject({
    code: "layout_moved_on",
  });
  await expect(sendLayout(composer, first)).rejects.toMatchObject({ code: "layout_moved_on" });
  await sendLayout(composer, second);
  await expect(saveLayout(composer, { front: "home", layout: second, places: [] })).rejects.toMatchObject({
    code: "layout_sent",
  });
  await expect(dropLayout(composer, second)).rejects.toMatchObject({ code: "layout_sent" });
  await recallLayout(composer, second);
  await expect(releaseLayout(house.desk.publisher, second)).rejects.toMatchObject({ code: "layout_not_sent" });
});

test("drafts, advertisements and what concerns minors do not get to the head of a page", async () => {
  const draft = await release(house, house.news, { headline: "后来撤下" });
  await take(house.desk.chief, "withdraw", draft);
  const paid = await release(house, house.news, {
    headline: "楼盘开售",
    marks: { ai: "none", paid: "advertisement", minors: false },
  });
  const minors = await release(house, house.news, {
    headline: "中学生救人",
    marks: { ai: "none", paid: "none", minors: true },
  });
  const shown = await compose([news(item(draft))]);
  await expect(sendLayout(composer, shown)).rejects.toMatchObject({
    code: "placed_not_live",
    params: { number: draft },
  });
  for (const number of [paid, minors]) {
    const layout = await compose([lead(item(number))]);
    await expect(sendLayout(composer, layout)).rejects.toMatchObject({
      code: "placed_wrongly",
      params: { number, place: "lead" },
    });
  }
  const notice = await compose([{ ...emptyPlace("notice"), items: [item(paid)] }]);
  await expect(sendLayout(composer, notice)).rejects.toMatchObject({ params: { number: paid, place: "notice" } });
  await putUp([lead(), news(item(paid), item(minors))]);
  const page = await home();
  expect(page.places.map(({ kind }) => kind)).toEqual(["news"]);
  expect(page.places[0]?.entries.slice(0, 2)).toMatchObject([
    { headline: "楼盘开售", paid: "advertisement" },
    { headline: "中学生救人", paid: "none" },
  ]);
  // By rule they are passed over.
  await putUp([{ ...emptyPlace("lead"), limit: 60 }]);
  expect(await headlinesOf("lead")).toContain("春茶开采");
  expect(await headlinesOf("lead")).not.toContain("楼盘开售");
  expect(await headlinesOf("lead")).not.toContain("中学生救人");
});

test("a piece that becomes about minors while it leads leaves the head of the page at once", async () => {
  const number = await release(house, house.news, { headline: "夏令营开营" });
  const id = await putUp([lead(item(number)), news()]);
  expect(await headlinesOf("lead")).toEqual(["夏令营开营"]);
  await save(house.desk.editor, number, {
    marks: { ai: "none", paid: "none", minors: true },
    change: { kind: "update", note: "" },
  });
  await releaseChange(house, number);
  expect(await headlinesOf("lead")).toEqual([]);
  expect(await headlinesOf("news")).toContain("夏令营开营");
  await expect(restoreLayout(house.desk.chief, { id })).rejects.toMatchObject({ code: "layout_barred" });
});

test("a window opens and closes by itself", async () => {
  const number = await release(house, house.news, { headline: "台风红色预警" });
  const [from, to] = ["2031-08-01T00:00:00Z", "2031-08-02T00:00:00Z"];
  await putUp([{ ...emptyPlace("notice"), items: [item(number, { from, to })] }]);
  const shownAt = async (at: string) => {
    setClock(() => new Date(at));
    return headlinesOf("notice");
  };
  expect(await shownAt("2031-07-31T23:59:59Z")).toEqual([]);
  expect(await shownAt(from)).toEqual(["台风红色预警"]);
  expect(await shownAt("2031-08-01T23:59:59Z")).toEqual(["台风红色预警"]);
  expect(await shownAt(to)).toEqual([]);
});

test("a rule brings the newest that stands nowhere by hand, each once, channels with what is below them", async () => {
  const { news: channel, county, about } = house;
  await putUp([
    { ...emptyPlace("channel", { channelId: county.id }), items: [item(pinned)], limit: 4 },
    { ...emptyPlace("channel", { channelId: channel.id }), limit: 60 },
    { ...emptyPlace("counties", { channelId: channel.id }), limit: 2 },
    emptyPlace("channel", { channelId: about.id }),
  ]);
  const { places } = await home();
  const lists = places.map(({ entries }) => entries.map(({ headline }) => headline));
  expect(lists[0]).toEqual(["旧志", "旧闻 10", "旧闻 8", "旧闻 6"]);
  expect(lists[1]?.filter((headline) => headline.startsWith("旧"))).toEqual(
    [11, 9, 7, 5, 4, 3, 2, 1, 0].map((day) => `旧闻 ${day}`),
  );
  const all = lists.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all).not.toContain("看不见");
  expect(places.map(({ channel: of }) => of?.name)).toEqual(["县市", "新闻"]);
});

test("what the page said at a moment past can be told: layout, wording, and what was live then", async () => {
  const tree = await publishedChannels();
  const saidAt = async (when: Date) => {
    const filled = await placesAt(await layoutInForce({ kind: "home" }, tree, when), { tree, when });
    return filled.flatMap(({ kind, entries }) => entries.map(({ headline }) => `${kind} ${headline}`));
  };
  const moment = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new Date();
  };
  const number = await release(house, house.news, { headline: "第一个题" });
  const other = await release(house, house.news, { headline: "另一条" });
  await putUp([lead(item(number))]);
  const one = await moment();
  await save(house.desk.editor, number, { headline: "第二个题", change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  const two = await moment();
  await putUp([lead(item(other)), { ...news(), limit: 1 }]);
  const three = await moment();
  await take(house.desk.chief, "withdraw", number);
  const four = await moment();
  expect(await saidAt(one)).toEqual(["lead 第一个题"]);
  expect(await saidAt(two)).toEqual(["lead 第二个题"]);
  expect((await saidAt(three)).slice(0, 2)).toEqual(["lead 另一条", "news 第二个题"]);
  expect(await saidAt(four)).toContain("lead 另一条");
  expect(await saidAt(four)).not.toContain("news 第二个题");
  // Before the first layout: the preset, with what was out by then.
  expect(await saidAt(new Date("2012-01-11T12:00:00Z"))).toEqual(["lead 旧闻 1", "news 旧闻 0", "news 旧志"]);
  expect(await saidAt(new Date("2009-01-01"))).toEqual([]);
});

test("looked back at, a channel has the list and the notices of that time, and no text that was sealed since", async () => {
  const { editor, chief } = house.desk;
  const number = await release(house, house.county, { headline: "后来封存的" });
  const other = await release(house, house.county, { headline: "一直都在" });
  await putUp([{ ...emptyPlace("notice"), items: [item(other)] }, news(item(number))]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const then = new Date();
  const said = async (actor: Actor, key: string) => JSON.stringify(await frontAt(actor, key, then));
  const channel = `channel:${house.county.id}`;
  expect(await said(editor, "home")).toContain("后来封存的");
  await release(house, house.county, { headline: "此后才发" });
  await putUp([news()]);
  expect(await said(editor, channel)).toMatch(/"notices":\[\{[^\]]*一直都在/);
  expect(await said(editor, channel)).toContain("后来封存的");
  expect(await said(editor, channel)).not.toContain("此后才发");
  await take(chief, "withdraw", number);
  expect(await said(editor, channel)).toContain("后来封存的");
  const { lastRelease } = await file(number);
  await sealContent(chief, { fingerprint: lastRelease?.fingerprint ?? "", reason: "应当事人要求" });
  for (const key of ["home", channel]) expect(await said(editor, key)).not.toContain("后来封存的");
  const reporter = await createPerson({ roles: ["reporter", "reviewer"] });
  expect(await said(reporter, "home")).toBe("null");
});

test("an earlier layout is put back by somebody who did not compose it", async () => {
  const number = await release(house, house.news, { headline: "老版面" });
  const id = await putUp([lead(item(number))]);
  await putUp([news()]);
  expect(await headlinesOf("lead")).toEqual([]);
  const mixed = await createPerson({ roles: ["editor", "publisher"] });
  await restoreLayout(mixed, { id });
  expect(await headlinesOf("lead")).toEqual(["老版面"]);
  const dropped = await compose([news()]);
  await dropLayout(composer, dropped);
  open = null;
  await expect(restoreLayout(mixed, { id: dropped.id })).rejects.toMatchObject({ code: "no_layout" });
});

test("what is no layout is refused in words and changes nothing", async () => {
  const twice = news(item(1), item(1));
  for (const [places, problem] of [
    [[news(), news()], "place_twice"],
    [[twice], "piece_twice"],
    [[{ ...emptyPlace("channel") }], "place_shape"],
    [[news(item(1, { from: "2026-01-02", to: "2026-01-01" }))], "window"],
    [[{ ...news(), headline: "自拟的题" }], "shape"],
    ["x", "shape"],
  ] as const) {
    await expect(saveLayout(composer, { front: "home", layout: null, places })).rejects.toMatchObject({
      code: "layout",
      params: { problem },
    });
  }
  for (const front of ["about", "channel:99999999", "channel:99999999999", "topic:1", "home "]) {
    await expect(saveLayout(composer, { front, layout: null, places: [] })).rejects.toMatchObject({ code: "no_front" });
  }
});
