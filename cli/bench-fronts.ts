/** How many requests a second the fronts answer, beside bare files of nginx and a cached page of Next: by wrk, on loopback. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/cli/free-port";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { brotliModule, logBuffer, missing, openNginx as openAsDeployed, program } from "@/cli/nginx-here";

/** One front under load: where the page stands; `pid`: whose processor is looked at, with that of those it began. */
type Contender = { name: string; address: string; pid?: number };
/** `processorUs`: microseconds of processor for a request, where it was looked at. */
export type Load = { name: string; perSecond: number; processorUs: number | null };

const rounds = 4;
const seconds = 4;
const connections = 32;
const folder = join(root, ".data", "bench", "fronts");

/** True where the machine can put load on a server. */
export function canLoad(): boolean {
  return spawnSync("wrk", ["-v"]).error === undefined;
}

/** What each does, in turns (A B A B), the medians of its turns. */
export async function loadsOf(contenders: readonly Contender[]): Promise<Load[]> {
  const seen = new Map<string, Load[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) seen.get(contender.name)?.push(loaded(contender));
  }
  return [...seen].map(([name, loads]) => ({
    name,
    perSecond: median(loads.map(({ perSecond }) => perSecond)),
    processorUs: loads[0]?.processorUs == null ? null : median(loads.map(({ processorUs }) => processorUs ?? 0)),
  }));
}

function loaded({ name, address, pid }: Contender): Load {
  const watched = existsSync("/proc/self/stat") ? pid : undefined;
  const before = watched === undefined ? 0 : processorOf(watched);
  const { stdout } = spawnSync(
    "wrk",
    ["-t1", `-c${connections}`, `-d${seconds}s`, "-H", "Accept-Encoding: br, gzip", address],
    { encoding: "utf8" },
  );
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1];
  if (failed) throw new Error(`${address} failed ${failed} times under load`);
  const used = watched === undefined ? null : processorOf(watched) - before;
  const requests = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
  const perSecond = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1] ?? 0);
  return { name, perSecond, processorUs: used === null ? null : used / requests };
}

/** Microseconds of processor used until now by a process and those it began; Linux counts hundredths of a second. */
function processorOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  return [pid, ...children].reduce((sum, id) => {
    // Behind the name, which may hold anything: of the user and of the system are the 12th and 13th.
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) * 10_000;
  }, 0);
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A server of its own; `stop` ends it. */
export type Server = { origin: string; pid: number; stop: () => void };

/** The edition as deploy/ has nginx serve it, and the same tree as bare files; null where nginx is not to be had. */
export async function openNginx(tree: string): Promise<{ edition: Server; bare: Server } | null> {
  if (missing.length > 0) return null;
  const deployed = await openAsDeployed({ root: tree, application: await freePort(), isPrompt: false });
  const port = await freePort();
  const bare = await nginx("bare", {
    port,
    text: [
      `worker_processes auto; daemon off; pid bare.pid; error_log error.log; load_module ${brotliModule};`,
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      // What is compared is how pages are found and sent; both write their log alike.
      `events {} http { access_log requests.log combined${logBuffer}; include /etc/nginx/mime.types;`,
      `server { listen 127.0.0.1:${port}; root ${join(tree, "site")}; brotli_static on; gzip_static on; sendfile on; tcp_nopush on; } }`,
    ].join("\n"),
  });
  const { pid, port: deployedAt } = deployed;
  return { edition: { origin: `http://127.0.0.1:${deployedAt}`, pid, stop: () => void deployed.stop() }, bare };
}

async function nginx(name: string, { port, text }: { port: number; text: string }): Promise<Server> {
  const prefix = join(folder, name);
  mkdirSync(prefix, { recursive: true });
  writeFileSync(join(prefix, "nginx.conf"), text);
  const child = spawn(program, ["-p", prefix, "-c", join(prefix, "nginx.conf")], { stdio: "ignore" });
  return answering(child, port);
}

/** A page of the same markup that `next start` has cached: the fastest that Next serves. */
export async function openNext(page: string): Promise<Server> {
  const app = join(folder, "next");
  mkdirSync(join(app, "app"), { recursive: true });
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? page;
  writeFileSync(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(join(app, "next.config.mjs"), `export default { turbopack: { root: ${JSON.stringify(root)} } };`);
  writeFileSync(
    join(app, "app", "layout.jsx"),
    "export default ({ children }) => <html lang='zh-CN'><body>{children}</body></html>;",
  );
  writeFileSync(
    join(app, "app", "page.jsx"),
    `export const dynamic = "force-static";\nexport default () => <div dangerouslySetInnerHTML={{ __html: ${JSON.stringify(body)} }} />;`,
  );
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const environment = projectEnvironment({ NODE_ENV: "production" });
  const built = spawnSync(projectNode, [next, "build", app], { cwd: app, env: environment, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`the page of Next could not be built\n${built.stdout}\n${built.stderr}`);
  const port = await freePort();
  const child = spawn(projectNode, [next, "start", app, "-p", String(port), "-H", "127.0.0.1"], {
    cwd: app,
    env: environment,
    stdio: "ignore",
  });
  return answering(child, port);
}

async function answering(child: ChildProcess, port: number): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    const isThere = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isThere) return { origin, pid: child.pid ?? 0, stop: () => child.kill("SIGTERM") };
    if (child.exitCode !== null) break;
    await pause(50);
  }
  child.kill("SIGTERM");
  throw new Error(`nothing answers at ${origin}`);
}

/** A printed page of the tree; null where none is. */
export function printedAt(tree: string, file: string): string | null {
  const path = join(tree, "site", file);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
