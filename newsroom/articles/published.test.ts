import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { articleAddress } from "@/newsroom/addresses";
import { createArticle } from "@/newsroom/articles/create";
import { approvedPiece, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import { publishedPage } from "@/newsroom/articles/published";
import {
  addressOf,
  articleAt,
  asOwner,
  openReadersHouse,
  type ReadersHouse,
  release,
  releaseChange,
} from "@/newsroom/articles/readers.fixture";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
});

test("the page of a live article carries what was approved and what the record says", async () => {
  const number = await release(house, house.county, {
    headline: "码头见闻",
    columnLabel: "基层观察",
    reporters: ["林晓"],
    source: { name: "海岬日报", address: "https://paper.example.cn/", outletId: null },
  });
  const page = await articleAt(await addressOf(number));

  expect(page.site.name).toBe("海岬新闻网");
  expect(page.title).toBe("码头见闻_县市_海岬新闻网");
  expect(page.text.headline).toBe("基层观察丨码头见闻");
  expect(page.text.source).toEqual({ name: "海岬日报", address: "https://paper.example.cn/" });
  expect(page.canonical).toBe(`http://localhost:3000${await addressOf(number)}`);
  expect(page.breadcrumb).toEqual([
    { name: "首页", address: "/" },
    { name: "新闻", address: "/news/" },
    { name: "县市", address: "/news/county/" },
  ]);
  expect(page.text.byline).toEqual([{ kind: "reporter", names: ["林晓"] }]);
  expect(page.credits).toEqual([
    { kind: "source", names: ["海岬日报"] },
    { kind: "editor", names: ["秋水"] },
    { kind: "reviewer", names: ["复言", "终南"] },
    { kind: "responsibleEditor", names: ["初明"] },
  ]);
  expect(page.updated).toBeNull();
  expect(page.modified).toEqual(page.firstReleased);
  expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

test("what is not live is not there, by any address", async () => {
  const number = await approvedPiece(house.desk, { headline: "草稿里的秘密" });
  const today = articleAddress(number, new Date());
  expect(await locate(today)).toEqual({ status: 404 });
  const answer = await publishedPage(today);
  expect(answer).toMatchObject({ status: 404, page: { kind: "missing" } });
  expect(JSON.stringify(answer)).not.toContain("秘密");
});

test("changes while live: readers keep the released text; an update is dated, a fix is not, corrections stay", async () => {
  const { editor } = house.desk;
  const number = await release(house, house.county, { headline: "初版" });
  const address = await addressOf(number);

  await save(editor, number, { headline: "改动中", change: { kind: "update", note: "" } });
  expect((await articleAt(address)).text.headline).toBe("初版");

  await releaseChange(house, number);
  const updated = await articleAt(address);
  expect(updated.text.headline).toBe("改动中");
  expect(updated.updated).not.toBeNull();
  expect(updated.corrections).toEqual([]);

  await save(editor, number, { headline: "更正后", change: { kind: "correction", note: "此前地名有误" } });
  await releaseChange(house, number);
  await save(editor, number, { headline: "更正后了", change: { kind: "fix", note: "" } });
  await releaseChange(house, number);
  const fixed = await articleAt(address);
  expect(fixed.text.headline).toBe("更正后了");
  expect(fixed.corrections.map(({ note }) => note)).toEqual(["此前地名有误"]);
  expect(fixed.updated).toEqual(fixed.corrections[0]?.at);
  expect(Date.parse(fixed.modified.iso)).toBeGreaterThanOrEqual(Date.parse(fixed.updated?.iso ?? ""));
});

test("withdrawn, the page answers 410 without a word of it, and no list or related news has it", async () => {
  const older = await release(house, house.county, { headline: "将要撤下的稿件", keywords: ["海带"] });
  const number = await release(house, house.county, { headline: "后来的稿件", keywords: ["海带"] });
  const address = await addressOf(number);
  expect((await articleAt(address)).related.map(({ headline }) => headline)).toContain("将要撤下的稿件");

  await take(house.desk.chief, "withdraw", older);
  expect(await publishedPage(await addressOf(older))).toMatchObject({ status: 410, page: { kind: "gone" } });
  for (const path of [await addressOf(older), address, "/", "/news/", "/news/county/"]) {
    expect(JSON.stringify(await publishedPage(path))).not.toContain("将要撤下");
  }
  expect(await locate(`/1999-12/31/content_${older}.html`)).toEqual({ status: 410, announced: false });

  await take(house.desk.chief, "reinstate", older);
  await take(house.desk.publisher, "confirmReinstatement", older);
  expect((await articleAt(await addressOf(older))).text.headline).toBe("将要撤下的稿件");
});

test("where whoever withdrew it chose so, the page says that the site did, and still nothing of what it was", async () => {
  const number = await release(house, house.county, { headline: "公开撤回的稿件" });
  await take(house.desk.chief, "withdraw", number, { publicNotice: true, reason: "内情" });
  const answer = await publishedPage(await addressOf(number));
  expect(answer).toMatchObject({ status: 410, page: { kind: "withdrawn", title: "本文已撤回_海岬新闻网" } });
  expect(JSON.stringify(answer)).not.toMatch(/公开撤回|内情/);

  await take(house.desk.chief, "reinstate", number);
  await take(house.desk.publisher, "confirmReinstatement", number);
  await take(house.desk.chief, "withdraw", number);
  expect(await publishedPage(await addressOf(number))).toMatchObject({ status: 410, page: { kind: "gone" } });
});

test("the 更正说明 of a page withdrawn comes back with that page alone, not with the text that follows it", async () => {
  const { editor, chief } = house.desk;
  const number = await release(house, house.county, { headline: "有更正的稿件" });
  await save(editor, number, { headline: "更正过的稿件", change: { kind: "correction", note: "撤下的更正说明" } });
  await releaseChange(house, number);
  await save(editor, number, { headline: "更正过的文稿", change: { kind: "fix", note: "" } });
  await releaseChange(house, number);
  await take(chief, "withdraw", number);
  await save(editor, number, { headline: "重新写过的稿件", change: { kind: "update", note: "" } });
  await releaseChange(house, number);
  const page = await articleAt(await addressOf(number));
  expect(page.corrections).toEqual([]);
  expect(page.updated).toEqual(page.modified);
});

test("home and channel pages list what is live; a hidden channel has no page and its pieces are in no list", async () => {
  const hidden = await release(house, house.about, { headline: "网站简介正文" });
  await release(house, house.county, { headline: "很长的页面标题", shortHeadline: "短标题" });

  const home = await publishedPage("/");
  expect(home).toMatchObject({ status: 200, page: { kind: "home", title: "海岬新闻网" } });
  expect(JSON.stringify(home)).toContain('"headline":"很长的页面标题"');
  expect(JSON.stringify(home)).not.toContain("网站简介正文");
  expect(JSON.stringify(home)).not.toContain("关于");
  expect(JSON.stringify(await publishedPage("/news/"))).toContain('"headline":"短标题"');

  const page = await articleAt(await addressOf(hidden));
  expect(page.breadcrumb.at(-1)).toEqual({ name: "关于", address: "" });
});

test("pages brought from an older site stand at the day they first went out", async () => {
  const number = await createArticle(house.desk.editor, { content: piece(house.county.id) });
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
