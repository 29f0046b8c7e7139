/** The embedded server as a process: set up once, started, found again, stopped. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "@/db/embedded-place";
import { isAlive } from "@/db/one-at-a-time";

const startWithinMs = 60_000;
const stopWithinMs = 30_000;

/** A `scratch` server trades safety for speed; `timezone` is the server's own, UTC when not said. */
export type ServerFlags = { scratch?: boolean; timezone?: string };

/** Makes an empty cluster whose superuser `postgres` has this password; throws with what initdb said. */
export function initialise(place: Place, password: string, { scratch = false }: ServerFlags): void {
  const passwordFile = join(dirname(place.cluster), `password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid);
  const flags = ["-D", place.cluster, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // The built-in locale sorts and folds alike on every machine; lc_ctype is the machine's own, where it knows UTF-8.
  flags.push("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
  flags.push("--text-search-config=simple", ...(scratch ? ["--no-sync"] : []));
  const run = (flagsOfRun: string[]) =>
    spawnSync(join(place.bin, "initdb"), flagsOfRun, {
      ...place.user,
      cwd: "/",
      env: serverEnvironment(),
      encoding: "utf8",
    });
  try {
    const first = run([...flags, "--lc-ctype=C.UTF-8"]);
    const last = first.status === 0 ? first : run(flags);
    if (last.status !== 0) {
      throw new Error(`无法建立数据库。The database could not be set up.\n${last.stderr || String(last.error)}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The port of the server running on this cluster, or undefined; clears away the traces of one that was killed. */
export async function runningPort(place: Place): Promise<number | undefined> {
  const deadline = Date.now() + startWithinMs;
  for (let state = stateOf(place); state; state = stateOf(place)) {
    if (!isAlive(state.pid) || !isServerOf(place, state.pid)) {
      // Numbers of processes are given again, in a container the same ones at every start: PostgreSQL would stop here.
      rmSync(pidFile(place), { force: true });
      return undefined;
    }
    if (state.ready) return state.port;
    if (Date.now() > deadline) throw new Error(`数据库没有应答。The database does not answer (process ${state.pid}).`);
    await pause(50);
  }
  return undefined;
}

type Start = { place: Place; log: string; wished: number; flags: ServerFlags };

/** Starts the server apart from this process, on the wished port or, when that is taken, a free one; returns the port. */
export async function start({ place, log, wished, flags }: Start): Promise<number> {
  const port = await freePort(wished);
  const file = openSync(log, "w", 0o600);
  // In a session of its own: a Ctrl-C reaches the house, which stops the server last.
  const server = spawn(join(place.bin, "postgres"), ["-D", place.cluster, "-p", String(port), ...options(flags)], {
    ...place.user,
    cwd: "/",
    env: serverEnvironment(),
    detached: true,
    stdio: ["ignore", file, file],
  });
  closeSync(file);
  server.unref();
  let ended = false;
  server.once("exit", () => {
    ended = true;
  });
  server.once("error", () => {
    ended = true;
  });
  const deadline = Date.now() + startWithinMs;
  while (!ended && Date.now() < deadline) {
    const state = stateOf(place);
    if (state?.ready && state.pid === server.pid) return port;
    await pause(20);
  }
  throw new Error(`数据库没有启动。The database did not start.\n${readFileSync(log, "utf8").slice(-2000)}`);
}

/** Ends the server of this cluster and resolves when it has written everything down. */
export async function stop(place: Place): Promise<void> {
  const state = stateOf(place);
  if (!state || !isAlive(state.pid) || !isServerOf(place, state.pid)) return;
  process.kill(state.pid, "SIGINT");
  const deadline = Date.now() + stopWithinMs;
  while (existsSync(pidFile(place)) && isAlive(state.pid)) {
    if (Date.now() > deadline) throw new Error(`数据库没有停下。The database did not stop (process ${state.pid}).`);
    await pause(20);
  }
}

function options({ scratch = false, timezone = "UTC" }: ServerFlags): string[] {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    `timezone=${timezone}`,
    "log_timezone=UTC",
  ];
  if (scratch) settings.push("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300");
  return settings.flatMap((setting) => ["-c", setting]);
}

/** Nothing of the house's environment, secrets least of all, reaches the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

function pidFile(place: Place): string {
  return join(place.cluster, "postmaster.pid");
}

/** What the server wrote about itself: line 1 its process, 4 its port, 8 whether it takes connections. */
function stateOf(place: Place): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(pidFile(place), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

function isServerOf(place: Place, pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(place.cluster);
  } catch {
    const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return stdout?.includes(place.cluster) ?? false;
  }
}

/** The wished port when it is free, else one the machine picks. */
async function freePort(wished: number): Promise<number> {
  const port = await new Promise<number | undefined>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(undefined));
    probe.listen(wished, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? undefined) : undefined));
    });
  });
  return port ?? freePort(0);
}
