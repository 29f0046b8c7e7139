/** The sitemaps of months: as many parts as their pages need. */
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { printedPages } from "@/db/schema";
import { monthSitemapAddress } from "@/newsroom/file-addresses";

/** Two million pages: no house has as many in a month. */
const mostParts = 40;

/**
 * The parts of these months (`2023-07`) that were printed, and the next of each: what went out or was withdrawn may have
 * moved the end of a month into it.
 */
export async function mapsOf(months: readonly string[]): Promise<string[]> {
  if (months.length === 0) return [];
  const parts = [...new Set(months)].map((month) =>
    Array.from({ length: mostParts }, (_, place) => monthSitemapAddress(month, place + 1)),
  );
  const rows = await db()
    .select({ path: printedPages.path })
    .from(printedPages)
    .where(inArray(printedPages.path, parts.flat()));
  const printed = new Set(rows.map(({ path }) => path));
  return parts.flatMap((addresses) =>
    addresses.slice(0, addresses.findLastIndex((address) => printed.has(address)) + 2),
  );
}
