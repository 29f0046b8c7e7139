import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { preparing } from "@/db/prepared";
import * as schema from "@/db/schema";
import { settings } from "@/settings";

/** The pool of the application's role. Opened at first use, so that building needs no database. */
function connect() {
  // Named here, so that no schema or temporary table somebody made stands in front of the house's tables.
  const connection = { search_path: "public, pg_temp" };
  const sql = postgres(settings().databaseUrl, { max: 10, onnotice: () => {}, connection });
  return drizzle(preparing(sql), { schema });
}

export type Database = ReturnType<typeof connect>;
/** A transaction. Shared steps of verbs take it; only a verb opens one. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Whatever can run a query: the pool or a transaction. */
export type Querier = Database | Tx;

// Next evaluates this module once for each of its bundles; one process keeps one pool.
const house = globalThis as typeof globalThis & { qianfaDatabase?: Database };

/** The database as the application's role. */
export function db(): Database {
  house.qianfaDatabase ??= connect();
  return house.qianfaDatabase;
}

/** Closes the pool; for commands that end. */
export async function closeDatabase(): Promise<void> {
  await house.qianfaDatabase?.$client.end();
  house.qianfaDatabase = undefined;
}
