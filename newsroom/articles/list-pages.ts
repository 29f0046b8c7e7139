/** The page models of the pages that list: home, a channel, a month or day of a channel. */
import { absoluteAddress, archiveAddress, channelAddress, homeAddress, type Period } from "@/newsroom/addresses";
import { daysOf, entriesIn, monthsOf, neighboursOf, type PeriodCount, type Shelf } from "@/newsroom/articles/archive";
import type { ListEntry, PageLink } from "@/newsroom/articles/article-page";
import { newestEntries } from "@/newsroom/articles/lists";
import type { ArchiveLink, ArchivePage, ChannelPage, FeedLinks, HomePage } from "@/newsroom/articles/public-page";
import type { ChannelTree } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { feedAddress } from "@/newsroom/file-addresses";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { publishedNotices, publishedPlaces } from "@/newsroom/placements/published";
import { dayInWords } from "@/newsroom/shanghai";

/** What all public pages share: the house in words, its channels, and where it stands on the web. */
export type Frame = { site: SiteSettings; tree: ChannelTree; origin: string };

export const onChannel = 40;
/** A month with more is shown by its days. */
const mostInMonth = 200;

export async function homePage({ site, tree, origin }: Frame): Promise<HomePage> {
  return {
    kind: "home",
    site,
    title: site.name,
    description: site.organiser ? `${site.name}，${site.organiser}主办` : site.name,
    canonical: absoluteAddress(origin, homeAddress),
    feeds: feedLinks([]),
    today: dayInWords(now()),
    channels: tree.below(null),
    places: await publishedPlaces({ kind: "home" }, tree),
  };
}

export async function channelPage(slugs: string[], { site, tree, origin }: Frame): Promise<ChannelPage | undefined> {
  const channel = tree.at(slugs);
  if (!channel) return undefined;
  const [entries, months, places, notices] = await Promise.all([
    newestEntries(tree, onChannel, channel.id),
    monthsOf({ tree, channelId: channel.id }),
    publishedPlaces({ kind: "channel", channelId: channel.id }, tree),
    publishedNotices(tree),
  ]);
  return {
    kind: "channel",
    site,
    title: `${channel.name}_${site.name}`,
    description: `${site.name}${channel.name}频道`,
    canonical: absoluteAddress(origin, channelAddress(slugs)),
    feeds: feedLinks(slugs),
    origin,
    name: channel.name,
    breadcrumb: [{ name: "首页", address: homeAddress }, ...tree.path(channel.id)],
    channels: tree.below(channel.id),
    notices,
    places,
    entries,
    months: months.map((month) => archiveLink(slugs, month)),
  };
}

/** A month or day; undefined where the channel has nothing in it. */
export async function archivePage(
  slugs: string[],
  period: Period,
  { site, tree, origin }: Frame,
): Promise<ArchivePage | undefined> {
  const channel = tree.at(slugs);
  if (!channel) return undefined;
  const shelf = { tree, channelId: channel.id };
  const [{ count, days, entries }, { earlier, later }] = await Promise.all([
    contentsOf(shelf, period),
    neighboursOf(shelf, period),
  ]);
  if (count === 0) return undefined;
  const link = (other: Period): PageLink => ({ name: inWords(other), address: archiveAddress(slugs, other) });
  const month = { month: period.month, day: null };
  return {
    kind: "archive",
    site,
    title: `${channel.name}${inWords(period)}_${site.name}`,
    description: `${site.name}${channel.name}频道${inWords(period)}的稿件，共${count}篇`,
    canonical: absoluteAddress(origin, archiveAddress(slugs, period)),
    origin,
    name: `${channel.name} ${inWords(period)}`,
    breadcrumb: [
      { name: "首页", address: homeAddress },
      ...tree.path(channel.id),
      link(month),
      ...(period.day ? [link(period)] : []),
    ],
    count,
    days: days.map((day) => archiveLink(slugs, day)),
    entries,
    earlier: earlier && link(earlier),
    later: later && link(later),
  };
}

async function contentsOf(
  shelf: Shelf,
  period: Period,
): Promise<{ count: number; days: PeriodCount[]; entries: ListEntry[] }> {
  const days = period.day ? [] : await daysOf(shelf, period.month);
  const count = days.reduce((sum, day) => sum + day.count, 0);
  if (count > mostInMonth) return { count, days, entries: [] };
  const entries = await entriesIn(shelf, period);
  return { count: entries.length, days: [], entries };
}

function feedLinks(slugs: readonly string[]): FeedLinks {
  return (["rss", "atom", "json"] as const).map((format) => ({ format, address: feedAddress(slugs, format) }));
}

function archiveLink(slugs: readonly string[], period: PeriodCount): ArchiveLink {
  return { name: inWords(period), address: archiveAddress(slugs, period), count: period.count };
}

/** 2023年7月, 2023年7月22日 */
function inWords({ month, day }: Period): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月${day ? `${Number(day)}日` : ""}`;
}
