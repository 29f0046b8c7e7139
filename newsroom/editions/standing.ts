/**
 * What stands, as the manifest says; and what a tree of files has to hold that was brought on to an edition, with the
 * withdrawals it knew of lying over it.
 */
import { and, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, editionPages, printedPages, withdrawals } from "@/db/schema";

/** What answers at a path; 404: nothing is printed there, and the application answers. */
export type PrintedStatus = 200 | 404 | 410;

/** As the manifest has it: no row of it has another. */
export function statusFrom(status: number): PrintedStatus {
  return status === 200 || status === 410 ? status : 404;
}

/** Of the rows of the manifest the one that stands at its path now. */
export const isNewest = and(eq(printedPages.path, editionPages.path), eq(printedPages.edition, editionPages.edition));

/** How far a tree is: the newest edition and the newest withdrawal in it. */
export type Brought = { edition: number; withdrawal: number };

/** What has to be at a path. `isWithdrawn`: its page is taken away, whether its own word of that is printed or not. */
export type Stood = { path: string; status: PrintedStatus; sha256: string | null; isWithdrawn: boolean };

/** Every path of a tree, so many from one on in their order. */
export function stoodAfter(brought: Brought, { after, limit }: { after: string; limit: number }): Promise<Stood[]> {
  return stoodWhere(brought, gt(editionPages.path, after), limit);
}

/** The same for paths by name. */
export async function stoodAt(brought: Brought, paths: readonly string[]): Promise<Map<string, Stood>> {
  if (paths.length === 0) return new Map();
  const rows = await stoodWhere(brought, inArray(editionPages.path, [...paths]), paths.length);
  return new Map(rows.map((row) => [row.path, row]));
}

async function stoodWhere(brought: Brought, which: ReturnType<typeof gt>, limit: number): Promise<Stood[]> {
  const newest = db()
    .select({ newest: sql<number>`max(${withdrawals.id})`.as("newest"), article: withdrawals.articleNumber })
    .from(withdrawals)
    .groupBy(withdrawals.articleNumber)
    .as("newest_withdrawals");
  const rows = await db()
    .selectDistinctOn([editionPages.path], {
      path: editionPages.path,
      status: editionPages.status,
      sha256: editionPages.sha256,
      publicState: articles.publicState,
      withdrawal: sql<string | null>`${newest.newest}`,
    })
    .from(editionPages)
    .leftJoin(articles, eq(articles.number, editionPages.articleNumber))
    .leftJoin(newest, eq(newest.article, editionPages.articleNumber))
    .where(and(which, lte(editionPages.edition, brought.edition)))
    .orderBy(editionPages.path, desc(editionPages.edition))
    .limit(limit);
  return rows.map(({ path, status, sha256, publicState, withdrawal }) => ({
    path,
    status: statusFrom(status),
    sha256,
    isWithdrawn: publicState === "withdrawn" && Number(withdrawal) <= brought.withdrawal,
  }));
}

/** The bytes that ever stood at these paths. */
export async function everPrintedAt(paths: readonly string[]): Promise<Set<string>> {
  const rows = await db()
    .selectDistinct({ sha256: editionPages.sha256 })
    .from(editionPages)
    .where(inArray(editionPages.path, [...paths]));
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
}
