/** What all commands share: they fail in words and stop when told to. */
import { spawn } from "node:child_process";
import { AppRoleError, NotMigratedError } from "@/db/migrate";
import { SettingsError } from "@/settings";

/** An error whose message is meant for whoever typed the command. */
export class Said extends Error {
  override name = "Said";
}

const sentences = [Said, SettingsError, AppRoleError, NotMigratedError];

/** Runs a command to its end; a failure is a sentence where there is one, and exit code 1. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** Calls `stop` once: on Ctrl-C, when asked to end, when the terminal goes or the process that started this one is gone. */
export function whenToldToStop(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(sentenceOf(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, once);
  process.on("disconnect", once);
}

/** Tells the process that started this one, if it listens, that the work has begun; systemd too, where it is waiting. */
export function tellReady(): void {
  process.send?.("ready");
  if (!process.env.NOTIFY_SOCKET) return;
  // Node sends no datagrams to a socket of this kind.
  spawn("systemd-notify", ["--ready"], { stdio: "inherit" }).on("error", (error) => console.error(sentenceOf(error)));
}

function sentenceOf(error: unknown): string {
  if (sentences.some((kind) => error instanceof kind)) return (error as Error).message; // all of them are errors
  if (isUnreachable(error)) {
    return "连不上数据库，请检查 DATABASE_URL。The database cannot be reached: is it running, and is DATABASE_URL right?";
  }
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  // Of a query that failed the database's own word is behind it.
  return error.cause === undefined ? own : `${own}\n${sentenceOf(error.cause)}`;
}

/** Connection refused, unknown host, wrong password, no such database. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    ["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "28P01", "28000", "3D000"].includes(code) ||
    isUnreachable(error.cause)
  );
}
