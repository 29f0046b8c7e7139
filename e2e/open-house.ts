/** Opens a house of the journeys' own before the first and closes it after the last. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "@/cli/free-port";
import { openHouse } from "@/cli/house";
import { root } from "@/cli/install.mjs";
import { isBuiltFrom, sourcesHash } from "@/cli/sources";
import { isAlive } from "@/db/one-at-a-time";

const dir = join(root, ".data", "journeys");
const emptyDatabase = "qianfa_empty";

/** Starts the house, tells the journeys where it is through the environment, and returns what ends it. */
export default async function openForJourneys(): Promise<() => Promise<void>> {
  if (!isBuiltFrom(sourcesHash())) {
    throw new Error(
      "没有与源码一致的构建，请先运行 npm run build。There is no build of these sources: npm run build first.",
    );
  }
  const leave = enter();
  rmSync(join(dir, "media"), { recursive: true, force: true });
  rmSync(join(dir, "logs"), { recursive: true, force: true });
  const port = await freePort();
  const house = await openHouse({
    dir,
    port,
    environment: { SITE_URL: `http://localhost:${port}`, LOG_LEVEL: "info" },
    scratch: true,
    fresh: true,
    signal: new AbortController().signal,
    phase: (_, work) => work(),
  });
  await putOffPictures(house.environment.DATABASE_URL ?? "");
  // A second, empty database: for trying the commands of a house that begins for real.
  await house.server.dropDatabase(emptyDatabase);
  await house.server.makeDatabase(emptyDatabase);
  Object.assign(process.env, house.environment, {
    EMPTY_DATABASE_URL: house.server.address("qianfa_app", emptyDatabase),
    EMPTY_DATABASE_OWNER_URL: house.server.address("qianfa_owner", emptyDatabase),
  });
  return async () => {
    await house.stop();
    leave();
  };
}

/** Whoever asks for a picture of the demo gets it painted then: to paint all of them takes the machine from the first journeys. */
async function putOffPictures(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where task_identifier = 'picture_copies'), run_at := now() + interval '1 day')`;
  } finally {
    await sql.end();
  }
}

/** One run of the journeys at a time: they share one place. */
function enter(): () => void {
  mkdirSync(dir, { recursive: true });
  const lock = join(dir, "running.pid");
  const pid = Number(read(lock));
  if (pid && isAlive(pid)) throw new Error(`旅程测试正在运行。The journeys are running already (process ${pid}).`);
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
