/**
 * A house so many times as large, for measuring how time grows: every public article again under further numbers, a few
 * minutes earlier each. Its people, its log and its drafts stay as they are: it is for what readers find. New pieces can be written in it.
 */
import postgres from "postgres";

/** What differs from copy to copy, as an expression over the row; `n` counts the copies from 1 on. */
const shifted: Record<string, Record<string, string>> = {
  articles: {
    number: "number + n * $numbers",
    live_release_id: "live_release_id + n * $releases",
    first_released_at: "first_released_at - n * interval '7 minutes'",
  },
  releases: {
    id: "id + n * $releases",
    article_number: "article_number + n * $numbers",
    released_at: "released_at - n * interval '7 minutes'",
  },
  release_assets: { release_id: "release_id + n * $releases" },
  search_entries: {
    article_number: "article_number + n * $numbers",
    release_id: "release_id + n * $releases",
    first_released_at: "first_released_at - n * interval '7 minutes'",
  },
};

/** `superuser` is the address of the house as the server's superuser, for whom no guard stands; `say` hears how far it is. */
export async function multiplyHouse(
  superuser: string,
  { times, say }: { times: number; say: (line: string) => void },
): Promise<void> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {}, connection: { search_path: "public, pg_temp" } });
  try {
    const [strides] = await sql<{ numbers: string; releases: string }[]>`
      select (max(number) - min(number) + 1) as numbers, (select max(id) from releases) as releases from articles`;
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`set local maintenance_work_mem = '1GB'`;
      const tables = Object.keys(shifted);
      // Built at once the indexes take a small part of the time.
      const indexes = await tx<{ name: string; made: string }[]>`
        select indexname as name, indexdef as made from pg_indexes
        where schemaname = 'public' and tablename in ${tx(tables)} and indexdef not like 'CREATE UNIQUE%'`;
      for (const { name } of indexes) await tx`drop index ${tx(name)}`;
      for (const [table, columns] of Object.entries(shifted)) {
        say(`${table} × ${times}`);
        await tx.unsafe(await copying(tx, { table, columns, times, strides }));
      }
      for (const { name, made } of indexes) {
        say(name);
        await tx.unsafe(made);
      }
      // Who writes a piece there gets a number that is free.
      await tx`select setval(pg_get_serial_sequence('articles', 'number'), (select max(number) from articles))`;
      await tx`select setval(pg_get_serial_sequence('releases', 'id'), (select max(id) from releases))`;
    });
    for (const table of Object.keys(shifted)) await sql`vacuum (analyze) ${sql(table)}`;
  } finally {
    await sql.end();
  }
}

type Copying = {
  table: string;
  columns: Record<string, string>;
  times: number;
  strides: { numbers: string; releases: string } | undefined;
};

async function copying(tx: postgres.TransactionSql, { table, columns, times, strides }: Copying): Promise<string> {
  const rows = await tx<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  const names = rows.map(({ name }) => `"${name}"`).join(", ");
  const values = rows
    .map(({ name }) => columns[name] ?? `"${name}"`)
    .join(", ")
    .replaceAll("$numbers", strides?.numbers ?? "0")
    .replaceAll("$releases", strides?.releases ?? "0");
  return `insert into ${table} (${names}) overriding system value
    select ${values} from ${table}, generate_series(1, ${times - 1}) as n`;
}
