import { sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import { assets, type Channel, houseSettings, type Person } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import { caseFile } from "@/newsroom/articles/case-file";
import { type Content, emptyContent } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { locate } from "@/newsroom/articles/locate";
import { publishedPage } from "@/newsroom/articles/published";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle } from "@/newsroom/articles/workflow";
import { emptySiteSettings } from "@/newsroom/house/site-settings";
import { publishedAsset } from "@/newsroom/media/published";

let news: Channel;
let county: Channel;
let about: Channel;
let editor: Person;
let reviewers: Person[];
let publisher: Person;
let chief: Person;

const sha256 = "cd".repeat(32);

beforeAll(async () => {
  await createHouseWorkflow();
  news = await createChannel({ slug: "news", name: "新闻", position: 1 });
  county = await createChannel({ slug: "county", name: "县市", parentId: news.id });
  about = await createChannel({ slug: "about", name: "关于", hidden: true });
  editor = await createPerson({ displayName: "秋枫", roles: ["editor"] });
  reviewers = [];
  for (const displayName of ["陈秋枫", "刘宁", "周邦"]) {
    reviewers.push(await createPerson({ displayName, roles: ["reviewer"] }));
  }
  publisher = await createPerson({ roles: ["publisher"] });
  chief = await createPerson({ roles: ["chief"] });
  await db().insert(assets).values({
    sha256,
    mediaType: "image/jpeg",
    width: 6,
    height: 4,
    size: 9,
    uploadedBy: editor.id,
    uploadedAt: new Date(),
  });
  await db()
    .insert(houseSettings)
    .values([
      {
        settings: { ...emptySiteSettings, name: "海岬新闻网" },
        proposedAt: new Date(),
        confirmedBy: chief.id,
        confirmedAt: new Date(),
      },
      { settings: { ...emptySiteSettings, name: "未确认的名字" }, proposedAt: new Date() },
    ]);
});

test("the page of a live article carries what was approved and what the record says", async () => {
  const number = await release({ ...piece("码头见闻"), columnLabel: "基层观察", reporters: ["林晓"] });
  const page = await articleAt(await addressOf(number));

  expect(page.site.name).toBe("海岬新闻网");
  expect(page.title).toBe("码头见闻_县市_海岬新闻网");
  expect(page.text.headline).toBe("基层观察丨码头见闻");
  expect(page.canonical).toBe(`http://localhost:3000${await addressOf(number)}`);
  expect(page.breadcrumb).toEqual([
    { name: "首页", address: "/" },
    { name: "新闻", address: "/news/" },
    { name: "县市", address: "/news/county/" },
  ]);
  expect(page.text.byline).toEqual([{ kind: "reporter", names: ["林晓"] }]);
  expect(page.credits).toEqual([
    { kind: "source", names: ["海岬日报"] },
    { kind: "editor", names: ["秋枫"] },
    { kind: "reviewer", names: ["刘宁", "周邦"] },
    { kind: "responsibleEditor", names: ["陈秋枫"] },
  ]);
  expect(page.updated).toBeNull();
  expect(page.modified).toEqual(page.firstReleased);
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

test("what is not live is not there, by any address", async () => {
  const number = await createArticle(editor, { content: piece("草稿里的秘密") });
  const today = articleAddress(number, new Date());
  expect(await locate(today)).toEqual({ status: 404 });
  await approveAll(number);
  expect(await locate(today)).toEqual({ status: 404 });
  const answer = await publishedPage(today);
  expect(answer).toMatchObject({ status: 404, page: { kind: "missing" } });
  expect(JSON.stringify(answer)).not.toContain("秘密");
});

test("a wrong date leads to the true address", async () => {
  const number = await release(piece("地址"));
  const address = await addressOf(number);
  expect(await locate(`/1999-12/31/content_${number}.html`)).toEqual({ status: 301, to: address });
  expect(await locate(`/9999-99/99/content_${number}.html`)).toEqual({ status: 301, to: address });
  expect(await locate(address)).toEqual({ status: 200, kind: "article", number });
  expect(await locate(`${address}/`)).toEqual({ status: 404 });
});

test("an address of an older site leads to the article, even where it looks like ours", async () => {
  const number = await release(piece("旧址"));
  const other = await release(piece("同号"));
  await asOwner(
    (owner) =>
      owner`insert into old_addresses ${owner([
        { path: "/html/旧闻.htm", article_number: number },
        { path: `/2009-05/01/content_${other}.html`, article_number: number },
        { path: "/old", article_number: number },
      ])}`,
  );
  const to = await addressOf(number);
  expect(await locate(encodeURI("/html/旧闻.htm"))).toEqual({ status: 301, to });
  expect(await locate(`/2009-05/01/content_${other}.html`)).toEqual({ status: 301, to });
  expect(await locate(await addressOf(other))).toMatchObject({ status: 200 });
  expect(await locate("/old")).toEqual({ status: 301, to });
  await withdraw(number);
  expect(await locate("/old")).toEqual({ status: 410 });
});

test("changes while live: readers keep the released text; an update is dated, a fix is not, corrections stay", async () => {
  const number = await release(piece("初版"));
  const address = await addressOf(number);

  await change(number, { headline: "改动中", change: { kind: "update", note: "" } });
  expect((await articleAt(address)).text.headline).toBe("初版");

  await releaseChange(number);
  const updated = await articleAt(address);
  expect(updated.text.headline).toBe("改动中");
  expect(updated.updated).not.toBeNull();
  expect(updated.corrections).toEqual([]);

  await change(number, { headline: "更正后", change: { kind: "correction", note: "此前地名有误" } });
  await releaseChange(number);
  await change(number, { headline: "更正后了", change: { kind: "fix", note: "" } });
  await releaseChange(number);
  const fixed = await articleAt(address);
  expect(fixed.text.headline).toBe("更正后了");
  expect(fixed.corrections.map(({ note }) => note)).toEqual(["此前地名有误"]);
  expect(fixed.updated).toEqual(fixed.corrections[0]?.at);
  expect(Date.parse(fixed.modified.iso)).toBeGreaterThanOrEqual(Date.parse(fixed.updated?.iso ?? ""));
});

test("withdrawn, the page answers 410 without a word of it, and no list or related news has it", async () => {
  const older = await release({ ...piece("将要撤下的稿件"), keywords: ["海带"] });
  const number = await release({ ...piece("后来的稿件"), keywords: ["海带"] });
  const address = await addressOf(number);
  expect((await articleAt(address)).related.map(({ headline }) => headline)).toContain("将要撤下的稿件");

  await withdraw(older);
  const answer = await publishedPage(await addressOf(older));
  expect(answer).toMatchObject({ status: 410, page: { kind: "gone" } });
  for (const path of [await addressOf(older), address, "/", "/news/", "/news/county/"]) {
    expect(JSON.stringify(await publishedPage(path))).not.toContain("将要撤下");
  }
  expect(await locate(`/1999-12/31/content_${older}.html`)).toEqual({ status: 410 });
});

test("related news: most shared keywords first, then the newest of the channel, never more than six", async () => {
  const channel = await createChannel({ slug: "tea", name: "茶" });
  const of = (headline: string, keywords: string[]) => ({
    ...piece(headline),
    keywords,
    channels: { main: channel.id, further: [] },
  });
  for (const place of [1, 2, 3, 4, 5]) await release(of(`旁${place}`, []));
  await release(of("一词", ["白茶"]));
  await release(of("两词", ["白茶", "开采"]));
  await release({ ...of("异地一词", ["开采"]), channels: { main: county.id, further: [] } });
  await release({ ...of("隐藏的", ["白茶"]), channels: { main: about.id, further: [] } });
  const number = await release(of("茶青开采", ["白茶", "开采"]));

  const { related } = await articleAt(await addressOf(number));
  expect(related.map(({ headline }) => headline)).toEqual(["两词", "异地一词", "一词", "旁5", "旁4", "旁3"]);
});

test("without keywords or neighbours there is no related news", async () => {
  const channel = await createChannel({ slug: "lonely" });
  const number = await release({ ...piece("独一篇"), channels: { main: channel.id, further: [] } });
  expect((await articleAt(await addressOf(number))).related).toEqual([]);
});

test("home and channel pages list what is live; a hidden channel has no page and its pieces are in no list", async () => {
  const hidden = await release({ ...piece("网站简介正文"), channels: { main: about.id, further: [] } });
  await release({ ...piece("很长的页面标题"), shortHeadline: "短标题" });

  const home = await publishedPage("/");
  expect(home).toMatchObject({ status: 200, page: { kind: "home", title: "海岬新闻网" } });
  expect(JSON.stringify(home)).toContain('"headline":"短标题"');
  expect(JSON.stringify(home)).not.toContain("网站简介正文");
  expect(JSON.stringify(home)).not.toContain("关于");

  expect(JSON.stringify(await publishedPage("/news/"))).toContain('"headline":"短标题"');
  expect(await locate("/news")).toEqual({ status: 301, to: "/news/" });
  expect(await locate("/about/")).toEqual({ status: 404 });
  expect(await locate("/county/")).toEqual({ status: 404 });
  const page = await articleAt(await addressOf(hidden));
  expect(page.breadcrumb.at(-1)).toEqual({ name: "关于", address: "" });
});

test("a picture is public while a live article shows it, under its own name alone", async () => {
  const path = `/media/${sha256}.jpg`;
  expect(await publishedAsset(path)).toBeNull();
  const number = await release(withPicture(piece("有图")));
  expect(await publishedAsset(path)).toEqual({ sha256, mediaType: "image/jpeg" });
  expect(await publishedAsset(`/media/${sha256}.png`)).toBeNull();
  const page = await articleAt(await addressOf(number));
  expect(page.text.pictures).toEqual({ [sha256]: path });
  await withdraw(number);
  expect(await publishedAsset(path)).toBeNull();
});

test.each([
  ["an encoded NUL", "/%00"],
  ["an encoded NUL in a channel", "/a%00b/"],
  ["half an encoding", "/%E0%A4%A"],
  ["a NUL", "/\u0000"],
  ["a lone surrogate", "/\ud800"],
  ["a thousand segments", `/${"a/".repeat(1000)}`],
  ["a long segment", `/${"a".repeat(20_000)}`],
  ["SQL", "/'; drop table articles--"],
])("%s is nowhere, and no error", async (_, path) => {
  expect(await locate(path)).toEqual({ status: 404 });
});

test("pages brought from an older site stand at the day they first went out", async () => {
  const content = { ...piece("二十年前"), body: piece("").body };
  const number = await createArticle(editor, { content });
  const at = new Date("2003-04-05T16:30:00Z");
  await db().execute(sql`insert into contents (bytes, created_at)
    select bytes, now() from working_copies where article_number = ${number}`);
  await asOwner(async (owner) => {
    const [revision] = await owner<{ id: string }[]>`
      insert into revisions (article_number, number, fingerprint, created_at)
      select article_number, 1, fingerprint, now() from working_copies where article_number = ${number} returning id`;
    await owner`
      insert into releases (article_number, kind, revision_id, fingerprint, credits, related, address, released_at)
      select article_number, 'legacy', ${revision?.id ?? ""}, fingerprint, '[]', '[]', ${articleAddress(number, at)}, ${at}
      from working_copies where article_number = ${number}`;
  });
  const page = await articleAt(`/2003-04/06/content_${number}.html`);
  expect(page.firstReleased.text).toBe("2003-04-06 00:30");
  expect(page.credits).toEqual([]);
});

/** What only the migrating role may write. */
async function asOwner(run: (owner: postgres.Sql) => Promise<unknown>): Promise<void> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 });
  try {
    await run(owner);
  } finally {
    await owner.end();
  }
}

function piece(headline: string): Content {
  return {
    ...emptyContent(),
    headline,
    source: { name: "海岬日报", address: "https://paper.example.cn/", outletId: null },
    channels: { main: county.id, further: [] },
    body: { version: 1, type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "正文。" }] }] },
  };
}

function withPicture(content: Content): Content {
  const attrs = { sha256, width: 6, height: 4, alt: "码头", caption: "", credit: "" };
  return { ...content, body: { ...content.body, content: [...content.body.content, { type: "image", attrs }] } };
}

async function release(content: Content): Promise<number> {
  const number = await createArticle(editor, { content });
  await releaseChange(number);
  return number;
}

async function change(number: number, changed: Partial<Content>): Promise<void> {
  const { copy, content } = await caseFile(db(), number);
  await saveWorkingCopy(editor, {
    number,
    version: copy.version,
    content: { ...content, ...changed },
    notes: emptyNotes,
  });
}

async function approveAll(number: number): Promise<void> {
  const { copy } = await caseFile(db(), number);
  await moveArticle(editor, { step: "submit", number, version: copy.version });
  for (const reviewer of reviewers) {
    const { article, round } = await caseFile(db(), number);
    if (article.state !== "in_review" || !round) return;
    const { number: revision, fingerprint } = round.revision;
    await moveArticle(reviewer, { step: "approve", number, revision, fingerprint, stage: article.stage ?? 0 });
  }
}

async function releaseChange(number: number): Promise<void> {
  await approveAll(number);
  const { round } = await caseFile(db(), number);
  const { number: revision = 0, fingerprint = "" } = round?.revision ?? {};
  await moveArticle(publisher, { step: "release", number, revision, fingerprint });
}

async function withdraw(number: number): Promise<void> {
  const { article } = await caseFile(db(), number);
  const releaseId = article.liveReleaseId ?? 0;
  await moveArticle(chief, { step: "withdraw", number, releaseId, category: "factual", reason: "有误" });
}

async function addressOf(number: number): Promise<string> {
  const { article } = await caseFile(db(), number);
  return articleAddress(number, article.firstReleasedAt ?? new Date(0));
}

async function articleAt(path: string): Promise<ArticlePage> {
  const answer = await publishedPage(path);
  if (answer.status !== 200 || answer.page.kind !== "article") throw new Error(`${path} answered ${answer.status}`);
  return answer.page;
}
