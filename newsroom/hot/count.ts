/**
 * Counts how often articles are read, and knows nobody: hashes under a random key that changes with the day tell in memory
 * who was counted already; what is written down are sums.
 */
import { createHmac, randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema";
import { openLog } from "@/log";
import { now } from "@/newsroom/clock/now";
import { publishedSettings } from "@/newsroom/house/published";
import { networkOf } from "@/newsroom/people/client-network";
import { Refusal } from "@/newsroom/refusal";
import { dayOf } from "@/newsroom/shanghai";

/** Half a town can be behind one address of a telephone company; nobody reads so much in an hour. */
export const mostOfNetwork = 300;
/** Of one article: nobody puts it into the list by telling of it under many names. */
export const mostOfArticle = 20;
/** What is remembered, and no more: the oldest is forgotten. */
const mostRemembered = 100_000;
/** Articles counted between two writings; nobody can name so many that are live. */
const mostArticles = 10_000;
const flushMs = 10_000;
const hourMs = 3_600_000;
const keptMs = 3 * 24 * hourMs;

const robots =
  /bot\b|crawl|spider|slurp|preview|headless|lighthouse|phantom|python|curl|wget|java\/|okhttp|httpclient|scrapy/i;

type Counter = {
  /** The key is of this day. */
  day: string;
  key: Buffer;
  seen: Set<string>;
  /** How many reads of each network, and of each network and article, were counted in this hour. */
  hour: number;
  networks: Map<string, number>;
  /** Not written down yet, by the article's number. */
  reads: Map<number, number>;
  isDue: boolean;
};
// Next may evaluate this module once for each of its bundles; one process keeps one count.
const house = globalThis as typeof globalThis & { qianfaReads?: Counter };

/** Whoever has an article open: where the request came from, and what the browser calls itself. */
export type Client = { clientAddress: string; userAgent: string };

/** Counts that a reader has read an article. What does not count is answered like what does. */
export async function countRead({ clientAddress, userAgent }: Client, { article }: { article: number }): Promise<void> {
  if (!(await publishedSettings()).hotList) throw new Refusal("not_found", "hot_off");
  if (isRobot(userAgent)) return;
  const counter = counterNow();
  const network = networkOf(clientAddress);
  const sources = [hashed(counter, network), hashed(counter, network, String(article))] as const;
  const read = hashed(counter, clientAddress, userAgent, String(article));
  const [ofNetwork = 0, ofArticle = 0] = sources.map((source) => counter.networks.get(source));
  if (counter.seen.has(read) || ofNetwork >= mostOfNetwork || ofArticle >= mostOfArticle) return;
  // A place in memory is for what is live: numbers can be made up.
  if (!counter.reads.has(article) && (counter.reads.size >= mostArticles || !(await isLiveNow(article)))) return;
  counter.seen.add(read);
  countAgain(counter.networks, sources);
  for (const full of [counter.seen, counter.networks]) keepNewest(full, mostRemembered);
  counter.reads.set(article, (counter.reads.get(article) ?? 0) + 1);
  flushSoon(counter);
}

function isLiveNow(article: number): Promise<boolean> {
  return db()
    .$count(articles, and(eq(articles.number, article), eq(articles.publicState, "live")))
    .then((count) => count > 0);
}

/** What was counted last comes last, so that the busiest is not forgotten first. */
function countAgain(counts: Map<string, number>, sources: readonly string[]): void {
  for (const source of sources) {
    const known = counts.get(source) ?? 0;
    counts.delete(source);
    counts.set(source, known + 1);
  }
}

/** Writes down what was counted, of articles that are live, and lets go of what is older than a few days. */
export async function flushReads(): Promise<void> {
  house.qianfaReads ??= begun();
  const { reads } = house.qianfaReads;
  const taken = [...reads];
  if (taken.length === 0) return;
  reads.clear();
  const at = now().getTime();
  const hour = new Date(at - (at % hourMs)).toISOString();
  const [numbers, counts] = [taken.map(([number]) => number), taken.map(([, count]) => count)];
  try {
    await db().execute(sql`
      with gone as (delete from article_reads where hour < ${new Date(at - keptMs).toISOString()}::timestamptz)
      insert into article_reads (hour, article_number, reads)
      select ${hour}::timestamptz, number, count
        from unnest(${`{${numbers}}`}::bigint[], ${`{${counts}}`}::integer[]) as counted(number, count)
        join articles using (number)
        where public_state = 'live' order by number
      on conflict (hour, article_number) do update set reads = article_reads.reads + excluded.reads`);
  } catch (error) {
    for (const [number, count] of taken) reads.set(number, (reads.get(number) ?? 0) + count);
    throw error;
  }
}

/** Forgets what was put in first, down to `most`. */
export function keepNewest(full: Set<string> | Map<string, unknown>, most: number): void {
  for (const oldest of full.keys()) {
    if (full.size <= most) return;
    full.delete(oldest);
  }
}

/** What works by itself, and what does not say what it is. */
function isRobot(userAgent: string): boolean {
  return !/^(Mozilla|Opera)\//.test(userAgent) || robots.test(userAgent);
}

/** A new day has a new key, and what was hashed under the old one says nothing any more. */
function counterNow(): Counter {
  house.qianfaReads ??= begun();
  const known = house.qianfaReads;
  const day = dayOf(now());
  const hour = Math.floor(now().getTime() / hourMs);
  if (known.day !== day) Object.assign(known, { ...begun(), reads: known.reads, isDue: known.isDue });
  if (known.hour !== hour) Object.assign(known, { hour, networks: new Map() });
  return known;
}

function begun(): Counter {
  return {
    day: dayOf(now()),
    key: randomBytes(32),
    seen: new Set(),
    hour: Math.floor(now().getTime() / hourMs),
    networks: new Map(),
    reads: new Map(),
    isDue: false,
  };
}

function hashed({ key }: Counter, ...parts: string[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64").slice(0, 22);
}

function flushSoon(counter: Counter): void {
  if (counter.isDue) return;
  counter.isDue = true;
  const flush = () => {
    counter.isDue = false;
    flushReads().catch((err: unknown) => openLog("application").error({ err }, "reads were not written down"));
  };
  setTimeout(flush, flushMs).unref();
}
