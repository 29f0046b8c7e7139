/** 热榜: computed from reads, released by an editor, in the words of what is live, for a while. */
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { everyRow, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { articleReads } from "@/db/schema";
import { save, take } from "@/newsroom/articles/desk.fixture";
import { publishedPage } from "@/newsroom/articles/published";
import { openReadersHouse, type ReadersHouse, release, releaseChange } from "@/newsroom/articles/readers.fixture";
import { publishedChannels } from "@/newsroom/channels/published";
import { setClock } from "@/newsroom/clock/now";
import { publishedFile } from "@/newsroom/feeds/published";
import { confirmHotList, type ShownHotList } from "@/newsroom/hot/confirm";
import { hotForDesk } from "@/newsroom/hot/desk";
import { keepHotList, shownList, wasRead } from "@/newsroom/hot/hot.fixture";
import { mostRead } from "@/newsroom/hot/most-read";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace, type Place } from "@/newsroom/placements/layout";
import { frontAt } from "@/newsroom/placements/looked-at";
import { releaseLayout } from "@/newsroom/placements/release-layout";

const dayMs = 24 * 3_600_000;

let house: ReadersHouse;
let [bridge, tea, kelp] = [0, 0, 0];
beforeAll(async () => {
  house = await openReadersHouse();
  bridge = await release(house, house.news, { headline: "大桥合龙", shortHeadline: "桥通了" });
  tea = await release(house, house.county, { headline: "春茶开采" });
  kelp = await release(house, house.news, { headline: "海带开收" });
});
beforeEach(async () => {
  await keepHotList(house);
  await db().delete(articleReads);
});
afterEach(() => {
  setClock();
});

const computed = async () =>
  (await mostRead(await publishedChannels())).map(({ headline, reads }) => [headline, reads]);
/** As the screen offers them: what was not put first by hand was read. */
const confirm = async (numbers: number[], more: Partial<ShownHotList> = {}) => {
  for (const number of numbers.slice(more.pinned ?? 0)) await wasRead(number, 1);
  return confirmHotList(house.desk.publisher, await shownList(numbers, more));
};

async function onHome(): Promise<string[]> {
  const answer = await publishedPage("/");
  if (answer.status !== 200 || answer.page.kind !== "home") throw new Error(`/ answered ${answer.status}`);
  return said(answer.page);
}

function said({ places }: { places: { kind: string; entries: { headline: string }[] }[] }): string[] {
  return places.filter(({ kind }) => kind === "hot").flatMap(({ entries }) => entries.map(({ headline }) => headline));
}

async function inFile(): Promise<string[] | number> {
  const answer = await publishedFile("/hot.json");
  if (answer.status !== 200 || answer.file.kind !== "hot") return answer.status;
  return answer.file.entries.map(({ headline }) => headline);
}

async function onPage(): Promise<string[] | number> {
  const answer = await publishedPage("/hot/");
  if (answer.status !== 200 || answer.page.kind !== "hot") return answer.status;
  return answer.page.entries.map(({ headline }) => headline);
}

async function putUp(places: readonly Place[]): Promise<void> {
  const composer = await createPerson({ roles: ["editor"] });
  const layout = await saveLayout(composer, { front: "home", layout: null, places });
  await sendLayout(composer, layout);
  await releaseLayout(house.desk.publisher, layout);
}

test("what was read most in the last 24 hours comes first, in the words readers get in lists", async () => {
  await wasRead(tea, 5);
  await wasRead(bridge, 3, 1);
  await wasRead(bridge, 4, 20);
  await wasRead(kelp, 900, 25);
  expect(await computed()).toEqual([
    ["桥通了", 7],
    ["春茶开采", 5],
  ]);
});

test("nothing paid for, about minors, hidden, withdrawn or announced as 紧急通知 is computed or confirmed", async () => {
  const marked = (paid: "none" | "advertisement" | "public_service", minors: boolean) =>
    release(house, house.news, { headline: "不上榜", marks: { ai: "none", paid, minors } });
  const gone = await release(house, house.news, { headline: "不上榜" });
  await take(house.desk.chief, "withdraw", gone);
  const notice = await release(house, house.news, { headline: "台风预警" });
  const barred = [
    await marked("advertisement", false),
    await marked("public_service", false),
    await marked("none", true),
    await release(house, house.about, { headline: "不上榜" }),
    gone,
    notice,
  ];
  await putUp([
    { ...emptyPlace("notice"), items: [{ article: notice, wording: "headline", from: "", to: "" }] },
    emptyPlace("hot"),
  ]);
  for (const number of [...barred, kelp]) await wasRead(number, 50);
  expect(await computed()).toEqual([["海带开收", 50]]);
  const before = await everyRow();
  for (const number of barred) {
    await expect(confirm([kelp, number])).rejects.toMatchObject({ code: "hot_moved_on" });
  }
  expect(await everyRow()).toEqual(before);
});

test("no reader sees a list before somebody confirmed it, and then the very one", async () => {
  await wasRead(kelp, 9);
  await wasRead(tea, 8);
  expect([await onHome(), await inFile(), await onPage()]).toEqual([[], 404, []]);
  await confirm([kelp, tea]);
  expect([await onHome(), await inFile(), await onPage()]).toEqual(Array(3).fill(["海带开收", "春茶开采"]));
  await wasRead(bridge, 100);
  expect(await onHome()).toEqual(["海带开收", "春茶开采"]);
  const [event] = await run("select entry::jsonb as entry from audit_events order by seq desc limit 1");
  expect(event?.entry).toMatchObject({
    kind: "hot.confirmed",
    actor: house.desk.publisher.id,
    details: { pieces: 2, pinned: 0, dropped: 0 },
  });
});

test("what is put first and left out by hand is on record, and where the next list begins", async () => {
  await wasRead(kelp, 9);
  await wasRead(tea, 8);
  const drops = [{ article: kelp, reason: " 家属请求不再扩散 " }];
  await expect(confirm([tea], { drops: [{ article: kelp, reason: "  " }] })).rejects.toMatchObject({
    code: "reason_missing",
  });
  await confirm([bridge, tea], { pinned: 1, drops });
  expect(await onHome()).toEqual(["桥通了", "春茶开采"]);
  const desk = await hotForDesk(house.desk.publisher);
  expect(desk).toMatchObject({
    mayConfirm: true,
    pins: [bridge],
    drops: [{ article: kelp, reason: "家属请求不再扩散" }],
    past: [
      {
        by: house.desk.publisher.legalName,
        lines: [
          { headline: "桥通了", reads: 0, isPinned: true },
          { headline: "春茶开采", reads: 8, isPinned: false },
        ],
        drops: [{ headline: "海带开收", reason: "家属请求不再扩散" }],
      },
      {},
    ],
  });
  // What stands first by hand is offered though nobody read it.
  expect(desk?.pieces.map(({ number }) => number)).toEqual([kelp, tea, bridge]);
});

test("nobody confirms other words than they saw, a list twice over, or without the right over the house", async () => {
  const number = await release(house, house.news, { headline: "第一个题" });
  const seen = await shownList([number, kelp]);
  await save(house.desk.editor, number, { headline: "第二个题", change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  const { publisher, editor } = house.desk;
  await expect(confirmHotList(publisher, seen)).rejects.toMatchObject({ code: "hot_moved_on" });
  await expect(confirm([kelp, kelp])).rejects.toMatchObject({ code: "hot_shape" });
  await expect(confirm([kelp], { pinned: 2 })).rejects.toMatchObject({ code: "hot_shape" });
  await expect(confirm([kelp], { drops: [{ article: kelp, reason: "重复" }] })).rejects.toMatchObject({
    code: "hot_shape",
  });
  for (const piece of [number, kelp]) await wasRead(piece, 1);
  const list = await shownList([number, kelp]);
  const ofNews = await createPerson({ roles: [{ role: "publisher", channelId: house.news.id }] });
  for (const actor of [editor, ofNews, await createPerson({ roles: ["admin", "auditor", "reviewer"] })]) {
    await expect(confirmHotList(actor, list)).rejects.toMatchObject({ code: "not_permitted" });
  }
  await confirmHotList(house.desk.chief, list);
  expect(await onHome()).toEqual(["第二个题", "海带开收"]);
});

test("a piece that is withdrawn, marked or announced since is gone at once, and its words are those of now", async () => {
  const gone = await release(house, house.news, { headline: "要撤的" });
  const marked = await release(house, house.news, { headline: "要标的" });
  await confirm([gone, marked, kelp, tea]);
  expect(await onHome()).toEqual(["要撤的", "要标的", "海带开收", "春茶开采"]);
  await take(house.desk.chief, "withdraw", gone);
  await save(house.desk.editor, marked, {
    marks: { ai: "none", paid: "none", minors: true },
    change: { kind: "update", note: "" },
  });
  await releaseChange(house, marked);
  expect([await onHome(), await inFile(), await onPage()]).toEqual(Array(3).fill(["海带开收", "春茶开采"]));
  const notice = { ...emptyPlace("notice"), items: [{ article: kelp, wording: "short" as const, from: "", to: "" }] };
  await putUp([notice, emptyPlace("hot")]);
  expect([await onHome(), await inFile(), await onPage()]).toEqual(Array(3).fill(["春茶开采"]));
  await putUp([emptyPlace("hot")]);
});

test("a list stands until the end of the next day in Asia/Shanghai, then its place is empty and the desk says so", async () => {
  await confirm([kelp]);
  const desk = await hotForDesk(house.desk.editor);
  const until = desk?.inForce?.until ?? new Date(0);
  expect(until.getTime() - Date.now()).toBeGreaterThan(dayMs);
  expect(until.getTime() - Date.now()).toBeLessThanOrEqual(2 * dayMs);
  expect(until.toISOString()).toMatch(/T16:00:00.000Z$/);
  setClock(() => new Date(until.getTime() - 1));
  expect(await onHome()).toEqual(["海带开收"]);
  setClock(() => until);
  expect([await onHome(), await inFile(), await onPage()]).toEqual([[], 404, []]);
  expect(await hotForDesk(house.desk.editor)).toMatchObject({ isOn: true, inForce: null, mayConfirm: false });
});

test("what nobody read stands in the list only where somebody put it first, on record", async () => {
  await wasRead(kelp, 3);
  const { publisher } = house.desk;
  await expect(confirmHotList(publisher, await shownList([kelp, tea]))).rejects.toMatchObject({ code: "hot_moved_on" });
  await confirmHotList(publisher, await shownList([tea, kelp], { pinned: 1 }));
  expect(await onPage()).toEqual(["春茶开采", "海带开收"]);
});

test("what the home page showed at a moment past is the list that was confirmed by then, if the site kept one", async () => {
  const then = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return new Date();
  };
  const saidAt = async (when: Date) => {
    const page = await frontAt(house.desk.editor, "home", when);
    return page && "places" in page ? said(page) : null;
  };
  const number = await release(house, house.news, { headline: "后来撤下的" });
  await confirm([number, tea]);
  const one = await then();
  await confirm([kelp]);
  const two = await then();
  await take(house.desk.chief, "withdraw", number);
  await keepHotList(house, false);
  const three = await then();
  expect(await saidAt(one)).toEqual(["后来撤下的", "春茶开采"]);
  expect(await saidAt(two)).toEqual(["海带开收"]);
  expect(await saidAt(three)).toEqual([]);
  expect(await saidAt(new Date(one.getTime() - 10 * dayMs))).toEqual([]);
});

test("off: no list, no page, no file, no way to confirm; a channel may hold it as well as the home page", async () => {
  await confirm([kelp]);
  const channel = `channel:${house.news.id}`;
  const composer = await createPerson({ roles: ["editor"] });
  const layout = await saveLayout(composer, { front: channel, layout: null, places: [emptyPlace("hot")] });
  await sendLayout(composer, layout);
  await releaseLayout(house.desk.publisher, layout);
  const onChannel = async () => {
    const answer = await publishedPage("/news/");
    return answer.status === 200 && answer.page.kind === "channel" ? said(answer.page) : null;
  };
  expect(await onChannel()).toEqual(["海带开收"]);
  await keepHotList(house, false);
  expect([await onHome(), await onChannel(), await inFile(), await onPage()]).toEqual([[], [], 404, 404]);
  await expect(confirm([kelp])).rejects.toMatchObject({ code: "hot_off" });
});

test("earlier lists are looked through page by page, by those who have business with front pages", async () => {
  for (let times = 0; times < 21; times += 1) await confirm([kelp]);
  const first = await hotForDesk(house.desk.editor);
  expect(first?.past).toHaveLength(20);
  const second = await hotForDesk(house.desk.editor, first?.next ?? 0);
  expect(second?.past[0]?.id).toBeLessThan(first?.past.at(-1)?.id ?? 0);
  expect(await hotForDesk(await createPerson({ roles: ["reporter", "reviewer"] }))).toBeNull();
});
