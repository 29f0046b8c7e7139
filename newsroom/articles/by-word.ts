/** 标签 and 作者: the live articles that carry a keyword or a writer's name, for anybody. */
import { arrayOverlaps, type SQL } from "drizzle-orm";
import { releases } from "@/db/schema";
import { absoluteAddress, homeAddress, searchFor, spellingsOf, type WordRoom, wordAddress } from "@/newsroom/addresses";
import type { Frame } from "@/newsroom/articles/list-pages";
import { entryOf, liveRows } from "@/newsroom/articles/lists";
import type { WordPage } from "@/newsroom/articles/public-page";
import type { ChannelTree } from "@/newsroom/channels/published";

export type Word = { room: WordRoom; word: string };

/** The rest is found by searching. */
const mostOnPage = 200;

const names: Record<WordRoom, string> = { tags: "标签", authors: "作者" };

/** The newest of the articles with a keyword or by a writer; undefined where there are none. */
export async function wordPage({ room, word }: Word, { site, tree, origin }: Frame): Promise<WordPage | undefined> {
  const rows = await liveRows(tree, { limit: mostOnPage + 1, released: carries({ room, word }) });
  if (rows.length === 0) return undefined;
  const address = wordAddress(room, word);
  const isAll = rows.length <= mostOnPage;
  return {
    kind: "word",
    site,
    title: `${word}_${names[room]}_${site.name}`,
    description: room === "tags" ? `${site.name}关于“${word}”的稿件` : `${site.name}刊登的${word}的稿件`,
    canonical: absoluteAddress(origin, address),
    origin,
    name: `${names[room]}：${word}`,
    breadcrumb: [
      { name: "首页", address: homeAddress },
      { name: `${names[room]}：${word}`, address },
    ],
    entries: rows.slice(0, mostOnPage).map((row) => entryOf(row, tree)),
    more: isAll ? "" : searchFor(word),
  };
}

/** Whether any live article in a channel with a page carries the word. */
export async function hasEntriesWith(tree: ChannelTree, word: Word): Promise<boolean> {
  return (await liveRows(tree, { limit: 1, released: carries(word) })).length > 0;
}

/** Texts keep the spelling they were typed in. */
function carries({ room, word }: Word): SQL {
  return arrayOverlaps(room === "tags" ? releases.keywords : releases.writers, spellingsOf(word));
}
