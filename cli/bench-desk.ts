/** What people wait for at the desk, as the pages ask for it. */
import { sql } from "drizzle-orm";
import type { Measure } from "@/cli/bench-figures";
import { db } from "@/db/client";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { deskOf } from "@/newsroom/articles/desk";
import { copyForDesk, newPieceForDesk } from "@/newsroom/articles/desk-copy";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { articleList } from "@/newsroom/articles/desk-list";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { type ArticleFilter, articleViews } from "@/newsroom/articles/list-conditions";
import { queueLengths } from "@/newsroom/articles/queues";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { channelTree } from "@/newsroom/channels/choices";
import { articleHistory } from "@/newsroom/history/desk";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { releaseDesk } from "@/newsroom/releases/desk";
import { reviewFile } from "@/newsroom/reviews/desk";
import { queuePage } from "@/newsroom/reviews/queue-page";

/** Everything that is measured, over the people of the demo. */
export async function deskMeasures(): Promise<Measure[]> {
  const editor = await person("editor");
  const county = await person("dongyu");
  const reporter = await person("reporter");
  const second = await person("second");
  const publisher = await person("publisher");
  const number =
    (await oneOf(sql`select number from articles where public_state = 'live' order by number limit 1`)) ?? 0;
  const waiting = (await queuePage(second)).items[0]?.number ?? number;
  return [
    ...(await listMeasures("编辑", "editor", editor)),
    ...(await listMeasures("县区编辑", "county editor", county)),
    list("记者：全部", "reporter: all", reporter, {}),
    { zh: "工作台", en: "desk", run: () => deskOf(editor) },
    { zh: "工作台：审核员", en: "desk: reviewer", run: () => deskOf(second) },
    { zh: "导航的数字", en: "counts", run: () => deskCounts(editor) },
    { zh: "待审数", en: "queue lengths", run: async () => queueLengths(await rightsOf(db(), second)) },
    { zh: "审核队列", en: "review queue", run: () => queuePage(second) },
    { zh: "审核页", en: "review page", run: () => reviewFile(second, waiting) },
    { zh: "稿件历史", en: "history", run: () => articleHistory(second, number) },
    { zh: "发布台", en: "release desk", run: () => releaseDesk(publisher) },
    { zh: "编辑页", en: "editing page", run: () => copyForDesk(editor, number) },
    { zh: "新建稿件", en: "new article", run: () => newPieceForDesk(editor) },
    await saving(editor),
  ];
}

async function listMeasures(zh: string, en: string, actor: Actor): Promise<Measure[]> {
  const channelId = await oneOf(sql`select id from channels where slug = 'dongyu'`);
  const narrowed: [string, string, ArticleFilter][] = [
    ["全部", "all", {}],
    ...articleViews.map((view): [string, string, ArticleFilter] => [`视图 ${view}`, `view ${view}`, { view }]),
    ["查 海带（常见）", "search, common", { text: "海带" }],
    ["查 鲎苗（少见）", "search, rare", { text: "鲎苗" }],
    ["查 不存在的字词", "search, none", { text: "饕餮" }],
    ["查 一个字", "search, one character", { text: "渔" }],
    ["查 编号", "search, number", { text: "100500" }],
    ["全文查 现在（常见）", "whole texts, common", { text: "现在", extent: "text" }],
    ["全文查 医保", "whole texts, middling", { text: "医保", extent: "text" }],
    ["全文查 鲎苗（少见）", "whole texts, rare", { text: "鲎苗", extent: "text" }],
    ["全文查 合作社", "whole texts, three characters", { text: "合作社", extent: "text" }],
    ["频道", "channel", { ...(channelId ? { channelId } : {}) }],
    ["未发布", "unreleased", { publicState: "unreleased" }],
    ["已撤稿", "withdrawn", { publicState: "withdrawn" }],
    [
      "频道＋转载＋查字词",
      "channel, reprints, search",
      { ...(channelId ? { channelId } : {}), view: "reprints", text: "海带" },
    ],
  ];
  const middle = await cursorAt(0.5);
  const end = await cursorAt(0.98);
  return [
    ...narrowed.map(([ofZh, ofEn, filter]) => list(`${zh}：${ofZh}`, `${en}: ${ofEn}`, actor, filter)),
    list(`${zh}：深页`, `${en}: deep page`, actor, {}, middle),
    list(`${zh}：我的，深页`, `${en}: mine, deep page`, actor, { view: "mine" }, end),
  ];
}

/** The page asks for the list and for the channels to choose from. */
function list(zh: string, en: string, actor: Actor, filter: ArticleFilter, after?: string): Measure {
  return { zh, en, run: () => Promise.all([articleList(actor, filter, after), channelTree()]) };
}

/** A piece of 1,500 characters saved again and again, as the editor's page does while somebody writes. */
async function saving(editor: Actor): Promise<Measure> {
  const main = (await oneOf(sql`select id from channels order by id limit 1`)) ?? null;
  const content = (turn: number): Content => ({
    ...emptyContent(),
    headline: `测量用稿 ${turn}`,
    channels: { main, further: [] },
    body: { version: 1, type: "doc", content: paragraphs(turn) },
  });
  const number = await createArticle(editor, { content: content(0) });
  let version = 1;
  const run = async () => {
    const saved = await saveWorkingCopy(editor, { number, version, content: content(version), notes: emptyNotes });
    version = saved.version;
  };
  return { zh: "保存 1500 字", en: "save 1,500 characters", run };
}

function paragraphs(turn: number): Content["body"]["content"] {
  return Array.from({ length: 10 }, (_, place) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: `${"海潮退去以后滩涂上的人多了起来".repeat(10)}${place}${turn}` }],
  }));
}

async function person(username: string): Promise<Actor> {
  const id = await oneOf(sql`select id from people where username = ${username}`);
  if (id === undefined) throw new Error(`the measured house has no ${username}`);
  return { id };
}

/** Where a list has gone through this share of all articles. */
async function cursorAt(share: number): Promise<string> {
  const [row] = await db().execute<{ cursor: string }>(sql`
    select to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z."') || number as cursor
    from articles order by since desc, number desc
    offset (select floor(count(*) * ${share}::float8) from articles)::integer limit 1`);
  return row?.cursor ?? "";
}

async function oneOf(query: ReturnType<typeof sql>): Promise<number | undefined> {
  const [row] = await db().execute<Record<string, unknown>>(query);
  const [value] = Object.values(row ?? {});
  return value === undefined || value === null ? undefined : Number(value);
}
