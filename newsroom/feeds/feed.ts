import { absoluteAddress, channelAddress, homeAddress } from "@/newsroom/addresses";
import type { Frame } from "@/newsroom/articles/list-pages";
import { liveRows } from "@/newsroom/articles/lists";
import { liveArticles, pagesOf } from "@/newsroom/articles/live-articles";
import type { Feed } from "@/newsroom/feeds/files";
import { type FeedFormat, feedAddress } from "@/newsroom/file-addresses";
import { momentOf } from "@/newsroom/shanghai";

const length = 50;

/** The newest articles of the site, or of a channel and below it, whole, 广告 left out; undefined: no such channel. */
export async function feed(
  { slugs, format }: { slugs: string[]; format: FeedFormat },
  frame: Frame,
): Promise<Feed | undefined> {
  const { site, tree, origin } = frame;
  const channel = tree.at(slugs);
  if (slugs.length > 0 && !channel) return undefined;
  const newest = await liveRows(tree, { limit: length, channelId: channel?.id, noAds: true });
  // What was withdrawn in between is not among them any more.
  const articles = await pagesOf(await liveArticles(newest.map(({ number }) => number)), frame);
  const updated = articles.map(({ modified }) => modified.iso).sort();
  return {
    kind: "feed",
    format,
    title: channel ? `${channel.name}_${site.name}` : site.name,
    description: channel ? `${site.name}${channel.name}频道` : site.name,
    copyright: site.copyright,
    siteName: site.name,
    page: absoluteAddress(origin, channel ? channelAddress(slugs) : homeAddress),
    self: absoluteAddress(origin, feedAddress(slugs, format)),
    updated: updated.at(-1) ?? momentOf(new Date(0)).iso,
    articles,
  };
}

/** The same feed written in a format. */
export function inFormat(
  feed: Feed,
  { slugs, format }: { slugs: readonly string[]; format: FeedFormat },
  origin: string,
): Feed {
  return { ...feed, format, self: absoluteAddress(origin, feedAddress(slugs, format)) };
}
