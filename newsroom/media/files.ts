/** Where the bytes of an asset lie: in the media directory, named by their SHA-256, spread over 256 directories. */
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
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

/** Writes a file that is there whole or not at all, also when the machine stops in between. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
