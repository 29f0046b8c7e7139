import { inArray } from "drizzle-orm";
import type { Querier } from "@/db/client";
import { people } from "@/db/schema";

/** Someone of the house by the name colleagues know. */
export type Named = { id: number; name: string };

/** The legal names of these people, for screens of the newsroom; ids that are null are left out. */
export async function legalNames(querier: Querier, ids: Iterable<number | null>): Promise<(id: number) => Named> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows =
    wanted.length === 0
      ? []
      : await querier.select({ id: people.id, name: people.legalName }).from(people).where(inArray(people.id, wanted));
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => ({ id, name: names.get(id) ?? `#${id}` });
}
