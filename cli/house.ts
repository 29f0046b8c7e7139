/** A whole house on this machine: database, tables, demo people and pieces, application and worker. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { z } from "zod";
import { fillListColumns } from "@/cli/fill-list-columns";
import { type PartOptions, runPart, startPart } from "@/cli/part";
import { isBuiltFrom, sourcesHash } from "@/cli/sources";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";

const database = "qianfa";

/**
 * `dir` keeps everything; `environment` comes on top of the caller's environment in every part. A `scratch` house
 * may lose data in a crash; a `fresh` one begins without what an earlier one left. With `dev` nothing is built. `phase` runs each step and may tell about it; after `signal` nothing more is begun.
 */
export type HouseOptions = {
  dir: string;
  port: number;
  environment: Record<string, string>;
  scratch?: boolean;
  fresh?: boolean;
  dev?: boolean;
  signal: AbortSignal;
  phase: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
};

/** A house that is open; `broken` resolves with the name of the part that ended by itself. */
export type House = {
  server: EmbeddedServer;
  environment: Record<string, string>;
  password: string;
  broken: Promise<string>;
  stop(): Promise<void>;
};

/** Opens a house; when that fails or is called off, whatever was begun is ended first. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return { ...(await open(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(options: HouseOptions, stops: (() => Promise<void>)[]): Promise<Omit<House, "stop">> {
  const { dir, port, signal, dev = false, scratch = false } = options;
  const step = <Result>(name: string, work: () => Promise<Result>) => {
    signal.throwIfAborted();
    return options.phase(name, work);
  };
  mkdirSync(dir, { recursive: true });
  const halfSeeded = join(dir, "seeding");

  const server = await step("数据库 database", async () => {
    const started = await startEmbedded({ dir: join(dir, "postgres"), scratch });
    stops.push(started.stop);
    // A first start broken off left half a house; nobody has worked in it yet.
    if (options.fresh || existsSync(halfSeeded)) await started.dropDatabase(database);
    await started.makeDatabase(database);
    return started;
  });
  const roles = {
    databaseUrl: server.address("qianfa_app", database),
    databaseOwnerUrl: server.address("qianfa_owner", database),
  };
  const kept = keptSecrets(dir, options.environment.DEMO_PASSWORD);
  const environment = {
    DEMO: "true",
    HOST: "127.0.0.1",
    ...options.environment,
    DATABASE_URL: roles.databaseUrl,
    PORT: String(port),
    DATA_DIR: dir,
    NEXTAUTH_SECRET: kept.nextauthSecret,
    AUDIT_KEY: kept.auditKey,
    DEMO_PASSWORD: kept.password,
  };
  const part = (name: string, entry: string, ...args: string[]): PartOptions => {
    return { name, entry, args, environment, log: join(dir, "logs", `${entry.replace(".ts", "")}.log`) };
  };

  await step("建表 migrate", async () => {
    await migrate(roles);
    await fillListColumns(roles.databaseOwnerUrl);
  });
  if (await isEmpty(roles.databaseUrl)) {
    writeFileSync(halfSeeded, "");
    await step("演示数据 demo data", () => runPart(part("演示数据 demo data", "newsroom.ts", "seed"), signal));
  }
  rmSync(halfSeeded, { force: true });
  if (!dev && !isBuiltFrom(sourcesHash())) {
    await step("构建 build", () => runPart(part("构建 build", "build.ts"), signal));
  }
  const begin = (name: string, entry: string, ...args: string[]) =>
    step(name, async () => {
      const started = await startPart(part(name, entry, ...args), signal);
      stops.push(started.stop);
      return started;
    });
  const both = await Promise.allSettled([
    begin("应用 application", "serve.ts", ...(dev ? ["--dev"] : [])),
    begin("后台 worker", "worker.ts"),
  ]);
  const parts = both.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });

  const ends = parts.map(({ name, log, ended }) => ended.then(() => `${name} (${log})`));
  return { server, environment, password: kept.password, broken: Promise.race(ends) };
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql<{ empty: boolean }[]>`select not exists (select from people) as empty`;
    return row?.empty ?? true;
  } finally {
    await sql.end();
  }
}

const secretsShape = z.object({ nextauthSecret: z.string(), auditKey: z.string(), password: z.string() });

/** Made at the first start and kept: sessions, the audit chain and the people's password outlive a restart. */
function keptSecrets(dir: string, wishedPassword: string | undefined): z.infer<typeof secretsShape> {
  const file = join(dir, "secrets.json");
  if (existsSync(file)) return secretsShape.parse(JSON.parse(readFileSync(file, "utf8")));
  const random = (bytes: number) => randomBytes(bytes).toString("base64url");
  const secrets = {
    nextauthSecret: random(36),
    auditKey: random(36),
    password: wishedPassword ?? `demo-${random(9)}`,
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
