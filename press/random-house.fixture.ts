/** What a house does with its pages, its channels and its colours, at random. */
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { channels, greyPeriods, houseSettings, layoutReleases, topics } from "@/db/schema";
import { addChannel, changeChannel } from "@/newsroom/channels/manage";
import { publishedChannels } from "@/newsroom/channels/published";
import { confirmHotList } from "@/newsroom/hot/confirm";
import { shownList, wasRead } from "@/newsroom/hot/hot.fixture";
import { mostRead } from "@/newsroom/hot/most-read";
import { publishedSettings } from "@/newsroom/house/published";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { mayStand } from "@/newsroom/placements/choose";
import { recallLayout, saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { rowsOf } from "@/newsroom/placements/front-rows";
import { endGrey, orderGrey } from "@/newsroom/placements/grey";
import { emptyPlace, type Place, type PlacedItem, wordings } from "@/newsroom/placements/layout";
import { releaseLayout, restoreLayout } from "@/newsroom/placements/release-layout";
import { frontOf, openLayout } from "@/newsroom/placements/take-layout";
import { type Die, pick, type World } from "@/press/random-world.fixture";

const minuteMs = 60_000;

export async function composeHome(world: World, die: Die): Promise<string> {
  const { news, county } = world;
  const places: Place[] = [
    await placed(world, die, "notice", die.which % 2),
    await placed(world, die, "lead", 1),
    { ...(await placed(world, die, "news", die.what % 3)), rule: die.kind % 2 === 0 ? "newest" : "none", limit: 4 },
    ...(die.kind % 3 > 0 ? [emptyPlace("hot")] : []),
    { ...emptyPlace("channel", { channelId: news.id }), limit: 2 },
    emptyPlace("counties", { channelId: pick([news, county], die.what)?.id ?? news.id }),
    ...(die.which % 3 === 0 ? [emptyPlace("topics"), emptyPlace("pictures")] : []),
  ];
  return compose(world, "home", places);
}

export async function composeOther(world: World, die: Die): Promise<string> {
  const opened = await db().select({ number: topics.articleNumber }).from(topics).orderBy(topics.articleNumber);
  const topic = die.kind % 2 === 0 ? pick(opened, die.which) : undefined;
  const channel = pick([world.news, world.county], die.which) ?? world.news;
  const places: Place[] = topic
    ? [
        {
          ...(await placed(world, die, "section", 2)),
          section: die.what % 2 === 0 ? "最新消息" : "别的",
          rule: "none",
          limit: 60,
        },
        { ...emptyPlace("news"), limit: 2 },
      ]
    : [await placed(world, die, "lead", 1), { ...emptyPlace("news"), limit: 3 }, emptyPlace("hot")];
  return compose(world, topic ? `topic:${topic.number}` : `channel:${channel.id}`, places);
}

export async function restore({ desk }: World, die: Die): Promise<string> {
  const rows = await db().select().from(layoutReleases).orderBy(layoutReleases.id);
  const row = pick(rows, die.which);
  if (!row) return "nothing to restore";
  await restoreLayout(desk.publisher, { id: row.layoutId });
  return `restored the layout of ${row.front}`;
}

export async function confirmHot(world: World, die: Die): Promise<string> {
  const fitting = await mostRead(await publishedChannels(), { numbers: world.articles });
  const chosen = [die.which, die.what, die.kind].flatMap((each) => pick(fitting, each)?.number ?? []);
  const numbers = [...new Set(chosen)];
  for (const number of numbers) await wasRead(number, 10 + (number % 7));
  await confirmHotList(world.desk.publisher, await shownList(numbers, { pinned: numbers.length }));
  return `热榜 ${numbers}`;
}

export async function changeSettings(world: World, die: Die): Promise<string> {
  const [newest] = await db().select().from(houseSettings).orderBy(desc(houseSettings.id)).limit(1);
  const [now, picture] = [await publishedSettings(), pick(world.pictures, die.which)];
  const settings = {
    ...now,
    name: `新闻网 ${die.which % 3}`,
    hotList: die.what % 3 > 0,
    otherMedia:
      picture && die.kind % 2 === 0
        ? [{ label: "微信", sha256: picture.sha256, width: 0, height: 0, address: "" }]
        : [],
  };
  const id = await proposeSettings(world.admin, { base: newest?.id ?? 0, settings });
  await confirmSettings(world.desk.chief, { id });
  return `settings, 热榜 ${settings.hotList}`;
}

export async function changeChannels(world: World, die: Die): Promise<string> {
  if (die.kind % 4 === 0) {
    const slug = `c${die.which}`;
    const parentId = die.what % 2 === 0 ? world.news.id : null;
    await addChannel(world.admin, { name: `频道${die.what}`, slug, parentId, position: die.what % 3, hidden: false });
    return `added ${slug}`;
  }
  const row = pick(await db().select().from(channels).orderBy(channels.id), die.which);
  if (!row) return "no channel";
  const hidden = die.what % 3 === 0;
  await changeChannel(world.admin, { id: row.id, name: `${row.slug}${die.what % 4}`, position: die.kind % 5, hidden });
  return `changed ${row.slug}, ${hidden ? "hidden" : "shown"}`;
}

export async function grey(world: World, die: Die): Promise<string> {
  const orders = await db().select().from(greyPeriods).orderBy(greyPeriods.id);
  const open = orders.filter(({ endedAt, to }) => !endedAt && to.getTime() > world.at);
  const first = pick(open, die.which);
  if (first && die.what % 2 === 0) {
    await endGrey(world.desk.chief, { id: first.id });
    return "ended grey";
  }
  const scope = die.which % 2 === 0 ? "site" : "home";
  const from = new Date(world.at + (die.kind % 3) * 40 * minuteMs);
  await orderGrey(world.desk.publisher, {
    scope,
    from,
    to: new Date(from.getTime() + 90 * minuteMs),
    reason: "哀悼日",
  });
  return `ordered grey for ${scope}`;
}

async function compose({ desk }: World, front: string, places: Place[]): Promise<string> {
  const left = await openLayout(db(), frontOf(front));
  if (left?.sentAt) await recallLayout(desk.editor, left);
  const layout = left ? { id: left.id, version: left.version } : null;
  const open = await saveLayout(desk.editor, { front, layout, places });
  await sendLayout(desk.editor, open);
  await releaseLayout(desk.publisher, open);
  const items = places.flatMap(({ kind, items: those }) => those.map(({ article }) => `${kind} ${article}`));
  return `composed ${front}: ${items}`;
}

/** Pieces that may stand there now, some of them for a while only. */
async function placed(world: World, die: Die, kind: Place["kind"], count: number): Promise<Place> {
  const rows = await rowsOf(world.articles, await publishedChannels(), null);
  const fitting = [...rows.values()].filter((row) => mayStand(row, kind)).map(({ number }) => number);
  const numbers = [die.which, die.what, die.kind].slice(0, count).flatMap((each) => pick(fitting, each) ?? []);
  const items = [...new Set(numbers)].map(
    (article, place): PlacedItem => ({
      article,
      wording: pick(wordings, die.kind + place) ?? "short",
      from: die.kind % 3 === 0 ? new Date(world.at + 20 * minuteMs).toISOString() : "",
      to: die.what % 3 === 0 ? new Date(world.at + 80 * minuteMs).toISOString() : "",
    }),
  );
  return { ...emptyPlace(kind), items };
}
