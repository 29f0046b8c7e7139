/** Attacks on the tables, as the application's role or as their owner, and the proof that they changed nothing. */
import postgres from "postgres";
import { expect } from "vitest";

const connections = new Map<string, postgres.Sql>();

/** One connection as the application's role, without any of the application's code. */
export function application(): postgres.Sql {
  return connectionTo("DATABASE_URL");
}

/** One connection as the role that owns the tables. */
export function owner(): postgres.Sql {
  return connectionTo("DATABASE_OWNER_URL");
}

/** Runs statements as the application's role in one transaction; resolves to the last one's rows. */
export async function run(statements: string): Promise<Record<string, unknown>[]> {
  const results = await application().begin((sql) => sql.unsafe(statements));
  const last: unknown = Array.isArray(results[0]) ? results.at(-1) : results;
  return last as Record<string, unknown>[]; // rows of whatever was asked
}

/** The statements fail with this message, and each of several for itself; every row of every table stays as it was. */
export async function refused(attacks: string | string[], why: RegExp | string, as: postgres.Sql = application()) {
  const before = await everyRow();
  for (const statements of [attacks].flat()) {
    const outcome = await as
      .begin((sql) => sql.unsafe(statements))
      .then(
        () => "nothing refused this",
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
    expect(outcome, statements).toMatch(why);
  }
  expect(await everyRow(), `changed by: ${attacks}`).toEqual(before);
}

/** A hash over all rows of each table, the queue's jobs among them: equal means that nothing changed. */
export async function everyRow(): Promise<Record<string, string>> {
  const tables = await owner()<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname = 'public' order by 1`;
  const hashes = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
  );
  const jobs = await application().unsafe(
    "select md5(coalesce(string_agg(id || task_id::text, '|' order by id), '')) from graphile_worker._private_jobs",
  );
  const rows = await owner().unsafe(hashes.join(" union all "));
  return { ...Object.fromEntries(rows.map((row) => [row.name, row.md5])), jobs: jobs[0]?.md5 };
}

function connectionTo(variable: "DATABASE_URL" | "DATABASE_OWNER_URL"): postgres.Sql {
  const known = connections.get(variable);
  if (known) return known;
  const sql = postgres(process.env[variable] ?? "", { max: 1, onnotice: () => {} });
  connections.set(variable, sql);
  return sql;
}
