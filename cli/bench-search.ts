/** What readers wait for when they search, with words drawn from the texts themselves. */
import { sql } from "drizzle-orm";
import type { Measure } from "@/cli/bench-figures";
import { type Chance, chance } from "@/cli/seed/chance";
import { db } from "@/db/client";
import { searchAddress } from "@/newsroom/addresses";
import { bodyText } from "@/newsroom/articles/body";
import { contentFrom } from "@/newsroom/articles/content";
import { publishedPage } from "@/newsroom/articles/published";
import { wordsOf } from "@/newsroom/search/grams";
import { lexemesOf } from "@/newsroom/search/in-sql";
import type { Parameters } from "@/newsroom/search/wish";

const texts = 60;
const wordsEach = 3;

/** A word with how many live articles have it, so that what is measured is known. */
type Counted = { text: string; articles: number };

/** Everything that is measured: each run asks for another word of its kind, as readers do. */
export async function searchMeasures(say: (line: string) => void): Promise<Measure[]> {
  const luck = chance("words to search for");
  const two = await counted(await drawn(luck, 2));
  const [house] = await db().execute<{ count: number }>(sql`select count(*)::integer as count from search_entries`);
  const within = (least: number, most: number) =>
    two.filter(({ articles }) => articles >= least * (house?.count ?? 1) && articles < most * (house?.count ?? 1));
  const kinds = [
    { zh: "两字，常见", en: "two characters, frequent", words: within(0.1, 2) },
    { zh: "两字，中等", en: "two characters, middling", words: within(0.005, 0.1) },
    { zh: "两字，少见", en: "two characters, rare", words: within(0, 0.005) },
  ];
  for (const { zh, en, words } of kinds) say(`${zh}  ${en}: ${described(words)}`);
  const any = luck.shuffled(two).map(({ text }) => text);
  return [
    ...kinds
      .filter(({ words }) => words.length > 0)
      .map(({ zh, en, words }) =>
        asking(
          zh,
          en,
          queries(
            words.map(({ text }) => text),
            {},
          ),
        ),
      ),
    asking("三字", "three characters", queries(await drawn(luck, 3), {}, 3)),
    asking("四字", "four characters", queries(await drawn(luck, 4), {}, 4)),
    asking("一字", "one character", queries(any, {}, 1)),
    asking(
      "两个词",
      "two words",
      any.map((text, place) => ({ q: `${text} ${any[(place + 1) % any.length]}` })),
    ),
    asking("两字，一个县", "two characters, one county", queries(any, { channel: "counties/dongyu" })),
    asking("两字，五年以前", "two characters, long ago", queries(any, { to: yearsAgo(5) })),
    asking("两字，一个来源", "two characters, one source", queries(any, { source: "晚报" })),
    asking("两字，按相关", "two characters, by relevance", queries(any, { order: "relevance" })),
    asking("没有的词", "no such word", [{ q: "饕餮盛宴" }]),
  ];
}

function queries(words: readonly string[], more: Parameters, length = 2): Parameters[] {
  return words.map((text) => ({ q: text.slice(0, length), ...more }));
}

function asking(zh: string, en: string, asked: readonly Parameters[]): Measure {
  let turn = 0;
  return { zh, en, run: () => publishedPage(searchAddress, asked[turn++ % asked.length]) };
}

/** Words of so many Han characters, from anywhere in the texts. */
async function drawn(luck: Chance, length: number): Promise<string[]> {
  const numbers = await db().execute<{ number: string }>(
    sql`select article_number as number from search_entries order by article_number`,
  );
  const found = new Set<string>();
  for (let count = 0; count < texts; count++) {
    const text = await textOf(Number(luck.pick(numbers).number));
    for (let each = 0; each < wordsEach; each++) found.add(hanWord(luck, text, length));
  }
  return [...found];
}

async function counted(words: readonly string[]): Promise<Counted[]> {
  return db().transaction(async (tx) => {
    // By the index, as a search does; see in-sql.ts.
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local work_mem = '64MB'`);
    const found: Counted[] = [];
    for (const text of words) {
      const [row] = await tx.execute<{ count: number }>(sql`
        select count(*)::integer as count from search_entries where words @@ ${lexemesOf(wordsOf(text))}::tsquery`);
      found.push({ text, articles: row?.count ?? 0 });
    }
    return found;
  });
}

/** The running text of a live article. */
export async function textOf(number: number): Promise<string> {
  const [row] = await db().execute<{ bytes: Uint8Array }>(sql`
    select bytes from articles join releases on releases.id = live_release_id join contents using (fingerprint)
    where number = ${number}`);
  return row ? bodyText(contentFrom(row.bytes).body) : "";
}

/** So many neighbouring Han characters of a text. */
export function hanWord(luck: Chance, text: string, length: number): string {
  const runs = text.match(new RegExp(`\\p{Script=Han}{${length},}`, "gu")) ?? [];
  const characters = [...luck.pick(runs)];
  const from = luck.between(0, characters.length - length);
  return characters.slice(from, from + length).join("");
}

function described(words: readonly Counted[]): string {
  const counts = words.map(({ articles }) => articles).sort((one, other) => one - other);
  const [fewest, most] = [counts[0] ?? 0, counts.at(-1) ?? 0];
  return `${words.length} 个词，各在 ${fewest}–${most} 篇里  ${words.length} words, each in ${fewest} to ${most} articles`;
}

function yearsAgo(years: number): string {
  return `${new Date().getUTCFullYear() - years}-01-01`;
}
