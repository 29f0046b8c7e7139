/** A table of 稿源 taken in: looked at first, then all of it or nothing. Nothing is ever deleted by it. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { desc, sql } from "drizzle-orm";
import { db, type Querier, type Tx } from "@/db/client";
import { outletStandings, outlets } from "@/db/schema";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { lockOutlets, type OutletWish } from "@/newsroom/outlets/manage";
import { type BadLine, type OutletRow, rowsOf } from "@/newsroom/outlets/sheet";
import { countingOn, type StandingSpan } from "@/newsroom/outlets/standing";
import { type Actor, demand, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { dayOf } from "@/newsroom/shanghai";

/** Lines of a table at once. */
export const mostOutletLines = 5000;

/** What one line would do. `id` null: it registers a new outlet. `span`: the standing that would be recorded, if any. */
type Change = { id: number | null; wish: OutletWish; isWritten: boolean; span: StandingSpan | null };

/** What a table would do; `shown` names exactly this. Of long lists only the first are told, with how many there are. */
export type ImportPreview = {
  added: { count: number; names: string[] };
  changed: { count: number; names: string[] };
  /** How many standings would be recorded. */
  standings: number;
  same: number;
  bad: { count: number; lines: BadLine[] };
  shown: string;
};

const told = 100;

/** What a table would change, without changing it. Administrators only; throws a Refusal. */
export async function previewOutlets(actor: Actor, text: string): Promise<ImportPreview> {
  demand(await rightsOf(db(), actor), "outlets.manage");
  const { changes, same, bad } = await planOf(db(), text);
  const named = (some: Change[]) => ({ count: some.length, names: some.slice(0, told).map(({ wish }) => wish.name) });
  return {
    added: named(changes.filter(({ id }) => id === null)),
    changed: named(changes.filter(({ id }) => id !== null)),
    standings: changes.filter(({ span }) => span !== null).length,
    same,
    bad: { count: bad.length, lines: bad.slice(0, told) },
    shown: nameOf(changes),
  };
}

/**
 * Takes a table in as it was shown, on record as one event that names every outlet it touched. Throws a Refusal and
 * changes nothing where a line cannot be used, or the outlets have changed since. Administrators only.
 */
export async function importOutlets(
  actor: Actor,
  { text, shown }: { text: string; shown: string },
): Promise<{ added: number; changed: number }> {
  return db().transaction(async (tx) => {
    demand(await rightsOf(tx, actor), "outlets.manage");
    await lockOutlets(tx);
    const { changes, bad } = await planOf(tx, text);
    if (bad.length > 0) throw new Refusal("invalid", "outlet_lines_bad", { count: bad.length });
    if (nameOf(changes) !== shown) throw new Refusal("conflict", "outlets_changed_since");
    if (changes.length === 0) return { added: 0, changed: 0 };
    const ids = await write(tx, changes);
    const standings = await record(tx, actor, { changes, ids });
    const added = changes.filter(({ id }) => id === null).length;
    const counts = { added, changed: changes.length - added, standings };
    await recordEvents(tx, {
      kind: "outlet.imported",
      actorId: actor.id,
      details: { ...counts, outlets: ids.join(","), plan: shown },
    });
    return { added, changed: counts.changed };
  });
}

async function planOf(querier: Querier, text: string): Promise<{ changes: Change[]; same: number; bad: BadLine[] }> {
  const { rows, bad } = rowsOf(text);
  if (rows.length + bad.length === 0) throw new Refusal("invalid", "outlet_lines_none");
  if (rows.length + bad.length > mostOutletLines) {
    throw new Refusal("invalid", "outlet_lines_many", { limit: mostOutletLines });
  }
  const known = new Map((await querier.select().from(outlets)).map((outlet) => [outlet.name, outlet]));
  const recorded = await querier.select().from(outletStandings).orderBy(desc(outletStandings.id));
  const histories = Map.groupBy(recorded, ({ outletId }) => outletId);
  const changes: Change[] = [];
  for (const row of rows) {
    const outlet = known.get(row.name);
    const history = histories.get(outlet?.id ?? 0) ?? [];
    if (row.span === "unlisted" && (countingOn(dayOf(now()), history)?.standing ?? "unlisted") !== "unlisted") {
      bad.push({ line: row.line, field: "from", problem: "missing" });
      continue;
    }
    const change = changeOf(row, outlet, history);
    if (change) changes.push(change);
  }
  bad.sort((one, other) => one.line - other.line);
  return { changes, same: rows.length - changes.length, bad };
}

type Known = OutletWish & { id: number };

/** Null where the line says what is known already. */
function changeOf(row: OutletRow, outlet: Known | undefined, history: readonly StandingSpan[]): Change | null {
  const wish = {
    name: row.name,
    kind: row.kind ?? outlet?.kind ?? "",
    address: row.address ?? outlet?.address ?? "",
    creditText: row.creditText ?? outlet?.creditText ?? "",
  };
  const isWritten =
    !outlet || wish.kind !== outlet.kind || wish.address !== outlet.address || wish.creditText !== outlet.creditText;
  const span = row.span === "unlisted" || (row.span && says(history, row.span)) ? null : row.span;
  return isWritten || span ? { id: outlet?.id ?? null, wish, isWritten, span } : null;
}

/** True where the newest record about any of these days is this very one; `newestFirst`. */
function says(newestFirst: readonly StandingSpan[], { standing, from, to }: StandingSpan): boolean {
  const touching = newestFirst.find(
    (span) => (to === null || span.from <= to) && (span.to === null || from <= span.to),
  );
  return touching?.standing === standing && touching.from === from && touching.to === to;
}

/** SHA-256 over what would be done, hex. */
function nameOf(changes: readonly Change[]): string {
  return createHash("sha256")
    .update(canonicalize(changes) ?? "")
    .digest("hex");
}

/** Writes what is written of the outlets and returns their ids, in the order of the changes. */
async function write(tx: Tx, changes: readonly Change[]): Promise<number[]> {
  const added = changes.flatMap(({ id, wish }) => (id === null ? [wish] : []));
  const rows =
    added.length === 0 ? [] : await tx.insert(outlets).values(added).returning({ id: outlets.id, name: outlets.name });
  const idByName = new Map(rows.map(({ id, name }) => [name, id]));
  const changed = changes.flatMap(({ id, wish, isWritten }) => (id !== null && isWritten ? [{ id, ...wish }] : []));
  await tx.execute(sql`
    update outlets set kind = wish.kind, address = wish.address, credit_text = wish."creditText"
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      as wish(id integer, kind text, address text, "creditText" text)
    where outlets.id = wish.id`);
  return changes.map(({ id, wish }) => id ?? idByName.get(wish.name) ?? 0);
}

/** Records the standings that are asked for; returns how many. */
async function record(
  tx: Tx,
  actor: Actor,
  { changes, ids }: { changes: readonly Change[]; ids: readonly number[] },
): Promise<number> {
  const at = now();
  const spans = changes.flatMap(({ span }, place) => (span ? [{ ...span, outletId: ids[place] ?? 0 }] : []));
  if (spans.length === 0) return 0;
  await tx.insert(outletStandings).values(spans.map((span) => ({ ...span, recordedBy: actor.id, recordedAt: at })));
  return spans.length;
}
