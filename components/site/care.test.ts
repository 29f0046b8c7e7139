/** 长者模式, seen on a page with every part a page can have. */
import { expect, test } from "vitest";
import { render } from "@/components/site/read-page.fixture";
import { samplePage, sampleSite } from "@/components/site/sample-page.fixture";
import type { PublicPage } from "@/newsroom/articles/public-page";

const address = "/2023-07/22/content_100123.html";
const own = (href: string) => ({
  type: "text" as const,
  text: href,
  marks: [{ type: "link" as const, attrs: { href } }],
});
const hrefs = ["/news/", "https://news.example.cn/news/fishery/", "#top", `/media/${"ab".repeat(32)}.jpg`];
const page: PublicPage = {
  ...samplePage,
  text: {
    ...samplePage.text,
    reprint: { headline: "", author: "", address: "https://news.example.cn/old.html", releasedAt: "" },
    body: { version: 1, type: "doc", content: [{ type: "paragraph", content: hrefs.map(own) }] },
  },
};
const gone: PublicPage = { kind: "gone", site: sampleSite, title: "页面已撤下" };

const linksOf = (html: string) =>
  [...html.replace(/<head>.*?<\/head>/s, "").matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);

test.each([
  ["an article", page, address],
  // One page stands for all that is gone: it leads home.
  ["a withdrawn one", gone, "/"],
])("every link of %s to another page stays in 长者模式, but 标准版", (_, shown, other) => {
  const links = linksOf(render(shown, `/care${address}`));
  const leading = links.filter((href) => href.startsWith("/") && !href.startsWith("/care/"));
  expect(leading).toEqual(expect.arrayContaining([other]));
  expect(leading.filter((href) => href !== other && !href.startsWith("/media/"))).toEqual([]);
  expect(links.filter((href) => href === "/care/").length).toBeGreaterThanOrEqual(2);
  expect(linksOf(render(shown, address)).filter((href) => href.startsWith("/care"))).toEqual([`/care${other}`]);
});

test("links in running text lead on within 长者模式, and everything else where it says", () => {
  const links = linksOf(render(page, `/care${address}`));
  for (const href of ["/care/news/", "/care/news/fishery/", "#top", `/media/${"ab".repeat(32)}.jpg`]) {
    expect(links).toContain(href);
  }
  expect(links).toContain("https://news.example.cn/old.html");
  expect(links).toContain("/care/2020-01/01/content_1.html");
  expect(links).toContain("tel:00007654321");
});

test("both addresses name the first as the true one, and the query goes along", () => {
  const html = render(page, `/care${address}?from=town`);
  expect(html).toContain(`<link rel="canonical" href="https://news.example.cn${address}"/>`);
  expect(html).toContain(`<a href="${address}?from=town">标准版</a>`);
  expect(render(page, `${address}?from=town`)).toContain(`<a href="/care${address}?from=town">长者模式</a>`);
});

test("the picture for where a page is shared is fetched from elsewhere, so its address stays whole", () => {
  const share = { address: "https://news.example.cn/share/2023-07/22/content_100123.png", width: 1200, height: 630 };
  const html = render({ ...page, share }, `/care${address}`);
  expect(html).toContain(`<meta property="og:image" content="${share.address}"/>`);
});

test("nothing in 长者模式 leads away from reading, and machines are told by the first address alone", () => {
  const html = render(page, `/care${address}`);
  expect(html).toContain('data-tools="print read"');
  for (const part of ['data-tools="view"', "share", "ld+json"]) expect(html).not.toContain(part);
});

test("an address that is no page's leads home in the other mode, not to itself", () => {
  expect(linksOf(render({ ...gone, kind: "missing" }, "/nothing.xml"))).toContain("/care/");
});
