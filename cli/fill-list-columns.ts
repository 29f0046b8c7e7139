/** Counts and indexes the working copies of a version that did not: `newsroom migrate` runs it after the tables are there. */
import postgres from "postgres";
import { contentFrom } from "@/newsroom/articles/content";
import { listColumns } from "@/newsroom/articles/list-columns";

const batch = 500;

/**
 * Fills what lists and searches need where it is missing, as the owner, some hundred rows a transaction; returns how
 * many. Version, text and contributors stay as they are, so the guard that asks for a next version rests meanwhile.
 */
export async function fillListColumns(
  databaseOwnerUrl: string,
  say: (filled: number) => void = () => {},
): Promise<number> {
  const connection = { search_path: "public, pg_temp" };
  const sql = postgres(databaseOwnerUrl, { max: 1, onnotice: () => {}, connection });
  try {
    let filled = 0;
    for (;;) {
      const done = await sql.begin(fillSome);
      if (done === 0) return filled;
      filled += done;
      say(filled);
    }
  } finally {
    await sql.end();
  }
}

async function fillSome(sql: postgres.TransactionSql): Promise<number> {
  // Asked before the lock: where nothing is missing nobody has to wait.
  const [missing] = await sql`select from working_copies where words is null limit 1`;
  if (!missing) return 0;
  // Takes the table from everybody who would write, until the guard is on again.
  await sql`alter table working_copies disable trigger user`;
  const rows = await sql<{ number: string; bytes: Buffer }[]>`
    select article_number as number, bytes from working_copies where words is null limit ${batch}`;
  for (const { number, bytes } of rows) {
    const { origin, words, pictures, headlineWords } = listColumns(contentFrom(bytes));
    await sql`update working_copies set origin = ${origin}, words = ${words}, pictures = ${pictures},
      headline_words = ${headlineWords}::tsvector where article_number = ${number}`;
  }
  await sql`alter table working_copies enable trigger user`;
  return rows.length;
}
