import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, auditEvents, type Edition, editionPages, editions, printedPages } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { editionRights } from "@/newsroom/editions/desk";
import { isPrintable, type PageAsked, pageAsked } from "@/newsroom/editions/page-asked";
import { pathIn } from "@/newsroom/editions/path-in";
import type { Actor } from "@/newsroom/permissions";

/** What stands at a path from an edition on: 200 and 410 with the SHA-256 of the bytes, 404 with none. */
export type PrintedLine = Pick<Edition, "cause" | "eventSeq" | "at"> & {
  edition: number;
  status: number;
  sha256: string | null;
  articleNumber: number | null;
};

/**
 * `now`: what stands there; null where nothing ever was printed. `read`: the event after which it was read last, for what
 * is read and found the same makes no edition. `asked`: what came of 重印本页. `isPrintable`: it can be asked for.
 */
export type PageHistory = {
  path: string;
  now: PrintedLine | null;
  read: { seq: number; at: Date } | null;
  asked: PageAsked | null;
  isPrintable: boolean;
  lines: PrintedLine[];
  /** The `before` of the page after; null on the last. */
  next: number | null;
};

const pageLength = 20;

/**
 * 按地址查: what is printed at an address typed or copied from anywhere, or that of an article by its number, and all that
 * was, newest first. Null for an address that can be none of this site's, and for whoever may not look.
 */
export async function pageForDesk(actor: Actor, typed: string, before?: number): Promise<PageHistory | null> {
  if (!(await editionRights(actor))) return null;
  const path = (await addressOfNumber(typed.trim())) ?? pathIn(typed);
  if (path === null) return null;
  const [[newest], rows, [read], printable] = await Promise.all([
    linesOf(path, { limit: 1 }),
    linesOf(path, { before, limit: pageLength + 1 }),
    db()
      .select({ seq: auditEvents.seq, at: auditEvents.at })
      .from(printedPages)
      .innerJoin(auditEvents, eq(auditEvents.seq, printedPages.asOf))
      .where(eq(printedPages.path, path)),
    isPrintable(path),
  ]);
  const lines = rows.slice(0, pageLength);
  return {
    path,
    now: newest ?? null,
    read: read ?? null,
    asked: await pageAsked(path, { asOf: read?.seq ?? null, editionEvent: newest?.eventSeq ?? null }),
    isPrintable: printable,
    lines,
    next: rows.length > pageLength ? (lines.at(-1)?.edition ?? null) : null,
  };
}

/** Of an article that went out, for whoever types its number alone. */
async function addressOfNumber(typed: string): Promise<string | null> {
  if (!/^[1-9]\d{0,14}$/.test(typed)) return null;
  const number = Number(typed);
  const [row] = await db().select({ at: articles.firstReleasedAt }).from(articles).where(eq(articles.number, number));
  return row?.at ? articleAddress(number, row.at) : null;
}

function linesOf(
  path: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<PrintedLine[]> {
  return db()
    .select({
      edition: editionPages.edition,
      status: editionPages.status,
      sha256: editionPages.sha256,
      articleNumber: editionPages.articleNumber,
      cause: editions.cause,
      eventSeq: editions.eventSeq,
      at: editions.at,
    })
    .from(editionPages)
    .innerJoin(editions, eq(editions.number, editionPages.edition))
    .where(and(eq(editionPages.path, path), before === undefined ? undefined : lt(editionPages.edition, before)))
    .orderBy(desc(editionPages.edition))
    .limit(limit);
}
