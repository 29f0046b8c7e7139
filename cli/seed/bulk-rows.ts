/** Rows as COPY takes them, by table, and how one is written. */
import type { Readable } from "node:stream";
import { Readable as Stream } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";

/** The columns that are written; generated ones and those with a default that fits are not named. */
const columns = {
  articles: [
    "number",
    "created_by",
    "created_at",
    "handed_over_at",
    "state",
    "stage",
    "since",
    "reason",
    "reason_by",
    "public_state",
    "live_release_id",
    "first_released_at",
    "after_stage",
    "after_due_at",
  ],
  working_copies: [
    "article_number",
    "version",
    "bytes",
    "headline",
    "channel_id",
    "origin",
    "words",
    "pictures",
    "headline_words",
    "original_key",
    "notes",
    "saved_by",
    "saved_as",
    "saved_at",
  ],
  contents: ["bytes", "created_at"],
  revisions: ["id", "article_number", "number", "fingerprint", "created_by", "created_at"],
  rounds: [
    "id",
    "article_number",
    "number",
    "revision_id",
    "workflow_version_id",
    "purpose",
    "opened_by",
    "opened_at",
    "ended_by",
    "ended_at",
    "ended_as",
  ],
  approvals: ["id", "round_id", "stage", "person_id", "decision", "reason", "fingerprint", "at"],
  releases: [
    "id",
    "article_number",
    "kind",
    "round_id",
    "revision_id",
    "fingerprint",
    "credits",
    "related",
    "address",
    "released_by",
    "released_at",
    "headline",
    "short_headline",
    "summary",
    "keywords",
    "channel_id",
    "channel_ids",
    "paid",
    "original_key",
    "genre",
    "minors",
    "writers",
    "cover",
  ],
  release_assets: ["release_id", "sha256"],
  withdrawals: [
    "id",
    "article_number",
    "release_id",
    "after_round",
    "category",
    "reason",
    "withdrawn_by",
    "withdrawn_at",
  ],
  schedules: ["id", "article_number", "round_id", "fingerprint", "due_at", "scheduled_by", "scheduled_at"],
  search_entries: [
    "article_number",
    "release_id",
    "first_released_at",
    "channel_id",
    "channel_ids",
    "source",
    "words",
    "long_text",
  ],
  content_words: ["fingerprint", "words", "long_text"],
  contributions: ["article_number", "since_release", "person_id", "capacity", "at"],
  audit_events: ["seq", "entry", "previous", "hash", "mac", "kind", "actor_id", "article_number", "at"],
} as const;

export type Table = keyof typeof columns;
type Cell = string | number | null | Date | Buffer | readonly (string | number)[];
export type RowOf<Of extends Table> = Record<(typeof columns)[Of][number], Cell>;
export type Rows = { [Of in Table]: RowOf<Of>[] };

/** In an order in which every row finds what it names. */
export const tables = Object.keys(columns) as Table[]; // the keys of a closed object

export function noRows(): Rows {
  return {
    articles: [],
    working_copies: [],
    contents: [],
    revisions: [],
    rounds: [],
    approvals: [],
    releases: [],
    release_assets: [],
    withdrawals: [],
    schedules: [],
    search_entries: [],
    content_words: [],
    contributions: [],
    audit_events: [],
  };
}

/** Writes the rows of one table. */
export async function copyRows(
  sql: postgres.TransactionSql,
  table: Table,
  rows: readonly Record<string, Cell>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns[table];
  const target = await sql.unsafe(`copy ${table} (${names.join(", ")}) from stdin`).writable();
  await pipeline(lines(names, rows), target);
}

function lines(names: readonly string[], rows: readonly Record<string, Cell>[]): Readable {
  return Stream.from(rows.map((row) => `${names.map((name) => written(row[name] ?? null)).join("\t")}\n`));
}

function written(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString("hex")}`;
  if (typeof cell === "string") return escaped(cell);
  return escaped(`{${cell.map((item) => JSON.stringify(item)).join(",")}}`);
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => `\\${{ "\t": "t", "\n": "n", "\r": "r" }[sign] ?? sign}`);
}
