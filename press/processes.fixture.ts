/** Parts of a house that go away without a word: processes that are killed, a database that lets nobody in. */
import { type ChildProcess, spawn } from "node:child_process";
import postgres from "postgres";
import { inject } from "vitest";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";

/** `heard`: what it sends. `limit`: a command of the shell that narrows what it may do. */
export type PartWish = {
  file: string;
  args?: string[];
  heard?: (message: unknown) => void;
  limit?: string;
  environment?: Record<string, string>;
};

export type Killable = { kill: () => Promise<void>; ready: Promise<void> };

/** Begins one; `ready` when it says so. */
export function begin({ file, args = [], heard, limit, environment }: PartWish): Killable {
  const words = [projectNode, "--import", "tsx", `${root}/${file}`, ...args];
  const child: ChildProcess = spawn("sh", ["-c", `${limit ?? ":"}; exec "$@"`, "sh", ...words], {
    cwd: root,
    env: projectEnvironment({ DEMO: "true", LOG_LEVEL: "fatal", ...environment }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on("message", (message) => (message === "ready" ? resolve() : heard?.(message)));
    ended.then(() => reject(new Error(`${file} ended`)));
  });
  ready.catch(() => undefined);
  return {
    ready,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Cuts every connection to the database of this test, and lets in nobody, or everybody again. */
export async function letIn(isOpen: boolean): Promise<void> {
  const { superuser } = inject("rules");
  const admin = postgres(superuser, { max: 1, onnotice: () => {} });
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await admin.unsafe(`alter database "${name}" with allow_connections ${isOpen}`);
  if (!isOpen) await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
  await admin.end();
}
