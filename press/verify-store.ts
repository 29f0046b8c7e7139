/** Whether the stored bytes are those that were printed. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { everyContent } from "@/newsroom/editions/bytes";
import { storedFile } from "@/newsroom/editions/stored";
import { storedHashes } from "@/press/store";

/** `missing`: no file; `bytes`, `br`, `gz`: they, or what a compressed form unpacks to, have another hash. */
export type StoreFault = { sha256: string; why: "missing" | "bytes" | "br" | "gz" };

/** `destroyed`: so many are gone on purpose; `unnamed`: so many files are of no edition, left where printing was broken off. */
export type StoreReport = { files: number; destroyed: number; unnamed: number; broken: StoreFault | null };

const batch = 1000;
const unpack = { ".br": createBrotliDecompress, ".gz": createGunzip } as const;

/** Reads every file that an edition names, in each of its forms, and names the first that is not what was printed. */
export async function verifyStore(): Promise<StoreReport> {
  const report: StoreReport = { files: 0, destroyed: 0, unnamed: 0, broken: null };
  let named = 0;
  for (let after = ""; ; ) {
    const rows = await everyContent(after, batch);
    for (const { sha256, isStanding, isDestroyed } of rows) {
      const isHere = existsSync(storedFile(sha256));
      if (isHere) named += 1;
      if (isDestroyed && !isStanding && !isHere) {
        report.destroyed += 1;
        continue;
      }
      const why = isHere ? await fault(sha256) : "missing";
      if (why) return { ...report, broken: { sha256, why } };
      report.files += 1;
    }
    const last = rows.at(-1);
    if (!last) return { ...report, unnamed: (await countStored()) - named };
    after = last.sha256;
  }
}

async function fault(sha256: string): Promise<StoreFault["why"] | null> {
  const file = storedFile(sha256);
  if ((await hashOf(createReadStream(file))) !== sha256) return "bytes";
  for (const [suffix, unpacker] of Object.entries(unpack)) {
    if (!existsSync(`${file}${suffix}`)) continue;
    if ((await unpackedHash(`${file}${suffix}`, unpacker)) !== sha256) return suffix === ".br" ? "br" : "gz";
  }
  return null;
}

/** SHA-256, hex, of a file's bytes, never all of them in memory. */
export async function hashOf(bytes: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest("hex");
}

/** Null for what cannot be unpacked. */
async function unpackedHash(file: string, unpacker: () => NodeJS.ReadWriteStream): Promise<string | null> {
  try {
    return await hashOf(Readable.from(createReadStream(file).compose(unpacker())));
  } catch (error) {
    if (error instanceof Error && "code" in error && /^(?:Z_|ERR_|ERR__ERROR)/.test(String(error.code))) return null;
    throw error;
  }
}

async function countStored(): Promise<number> {
  let count = 0;
  for await (const hashes of storedHashes()) count += hashes.length;
  return count;
}
