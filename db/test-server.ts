/**
 * The rules' database server: one for all runs at once, a template migrated once per run, from which `test-database.ts`
 * gives every test file a database of its own. The last run to leave ends the server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { isAlive } from "@/db/one-at-a-time";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the migrated template, as each role; `run` begins the names of the run's databases, `files` is for its files. */
    rules: { superuser: string; owner: string; application: string; run: string; files: string };
  }
}

/** Shared by every run that is using the server, wanted alone by the one that would end it. */
const presence = 20_260_301;

/** Starts or joins the server, migrates this run's template; returns what takes both away again. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { server, here } = await joinServer();
  const run = `run_${process.pid}_${Date.now().toString(36)}`;
  const files = mkdtempSync(join(tmpdir(), "qianfa-rules-"));
  const tearDown = async () => {
    rmSync(files, { recursive: true, force: true });
    await dropDatabases(here, (name) => name.startsWith(`${run}_`));
    await here`select pg_advisory_unlock_shared(${presence})`;
    const [last] = await here<{ alone: boolean }[]>`select pg_try_advisory_lock(${presence}) as alone`;
    await here.end();
    if (last?.alone) await server.stop();
  };
  try {
    await dropDatabases(here, (name) => !isAlive(Number(name.split("_")[1])));
    const template = `${run}_template`;
    await server.makeDatabase(template);
    const owner = server.address("qianfa_owner", template);
    const application = server.address("qianfa_app", template);
    await migrate({ databaseUrl: application, databaseOwnerUrl: owner });
    project.provide("rules", { superuser: server.address("postgres", "postgres"), owner, application, run, files });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

async function dropDatabases(here: postgres.Sql, isWanted: (name: string) => boolean): Promise<void> {
  const all = await here<{ name: string }[]>`select datname as name from pg_database where datname like 'run\\_%'`;
  for (const { name } of all) if (isWanted(name)) await here`drop database if exists ${here(name)} with (force)`;
}

/** Another run may be ending the server at the very moment this one joins: then it is started anew. */
async function joinServer(): Promise<{ server: EmbeddedServer; here: postgres.Sql }> {
  const dir = fileURLToPath(new URL("../.data/test-postgres", import.meta.url));
  for (;;) {
    const server = await startEmbedded({ dir, scratch: true, timezone: "Asia/Kathmandu" });
    const here = postgres(server.address("postgres", "postgres"), { max: 1, max_lifetime: null, onnotice: () => {} });
    try {
      const [joined] = await here<{ joined: boolean }[]>`select pg_try_advisory_lock_shared(${presence}) as joined`;
      if (joined?.joined) return { server, here };
      await here.end();
    } catch (error) {
      await here.end();
      if (!(error instanceof Error && "code" in error && /^(ECONN|CONNECTION|57P0)/.test(String(error.code))))
        throw error;
    }
  }
}
