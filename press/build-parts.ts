/** What a whole build prints, part by part. */
import { channelAddress, correctionsAddress, homeAddress, hotAddress, topicsAddress } from "@/newsroom/addresses";
import { publishedChannels } from "@/newsroom/channels/published";
import { type BuildPart, buildParts } from "@/newsroom/editions/ask-build";
import {
  archivesOf,
  notSeenSince,
  pictureAddresses,
  printedChannels,
  publicArticles,
  wordPages,
} from "@/newsroom/editions/everything";
import { houseNow } from "@/newsroom/editions/facts";
import { monthSitemaps } from "@/newsroom/feeds/sitemaps";
import { cardAddress, feedAddresses, fileAddress, indexNowKeyAddress, ninjsAddress } from "@/newsroom/file-addresses";
import { askForCopies } from "@/newsroom/media/make-copies";
import { qrAddress } from "@/newsroom/picture-addresses";
import { staticFiles } from "@/press/render";
import { statusFiles } from "@/press/status-files";
import { settings } from "@/settings";

/** What a step of a build prints, and where the next goes on; null at the end of a part. */
export type Step = { addresses: string[]; next: string | null };
type Part = (after: string, since: number) => Promise<Step>;

const many = 300;
/** Pages of articles are asked for more at a time: at the end of every step some of the press stands idle. */
export const manyArticles = 900;
/** A card is drawn, which takes as long as some dozens of pages. */
const manyCards = 40;

const works: Record<BuildPart, Part> = {
  outline,
  pictures,
  articles: articlePages,
  archives,
  tags: words("tags"),
  writers: words("authors"),
  maps,
  cards,
  forgotten,
};

/** In their order. */
export const parts: readonly Part[] = buildParts.map((part) => works[part]);

/**
 * Pages and files of which the site has one, and those of channels and topics. What was hidden goes first of all, its months
 * and days too, not after every article: `after` is the last of them.
 */
async function outline(after: string): Promise<Step> {
  const { tree, topics } = await houseNow();
  const hidden = (await printedChannels()).filter(({ slugs }) => !tree.at(slugs));
  const going = hidden.map(({ address }) => address).filter((address) => address > after);
  const next = going.length > many ? (going[many - 1] ?? null) : null;
  if (after !== "") return { addresses: going.slice(0, many), next };
  const channels = tree.all().map(({ slugs }) => slugs);
  const { indexNow } = settings();
  return {
    addresses: [
      ...staticFiles,
      ...statusFiles.map(({ path }) => path),
      homeAddress,
      ...channels.map(channelAddress),
      ...going.slice(0, many),
      ...[[], ...channels].flatMap(feedAddresses),
      topicsAddress,
      ...topics,
      correctionsAddress,
      hotAddress,
      ...(["hot", "robots", "newsSitemap"] as const).map(fileAddress),
      ...(indexNow ? [indexNowKeyAddress(indexNow.key)] : []),
    ],
    next,
  };
}

async function articlePages(after: string): Promise<Step> {
  const found = await publicArticles(after === "" ? Number.MAX_SAFE_INTEGER : Number(after), manyArticles);
  return {
    addresses: found.flatMap(({ address }) => [address, ninjsAddress(address), qrAddress(address)]),
    next: found.length < manyArticles ? null : String(found.at(-1)?.number),
  };
}

/** A channel at a time. */
async function archives(after: string): Promise<Step> {
  const ids = (await publishedChannels())
    .all()
    .map(({ id }) => id)
    .sort((one, other) => one - other);
  const id = ids.find((candidate) => after === "" || candidate > Number(after));
  return id === undefined ? { addresses: [], next: null } : { addresses: await archivesOf(id), next: String(id) };
}

function words(room: "tags" | "authors"): Part {
  return async (after) => {
    const found = await wordPages(room, after, many);
    return {
      addresses: found.map(({ address }) => address).filter(Boolean),
      next: found.length < many ? null : (found.at(-1)?.word ?? null),
    };
  };
}

async function pictures(after: string): Promise<Step> {
  const found = await pictureAddresses(after, many);
  // Until they are made the application makes those that are asked for; then they are printed.
  await askForCopies(found.map(({ sha256 }) => sha256));
  return {
    addresses: found.flatMap(({ addresses }) => addresses),
    next: found.length < many ? null : (found.at(-1)?.sha256 ?? null),
  };
}

async function maps(): Promise<Step> {
  const months = await monthSitemaps(await publishedChannels());
  return {
    addresses: [...(["sitemaps", "pagesSitemap"] as const).map(fileAddress), ...months.map(({ address }) => address)],
    next: null,
  };
}

async function cards(after: string): Promise<Step> {
  const found = await publicArticles(after === "" ? Number.MAX_SAFE_INTEGER : Number(after), manyCards);
  return {
    addresses: found.map(({ address }) => cardAddress(address)),
    next: found.length < manyCards ? null : String(found.at(-1)?.number),
  };
}

/** What was printed once and no part named: it is not there any more, or stands alone. */
async function forgotten(after: string, since: number): Promise<Step> {
  const found = await notSeenSince(since, after, many);
  return {
    addresses: found.map(({ address }) => address),
    next: found.length < many ? null : (found.at(-1)?.path ?? null),
  };
}
