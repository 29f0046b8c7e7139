import postgres from "postgres";
import { Said } from "@/cli/command";
import { settings } from "@/settings";

const mostRows = 20;

/** Runs one statement in a demo as the application's role, to try the guards; says what came of it. */
export async function trySql([statement = ""]: string[]): Promise<void> {
  const { demo, databaseUrl } = settings();
  if (!demo) throw new Said("只有演示里可以直接执行 SQL。SQL is run directly only in a demo.");
  if (statement.trim() === "") throw new Said('请给出一条语句。Give one statement: npm run newsroom -- sql "select …"');
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql.unsafe(statement);
    for (const row of rows.slice(0, mostRows)) console.log(JSON.stringify(row));
    console.log(`${rows.command ?? ""} ${rows.count}`.trim());
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    throw new Said(`数据库拒绝。The database refuses: ${error.message}`);
  } finally {
    await sql.end();
  }
}
