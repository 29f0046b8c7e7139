import { pino } from "pino";
import { settings } from "@/settings";

/**
 * The log of one part of the house: ids and fingerprints, never a text under review or a reader's data. Of an error it
 * keeps kind, code and place; messages of the database and its driver quote the rows they are about.
 */
export function openLog(part: string) {
  return pino({ name: part, level: settings().logLevel, serializers: { err: placeOf } });
}

type Traced = { type: string; code?: unknown; constraint?: unknown; at: string[]; cause?: Traced };

function placeOf(error: unknown): Traced {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code, constraint_name: constraint } = error as { code?: unknown; constraint_name?: unknown }; // set by drivers
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    at: at.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: placeOf(error.cause) }),
  };
}
