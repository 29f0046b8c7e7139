/** What rules of a page draw from: the newest of channels and kinds, in one look however many places there are. */
import { and, arrayOverlaps, eq, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, releases, topics } from "@/db/schema";
import type { ChannelTree } from "@/newsroom/channels/published";
import { type Pools, poolKey } from "@/newsroom/placements/choose";
import { isLive, isSeen, type When } from "@/newsroom/placements/front-rows";
import { characters, type Place } from "@/newsroom/placements/layout";

/** Among so many of the newest a rule looks first: nearly every one is satisfied by them. */
const windowLength = 1000;
/** No rule needs more: as much as a page shows. */
const mostDrawn = 200;

/** `ids`: of which channels (null: any). `room` counts what other places may take away. */
type Shelf = { key: string; ids: number[] | null; kind: Place["kind"]; room: number };
type View = { tree: ChannelTree; when: When };

/** What rules can draw from, and whether there is more beyond what was looked at. */
export type Looked = { pools: Pools; isAll: boolean };

/** Numbers for each place that has a rule, of the newest of the house; `taken` pieces may stand on the page already. */
export async function newestPools(places: readonly Place[], taken: number, view: View): Promise<Looked> {
  const shelves = shelvesOf(places, taken, view.tree);
  if (shelves.length === 0) return { pools: new Map(), isAll: true };
  const { looked, pools } = await amongNewest(shelves, view);
  // Where the newest were all there is, there is nothing more to find.
  return { pools, isAll: looked < windowLength };
}

/**
 * The same for the places that stayed short, from all there ever was: of channels and topics, which are read from an index
 * of their own. What has no channel is news: older than the newest of the house it stands nowhere by rule.
 */
export async function deeperPools(
  { keys, places, taken }: { keys: readonly string[]; places: readonly Place[]; taken: number },
  view: View,
): Promise<Pools> {
  const short = shelvesOf(places, taken, view.tree).filter(
    ({ key, ids, kind }) => keys.includes(key) && (ids !== null || kind === "topics"),
  );
  return short.length === 0 ? new Map() : amongAll(short, view);
}

function shelvesOf(places: readonly Place[], taken: number, tree: ChannelTree): Shelf[] {
  let before = taken;
  return (
    places
      // 热榜 is what somebody confirmed.
      .filter(({ rule, kind }) => rule === "newest" && kind !== "hot")
      .flatMap(({ kind, channelId, limit }) => {
        const channels = kind === "counties" ? tree.childrenOf(channelId).map(({ id }) => id) : [channelId];
        return channels.map((id) => {
          before += limit;
          const ids = id === null ? null : tree.idsUnder(id);
          return { key: poolKey(kind, id), ids, kind, room: Math.min(before, mostDrawn) };
        });
      })
  );
}

type Found = { key: string | null; number: string | null; looked: number };

async function amongNewest(shelves: readonly Shelf[], { tree, when }: View): Promise<{ looked: number; pools: Pools }> {
  const rows = await db().execute<Found>(sql`
    with newest as materialized (
      select ${articles.number} as number, ${articles.firstReleasedAt} as first, ${releases.channelIds} as channel_ids,
        ${releases.genre} as genre, ${releases.cover} is not null as pictured, ${isOpen} as open, ${isTopic} as topic
      from ${articles} join ${releases} on ${isLive(when)}
      where ${and(isFrom(when), isSeen(tree))}
      order by ${articles.firstReleasedAt} desc, ${articles.number} desc limit ${windowLength}
    ), shelves(key, ids, genre, pictured, open, topic, room) as (values ${sql.join(shelves.map(shelfRow), sql`, `)}),
    ranked as (
      select key, number, room, row_number() over (partition by key order by first desc, number desc) as place
      from newest join shelves on (ids is null or channel_ids && ids) and (shelves.genre is null or newest.genre = shelves.genre)
        and (newest.pictured or not shelves.pictured) and (newest.open or not shelves.open) and (newest.topic or not shelves.topic)
    )
    select key, number, looked from (
      select key, number, place, 0 as looked from ranked where place <= room
      union all select null, null, 0, (select count(*)::integer from newest)
    ) as found order by key, place`);
  return { looked: rows.find(({ key }) => key === null)?.looked ?? 0, pools: byKey(rows) };
}

/** Begins at the channel's releases: quick where they are few, or all of them old. */
async function amongAll(shelves: readonly Shelf[], { tree, when }: View): Promise<Pools> {
  const parts = shelves.map(({ key, ids, room }) => {
    const wish = and(isFrom(when), isSeen(tree), ids ? arrayOverlaps(releases.channelIds, ids) : isTopic);
    return sql`(select ${key}::text as key, ${articles.number} as number, 0 as looked
      from ${releases} join ${articles} on ${isLive(when)} and ${articles.number} = ${releases.articleNumber}
      where ${wish ?? sql`true`}
      order by ${articles.firstReleasedAt} desc, ${articles.number} desc limit ${room})`;
  });
  return byKey(await db().execute<Found>(sql.join(parts, sql` union all `)));
}

const isOpen = sql`(not ${releases.minors} and ${ne(releases.paid, "advertisement")})`;
const isTopic = sql`exists (select from ${topics} where ${topics.articleNumber} = ${articles.number})`;

/** The walk back through time begins there. */
function isFrom(when: When): SQL | undefined {
  return when === null
    ? eq(articles.publicState, "live")
    : sql`${articles.firstReleasedAt} <= ${when.toISOString()}::timestamptz`;
}

function shelfRow({ key, ids, kind, room }: Shelf): SQL {
  const { genre = null, pictured = false, open = false } = characters[kind];
  return sql`(${key}::text, ${ids && `{${ids.join(",")}}`}::integer[], ${genre}::text, ${pictured}::boolean, ${open}::boolean,
    ${kind === "topics"}::boolean, ${room}::integer)`;
}

function byKey(rows: readonly Found[]): Map<string, number[]> {
  const pools = new Map<string, number[]>();
  for (const { key, number } of rows) if (key !== null) pools.set(key, [...(pools.get(key) ?? []), Number(number)]);
  return pools;
}
