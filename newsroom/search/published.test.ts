import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { fillSearch } from "@/cli/fill-search";
import { refused, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { channels } from "@/db/schema";
import { bodyOf, file, save, take } from "@/newsroom/articles/desk.fixture";
import { bringOld } from "@/newsroom/articles/old-pieces.fixture";
import type { SearchPage } from "@/newsroom/articles/public-page";
import { publishedPage } from "@/newsroom/articles/published";
import {
  addressOf,
  asOwner,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";
import type { Part } from "@/newsroom/search/excerpt";
import type { Parameters } from "@/newsroom/search/wish";
import { settings } from "@/settings";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

async function search(asked: string | Parameters): Promise<SearchPage> {
  const answer = await publishedPage("/search", typeof asked === "string" ? { q: asked } : asked);
  if (answer.status !== 200 || answer.page.kind !== "search") throw new Error(`answered ${answer.status}`);
  expect(JSON.parse(JSON.stringify(answer.page))).toEqual(answer.page);
  return answer.page;
}

const inWords = (parts: readonly Part[]) => parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
const found = async (asked: string | Parameters) =>
  ((await search(asked)).result?.hits ?? []).map(({ headline }) => headline);

describe("what readers find", () => {
  test("is what is live, by any two characters of it, with the place where they stand", async () => {
    const number = await release(house, house.county, {
      headline: "码头见闻",
      kicker: "基层纪事",
      reporters: ["林晓"],
      keywords: ["鲎苗"],
      source: { name: "海岬晚报", address: "", outletId: null },
      summary: "一个清晨。",
      body: bodyOf("清晨六点，潮水刚退。", "第一批ＬＮＧ船靠岸，2026年共有12艘。"),
    });
    for (const word of [
      "潮水",
      "潮",
      "水刚退",
      "lng",
      "LNG船",
      "2026年",
      "林晓",
      "鲎苗",
      "基层",
      "岬晚",
      "清晨 码头",
    ]) {
      expect([word, await found(word)]).toEqual([word, ["码头见闻"]]);
    }
    for (const word of ["潮退", "ng", "202", "刚退第一", "饕餮"]) expect([word, await found(word)]).toEqual([word, []]);
    const [hit] = (await search("码头 lng")).result?.hits ?? [];
    expect(hit).toMatchObject({ address: await addressOf(number), source: "海岬晚报", channel: { name: "县市" } });
    expect(inWords(hit?.line ?? [])).toBe("[码头]见闻");
    expect(hit?.passages.map(({ parts }) => inWords(parts))).toEqual([
      "清晨六点，潮水刚退。 第一批[ＬＮＧ]船靠岸，2026年共有12艘。",
    ]);
  });

  test("is the text they have: not the draft, the new words after a change, none after a withdrawal", async () => {
    const { editor, chief, publisher } = house.desk;
    const number = await release(house, house.county, { headline: "旧题紫菜" });
    await save(editor, number, { headline: "新题牡蛎", change: { kind: "update", note: "" } });
    expect([await found("紫菜"), await found("牡蛎")]).toEqual([["旧题紫菜"], []]);
    await releaseChange(house, number);
    expect([await found("紫菜"), await found("牡蛎")]).toEqual([[], ["新题牡蛎"]]);
    await take(chief, "withdraw", number);
    expect(await found("牡蛎")).toEqual([]);
    await take(chief, "reinstate", number);
    expect(await found("牡蛎")).toEqual([]);
    await take(publisher, "confirmReinstatement", number);
    expect(await found("牡蛎")).toEqual(["新题牡蛎"]);
  });

  test("goes in the transaction of the withdrawal, and stays where that is undone", async () => {
    const number = await release(house, house.county, { headline: "滩涂上的风车" });
    const { liveReleaseId } = (await file(number)).article;
    const entries = sql`select from search_entries where article_number = ${number}`;
    const undone = db().transaction(async (tx) => {
      await tx.execute(sql`insert into withdrawals
        (article_number, release_id, category, reason, withdrawn_by, withdrawn_at)
        values (${number}, ${liveReleaseId}, 'order', '来电', ${house.desk.chief.id}, now())`);
      expect(await tx.execute(entries)).toHaveLength(0);
      throw new Error("never mind");
    });
    await expect(undone).rejects.toThrow("never mind");
    expect(await found("风车")).toEqual(["滩涂上的风车"]);
  });

  test("is nothing of a hidden channel, from the moment it is hidden", async () => {
    await release(house, house.about, { headline: "招聘启事" });
    expect(await found("招聘")).toEqual([]);
    await release(house, house.county, { headline: "古厝新生" });
    await db().update(channels).set({ hidden: true }).where(sql`id = ${house.county.id}`);
    expect(await found("古厝")).toEqual([]);
    expect((await search({ q: "古厝", channel: "news/county" })).problem).toBe("noSuchChannel");
    await db().update(channels).set({ hidden: false }).where(sql`id = ${house.county.id}`);
    expect(await found("古厝")).toEqual(["古厝新生"]);
  });

  test("found by a name beside it, shows how the text begins, and the name; a passage begins with a sentence", async () => {
    await release(house, house.county, {
      headline: "渔船回港",
      keywords: ["飓风"],
      summary: "",
      body: bodyOf("渔船全部回港，岸上点起了灯。", `${"潮".repeat(30)}。旧船留作备用，汛期后再退役。`),
    });
    const [byName] = (await search("飓风")).result?.hits ?? [];
    expect(byName?.passages.map(({ kind, parts }) => [kind, inWords(parts).slice(0, 14)])).toEqual([
      ["text", "渔船全部回港，岸上点起了灯。"],
      ["keyword", "[飓风]"],
    ]);
    const [byBoth] = (await search("飓风 点起")).result?.hits ?? [];
    expect(byBoth?.passages.map(({ kind }) => kind)).toEqual(["text", "keyword"]);
    const [byText] = (await search("退役")).result?.hits ?? [];
    expect(byText?.passages.map(({ parts }) => inWords(parts))).toEqual(["…旧船留作备用，汛期后再[退役]。"]);
  });

  test("says what is paid for, and keeps a headline's HTML text", async () => {
    await release(house, house.county, {
      headline: "<b>特价</b>海鲜",
      marks: { ai: "none", paid: "advertisement", minors: false },
    });
    const [hit] = (await search("特价")).result?.hits ?? [];
    expect(hit?.paid).toBe("advertisement");
    expect(inWords(hit?.line ?? [])).toBe("<b>[特价]</b>海鲜");
  });
});

describe("a search narrowed down", () => {
  test("keeps to a channel and what is below it, to days, to a source", async () => {
    const other = await release(house, house.news, {
      headline: "灯塔开放",
      source: { name: "Ｘ社", address: "", outletId: null },
    });
    const one = await release(house, house.county, { headline: "灯塔修缮" });
    const today = (await addressOf(one)).slice(1, 11).replace("/", "-");
    expect(await found("灯塔")).toEqual(["灯塔修缮", "灯塔开放"]);
    expect(await found({ q: "灯塔", channel: "news" })).toEqual(["灯塔修缮", "灯塔开放"]);
    expect(await found({ q: "灯塔", channel: "news/county" })).toEqual(["灯塔修缮"]);
    expect(await found({ q: "灯塔", source: "x" })).toEqual(["灯塔开放"]);
    expect(await found({ q: "灯塔", from: today, to: today })).toHaveLength(2);
    expect(await found({ q: "灯塔", to: "2020-01-01" })).toEqual([]);
    expect((await search({ q: "灯塔", to: "2020-01-01" })).nothing?.wider).toMatchObject({
      count: 2,
      address: "?q=%E7%81%AF%E5%A1%94",
    });
    await take(house.desk.chief, "withdraw", other);
    expect(await found({ q: "灯塔", source: "x社" })).toEqual([]);
  });

  test("has links to the last days and back to any time", async () => {
    const { spans } = await search({ q: "灯塔", from: "2020-01-01", to: "2020-12-31" });
    expect(spans.map(({ name, isChosen }) => [name, isChosen])).toEqual([
      ["不限时间", false],
      ["近一周", false],
      ["近一月", false],
      ["近一年", false],
    ]);
    const follow = async (link: string) => search(Object.fromEntries(new URLSearchParams(link)));
    const week = await follow(spans[1]?.address ?? "");
    expect(week.spans.map(({ isChosen }) => isChosen)).toEqual([false, true, false, false]);
    const anyTime = await follow(week.spans[0]?.address ?? "");
    expect(anyTime.asked).toMatchObject({ q: "灯塔", from: "", to: "" });
    expect(anyTime.spans[0]?.isChosen).toBe(true);
  });

  test("by relevance has the headline before the body", async () => {
    await release(house, house.county, { headline: "荔枝熟了" });
    await release(house, house.county, { headline: "一周农事", body: bodyOf("荔枝也熟了。") });
    expect(await found("荔枝")).toEqual(["一周农事", "荔枝熟了"]);
    expect(await found({ q: "荔枝", order: "relevance" })).toEqual(["荔枝熟了", "一周农事"]);
  });

  test.each(["time", "relevance"])(
    "turns page by page to the end, each hit once, by %s; older pages once they are indexed",
    async (order) => {
      const all = 45;
      const q = order === "time" ? "季风" : "候鸟";
      // Several of one moment, and some of equal weight.
      const pieces = Array.from({ length: all }, (_, place) => ({
        at: `2020-01-${String(1 + Math.floor(place / 3)).padStart(2, "0")}T08:00:00Z`,
        headline: `${q.repeat(1 + (place % 2))}，第${place}篇`,
        channels: [house.county.id],
      }));
      await bringOld(house.desk, pieces);
      expect(await found({ q, order })).toEqual([]);
      expect(await fillSearch(settings().databaseOwnerUrl ?? "")).toBeGreaterThanOrEqual(all);
      expect(await fillSearch(settings().databaseOwnerUrl ?? "")).toBe(0);
      const seen: string[] = [];
      let next: Parameters | null = { q, order };
      let pages = 0;
      while (next) {
        const { result } = await search(next);
        seen.push(...(result?.hits ?? []).map(({ headline }) => headline));
        if (pages === 0) expect(result).toMatchObject({ count: all, isMore: false, first: null });
        else expect(result).toMatchObject({ count: null, first: expect.stringContaining("?q=") });
        next = result?.more ? Object.fromEntries(new URLSearchParams(result.more)) : null;
        pages += 1;
      }
      expect(pages).toBe(3);
      expect(seen).toHaveLength(all);
      expect(new Set(seen).size).toBe(all);
    },
  );
});

describe("a search that finds nothing, or is none", () => {
  test("shows which of its words are found, and what is new", async () => {
    await release(house, house.county, { headline: "观鸟季" });
    const page = await search("观鸟 饕餮");
    expect(page.result).toBeNull();
    expect(page.nothing).toMatchObject({ wider: null, words: [{ name: "观鸟", count: 1 }] });
    expect(page.nothing?.newest.map(({ headline }) => headline)).toContain("观鸟季");
    expect((await search("观鸟饕餮")).nothing?.words).toMatchObject([{ name: "观鸟" }]);
  });

  test("leads from a word misremembered to what it is made of, together and one by one", async () => {
    await release(house, house.county, { headline: "菱港大桥今夜起封闭检修" });
    await release(house, house.county, { headline: "县城大桥亮灯" });
    const leads = async (q: string) => (await search(q)).nothing?.words.map(({ name, count }) => [name, count]);
    expect(await leads("菱江大桥封闭检修")).toEqual([
      ["大桥 封闭 检修", 1],
      ["大桥", 2],
      ["封闭", 1],
      ["检修", 1],
    ]);
    // Of words that stand in no text together, as many as do.
    expect(await leads("大桥 亮灯 封闭")).toEqual([
      ["大桥 亮灯", 1],
      ["大桥", 2],
      ["亮灯", 1],
      ["封闭", 1],
    ]);
    expect(await leads("大桥 饕餮亮灯")).toEqual([
      ["大桥 亮灯", 1],
      ["大桥", 2],
      ["亮灯", 1],
    ]);
  });

  test("tries only so many words, however long it is", async () => {
    const { nothing } = await search("大桥封闭检修亮灯".repeat(12));
    expect(nothing?.words.length).toBeLessThanOrEqual(7);
  });

  test.each<[Parameters, SearchPage["problem"]]>([
    [{}, null],
    [{ q: "  " }, null],
    [{ q: "，。！" }, "noWords"],
    [{ q: "海".repeat(101) }, "tooLong"],
    [{ q: "ﷺ".repeat(60) }, "tooLong"],
    [{ q: "一 二 三 四 五 六 七 八 九 十 百" }, "tooManyWords"],
    [{ q: "海", channel: "nowhere" }, "noSuchChannel"],
    [{ q: "海", from: "2023-02-30" }, "noSuchDay"],
    [{ q: "海", to: "昨天" }, "noSuchDay"],
    [{ q: "海", from: "2023-02-03", to: "2023-02-02" }, "daysReversed"],
    [{ q: "海", source: "《》" }, "sourceNotFound"],
    [{ q: "海", after: "2023-13-01T00:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", after: "0.5_2023-01-01T00:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", after: "'; drop table releases" }, "brokenPage"],
    [{ q: "海", after: "2026-02-30T00:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", after: "2026-02-03T24:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", after: "0000-01-01T00:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", after: "1900-01-01T00:00:00.000000Z_999999999999999" }, null],
    [{ q: "海", order: "relevance", after: "1e-99_2026-01-01T00:00:00.000000Z_1" }, "brokenPage"],
    [{ q: "海", order: "relevance", after: `0.${"0".repeat(19)}1e-30_2026-01-01T00:00:00.000000Z_1` }, "brokenPage"],
    [{ q: "海", order: "relevance", after: "1e-30_2026-01-01T00:00:00.000000Z_1" }, null],
    [{ q: "海", order: "relevance", after: "0_2026-01-01T00:00:00.000000Z_1" }, null],
    [{ q: ["灯塔", "别的"], order: "sideways" }, null],
    [{ q: "a' | 'b:*" }, null],
    [{ q: "\ud800\u0000%_\\" }, "noWords"],
  ])("%j: %j", async (asked, problem) => {
    const page = await search(asked);
    expect(page.problem).toBe(problem);
    if (problem) expect([page.result, page.nothing]).toEqual([null, null]);
  });
});

test("searches that hang are few at a time, leave every other page its connection, and end with a sentence", async () => {
  await release(house, house.county, { headline: "堵车的路口" });
  const hanging = async () => {
    const [row] = await run(`select count(*)::integer as count from pg_locks
      where not granted and relation = 'search_entries'::regclass`);
    return row?.count;
  };
  await asOwner((owner) =>
    owner.begin(async (tx) => {
      await tx`lock table search_entries in access exclusive mode`;
      const searches = Array.from({ length: 12 }, () => search("路口"));
      while ((await hanging()) === 0) await setImmediate();
      expect((await publishedPage("/news/")).status).toBe(200);
      expect(await hanging()).toBe(4);
      for (const page of await Promise.all(searches)) {
        expect(page).toMatchObject({ problem: "tooSlow", result: null, nothing: null });
      }
    }),
  );
  expect(await found("路口")).toEqual(["堵车的路口"]);
});

describe("the index, written to as the application", () => {
  const entry = (number: unknown, releaseId: unknown) =>
    `insert into search_entries (article_number, release_id, first_released_at, channel_ids, source, words)
     values (${number}, ${releaseId}, now(), '{}', '', '''秘密'':1')`;

  test("takes nothing for a draft, another's release or an older one, and cannot be changed", async () => {
    const number = await release(house, house.county, { headline: "索引试稿" });
    const older = (await file(number)).article.liveReleaseId;
    await save(house.desk.editor, number, { headline: "索引试稿二", change: { kind: "update", note: "" } });
    await releaseChange(house, number);
    const draft = await db().execute<{ number: string }>(sql`
      insert into articles (created_at, since) values (now(), now()) returning number`);
    const only = "guard: only what is live can be found";
    await refused([entry(draft[0]?.number, older), entry(number, older), entry(draft[0]?.number, 0)], only);
    await refused(
      ["update search_entries set words = ''", "delete from search_entries", "truncate search_entries"],
      /permission denied/,
    );
    await refused(["update content_words set words = ''", "delete from content_words"], /permission denied/);
    await refused(
      "insert into content_words (fingerprint, words) values (sha256('none'), '''秘密'':1')",
      "guard: these are words of no text",
    );
  });

  test("says of a release what the release says, whatever it is told", async () => {
    const number = await release(house, house.county, { headline: "照实登记" });
    const [row] = await run(
      `select channel_id, channel_ids, source, first_released_at from search_entries where article_number = ${number}`,
    );
    const { article } = await file(number);
    expect(row).toMatchObject({
      channel_id: house.county.id,
      channel_ids: [house.county.id],
      source: "本网",
      first_released_at: article.firstReleasedAt,
    });
  });
});
