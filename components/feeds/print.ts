import { atom } from "@/components/feeds/atom";
import { hotJson } from "@/components/feeds/hot-json";
import { jsonFeed } from "@/components/feeds/json-feed";
import { ninjs } from "@/components/feeds/ninjs";
import { robotsText } from "@/components/feeds/robots";
import { rss } from "@/components/feeds/rss";
import { newsSitemap, sitemap, sitemapIndex } from "@/components/feeds/sitemap";
import type { TextFile } from "@/newsroom/feeds/files";

const feeds = {
  rss: { type: "application/rss+xml", text: rss },
  atom: { type: "application/atom+xml", text: atom },
  json: { type: "application/feed+json", text: jsonFeed },
};

/** What a machine is told where no file is, or none any more. */
export const noFile = { 404: "页面不存在 Not found\n", 410: "页面已撤下 Gone\n" };

/** A file for machines as it is sent: its media type with the charset, and its text. */
export function printed(file: TextFile): { type: string; text: string } {
  const { type, text } = print(file);
  return { type: `${type}; charset=utf-8`, text };
}

function print(file: TextFile): { type: string; text: string } {
  switch (file.kind) {
    case "feed":
      return { type: feeds[file.format].type, text: feeds[file.format].text(file) };
    case "sitemaps":
      return { type: "application/xml", text: sitemapIndex(file) };
    case "sitemap":
      return { type: "application/xml", text: sitemap(file) };
    case "newsSitemap":
      return { type: "application/xml", text: newsSitemap(file) };
    case "robots":
      return { type: "text/plain", text: robotsText(file) };
    case "indexNowKey":
      return { type: "text/plain", text: file.key };
    case "ninjs":
      return { type: "application/json", text: ninjs(file) };
    case "hot":
      return { type: "application/json", text: hotJson(file) };
  }
}
