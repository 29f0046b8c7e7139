/** The manifest: what was printed becomes an edition, in one transaction with the marks of how far the press is. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { and, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { auditEvents, type EditionCause, editionPages, editions, pageFailures, press, printedPages } from "@/db/schema";
import { chainHash, chainStart, macOf } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { tellFronts } from "@/newsroom/editions/ask";
import { lockEditions } from "@/newsroom/editions/between";
import { type Known, printedAt, type Reading } from "@/newsroom/editions/printed";
import { isStored } from "@/newsroom/editions/stored";

/**
 * What was found at a path. `sha256` null with 404 alone; `article`: whose own page or file it is; `shows`: the articles it
 * leads to.
 */
export type Printed = {
  path: string;
  status: 200 | 404 | 410;
  sha256: string | null;
  article: number | null;
  shows: readonly number[];
  /** It could not be printed, and is taken down. */
  isFailed?: true;
};

/**
 * `reading`: what stood when the pages were read, or before. `marks`: how far the press is with them; `then`: what is asked
 * for in the transaction that sets them, so that neither is lost without the other.
 */
export type EditionWish = {
  cause: EditionCause;
  reading: Reading;
  pages: readonly Printed[];
  marks?: Partial<Pick<typeof press.$inferSelect, "eventsThrough" | "laterThrough" | "clockThrough">>;
  then?: (tx: Tx) => Promise<void>;
};

/**
 * Keeps what changed of these pages as an edition. A page that was read later by somebody else stays as they found it;
 * where nobody knows whether it was, or its bytes were destroyed since they were found in the store, it is not kept but
 * returned, to be read again, and the marks are not set. Throws the guard's error where an article was withdrawn while its
 * page was printed: printed again, it is gone.
 */
export async function keepEdition({ cause, reading, pages, marks, then }: EditionWish): Promise<Printed[]> {
  const { asOf } = reading;
  return db().transaction(async (tx) => {
    await lockEditions(tx);
    const paths = pages.map(({ path }) => path);
    // Asked together, they cost one way to the database and back.
    const [known, [reached], since, returned, [newest], [event]] = await Promise.all([
      printedAt(tx, paths),
      tx.select().from(press),
      tx
        .selectDistinct({ kind: auditEvents.kind })
        .from(auditEvents)
        .where(and(gt(auditEvents.seq, asOf), inArray(auditEvents.kind, ["article.withdrawn", "article.released"]))),
      withdrawnSince(tx, pages, asOf),
      tx
        .select({ number: editions.number, hash: editions.hash })
        .from(editions)
        .orderBy(desc(editions.number))
        .limit(1),
      tx.select({ hash: auditEvents.hash }).from(auditEvents).where(eq(auditEvents.seq, asOf)),
    ]);
    const isWithdrawn = since.some(({ kind }) => kind === "article.withdrawn");
    /** Whether it may show what is no more: an article that was withdrawn, or on a list one that left it. */
    const mayBePast = ({ article }: Printed) => isWithdrawn || (article === null && since.length > 0);
    const current = pages.filter((page) => !isOlder(page, known.get(page.path), asOf));
    const doubtful = current.filter((page) => {
      const { path, status, sha256 } = page;
      return (
        reached?.clockThrough?.getTime() !== reading.clock?.getTime() ||
        // Of a path nobody knew, whoever printed what came since found nothing there, and left no word of having looked.
        (!known.has(path) && status !== 404 && (mayBePast(page) || (reached?.eventsThrough ?? 0) > asOf)) ||
        // What stands is never destroyed.
        (sha256 !== null && known.get(path)?.sha256 !== sha256 && !isStored(sha256))
      );
    });
    const fresh = current.filter((page) => !doubtful.includes(page));
    const changed = fresh.filter((page) => {
      const was = known.get(page.path);
      // Fronts put the word that it is gone at every path of what was withdrawn, printed or not.
      if (!was) return page.status !== 404 || returned.has(page.article ?? 0);
      const isBack = page.status !== 410 && (returned.get(page.article ?? 0) ?? 0) > was.asOf;
      return isBack || was.status !== page.status || was.sha256 !== page.sha256;
    });
    const before = newest ?? { number: 0, hash: chainStart };
    const edition = { cause, asOf, eventHash: event?.hash ?? "", before, pages: changed };
    const number = changed.length > 0 ? await insertEdition(tx, edition) : null;
    const mended = fresh.filter(({ isFailed }) => !isFailed).map(({ path }) => path);
    await Promise.all([
      markRead(tx, fresh, { asOf, number, changed: new Set(changed), known }),
      mended.length > 0 && tx.delete(pageFailures).where(inArray(pageFailures.path, mended)),
      marks && doubtful.length === 0 && tx.update(press).set(marks),
      tellFronts(tx),
    ]);
    // Behind the row of the press, as whoever takes a turn locks it before the queue.
    if (doubtful.length === 0) await then?.(tx);
    return doubtful;
  });
}

/** Somebody read it after a later event; or found the copy of a picture, which is made once and stays. */
function isOlder({ path, status }: Printed, was: Known | undefined, asOf: number): boolean {
  if (!was || was.asOf < asOf) return false;
  return was.asOf > asOf || (status === 404 && was.status === 200 && path.startsWith("/media/"));
}

/** The newest withdrawal of each article: fronts took its pages down, so they are told of them even where they are the same again. */
async function withdrawnSince(tx: Tx, pages: readonly Printed[], asOf: number): Promise<Map<number, number>> {
  const numbers = [...new Set(pages.flatMap(({ article }) => article ?? []))];
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .select({ number: auditEvents.articleNumber, seq: sql`max(${auditEvents.seq})`.mapWith(Number) })
    .from(auditEvents)
    .where(
      and(
        inArray(auditEvents.articleNumber, numbers),
        eq(auditEvents.kind, "article.withdrawn"),
        lte(auditEvents.seq, asOf),
      ),
    )
    .groupBy(auditEvents.articleNumber);
  return new Map(rows.flatMap(({ number, seq }) => (number === null ? [] : [[number, seq]])));
}

/** `before`: the edition it is chained to; `eventHash`: of the event `asOf`. */
type NewEdition = {
  cause: EditionCause;
  asOf: number;
  eventHash: string;
  before: { number: number; hash: string };
  pages: readonly Printed[];
};

async function insertEdition(tx: Tx, { cause, asOf, eventHash, before, pages }: NewEdition): Promise<number> {
  const number = before.number + 1;
  const at = now();
  const entry = canonicalize({
    number,
    cause,
    event: asOf,
    eventHash,
    at: at.toISOString(),
    pages: digestOf(pages),
  });
  if (entry === undefined) throw new Error("an edition always has a JSON form");
  const previous = before.hash;
  const hash = chainHash(previous, entry);
  const rows = pages.map(({ path, status, sha256, article }) => ({ path, status, sha256, article }));
  // In this order, without waiting for the answers. Rows in one value: to name each of a thousand takes longer than to keep it.
  await Promise.all([
    tx.insert(editions).values({ number, cause, eventSeq: asOf, at, entry, previous, hash, mac: macOf(hash) }),
    tx.execute(sql`
      insert into ${editionPages} (path, edition, status, sha256, article_number)
      select path, ${number}, status, decode(sha256, 'hex'), article from json_to_recordset(${JSON.stringify(rows)}::text::json)
        as page(path text, status smallint, sha256 text, article bigint)`),
  ]);
  return number;
}

/** SHA-256, hex, over a line for each page in the order of their paths: path, status and the hash of the bytes. */
export function digestOf(pages: readonly { path: string; status: number; sha256: string | null }[]): string {
  const lines = pages.map(({ path, status, sha256 }) => `${path} ${status} ${sha256 ?? "-"}\n`).sort();
  return createHash("sha256").update(lines.join("")).digest("hex");
}

type Marking = {
  asOf: number;
  number: number | null;
  changed: ReadonlySet<Printed>;
  known: ReadonlyMap<string, Known>;
};

/** Every page that was read, changed or not, is known to be as it is after this event. */
async function markRead(tx: Tx, pages: readonly Printed[], { asOf, number, changed, known }: Marking): Promise<void> {
  const rows = pages.flatMap((page) => {
    const edition = changed.has(page) ? number : known.get(page.path)?.edition;
    return edition ? [{ path: page.path, edition, shows: page.shows }] : [];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${printedPages} (path, edition, as_of, shows)
    select path, edition, ${asOf}, array(select json_array_elements_text(shows)::bigint)
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as page(path text, edition bigint, shows json)
    on conflict (path) do update set edition = excluded.edition, as_of = excluded.as_of, shows = excluded.shows`);
}
