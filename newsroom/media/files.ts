/** Where the bytes of an asset lie: in the media directory, named by their SHA-256, spread over 256 directories. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "@/settings";

/** The absolute path of an asset's bytes; `sha256` is 64 lower-case hex digits, checked by whoever calls. */
export function assetFile(sha256: string): string {
  return join(settings().mediaDir, sha256.slice(0, 2), sha256);
}

/** The bytes of an asset as a stream with their length, or null when the file is not there. */
export async function assetStream(sha256: string): Promise<{ size: number; bytes: ReadableStream } | null> {
  try {
    // Read whole: of a stream nobody reads (a HEAD, a reader gone) the file would stay open.
    const bytes = await readFile(assetFile(sha256));
    return { size: bytes.length, bytes: new Blob([bytes]).stream() };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
