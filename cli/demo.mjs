/** Plain JavaScript for Node 20 and newer: installs, then goes on with the project's own Node. */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { install, projectEnvironment, projectNode, root } from "./install.mjs";
import { phase } from "./phase.mjs";

const port = Number(process.env.PORT || 3000);

try {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT=${process.env.PORT} 不是端口号。PORT=${process.env.PORT} is not a port.`);
  }
  if (!(await isFree(port))) {
    const free = await nextFree(port);
    throw new Error(
      `端口 ${port} 已被占用，下一个空闲端口是 ${free}。Port ${port} is busy; the next free one is ${free}:\n  PORT=${free} npm run demo`,
    );
  }
  await phase("安装 install", install);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const child = spawn(projectNode, ["--import", "tsx", join(root, "cli", "demo-house.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnvironment({ PORT: String(port) }),
  stdio: ["ignore", "inherit", "inherit", "ipc"],
});
// A Ctrl-C reaches the child by itself; what is sent to this process alone is passed on.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => {
  process.exitCode = code ?? 1;
});

/** Both families: another program may hold only one of them. */
async function isFree(candidate) {
  for (const host of ["0.0.0.0", "127.0.0.1", "::"]) {
    const free = await new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", (error) => resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"));
      probe.listen({ port: candidate, host, ipv6Only: host === "::" }, () => probe.close(() => resolve(true)));
    });
    if (!free) return false;
  }
  return true;
}

async function nextFree(from) {
  let candidate = from + 1;
  while (!(await isFree(candidate))) candidate += 1;
  return candidate;
}
