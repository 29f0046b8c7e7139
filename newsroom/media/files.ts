/** Where the bytes of an asset lie: in the media directory, named by their SHA-256, spread over 256 directories. */
import { open } from "node:fs/promises";
import { join } from "node:path";
import { settings } from "@/settings";

/** The absolute path of an asset's bytes; `sha256` is 64 lower-case hex digits, checked by whoever calls. */
export function assetFile(sha256: string): string {
  return join(settings().mediaDir, sha256.slice(0, 2), sha256);
}

/** The bytes of an asset as a stream with their length, or null when the file is not there. */
export async function assetStream(sha256: string): Promise<{ size: number; bytes: ReadableStream } | null> {
  try {
    const file = await open(assetFile(sha256));
    const { size } = await file.stat();
    return { size, bytes: file.readableWebStream({ autoClose: true }) as ReadableStream }; // Node's own class, the web's interface
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
