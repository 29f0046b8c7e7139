/** 静态发布 for those who look after it: how far the press and the fronts are, what failed, what was printed last. */
import { desc, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Edition, editions } from "@/db/schema";
import { type EndedBuild, lastBuild } from "@/newsroom/editions/build-ended";
import { type PressQueue, pressQueue } from "@/newsroom/editions/queue";
import { eventsNotPrinted, type FailedPage, failedPages, knownFronts, newestEdition } from "@/newsroom/editions/status";
import { type Actor, can, rightsOf } from "@/newsroom/permissions";

/**
 * One edition: what caused it, the audit event its pages reflect, how many pages it changed. `about`: an article with a page
 * of its own among them, by the headline released last ("" where that is sealed), and how many more there are; null for none.
 */
export type EditionLine = Pick<Edition, "number" | "cause" | "eventSeq" | "at"> & {
  pages: number;
  about: { number: number; headline: string; others: number } | null;
};
/** `behind`: editions it lacks; `isGone`: not seen for so long that it may be retired. */
export type FrontLine = { name: string; seenAt: Date; edition: number; behind: number; isGone: boolean };

export type EditionDesk = {
  /** Null before the first. */
  newest: { number: number; at: Date } | null;
  /** Audit events that readers are to see and do not yet. */
  eventsWaiting: number;
  queue: PressQueue;
  /** The whole build that ended last. */
  built: EndedBuild | null;
  failures: FailedPage[];
  fronts: FrontLine[];
  lines: EditionLine[];
  /** The `before` of the page after; null on the last. */
  next: number | null;
  may: EditionRights;
};

/** `print`: one page anew; `manage`: everything anew, and fronts; `readLog`: follow an edition to its audit event. */
export type EditionRights = { print: boolean; manage: boolean; readLog: boolean };

const pageLength = 30;
const mostFailures = 100;

/** Whether this person sees 静态发布 at all. */
export async function maySeeEdition(actor: Actor): Promise<boolean> {
  return can(await rightsOf(db(), actor), "edition.read");
}

/** What this person may do about what is printed; null for whoever may not even look. */
export async function editionRights(actor: Actor): Promise<EditionRights | null> {
  const rights = await rightsOf(db(), actor);
  if (!can(rights, "edition.read")) return null;
  return {
    print: can(rights, "edition.print"),
    manage: can(rights, "edition.manage", null),
    readLog: can(rights, "audit.read", null),
  };
}

/** How things stand, and one page of the editions, newest first; null for whoever may not look. */
export async function editionDesk(actor: Actor, before?: number): Promise<EditionDesk | null> {
  const may = await editionRights(actor);
  if (!may) return null;
  const [newest, eventsWaiting, queue, built, failures, known, rows] = await Promise.all([
    newestEdition(),
    eventsNotPrinted(),
    pressQueue(),
    lastBuild(),
    failedPages(mostFailures),
    knownFronts(),
    editionsBefore(before),
  ]);
  const page = rows.slice(0, pageLength);
  return {
    newest,
    eventsWaiting,
    queue,
    built,
    failures,
    fronts: known.map(({ name, seenAt, edition, isGone }) => ({
      name,
      seenAt,
      edition,
      behind: Math.max((newest?.number ?? 0) - edition, 0),
      isGone,
    })),
    lines: await withPages(page),
    next: rows.length > pageLength ? (page.at(-1)?.number ?? null) : null,
    may,
  };
}

function editionsBefore(before: number | undefined) {
  return db()
    .select({ number: editions.number, cause: editions.cause, eventSeq: editions.eventSeq, at: editions.at })
    .from(editions)
    .where(before === undefined ? undefined : lt(editions.number, before))
    .orderBy(desc(editions.number))
    .limit(pageLength + 1);
}

type Counted = { edition: string; pages: number; articles: number; number: string | null; headline: string | null };

async function withPages(rows: readonly Omit<EditionLine, "pages" | "about">[]): Promise<EditionLine[]> {
  if (rows.length === 0) return [];
  const numbers = `{${rows.map(({ number }) => number).join(",")}}`;
  const counted = await db().execute<Counted>(sql`
    select edition, pages, articles, number, headline
    from (
      select edition, count(*)::integer as pages, count(distinct article_number)::integer as articles,
        (array_agg(article_number order by path) filter (where article_number is not null))[1] as number
      from edition_pages where edition = any(${numbers}::bigint[]) group by edition
    ) counted left join lateral (
      select case when exists (select from content_seals where content_seals.fingerprint = releases.fingerprint)
        then '' else releases.headline end as headline
      from releases where article_number = counted.number order by id desc limit 1
    ) released on true`);
  const byNumber = new Map(counted.map((row) => [Number(row.edition), row]));
  return rows.map((row) => {
    const { pages = 0, articles = 0, number = null, headline = null } = byNumber.get(row.number) ?? {};
    const about = number === null ? null : { number: Number(number), headline: headline ?? "", others: articles - 1 };
    return { ...row, pages, about };
  });
}
