import { and, asc, count, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { type Edition, editionPages, editions, printedPages } from "@/db/schema";
import { type EditionRights, editionRights } from "@/newsroom/editions/desk";
import type { Actor } from "@/newsroom/permissions";

/** What an edition says of a path. `stands`: no later one says otherwise. */
export type EditionPage = { path: string; status: number; stands: boolean };

/** An edition with one page of what it changed, in the order of the paths. */
export type EditionForDesk = {
  edition: Pick<Edition, "number" | "cause" | "eventSeq" | "at">;
  /** Of all it changed. */
  count: number;
  pages: EditionPage[];
  /** The `after` of the page after; null on the last. */
  next: string | null;
  may: EditionRights;
};

const pageLength = 100;

/** An edition and what it changed behind a path, at most so much; null where there is none, and for whoever may not look. */
export async function editionForDesk(
  actor: Actor,
  number: number,
  { after = "", most = pageLength } = {},
): Promise<EditionForDesk | null> {
  const may = await editionRights(actor);
  if (!may) return null;
  const [[edition], [all], rows] = await Promise.all([
    db()
      .select({ number: editions.number, cause: editions.cause, eventSeq: editions.eventSeq, at: editions.at })
      .from(editions)
      .where(eq(editions.number, number)),
    db().select({ count: count() }).from(editionPages).where(eq(editionPages.edition, number)),
    db()
      .select({ path: editionPages.path, status: editionPages.status, newest: printedPages.edition })
      .from(editionPages)
      .innerJoin(printedPages, eq(printedPages.path, editionPages.path))
      .where(and(eq(editionPages.edition, number), gt(editionPages.path, after)))
      .orderBy(asc(editionPages.path))
      .limit(most + 1),
  ]);
  if (!edition) return null;
  const pages = rows.slice(0, most).map(({ newest, ...page }) => ({ ...page, stands: newest === number }));
  return {
    edition,
    count: all?.count ?? 0,
    pages,
    next: rows.length > most ? (pages.at(-1)?.path ?? null) : null,
    may,
  };
}
