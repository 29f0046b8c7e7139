/**
 * Where the bytes of an asset lie: in the media directory, named by their SHA-256, spread over 256 directories; and its
 * copies, which can be made again, in a directory of their own.
 */
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Copy } from "@/newsroom/media/copies";
import { mediaAddress } from "@/newsroom/picture-addresses";
import { settings } from "@/settings";

/** The absolute path of an asset's bytes; `sha256` is 64 lower-case hex digits, checked by whoever calls. */
export function assetFile(sha256: string): string {
  return join(settings().mediaDir, sha256.slice(0, 2), sha256);
}

/** The absolute path of a copy's bytes: named as in its address. */
export function copyFile({ sha256, type, size }: Copy): string {
  const name = basename(mediaAddress(sha256, type, size));
  return join(settings().mediaDir, "copies", sha256.slice(0, 2), name);
}

/** The bytes of a file, or null when it is not there. Read whole: of a stream nobody reads the file would stay open. */
export async function readIfThere(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(path);
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
    const file = await open(/* turbopackIgnore: true */ draft, "wx");
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
