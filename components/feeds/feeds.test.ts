import { describe, expect, test } from "vitest";
import { atom } from "@/components/feeds/atom";
import { below, evil, feedOf, plainPage, readXml, tamed, wordsOf } from "@/components/feeds/feed.fixture";
import { jsonFeed } from "@/components/feeds/json-feed";
import { rfc822, rss } from "@/components/feeds/rss";
import { samplePage } from "@/components/site/sample-page.fixture";

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/;
const rfc =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0800$/;

describe("RSS 2.0", () => {
  const root = readXml(rss(feedOf("rss")));
  const [channel] = below(root, "channel");
  if (!channel) throw new Error("no channel");
  const items = below(channel, "item");

  test("the channel says what it must, once, and where the feed itself stands", () => {
    expect([root.name, root.attributes.version, root.children.length]).toEqual(["rss", "2.0", 1]);
    expect(wordsOf(channel, "title")).toBe("渔业_海岬新闻网");
    expect(wordsOf(channel, "link")).toBe("https://news.example.cn/news/fishery/");
    expect(wordsOf(channel, "description")).toBe("海岬新闻网渔业频道");
    expect(wordsOf(channel, "language")).toBe("zh-cn");
    expect(wordsOf(channel, "lastBuildDate")).toBe("Mon, 24 Jul 2023 08:00:00 +0800");
    expect(below(channel, "atom:link").map(({ attributes }) => attributes)).toEqual([
      { href: "https://news.example.cn/news/fishery/rss.xml", rel: "self", type: "application/rss+xml" },
    ]);
  });

  test("every item has a title, a link, a permanent id and a date of RFC 822", () => {
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(wordsOf(item, "link")).toMatch(/^https:\/\/news\.example\.cn\/2023-07\/\d\d\/content_\d+\.html$/);
      expect(below(item, "guid")[0]).toMatchObject({
        text: wordsOf(item, "link"),
        attributes: { isPermaLink: "true" },
      });
      expect(wordsOf(item, "pubDate")).toMatch(rfc);
      expect(wordsOf(item, "atom:updated")).toMatch(iso);
      expect(wordsOf(item, "title")).not.toBe("");
    }
    expect(new Set(items.map((item) => wordsOf(item, "guid"))).size).toBe(2);
  });

  test("credits are whole: writers, source, and each line of those who answer for it", () => {
    const [item] = items;
    if (!item) throw new Error("no item");
    const all = (name: string) => below(item, name).map(({ text }) => text);
    expect(all("dc:creator")).toEqual(["林晓帆", "周一苇", "陈渡"]);
    expect(all("dc:source")).toEqual(["海岬日报"]);
    expect(all("dc:contributor")).toEqual(["编辑：秋枫", "审核：刘宁　周邦", "责任编辑：郑秋枫", "校对：吴白"]);
    expect(all("category")).toEqual(["新闻频道", "渔业", "渔业", "海带"]);
    for (const line of ["记者：林晓帆　周一苇", "通讯员：陈渡", "来源：海岬日报", "责任编辑：郑秋枫"]) {
      expect(wordsOf(item, "content:encoded")).toContain(line);
    }
  });

  test("the body is well-formed XHTML with whole addresses, and says what a reader must know", () => {
    for (const item of items) readXml(`<div>${wordsOf(item, "content:encoded")}</div>`);
    const [content = ""] = items.map((item) => wordsOf(item, "content:encoded"));
    expect(content).toContain(
      `<img src="https://news.example.cn/media/${"ab".repeat(32)}.jpg" alt="退潮后的码头" width="1200"`,
    );
    expect(content).toContain("本文由人工智能辅助创作");
    expect(content).toContain("此前版本把东澳镇的户数写成321户，应为312户。");
    expect(content).toContain("原标题：潮水来时");
    expect(content).not.toMatch(/(href|src)="(?!https?:)/);
    expect(content).not.toMatch(/ (class|style|on\w+)=/);
  });

  test("no text breaks out, and all of it comes through", () => {
    const [, item] = items;
    if (!item) throw new Error("no item");
    for (const name of ["title", "description", "dc:creator", "dc:source"]) expect(wordsOf(item, name)).toBe(tamed);
    const body = readXml(`<div>${wordsOf(item, "content:encoded")}</div>`);
    expect(below(body, "p").map(({ text }) => text)).toContain(tamed);
    expect(body.children.every(({ name }) => name === "p")).toBe(true);
  });

  test("times are Asia/Shanghai's, on the right day of the week", () => {
    expect(rfc822("2024-02-29T00:05:09+08:00")).toBe("Thu, 29 Feb 2024 00:05:09 +0800");
  });
});

describe("Atom", () => {
  const feed = readXml(atom(feedOf("atom")));
  const entries = below(feed, "entry");

  test("the feed has id, title, updated, author and both its links", () => {
    expect([feed.name, feed.attributes.xmlns]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    expect(wordsOf(feed, "id")).toBe("https://news.example.cn/news/fishery/atom.xml");
    expect(wordsOf(feed, "title")).toBe("渔业_海岬新闻网");
    expect(wordsOf(feed, "updated")).toBe("2023-07-24T08:00:00+08:00");
    expect(below(feed, "author")[0]?.children[0]).toMatchObject({ name: "name", text: "海岬新闻网" });
    expect(below(feed, "link").map(({ attributes: { rel, href } }) => [rel, href])).toEqual([
      ["self", "https://news.example.cn/news/fishery/atom.xml"],
      ["alternate", "https://news.example.cn/news/fishery/"],
    ]);
  });

  test("every entry has an id of its own, title, both times, an author and XHTML in one div", () => {
    expect(new Set(entries.map((entry) => wordsOf(entry, "id"))).size).toBe(2);
    for (const entry of entries) {
      expect(wordsOf(entry, "updated")).toMatch(iso);
      expect(wordsOf(entry, "published")).toMatch(iso);
      expect(below(entry, "author").length).toBeGreaterThan(0);
      const [content, ...more] = below(entry, "content");
      expect([more.length, content?.attributes.type, content?.children.length]).toEqual([0, "xhtml", 1]);
      expect(content?.children[0]).toMatchObject({
        name: "div",
        attributes: { xmlns: "http://www.w3.org/1999/xhtml" },
      });
    }
    expect(entries.map((entry) => wordsOf(entry, "title"))).toEqual([plainPage.text.headline, tamed]);
    const authors = below(entries[0] ?? feed, "author").map((author) => wordsOf(author, "name"));
    expect(authors).toEqual(["林晓帆", "周一苇", "陈渡"]);
  });

  test("where nobody wrote it by name the source answers for it", () => {
    const text = { ...plainPage.text, byline: [] };
    const [entry] = below(readXml(atom(feedOf("atom", [{ ...plainPage, text }]))), "entry");
    const [author] = below(entry ?? feed, "author");
    expect(author?.children.map((child) => child.text)).toEqual(["海岬日报", "https://paper.example.cn/a?b=1&c=2"]);
  });
});

describe("JSON Feed 1.1", () => {
  const feed = JSON.parse(jsonFeed(feedOf("json")));

  test("what the version asks for is there", () => {
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "渔业_海岬新闻网",
      home_page_url: "https://news.example.cn/news/fishery/",
      feed_url: "https://news.example.cn/news/fishery/feed.json",
      language: "zh-CN",
    });
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: item.url,
        content_html: expect.stringContaining("<p>"),
        date_published: expect.stringMatching(iso),
        date_modified: expect.stringMatching(iso),
      });
    }
    const own = Object.keys({ ...feed, ...feed.items[0] }).filter((key) => key.startsWith("_"));
    expect(own).toEqual(["_credits"]);
  });

  test("names and pictures are data, and text is text", () => {
    const [plain, wild] = feed.items;
    expect(plain.authors).toEqual([{ name: "林晓帆" }, { name: "周一苇" }, { name: "陈渡" }]);
    expect(plain.image).toBe(`https://news.example.cn/media/${"ab".repeat(32)}.jpg`);
    expect(plain._credits.lines).toContainEqual({ kind: "reviewer", names: ["刘宁", "周邦"] });
    expect(wild.title).toBe(evil);
    expect(wild.content_html).not.toContain("<script>");
    // HTML knows no element but the void ones that closes itself.
    expect(plain.content_html).not.toMatch(/<(?!br|hr|img)\w+\/>/);
  });
});

test("a feed without an article is still one", () => {
  expect(below(readXml(atom(feedOf("atom", []))), "updated")).toHaveLength(1);
  expect(readXml(rss(feedOf("rss", []))).children).toHaveLength(1);
  expect(JSON.parse(jsonFeed(feedOf("json", []))).items).toEqual([]);
});

test("an article that was paid for says so where it stands", () => {
  expect(rss(feedOf("rss", [samplePage]))).toContain("&lt;p&gt;广告&lt;/p&gt;");
});
