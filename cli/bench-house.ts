/** The house that is measured: a large demo, made once in `.data/bench` and kept for the next time. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { Said } from "@/cli/command";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { multiplyHouse } from "@/cli/seed/multiply";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { assertMigrated, migrate, NotMigratedError } from "@/db/migrate";
import { settings } from "@/settings";

const dir = join(root, ".data", "bench");
/** Nobody works in this house: its keys and password guard nothing, and have to be the same the next time. */
const known = "known to everybody, for measurements only";

/** What is larger is made of this one. */
const largestSeeded = 100_000;

/** `isCopy`: measures on a copy that is thrown away, so that every run begins where the one before began. */
type Wish = { articles: number; isCopy?: boolean };

/** Opens the house of `DATABASE_URL`, or one of its own; `stop` ends what this began. */
export async function openBenchHouse(wish: Wish): Promise<{ stop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) {
    await refuseRealHouse();
    return { stop: async () => {} };
  }
  const server = await startEmbedded({ dir: join(dir, "postgres") });
  const stop = () => server.stop();
  try {
    const database = await madeHouse(server, wish.articles);
    if (!wish.isCopy) return { stop };
    const copy = `${database}_copy`;
    await server.dropDatabase(copy);
    await server.makeDatabase(copy, database);
    liveIn(server, copy);
    // What the copy left for the disk to do later would be in every figure that waits for the disk.
    spawnSync("sync");
    rmSync(join(dir, copy), { recursive: true, force: true });
    return {
      stop: async () => {
        await server.dropDatabase(copy);
        rmSync(join(dir, copy), { recursive: true, force: true });
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** From here on this process, and all that it starts, works in the house of this database. */
function liveIn(server: EmbeddedServer, database: string): { app: string; owner: string } {
  const address = { app: server.address("qianfa_app", database), owner: server.address("qianfa_owner", database) };
  Object.assign(process.env, {
    DATABASE_URL: address.app,
    DATABASE_OWNER_URL: address.owner,
    NEXTAUTH_SECRET: known,
    AUDIT_KEY: known,
    DATA_DIR: join(dir, database),
    // Kept by their hashes, the same in every house.
    MEDIA_DIR: join(dir, "media"),
    DEMO: "true",
    LOG_LEVEL: "silent",
  });
  return address;
}

/** In a process of its own: a process lives in one house only. */
function seed(articles: number): void {
  const newsroom = join(root, "cli", "newsroom.ts");
  const { status } = spawnSync(
    projectNode,
    ["--import", "tsx", newsroom, "seed", "--articles", String(articles)],
    // What is said on the way stays out of the figures.
    { cwd: root, env: projectEnvironment({ DEMO_PASSWORD: known }), stdio: ["ignore", 2, 2] },
  );
  if (status !== 0) throw new Said("测量用的数据没有写成。The house to measure could not be seeded.");
}

/** Makes the house of so many articles unless it stands, and lives in it; a very large one is a smaller one many times. */
async function madeHouse(server: EmbeddedServer, articles: number): Promise<string> {
  const database = `articles_${articles}`;
  if (articles > largestSeeded) {
    if (articles % largestSeeded !== 0)
      throw new Said(
        `--articles ${articles}：${largestSeeded} 以上要是它的整数倍。Above that it takes a multiple of it.`,
      );
    const part = await madeHouse(server, largestSeeded);
    const address = liveIn(server, database);
    if (await isWhole(address, articles)) return database;
    await server.dropDatabase(database);
    await server.makeDatabase(database, part);
    const say = (line: string) => console.error(line);
    await multiplyHouse(server.address("postgres", database), { times: articles / largestSeeded, say });
    return database;
  }
  const address = liveIn(server, database);
  // One whose making was broken off, or that an older version made, is of no use.
  if (await isWhole(address, articles)) return database;
  await server.dropDatabase(database);
  await server.makeDatabase(database);
  await migrate({ databaseUrl: address.app, databaseOwnerUrl: address.owner });
  seed(articles);
  return database;
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
