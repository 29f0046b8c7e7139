/** The role of a front on another machine: what following the edition needs, and nothing else of the house. */
import type postgres from "postgres";

/**
 * What it may read: columns of these tables, or all of one. Of an article it learns where it stands and whether it is gone,
 * not a word of it.
 */
const readable: Record<string, string[]> = {
  articles: ["number", "first_released_at", "public_state"],
  destroyed_bytes: ["id", "sha256"],
  edition_pages: [],
  editions: [],
  fronts: [],
  press: [],
  printed_pages: [],
  topics: ["article_number", "slug"],
  withdrawals: ["id", "article_number", "public_notice"],
};

/** As the owner: the role may do what a front does and nothing it could do before; where there is no such role, nothing. */
export async function grantToFronts(owner: postgres.Sql, role: string): Promise<void> {
  const [known] = await owner`select from pg_roles where rolname = ${role}`;
  if (!known) return;
  const reads = Object.entries(readable).map(
    ([table, columns]) => `select ${columns.length > 0 ? `(${columns})` : ""} on ${table}`,
  );
  const grants = [
    "usage on schema public, drizzle",
    "select on drizzle.__drizzle_migrations",
    ...reads,
    "insert, update on fronts",
  ];
  await owner.begin(async (sql) => {
    await sql`revoke all on all tables in schema public from ${sql(role)}`;
    for (const grant of grants) await sql`grant ${sql.unsafe(grant)} to ${sql(role)}`;
  });
}
