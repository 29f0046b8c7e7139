/** Plain JavaScript: programs of this machine that the tests use. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { projectEnvironment, root } from "./install.mjs";

/** Where each program or module of a front lies, and in which of Debian's packages. */
const ofFront = {
  "/usr/sbin/nginx": "nginx",
  "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static",
  "/usr/bin/openssl": "openssl",
  "/usr/bin/systemd-analyze": "systemd",
};

/** Installs nginx and what its tests use where that can be had, and says in a line what there is. */
export function findOrInstallFront() {
  const missing = () => Object.keys(ofFront).filter((path) => !existsSync(path));
  const wanted = missing().map((path) => ofFront[path]);
  aptInstall(wanted);
  // Debian starts what it installs; the tests start their own.
  if (wanted.includes("nginx") && pathOf("systemctl")) run(["systemctl", "disable", "--now", "nginx"]);
  const left = missing();
  return left.length === 0
    ? Object.keys(ofFront)[0]
    : `缺少 ${left.join("、")}，相关测试略过。Missing, its tests are left out: ${left.join(", ")}`;
}

/** Installs packages by apt where this is Debian and root asks; what it said, the end of it. */
export function aptInstall(packages) {
  if (packages.length === 0 || process.getuid?.() !== 0 || !pathOf("apt-get")) return [];
  return [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", ...packages],
  ].map(run);
}

export function run([command, ...args]) {
  const env = projectEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: "utf8", timeout: 600_000 });
  return `${command} ${args.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`.slice(-2000);
}

export function pathOf(name) {
  if (name.startsWith("/")) return existsSync(name) ? name : undefined;
  const { status, stdout } = spawnSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
