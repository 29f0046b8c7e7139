/** Which pages can be composed, for those who compose and release them. */
import { desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, layoutReleases, layouts, people, releases, topics } from "@/db/schema";
import { homeAddress, topicAddress } from "@/newsroom/addresses";
import { type ChannelTree, publishedChannels } from "@/newsroom/channels/published";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";
import { type Front, frontKey } from "@/newsroom/placements/layout";
import { frontRights } from "@/newsroom/placements/take-layout";

/** One page that can be composed. `name` is null for the home page; `address` is where readers find it. */
export type FrontLine = {
  key: string;
  kind: Front["kind"];
  name: string | null;
  address: string;
  /** The release in force. */
  released: { at: Date; by: string } | null;
  open: { savedAt: Date; by: string; isSent: boolean } | null;
  may: { compose: boolean; release: boolean };
};

/** Every page somebody may look at here: home, the topics, the channels; null for who has no business with them. */
export async function frontsForDesk(actor: Actor): Promise<FrontLine[] | null> {
  const rights = await rightsOf(db(), actor);
  if (!mayLook(rights)) return null;
  const [tree, opened, inForce, ofTopics] = await Promise.all([
    publishedChannels(),
    db()
      .select({ front: layouts.front, savedAt: layouts.savedAt, sentAt: layouts.sentAt, by: people.legalName })
      .from(layouts)
      .innerJoin(people, eq(people.id, layouts.savedBy))
      .where(isNull(layouts.endedAt)),
    db()
      .selectDistinctOn([layoutReleases.front], {
        front: layoutReleases.front,
        at: layoutReleases.releasedAt,
        by: people.legalName,
      })
      .from(layoutReleases)
      .innerJoin(people, eq(people.id, layoutReleases.releasedBy))
      .orderBy(layoutReleases.front, desc(layoutReleases.id)),
    topicFronts(),
  ]);
  const [home, ...channels] = standingFronts(tree);
  return [...(home ? [home] : []), ...ofTopics, ...channels].map(({ front, channelId, name, address }) => {
    const key = frontKey(front);
    const open = opened.find((layout) => layout.front === key);
    const last = inForce.find((release) => release.front === key);
    return {
      key,
      kind: front.kind,
      name,
      address,
      released: last ? { at: last.at, by: last.by } : null,
      open: open ? { savedAt: open.savedAt, by: open.by, isSent: open.sentAt !== null } : null,
      may: frontRights(rights, channelId),
    };
  });
}

/** Whoever composes or releases some page, or reads everything. */
export function mayLook(rights: Rights): boolean {
  return can(rights, "front.compose") || can(rights, "audit.read");
}

/** The page of this key with a name and an address, if it is there. */
export async function standingFront(key: string, tree: ChannelTree): Promise<Standing | undefined> {
  return [...standingFronts(tree), ...(await topicFronts())].find(({ front }) => frontKey(front) === key);
}

type Standing = { front: Front; channelId: number | null; name: string | null; address: string };

/** Home, and every channel with a page, from the top of the tree down. */
function standingFronts(tree: ChannelTree): Standing[] {
  const under = (id: number | null): Standing[] =>
    tree.childrenOf(id).flatMap((child) => [
      {
        front: { kind: "channel", channelId: child.id },
        channelId: child.id,
        name: tree
          .path(child.id)
          .map(({ name }) => name)
          .join(" › "),
        address: child.link.address,
      },
      ...under(child.id),
    ]);
  return [{ front: { kind: "home" }, channelId: null, name: null, address: homeAddress }, ...under(null)];
}

/** Topics whose introduction is live, the newest first. */
async function topicFronts(): Promise<Standing[]> {
  const rows = await db()
    .select({
      number: articles.number,
      slug: topics.slug,
      headline: releases.headline,
      channelId: releases.channelId,
    })
    .from(topics)
    .innerJoin(articles, eq(articles.number, topics.articleNumber))
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .orderBy(desc(topics.openedAt));
  return rows.map(({ number, slug, headline, channelId }) => ({
    front: { kind: "topic", articleNumber: number },
    channelId,
    name: headline,
    address: topicAddress(slug),
  }));
}
