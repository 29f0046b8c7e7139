/** Gives the test file about to run a database of its own, before anything reads the settings. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import { inject } from "vitest";

const { superuser, owner, application, run, files } = inject("rules");
const name = `${run}_${randomBytes(6).toString("hex")}`;

process.env.DATABASE_URL = at(application, name);
process.env.DATABASE_OWNER_URL = at(owner, name);
process.env.NEXTAUTH_SECRET = "a secret only the rules' tests know, long enough";
process.env.AUDIT_KEY = "an audit key only the rules' tests know, long enough";
process.env.SITE_URL = "http://localhost:3000";
process.env.DATA_DIR = join(files, name);

await cloneTemplate();

async function cloneTemplate(): Promise<void> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} });
  try {
    await sql`create database ${sql(name)} template ${sql(`${run}_template`)} owner qianfa_owner`;
    // What may be done with a database as a whole is not copied with it.
    await sql`revoke all on database ${sql(name)} from public`;
    await sql`grant connect, create, temporary on database ${sql(name)} to qianfa_app`;
  } finally {
    await sql.end();
  }
}

function at(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = database;
  return url.href;
}
