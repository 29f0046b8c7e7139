/** The channel tree as readers know it: a hidden channel, and what is below one, has a name but no page. */
import { asc } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { type Channel, channels } from "@/db/schema";
import { channelAddress } from "@/newsroom/addresses";
import type { PageLink } from "@/newsroom/articles/article-page";

/** One read of the whole tree: a house has some dozens of channels. */
export type ChannelTree = {
  /** The channel at these slugs from the top down, unless it has no page. */
  at(slugs: readonly string[]): Channel | undefined;
  /** From the top of the tree down to the channel; `address` is "" where there is no page. */
  path(id: number | null): PageLink[];
  /** The channels with a page right below (null: at the top). */
  below(id: number | null): PageLink[];
  /** The same with their ids. */
  childrenOf(id: number | null): { id: number; link: PageLink }[];
  /** Every channel with a page, and its slugs from the top of the tree down. */
  all(): { id: number; slugs: string[] }[];
  /** The channel and all below it. */
  idsUnder(id: number): number[];
  /** Channels without a page. */
  hiddenIds: number[];
};

/** The tree in its printed order. */
export async function publishedChannels(querier: Querier = db()): Promise<ChannelTree> {
  const rows = await querier.select().from(channels).orderBy(asc(channels.position), asc(channels.id));
  const byId = new Map(rows.map((row) => [row.id, row]));

  const line = (id: number | null): Channel[] => {
    const row = id === null ? undefined : byId.get(id);
    return row ? [...line(row.parentId), row] : [];
  };
  const isHidden = (id: number) => line(id).some((row) => row.hidden);
  const link = (row: Channel): PageLink => ({
    name: row.name,
    address: isHidden(row.id) ? "" : channelAddress(line(row.id).map(({ slug }) => slug)),
  });
  const children = (id: number | null) => rows.filter((row) => row.parentId === id);
  const idsUnder = (id: number): number[] => [id, ...children(id).flatMap((row) => idsUnder(row.id))];

  return {
    at(slugs) {
      let found: Channel | undefined;
      for (const slug of slugs) {
        const parent = found?.id ?? null;
        found = rows.find((row) => row.slug === slug && row.parentId === parent && !row.hidden);
        if (!found) return undefined;
      }
      return found;
    },
    path: (id) => line(id).map(link),
    below: (id) =>
      children(id)
        .filter((row) => !isHidden(row.id))
        .map(link),
    childrenOf: (id) =>
      children(id)
        .filter((row) => !isHidden(row.id))
        .map((row) => ({ id: row.id, link: link(row) })),
    all: () =>
      rows.filter(({ id }) => !isHidden(id)).map(({ id }) => ({ id, slugs: line(id).map(({ slug }) => slug) })),
    idsUnder,
    hiddenIds: rows.filter((row) => isHidden(row.id)).map((row) => row.id),
  };
}
