/** The house that is measured: a large demo, made once in `.data/bench` and kept for the next time. */
import { join } from "node:path";
import postgres from "postgres";
import { Said } from "@/cli/command";
import { root } from "@/cli/install.mjs";
import { startEmbedded } from "@/db/embedded";
import { assertMigrated, migrate, NotMigratedError } from "@/db/migrate";
import { settings } from "@/settings";

const dir = join(root, ".data", "bench");
/** Nobody works in this house: its keys and password guard nothing, and have to be the same the next time. */
const known = "known to everybody, for measurements only";

type Wish = { articles: number; say: (line: string) => void };

/** Opens the house of `DATABASE_URL`, or one of its own; `stop` ends what this began. */
export async function openBenchHouse(wish: Wish): Promise<{ stop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) {
    await refuseRealHouse();
    return { stop: async () => {} };
  }
  const server = await startEmbedded({ dir: join(dir, "postgres") });
  const stop = () => server.stop();
  try {
    const database = `articles_${wish.articles}`;
    const address = { app: server.address("qianfa_app", database), owner: server.address("qianfa_owner", database) };
    Object.assign(process.env, {
      DATABASE_URL: address.app,
      DATABASE_OWNER_URL: address.owner,
      NEXTAUTH_SECRET: known,
      AUDIT_KEY: known,
      DATA_DIR: join(dir, database),
      DEMO: "true",
      LOG_LEVEL: "silent",
    });
    // One whose making was broken off, or that an older version made, is of no use.
    if (!(await isWhole(address, wish.articles))) {
      await server.dropDatabase(database);
      await server.makeDatabase(database);
      await migrate({ databaseUrl: address.app, databaseOwnerUrl: address.owner });
      const { seedBulk } = await import("@/cli/seed/bulk");
      await seedBulk({ ...wish, databaseOwnerUrl: address.owner, password: known });
    }
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Measuring writes: it begins a piece and saves it again and again. */
async function refuseRealHouse(): Promise<void> {
  if (!settings().demo) {
    throw new Said("测量会写入稿件，只用于演示（DEMO=true）。Measuring writes: it is only for a demo (DEMO=true).");
  }
}

async function isWhole({ app, owner }: { app: string; owner: string }, articles: number): Promise<boolean> {
  const sql = postgres(owner, { max: 1, onnotice: () => {} });
  try {
    await assertMigrated(app);
    const [row] = await sql<{ count: number }[]>`select count(*)::integer as count from articles`;
    return (row?.count ?? 0) >= articles;
  } catch (error) {
    const isMissing = error instanceof postgres.PostgresError && error.code === "3D000";
    if (isMissing || error instanceof NotMigratedError) return false;
    throw error;
  } finally {
    await sql.end();
  }
}
