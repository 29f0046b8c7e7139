/**
 * Which pages an event touches, decided here by nothing but its arguments. Too many cost a look, for a page that says the
 * same is no change; too few would leave something public that is not so any more. Addresses are those of the first mode,
 * the page in 长者模式 goes with it.
 */
import {
  archiveAddress,
  channelAddress,
  correctionsAddress,
  homeAddress,
  hotAddress,
  stylesheets,
  topicAddress,
  topicsAddress,
  wordAddress,
} from "@/newsroom/addresses";
import type { ComposedFront, House, Piece, PublicEvent } from "@/newsroom/editions/facts";
import { cardAddress, feedAddresses, fileAddress, ninjsAddress } from "@/newsroom/file-addresses";
import { qrAddress } from "@/newsroom/picture-addresses";
import { frontKey, isShownAt } from "@/newsroom/placements/layout";

/**
 * `lists`: where readers look for news; `further`: whatever else names it; `feeds`: for machines that wait for it; `later`:
 * for those that come by now and then.
 */
export type Touched = { lists: string[]; further: string[]; feeds: string[]; later: string[]; all: boolean };

/**
 * `showing`: printed pages that lead to the pieces; `relatedTo`: articles that would if the pieces were live; `maps`: the
 * sitemaps of their months.
 */
export type Cause = {
  events: readonly PublicEvent[];
  pieces: readonly Piece[];
  showing: readonly string[];
  relatedTo: readonly string[];
  maps: readonly string[];
};

/** The pages that events of the log changed, beside those of the pieces themselves. */
export function pagesTouched({ events, pieces, showing, relatedTo, maps }: Cause, house: House): Touched {
  const has = (reach: PublicEvent["reach"]) => events.some((event) => event.reach === reach);
  const fronts = events.flatMap(({ front }) =>
    house.fronts.filter(({ address, front: of }) => front === frontKey(of) && address),
  );
  const isHome = fronts.some(({ front }) => front.kind === "home");
  const topics = events.filter(({ reach }) => reach === "topic").map(({ article }) => article);
  const lists = unique([
    ...fronts.map(({ address }) => address),
    ...(has("grey") ? [homeAddress, ...stylesheets] : []),
    ...(pieces.length > 0 || topics.length > 0 || has("all") ? [homeAddress] : []),
    ...pieces.flatMap((piece) => listsOf(piece, house)),
    ...(isHome ? everywhereBelowNotices(house) : []),
    ...(topics.length > 0 ? [topicsAddress, ...house.topics, ...composedByRule(house)] : []),
    // What a notice is, 热榜 leaves out.
    ...(has("hot") || pieces.length > 0 || isHome ? pagesOfHot(house) : []),
  ]);
  return {
    all: has("all"),
    lists,
    further: unique([...pieces.flatMap((piece) => namesOf(piece, house)), ...showing, ...relatedTo]).filter(
      (address) => !lists.includes(address),
    ),
    feeds: unique([
      ...pieces.flatMap((piece) => feedsOf(piece, house)),
      // It alone of the sitemaps says headlines.
      ...(pieces.length > 0 || topics.length > 0 ? [fileAddress("newsSitemap")] : []),
    ]),
    later: unique([
      ...(pieces.length > 0 || topics.length > 0 ? (["sitemaps", "pagesSitemap"] as const) : []).map(fileAddress),
      ...maps,
      ...pieces.map(({ address }) => cardAddress(address)),
    ]),
  };
}

/** Its page, what machines read of it, the code that leads to it and its pictures. */
export function pagesOfPiece({ address, topic, pictures }: Piece): string[] {
  return [address, ...(topic ? [topicAddress(topic)] : []), ninjsAddress(address), qrAddress(address), ...pictures];
}

/** Where news is looked for: its channels and those above them, and the composed pages. */
function listsOf(piece: Piece, house: House): string[] {
  return [
    ...channelsAbove(piece, house).map(channelAddress),
    ...(piece.topic ? [topicsAddress] : []),
    ...frontsWith(piece, house),
  ];
}

function namesOf(piece: Piece, house: House): string[] {
  const channels = channelsAbove(piece, house);
  const [month, day] = [piece.day.slice(0, 7), piece.day.slice(8)];
  return [
    ...channels.flatMap((slugs) => [
      archiveAddress(slugs, { month, day: null }),
      archiveAddress(slugs, { month, day }),
    ]),
    ...piece.keywords.map((word) => wordAddress("tags", word)).filter(Boolean),
    ...piece.writers.map((name) => wordAddress("authors", name)).filter(Boolean),
    ...(piece.isCorrected ? [correctionsAddress] : []),
  ];
}

function feedsOf(piece: Piece, house: House): string[] {
  return [[], ...channelsAbove(piece, house)].flatMap(feedAddresses);
}

function channelsAbove({ channelIds }: Piece, { tree }: House): string[][] {
  return tree
    .all()
    .filter(({ id }) => tree.idsUnder(id).some((below) => channelIds.includes(below)))
    .map(({ slugs }) => slugs);
}

/** Composed pages that name the piece, or that a rule may bring it to; a 紧急通知 stands on every page that lists. */
function frontsWith({ number }: Piece, house: House): string[] {
  const names = ({ places }: ComposedFront) =>
    places.some(({ items }) => items.some(({ article }) => article === number));
  const isNotice = house.fronts.some(({ places }) =>
    places.some(({ kind, items }) => kind === "notice" && items.some(({ article }) => article === number)),
  );
  return [
    ...house.fronts.filter(names).map(({ address }) => address),
    ...composedByRule(house),
    ...(isNotice ? everywhereBelowNotices(house) : []),
  ];
}

function composedByRule({ fronts }: House): string[] {
  return fronts.filter(({ places }) => places.some(({ rule }) => rule !== "none")).map(({ address }) => address);
}

function everywhereBelowNotices({ tree, topics }: House): string[] {
  return [...tree.all().map(({ slugs }) => channelAddress(slugs)), ...topics];
}

function pagesOfHot({ fronts }: House): string[] {
  const withHot = fronts.filter(({ places }) => places.some(({ kind }) => kind === "hot"));
  return [hotAddress, fileAddress("hot"), ...withHot.map(({ address }) => address)];
}

/** Moments at which pages change by themselves. */
export type Turns = {
  midnights: readonly Date[];
  grey: readonly Date[];
  hotEnds: readonly Date[];
  newsAges: readonly Date[];
};

/** The pages that the clock changed after one moment, up to another. */
export function pagesTurned(
  turns: Turns,
  house: House,
  { after, to }: { after: Date; to: Date },
): Pick<Touched, "lists" | "later"> {
  const came = (moments: readonly Date[]) => moments.some((moment) => after < moment && moment <= to);
  const opened = house.fronts.filter(({ places }) =>
    places.some(({ items }) => items.some((item) => changes(item, after, to))),
  );
  const noticed = house.fronts.some(({ places }) =>
    places.some(({ kind, items }) => kind === "notice" && items.some((item) => changes(item, after, to))),
  );
  return {
    lists: unique([
      ...(came(turns.midnights) || came(turns.grey) ? [homeAddress] : []),
      ...(came(turns.grey) ? stylesheets : []),
      ...opened.map(({ address }) => address),
      ...(noticed ? everywhereBelowNotices(house) : []),
      ...(came(turns.hotEnds) || noticed ? pagesOfHot(house) : []),
    ]),
    later: came(turns.newsAges) ? [fileAddress("newsSitemap")] : [],
  };
}

function changes(item: ComposedFront["places"][number]["items"][number], after: Date, to: Date): boolean {
  return isShownAt(item, after) !== isShownAt(item, to) || edgesOf(item).some((edge) => after < edge && edge <= to);
}

/** When the window of a placed piece opens and closes. */
export function edgesOf({ from, to }: { from: string; to: string }): Date[] {
  return [from, to].filter(Boolean).map((edge) => new Date(edge));
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
