import { expect, test } from "vitest";
import { evilPage, plainPage, readXml, tamed } from "@/components/feeds/feed.fixture";
import { ninjs } from "@/components/feeds/ninjs";
import { ninjsShape } from "@/components/feeds/ninjs.fixture";
import { samplePage } from "@/components/site/sample-page.fixture";
import type { ArticlePage } from "@/newsroom/articles/article-page";

const item = (page: ArticlePage) => ninjsShape.parse(JSON.parse(ninjs({ kind: "ninjs", page })));

test("an article is ninjs 3.1 with all that its page says", () => {
  const found = item(plainPage);
  expect(found).toMatchObject({
    uri: "https://news.example.cn/2023-07/22/content_100123.html",
    standard: { name: "ninjs", version: "3.1" },
    type: "composite",
    pubStatus: "usable",
    language: "zh-CN",
    firstCreated: "2023-07-22T09:35:00+08:00",
    versionCreated: "2023-07-24T08:00:00+08:00",
    by: "林晓帆、周一苇、陈渡",
    infoSources: [{ name: "海岬日报", uri: "https://paper.example.cn/a?b=1&c=2" }],
    genres: [{ name: "通讯", literal: "feature" }],
    altIds: [{ role: "number", value: "100123" }],
  });
  expect(found.headlines?.map(({ role, value }) => [role, value])).toEqual([
    ["main", "基层观察丨把窗口搬到码头上 让服务跟着潮水走"],
    ["kicker", "沿海三镇试行“岸边一次办”"],
    ["deck", "——海带开收时节的码头见闻"],
  ]);
  expect(found.subjects).toContainEqual({
    name: "渔业",
    rel: "section",
    uri: "https://news.example.cn/news/fishery/",
  });
  expect(found.subjects).toContainEqual({ name: "海带", rel: "keyword" });
  expect(found.descriptions).toContainEqual({
    role: "credit",
    contentType: "text/plain",
    value: "审核：刘宁　周邦",
  });
  expect(found.digitalSourceType?.uri).toContain("compositeWithTrainedAlgorithmicMedia");
});

test("its pictures are associations with the size of what is fetched", () => {
  const address = `https://news.example.cn/media/${"ab".repeat(32)}.jpg`;
  expect(item(plainPage).associations).toEqual([
    {
      name: "picture-1",
      uri: address,
      type: "picture",
      by: "陈渡 摄",
      descriptions: [
        { role: "caption", contentType: "text/plain", value: "退潮后的码头。" },
        { role: "alt", contentType: "text/plain", value: "退潮后的码头" },
      ],
      renditions: [{ name: "main", href: address, contentType: "image/jpeg", width: 1200, height: 800 }],
    },
  ]);
  expect(item({ ...plainPage, text: { ...plainPage.text, pictures: {} } })).toMatchObject({ type: "text" });
});

test("rights are said of our own texts and of no reprint", () => {
  expect(item(plainPage).copyrightNotice).toBeUndefined();
  const own = item({ ...plainPage, text: { ...plainPage.text, reprint: null } });
  expect([own.copyrightHolder, own.copyrightNotice]).toEqual(["海岬日报社", plainPage.site.copyright]);
});

test("what was paid for says so, and no text breaks its body", () => {
  expect(item(samplePage).genres).toContainEqual({ name: "广告", literal: "advertisement" });
  const wild = { ...evilPage, text: { ...evilPage.text, source: { name: "", address: "" } } };
  const [body] = item(wild).bodies ?? [];
  expect(readXml(body?.value ?? "").children.map(({ text }) => text)).toContain(tamed);
});
