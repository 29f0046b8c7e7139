/** The hashes of everything that was ever printed, and which of these bytes went with a destroyed text. */
import { asc, gt, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { destroyedBytes, editionPages, printedPages } from "@/db/schema";
import { isNewest } from "@/newsroom/editions/standing";

/** One content. `isStanding`: a page that stands now has them; `isDestroyed`: they went on purpose, and come back only if they stand again. */
export type PrintedContent = { sha256: string; isStanding: boolean; isDestroyed: boolean };

/** Every content that was printed, in the order of the hashes, after one. */
export async function everyContent(after: string, limit: number): Promise<PrintedContent[]> {
  const rows = await db()
    .selectDistinct({ sha256: editionPages.sha256 })
    .from(editionPages)
    .where(after === "" ? isNotNull(editionPages.sha256) : gt(editionPages.sha256, after))
    .orderBy(asc(editionPages.sha256))
    .limit(limit);
  const hashes = rows.flatMap(({ sha256 }) => sha256 ?? []);
  const [standing, destroyed] = await Promise.all([standingAmong(hashes), destroyedAmong(hashes)]);
  return hashes.map((sha256) => ({
    sha256,
    isStanding: standing.has(sha256),
    isDestroyed: destroyed.has(sha256),
  }));
}

/** Those of these contents that a page has now. */
export async function standingAmong(hashes: readonly string[], querier: Querier = db()): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await querier
    .selectDistinct({ sha256: editionPages.sha256 })
    .from(editionPages)
    .innerJoin(printedPages, isNewest)
    .where(inArray(editionPages.sha256, [...hashes]));
  return new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
}

/** Those of these contents that went with a destroyed text. */
export async function destroyedAmong(hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db()
    .select({ sha256: destroyedBytes.sha256 })
    .from(destroyedBytes)
    .where(inArray(destroyedBytes.sha256, [...hashes]));
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What a machine has to remove: bytes with every path they ever stood at. `through`: it knows of all up to there. */
export type Removals = { through: number; bytes: { sha256: string; paths: string[] }[] };

/** What went with destroyed texts, after what a machine removed already. What stands again stays. */
export async function destroyedAfter(id: number, limit: number): Promise<Removals> {
  const rows = await db()
    .select({
      id: destroyedBytes.id,
      sha256: destroyedBytes.sha256,
      paths: sql<string[]>`array(select distinct path from edition_pages where sha256 = ${destroyedBytes.sha256})`,
    })
    .from(destroyedBytes)
    .where(gt(destroyedBytes.id, id))
    .orderBy(asc(destroyedBytes.id))
    .limit(limit);
  const standing = await standingAmong(rows.map(({ sha256 }) => sha256));
  return {
    through: rows.at(-1)?.id ?? id,
    bytes: rows.filter(({ sha256 }) => !standing.has(sha256)).map(({ sha256, paths }) => ({ sha256, paths })),
  };
}
