/** Which audit events change what readers find, and how far. */

/**
 * `piece`: its own pages and whatever lists it; `front`: a composed page; `topic`: the list of topics and one of them;
 * `hot`: 热榜; `grey`: colours; `all`: every page says so.
 */
export type Reach = "piece" | "front" | "topic" | "hot" | "grey" | "all";

const reaches: Record<string, Reach> = {
  "article.released": "piece",
  "article.withdrawn": "piece",
  "article.reinstated": "piece",
  // What a destroyed text said of itself, its 更正说明 included, is empty from then on.
  "content.destroyed": "piece",
  "layout.released": "front",
  "layout.restored": "front",
  "topic.opened": "topic",
  "hot.confirmed": "hot",
  "grey.ordered": "grey",
  "grey.ended": "grey",
  "settings.confirmed": "all",
  "channel.added": "all",
  "channel.changed": "all",
  "edition.rolled_back": "all",
};

/** How far an event of a kind reaches; null where readers find nothing new. */
export function reachOf(kind: string): Reach | null {
  return reaches[kind] ?? null;
}

/** Every kind that changes what readers find. */
export const publicKinds: readonly string[] = Object.keys(reaches);
