/** 前端: those who answer readers with printed pages, what they have to bring on, and who waits for them. */
import { and, asc, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, editionPages, editions, fronts, press, printedPages, topics, withdrawals } from "@/db/schema";
import { articleAddress, inMode, topicAddress } from "@/newsroom/addresses";
import { frontsChannel, publicChannel } from "@/newsroom/editions/ask";
import { printedAt } from "@/newsroom/editions/printed";
import { isNewest, type PrintedStatus, statusFrom } from "@/newsroom/editions/standing";
import { newestPublicEvent } from "@/newsroom/feeds/changed";
import { cardAddress, ninjsAddress } from "@/newsroom/file-addresses";
import { qrAddress } from "@/newsroom/picture-addresses";

/** How far a front is to be brought, as the house stands at one moment. */
export type Ahead = { edition: number; hash: string; eventsThrough: number; withdrawal: number };

/** The newest edition with its hash, up to which event its lists show everything, and the newest withdrawal; 0 for none. */
export async function ahead(): Promise<Ahead> {
  const [row] = await db()
    .select({
      edition: editions.number,
      hash: editions.hash,
      eventsThrough: press.eventsThrough,
      withdrawal: sql`(select max(id) from ${withdrawals})`.mapWith(Number),
    })
    .from(press)
    .leftJoin(editions, sql`${editions.number} = (select max(number) from ${editions})`);
  const { edition, hash, eventsThrough, withdrawal } = row ?? {};
  return { edition: edition ?? 0, hash: hash ?? "", eventsThrough: eventsThrough ?? 0, withdrawal: withdrawal ?? 0 };
}

/** The hash of an edition, which names every edition before it too; null where there is none of this number. */
export async function hashOfEdition(number: number): Promise<string | null> {
  const [row] = await db().select({ hash: editions.hash }).from(editions).where(eq(editions.number, number));
  return row?.hash ?? null;
}

/** What stands at a path now; 410 too where the article it belongs to is live no more. */
export type Stands = { path: string; status: PrintedStatus; sha256: string | null; isWithdrawn: boolean };

/** Which editions, and of their paths so many from one on. */
export type Changed = { after: number; to: number; from: string; limit: number };

/** The paths that changed in editions after one, up to another, as the newest of these editions has them. */
export async function changedPaths({ after, to, from, limit }: Changed): Promise<Stands[]> {
  const further = from === "" ? undefined : gt(editionPages.path, from);
  const rows = await db()
    .selectDistinctOn([editionPages.path], columns)
    .from(editionPages)
    .leftJoin(articles, eq(articles.number, editionPages.articleNumber))
    .where(and(gt(editionPages.edition, after), lte(editionPages.edition, to), further))
    .orderBy(editionPages.path, desc(editionPages.edition))
    .limit(limit);
  return rows.map(standsOf);
}

/** The same without those that changed again since: they come with the editions after these. */
export async function unchangedPaths({ after, to, from, limit }: Changed): Promise<Stands[]> {
  const { edition, path } = printedPages;
  const rows = await standing()
    .where(and(gt(edition, after), lte(edition, to), gt(path, from)))
    .orderBy(asc(path))
    .limit(limit);
  return rows.map(standsOf);
}

/** What stands now at those of these paths that were ever printed. */
export async function standsAt(paths: readonly string[]): Promise<Stands[]> {
  if (paths.length === 0) return [];
  return (await standing().where(inArray(printedPages.path, [...paths]))).map(standsOf);
}

function standing() {
  return db()
    .select(columns)
    .from(printedPages)
    .innerJoin(editionPages, isNewest)
    .leftJoin(articles, eq(articles.number, editionPages.articleNumber));
}

const columns = {
  path: editionPages.path,
  status: editionPages.status,
  sha256: editionPages.sha256,
  article: editionPages.articleNumber,
  publicState: articles.publicState,
};

function standsOf(row: {
  path: string;
  status: number;
  sha256: string | null;
  article: number | null;
  publicState: string | null;
}): Stands {
  const { path, sha256, article, publicState } = row;
  return { path, status: statusFrom(row.status), sha256, isWithdrawn: article !== null && publicState !== "live" };
}

/** What was withdrawn after a withdrawal and is not back, with every path it had. */
export type Withdrawn = { id: number; paths: string[]; isAnnounced: boolean };

export async function withdrawnAfter(id: number): Promise<Withdrawn[]> {
  const rows = await db()
    .select({
      id: withdrawals.id,
      number: articles.number,
      firstReleasedAt: articles.firstReleasedAt,
      isAnnounced: withdrawals.publicNotice,
      topic: topics.slug,
    })
    .from(withdrawals)
    .innerJoin(articles, and(eq(articles.number, withdrawals.articleNumber), eq(articles.publicState, "withdrawn")))
    .leftJoin(topics, eq(topics.articleNumber, articles.number))
    .where(gt(withdrawals.id, id))
    .orderBy(asc(withdrawals.id));
  return rows.flatMap(({ number, firstReleasedAt, topic, ...row }) => {
    if (!firstReleasedAt) return [];
    const page = articleAddress(number, firstReleasedAt);
    const pages = [page, ...(topic ? [topicAddress(topic)] : [])];
    const files = [ninjsAddress(page), cardAddress(page), qrAddress(page)];
    return [{ ...row, paths: [...pages, ...pages.map((address) => inMode("care", address)), ...files] }];
  });
}

/** The article a withdrawal is of; 0 where there is none of this number. */
export async function articleOfWithdrawal(id: number): Promise<number> {
  const [row] = await db()
    .select({ article: withdrawals.articleNumber })
    .from(withdrawals)
    .where(eq(withdrawals.id, id));
  return row?.article ?? 0;
}

/** The newest withdrawal there is; 0 for none. */
export async function newestWithdrawal(): Promise<number> {
  const [row] = await db().select({ id: withdrawals.id }).from(withdrawals).orderBy(desc(withdrawals.id)).limit(1);
  return row?.id ?? 0;
}

export type Confirmation = { edition: number; withdrawal: number; eventsThrough: number };

/** A front says how far it is; whoever waits is woken. */
export async function confirm(name: string, confirmation: Confirmation): Promise<void> {
  await db().transaction(async (tx) => {
    // By one clock, whichever machine it is on.
    const row = { ...confirmation, seenAt: sql`clock_timestamp()` };
    await tx
      .insert(fronts)
      .values({ name, ...row })
      .onConflictDoUpdate({ target: fronts.name, set: row });
    await tx.execute(sql`select pg_notify(${frontsChannel}, '')`);
  });
}

/** A front that serves no more: nobody waits for it. */
export async function retire(name: string): Promise<boolean> {
  const gone = await db().delete(fronts).where(eq(fronts.name, name)).returning({ name: fronts.name });
  return gone.length > 0;
}

/** Every front somebody waits for. */
export async function namesOfFronts(): Promise<string[]> {
  const rows = await db().select({ name: fronts.name }).from(fronts).orderBy(asc(fronts.name));
  return rows.map(({ name }) => name);
}

/** Calls `hear` whenever something public changed, and once when the connection stands, again too after it was lost. */
export async function listenToHouse(hear: () => void): Promise<{ stop: () => Promise<void> }> {
  const { unlisten } = await db().$client.listen(publicChannel, hear, hear);
  return { stop: unlisten };
}

/** Fronts that do not show everything up to an event yet, or serve what was withdrawn. One that serves nothing printed is asked for nothing. */
export async function unconfirmed({ event, withdrawal }: { event: number; withdrawal: number }): Promise<string[]> {
  const rows = await db()
    .select({ name: fronts.name })
    .from(fronts)
    .where(sql`${fronts.edition} > 0 and (${fronts.eventsThrough} < ${event} or ${fronts.withdrawal} < ${withdrawal})`);
  return rows.map(({ name }) => name);
}

/** Where the log and the withdrawals stand now. */
export async function momentNow(): Promise<{ event: number; withdrawal: number }> {
  return { event: await newestPublicEvent(), withdrawal: await newestWithdrawal() };
}

/** The bytes that are printed at these paths now. */
export async function printedNow(paths: readonly string[]): Promise<Map<string, string>> {
  const known = await printedAt(db(), [...new Set(paths)]);
  return new Map(
    [...known].flatMap(([path, { status, sha256 }]) => (status === 200 && sha256 ? [[path, sha256]] : [])),
  );
}
