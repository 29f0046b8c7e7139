/** A part of the house as a process of its own: started until it says it is ready, stopped in good order. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Said } from "@/cli/command";
import { projectEnvironment, projectNode, root, writersEnvironment } from "@/cli/install.mjs";

const readyWithinMs = 120_000;
const stopWithinMs = 20_000;

/**
 * `entry` is a file of cli; `environment` comes on top of the caller's; what the part prints goes to the file `log`;
 * `readyWithinMs`: it has failed if it is not ready then.
 */
export type PartOptions = {
  name: string;
  entry: string;
  args?: string[];
  environment: Record<string, string>;
  log: string;
  readyWithinMs?: number;
};

/** A running part; `ended` resolves when it ends, for whatever reason. `kill`: without a word, as a machine that fails. */
export type Part = { name: string; log: string; ended: Promise<void>; stop(): Promise<void>; kill(): Promise<void> };

/** Starts a part that runs until stopped; resolves when it says it is ready, throws with its last words otherwise. The signal calls it off. */
export async function startPart(options: PartOptions, signal: AbortSignal): Promise<Part> {
  const child = launch(options);
  const end = () => kill(child, "SIGTERM");
  signal.addEventListener("abort", end);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const ready = new Promise<boolean>((resolve) => {
    child.once("message", () => resolve(true));
    ended.then(() => resolve(false));
    setTimeout(() => resolve(false), options.readyWithinMs ?? readyWithinMs).unref();
  });
  const part = {
    name: options.name,
    log: options.log,
    ended,
    stop: () => stop(child, ended),
    kill: () => {
      kill(child, "SIGKILL");
      return ended;
    },
  };
  const isReady = await ready;
  signal.removeEventListener("abort", end);
  if (isReady) return part;
  await part.stop();
  throw lastWords(options);
}

/** Runs a part that ends by itself; throws with its last words unless it ends well. The signal ends it early. */
export async function runPart(options: PartOptions, signal: AbortSignal): Promise<void> {
  const child = launch(options);
  const end = () => kill(child, "SIGTERM");
  signal.addEventListener("abort", end);
  const code = await new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  });
  signal.removeEventListener("abort", end);
  if (code !== 0) throw lastWords(options);
}

function launch({ entry, args = [], environment, log }: PartOptions): ChildProcess {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, "a", 0o600);
  // A group of its own, so that a Ctrl-C reaches only the process that stops the parts in order; the channel tells the
  // part when that process is gone.
  const child = spawn(projectNode, ["--import", "tsx", join(root, "cli", entry), ...args], {
    cwd: root,
    env: projectEnvironment({ ...(entry === "worker.ts" ? writersEnvironment : {}), ...environment }),
    detached: true,
    stdio: ["ignore", file, file, "ipc"],
  });
  closeSync(file);
  return child;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  kill(child, "SIGTERM");
  const timer = setTimeout(() => kill(child, "SIGKILL"), stopWithinMs);
  await ended;
  clearTimeout(timer);
}

/** The part and all it started: they are a group. */
function kill(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

function lastWords({ name, log }: PartOptions): Said {
  const words = readFileSync(log, "utf8").trimEnd().split("\n").slice(-40).join("\n");
  return new Said(`${name}：没有成功。${name} did not succeed; its last words (all of them in ${log}):\n${words}`);
}
