/** What readers and machines wait for when a page is read: from the address to the model of the page. */
import { sql } from "drizzle-orm";
import type { Measure } from "@/cli/bench-figures";
import { db } from "@/db/client";
import { archiveAddress, articleAddress, channelAddress, homeAddress, wordAddress } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";
import { publishedFile } from "@/newsroom/feeds/published";

const articlesAsked = 200;

/** Everything that is measured. Articles differ from run to run, as readers ask for them. */
export async function pageMeasures(): Promise<Measure[]> {
  const articles = await db().execute<{ number: string; at: Date; tag: string | null; writer: string | null }>(sql`
    select number, first_released_at as at, keywords[1] as tag, writers[1] as writer
    from articles join releases on releases.id = live_release_id
    order by number desc limit ${articlesAsked}`);
  const addresses = articles.map(({ number, at }) => articleAddress(Number(number), new Date(at)));
  const words = (room: "tags" | "authors", names: readonly (string | null)[]) =>
    [...new Set(names)].flatMap((name) => (name ? [wordAddress(room, name)] : []));
  const month = addresses[0]?.slice(1, 8) ?? "";
  return [
    page("首页", "home page", [homeAddress]),
    page("频道", "channel", [channelAddress(["news"])]),
    page("县区", "county", [channelAddress(["counties", "dongyu"])]),
    page("往期", "archive of a month", [archiveAddress(["news"], { month, day: null })]),
    page("文章", "article", addresses),
    page(
      "标签",
      "tag",
      words(
        "tags",
        articles.map(({ tag }) => tag),
      ),
    ),
    page(
      "作者",
      "writer",
      words(
        "authors",
        articles.map(({ writer }) => writer),
      ),
    ),
    page("没有的地址", "no such address", ["/there/is-nothing/"]),
    file("/rss.xml"),
    file("/news-sitemap.xml"),
  ];
}

function page(zh: string, en: string, addresses: readonly string[]): Measure {
  let turn = 0;
  return { zh, en, run: () => publishedPage(addresses[turn++ % addresses.length] ?? homeAddress) };
}

function file(address: string): Measure {
  return { zh: address, en: "", run: () => publishedFile(address) };
}
