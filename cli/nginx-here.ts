/** nginx as deploy/ has it, here and now: the same files with other places, ports and a certificate of the moment. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/cli/free-port";

export const program = "/usr/sbin/nginx";
export const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const deploy = "deploy";
/** How deploy/ has nginx write its log of requests. */
export const logBuffer = " buffer=32k flush=5s";

/** What nginx needs and this machine has not. */
export const missing = [program, brotliModule, "/usr/bin/openssl"].filter((path) => !existsSync(path));

/** The site at `port` in clear and at `securePort` over TLS, what stands for port 80 at `plainPort`; `said`: the log of requests. */
export type Nginx = {
  port: number;
  securePort: number;
  plainPort: number;
  pid: number;
  said: () => string;
  stop: () => Promise<void>;
};

/** `isPrompt`: the log of requests is written at once, for whoever reads it; else as deploy/ has it. */
type NginxOptions = { root: string; application: number; isPrompt: boolean };

/** Starts nginx before an application, over the tree at `root`. */
export async function openNginx({ root, application, isPrompt }: NginxOptions): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "qianfa-nginx-"));
  const [port, securePort, plainPort] = [await freePort(), await freePort(), await freePort()];
  for (const name of readdirSync(deploy).filter((file) => file.endsWith(".conf"))) {
    const text = readFileSync(join(deploy, name), "utf8")
      .replaceAll("/opt/qianfa/deploy/", `${folder}/`)
      .replaceAll("/var/lib/qianfa-house/edition/fronts/nginx", root)
      .replaceAll("/var/log/nginx/", `${folder}/`)
      .replaceAll("/etc/ssl/qianfa/", `${folder}/`)
      .replaceAll(/^ *listen \[::\].*\n/gm, "")
      .replace("listen 80;", `listen 127.0.0.1:${plainPort};`)
      .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};\n  listen 127.0.0.1:${securePort} ssl http2;`)
      .replace(logBuffer, isPrompt ? "" : logBuffer)
      .replace("127.0.0.1:3000", `127.0.0.1:${application}`);
    writeFileSync(join(folder, name), text);
  }
  certify(folder);
  writeFileSync(join(folder, "main"), mainFile(folder));
  const server = spawn(program, ["-c", join(folder, "main"), "-e", join(folder, "error.log")], { stdio: "ignore" });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = async () => {
    server.kill("SIGQUIT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.race([isOpen(port), ended.then(() => Promise.reject(new Error(textAt(folder, "error.log"))))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, securePort, plainPort, pid: server.pid ?? 0, said: () => textAt(folder, "qianfa.log"), stop };
}

function mainFile(folder: string): string {
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  for (const name of kept) mkdirSync(join(folder, name));
  return [
    // Directories of a test are its own user's alone.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `daemon off; worker_processes 2; pid ${folder}/pid; load_module ${brotliModule};`,
    "events {}",
    "http {",
    "gzip on;",
    ...kept.map((name) => `${name}_temp_path ${folder}/${name};`),
    `include ${folder}/nginx.conf;`,
    "}",
  ].join("\n");
}

function certify(folder: string): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", `${folder}/privkey.pem`];
  const subject = ["-subj", "/CN=news.example.cn", "-days", "2", "-out", `${folder}/fullchain.pem`];
  const { status, stderr } = spawnSync("/usr/bin/openssl", ["req", "-x509", ...key, ...subject], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

async function isOpen(port: number): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("close", () => resolve(false)).end();
    });
    if (answered) return;
    await pause(50);
  }
  throw new Error("nginx does not listen");
}

function textAt(folder: string, name: string): string {
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "";
}
