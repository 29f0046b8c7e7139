/** 热榜 for those who confirm it: what was read most, the list that stands, and those that stood before. */
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type HotList, hotLists, people, releases } from "@/db/schema";
import { publishedChannels } from "@/newsroom/channels/published";
import type { HotDrop } from "@/newsroom/hot/confirm";
import { hotListEnd, hotListInForce } from "@/newsroom/hot/in-force";
import { mostRead, type ReadPiece } from "@/newsroom/hot/most-read";
import { publishedSettings } from "@/newsroom/house/published";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";
import { mayLook } from "@/newsroom/placements/front-list";
import { characters } from "@/newsroom/placements/layout";

/** Whether there is a 热榜, and until when the list that stands before readers does; null: none, it waits. */
export type HotStanding = { isOn: boolean; inForce: { at: Date; until: Date } | null };

/** A list somebody confirmed, in the words of then; `headline` is "" where nobody may read that text any more. */
export type PastHotList = {
  id: number;
  at: Date;
  by: string;
  lines: { number: number; headline: string; reads: number; isPinned: boolean }[];
  drops: (HotDrop & { headline: string })[];
};

export type HotDesk = HotStanding & {
  mayConfirm: boolean;
  /** How many stand before readers. */
  length: number;
  /** The most read first; what stands first by hand is among them. */
  pieces: ReadPiece[];
  /** By hand in the list that stands: where the next one begins. */
  pins: number[];
  drops: HotDrop[];
  past: PastHotList[];
  /** The list before which the page after begins; null on the last. */
  next: number | null;
};

const onePage = 20;

/** Null for who has no business with front pages; `before` a past list the page goes on from. */
export async function hotForDesk(actor: Actor, before?: number): Promise<HotDesk | null> {
  const rights = await rightsOf(db(), actor);
  if (!mayLook(rights)) return null;
  const tree = await publishedChannels();
  const [site, list, candidates, found] = await Promise.all([
    publishedSettings(),
    hotListInForce(null),
    mostRead(tree),
    pastLists(before),
  ]);
  const pins = list?.articles.slice(0, list.pinned) ?? [];
  const further = await mostRead(tree, {
    numbers: pins.filter((number) => !candidates.some((piece) => piece.number === number)),
  });
  const past = found.slice(0, onePage);
  return {
    isOn: site.hotList,
    inForce: standing(list),
    mayConfirm: can(rights, "front.release", null),
    length: characters.hot.limit,
    pieces: [...candidates, ...further],
    pins,
    drops: list?.drops ?? [],
    past: await told(past),
    next: found.length > onePage ? (past.at(-1)?.list.id ?? null) : null,
  };
}

/** The same in short. */
export async function hotStanding(actor: Actor): Promise<HotStanding | null> {
  if (!mayLook(await rightsOf(db(), actor))) return null;
  const [site, list] = await Promise.all([publishedSettings(), hotListInForce(null)]);
  return { isOn: site.hotList, inForce: standing(list) };
}

function standing(list: HotList | null): HotStanding["inForce"] {
  return list && { at: list.confirmedAt, until: hotListEnd(list) };
}

type Past = { list: HotList; by: string };

function pastLists(before: number | undefined): Promise<Past[]> {
  return db()
    .select({ list: hotLists, by: people.legalName })
    .from(hotLists)
    .innerJoin(people, eq(people.id, hotLists.confirmedBy))
    .where(before === undefined ? undefined : lt(hotLists.id, before))
    .orderBy(desc(hotLists.id))
    .limit(onePage + 1);
}

async function told(past: readonly Past[]): Promise<PastHotList[]> {
  const headlines = await headlinesOf(past.map(({ list }) => list));
  return past.map(({ list, by }) => ({
    id: list.id,
    at: list.confirmedAt,
    by,
    lines: list.articles.map((number, at) => ({
      number,
      headline: headlines(number, list.fingerprints[at]),
      reads: list.reads[at] ?? 0,
      isPinned: at < list.pinned,
    })),
    drops: list.drops.map((drop) => ({ ...drop, headline: headlines(drop.article) })),
  }));
}

/** Of the text that was seen, else of the newest release; what is 封存 is read where each reading is logged. */
async function headlinesOf(lists: readonly HotList[]): Promise<(number: number, fingerprint?: string) => string> {
  const numbers = lists.flatMap(({ articles, drops }) => [...articles, ...drops.map(({ article }) => article)]);
  if (numbers.length === 0) return () => "";
  const rows = await db()
    .select({
      number: releases.articleNumber,
      fingerprint: releases.fingerprint,
      headline: sql<string>`coalesce(nullif(${releases.shortHeadline}, ''), ${releases.headline})`,
    })
    .from(releases)
    .where(
      and(
        inArray(releases.articleNumber, [...new Set(numbers)]),
        sql`not exists (select from content_seals where content_seals.fingerprint = ${releases.fingerprint})`,
      ),
    )
    .orderBy(desc(releases.id));
  return (number, fingerprint) =>
    rows.find((row) => row.number === number && (!fingerprint || row.fingerprint === fingerprint))?.headline ?? "";
}
