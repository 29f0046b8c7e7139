/** Plain JavaScript for Node 20 and newer: brings node_modules to what package-lock.json says. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** The project's own Node, a package like any other; what the machine has only starts these commands. */
export const projectNode = join(root, "node_modules", "node", "bin", "node");

/** The environment of everything run here: the project's programs come first. */
export function projectEnvironment(more = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...more };
}

/**
 * For whoever writes printed files: so many of them wait for the disk at once, where libuv would let four. It is read before
 * anything runs, and stands in package.json and the units of deploy/ too.
 */
export const writersEnvironment = { UV_THREADPOOL_SIZE: "32" };

/** Installs when node_modules is missing or is not what the lockfile says; throws, in words, when it cannot. */
export function install() {
  if (isInstalled()) return;
  // `npm ci` is the strict way. It refuses a lockfile written where the registry did not offer every platform's
  // packages; `npm install --no-save` takes the same versions and leaves the lockfile as it is.
  const flags = ["--ignore-scripts=false", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  const strict = npm(["ci", ...flags]);
  if (strict.status !== 0) {
    const lenient = npm(["install", "--no-save", ...flags]);
    if (lenient.status !== 0) {
      throw new Error(`无法安装依赖。The packages could not be installed.\n${strict.output}\n${lenient.output}`);
    }
  }
  if (!existsSync(projectNode)) {
    throw new Error(
      "安装脚本没有运行，缺少 Node 24。The install scripts did not run: the package node is incomplete. Allow them and remove node_modules.",
    );
  }
}

function npm(args) {
  const shell = process.platform === "win32";
  const { status, stdout, stderr, error } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell,
    // A caller's NODE_ENV=production would leave the tools out.
    env: { ...process.env, NODE_ENV: "development" },
  });
  return { status, output: [stdout, stderr, error ? String(error) : ""].filter(Boolean).join("\n") };
}

/** npm writes down what it installed: compared with the lockfile, no mark of ours can be out of date. */
function isInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present || !existsSync(projectNode)) return false;
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const kind of ["dependencies", "devDependencies"]) {
    if (JSON.stringify(manifest[kind]) !== JSON.stringify(wanted[""]?.[kind])) return false;
  }
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (entry.optional && !present[path])) return true;
    return present[path]?.version === entry.version;
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}
