import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type EmbeddedServer, startEmbedded } from "@/db/embedded";

let dir: string;
let server: EmbeddedServer | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "qianfa-embedded-"));
  chmodSync(dir, 0o755);
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(dir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  server = await startEmbedded({ dir, scratch: true });
  await server.makeDatabase("house");
  return server;
}

async function ask(address: string, question: string): Promise<unknown> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    const [row] = await sql.unsafe(question);
    return row?.answer;
  } finally {
    await sql.end();
  }
}

test("two roles: neither is a superuser, the application owns nothing and may only make a schema", async () => {
  const { address } = await start();
  const powers =
    "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as answer from pg_roles where rolname = current_user";
  expect(await ask(address("qianfa_owner", "house"), powers)).toBe(false);
  expect(await ask(address("qianfa_app", "house"), powers)).toBe(false);
  expect(
    await ask(
      address("qianfa_app", "house"),
      "select datdba::regrole::text as answer from pg_database where datname = 'house'",
    ),
  ).toBe("qianfa_owner");
  await expect(ask(address("qianfa_app", "house"), "create table public.mine (id int)")).rejects.toThrow(
    /permission denied/,
  );
  await ask(address("qianfa_app", "house"), "create schema queue");
});

test("data and passwords last; only their owner can read them; nothing listens beyond this machine", async () => {
  const first = await start();
  await ask(first.address("qianfa_owner", "house"), "create table kept as select 7 as answer");
  expect(readFileSync(join(dir, "cluster", "postmaster.opts"), "utf8")).toContain("listen_addresses=127.0.0.1");
  expect(statSync(join(dir, "access.json")).mode & 0o077).toBe(0);
  await first.stop();
  await expect(ask(first.address("qianfa_app", "house"), "select 1")).rejects.toThrow();
  const second = await start();
  expect(await ask(second.address("qianfa_owner", "house"), "select answer from kept")).toBe(7);
});

test("a server someone left running is taken over", async () => {
  const first = await start();
  const second = await start();
  expect(second.address("qianfa_app", "house")).toBe(first.address("qianfa_app", "house"));
});

test("a server that was killed is started again, even when its process number lives on as something else", async () => {
  const first = await start();
  const pidFile = join(first.cluster, "postmaster.pid");
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(String(pid), String(process.pid)));
  const second = await start();
  expect(await ask(second.address("qianfa_app", "house"), "select 1 as answer")).toBe(1);
});

test("data whose passwords are gone is set aside, not deleted", async () => {
  await (await start()).stop();
  rmSync(join(dir, "access.json"));
  const second = await start();
  expect(await ask(second.address("qianfa_app", "house"), "select 1 as answer")).toBe(1);
  expect(readdirSync(dir).some((name) => name.startsWith("cluster-set-aside-"))).toBe(true);
});
