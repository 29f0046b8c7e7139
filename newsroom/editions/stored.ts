/** Where printed bytes lie on this machine: one file for each content, named by its SHA-256, its compressed forms beside it. */
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "@/newsroom/media/files";
import { settings } from "@/settings";

/** A form the bytes are sent in, best first; "" is as they are. */
export const encodings = [".br", ".gz", ""] as const;

/** The directory of the printed site on this machine. */
export function editionFolder(): string {
  return join(settings().dataDir, "edition");
}

/** The absolute path of printed bytes; `sha256` is 64 lower-case hex digits. */
export function storedFile(sha256: string): string {
  return join(editionFolder(), "store", sha256.slice(0, 2), sha256);
}

/** Whether there are such bytes. Opened, not looked for: of a disk that machines share each remembers what it saw there. */
export function isStored(sha256: string): boolean {
  try {
    closeSync(openSync(storedFile(sha256), "r"));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/** Printed bytes by their SHA-256, or null where this machine has none of them. */
export async function printedBytes(sha256: string): Promise<Buffer<ArrayBuffer> | null> {
  return /^[0-9a-f]{64}$/.test(sha256) ? readIfThere(storedFile(sha256)) : null;
}
