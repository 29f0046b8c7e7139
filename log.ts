import { type Logger, pino } from "pino";
import { settings } from "@/settings";

/**
 * The log of one part of the house: ids and fingerprints, never a text under review or a reader's data. Of an error it
 * keeps kind, code and place; messages of the database and its driver quote the rows they are about.
 */
export function openLog(part: string) {
  return pino({ name: part, level: settings().logLevel, serializers: { err: placeOf } });
}

/** Next and libraries print errors whole. From now on what they print goes to the log, and of an error only its place. */
export function logWhatIsPrinted(log: Logger): void {
  const take = (...parts: unknown[]) => {
    const error = parts.find((part) => part instanceof Error);
    const printed = parts.filter((part) => typeof part === "string").join("\n");
    log.error(error ? { err: error } : { err: { type: "printed", at: framesOf(printed) } }, "error");
  };
  console.error = take;
  console.warn = take;
}

/** Set by the database's driver and by Next. */
type Marked = { code?: unknown; digest?: unknown; constraint_name?: unknown };
type Traced = { type: string; code?: unknown; digest?: unknown; constraint?: unknown; at: string[]; cause?: Traced };

function placeOf(error: unknown): Traced {
  if (!(error instanceof Error)) return isTraced(error) ? error : { type: typeof error, at: [] };
  const { code, digest, constraint_name: constraint } = error as Marked;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(digest === undefined ? {} : { digest }),
    ...(constraint === undefined ? {} : { constraint }),
    at: framesOf(error.stack ?? ""),
    ...(error.cause === undefined ? {} : { cause: placeOf(error.cause) }),
  };
}

function framesOf(trace: string): string[] {
  const frames = trace.split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 12).map((line) => line.trim());
}

function isTraced(value: unknown): value is Traced {
  return typeof value === "object" && value !== null && "type" in value && "at" in value;
}
