/**
 * Compresses and writes what is kept, in threads beside the one that makes pages. What a processor does is done without
 * promises, which would cost more than the work; what is waited for is the disk.
 */
import { randomUUID } from "node:crypto";
import { closeSync, fsync, futimesSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Level 5 of brotli prints four times as fast as 9 for a twentieth more bytes; a window of 64 KB holds most pages whole. */
const quality = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 };
const gzipLevel = 6;

/**
 * Writes each to its file `target`, with compressed forms where `isCompressed`. All are on the disk before any gets its name,
 * the plain file of a content last: where it is, all of it is.
 *
 * @param {import("./store-thread.d.mts").Handed} handed
 */
export default async function keep({ contents, together }) {
  const drafts = [];
  let from = 0;
  try {
    for (const { sha256, target, isCompressed, bytes: length } of contents) {
      const bytes = together.subarray(from, from + length);
      from += length;
      if (isCompressed) {
        const params = { ...quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        drafts.push(written(`${target}.br`, brotliCompressSync(bytes, { params }), momentOf(sha256, 8)));
        drafts.push(written(`${target}.gz`, gzipSync(bytes, { level: gzipLevel }), momentOf(sha256, 16)));
      }
      drafts.push(written(target, bytes, momentOf(sha256, 0)));
    }
    const synced = promisify(fsync);
    // All have ended before any is closed.
    const outcomes = await Promise.allSettled(drafts.map(({ fd }) => synced(fd)));
    const failed = outcomes.find(({ status }) => status === "rejected");
    if (failed) throw failed.reason;
    for (const { path, draft } of drafts) renameSync(draft, path);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  } finally {
    for (const { fd } of drafts) closeSync(fd);
  }
}

/** Whole or not at all: a file under a name nobody looks for. */
function written(path, bytes, moment) {
  const draft = `${path}.${randomUUID()}`;
  const fd = openSync(draft, "wx");
  try {
    writeFileSync(fd, bytes);
    futimesSync(fd, moment, moment);
    return { path, draft, fd };
  } catch (error) {
    closeSync(fd);
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * The moment a file claims to be of, in seconds. nginx makes its ETag of moment and size: so it stands for the bytes, on
 * every machine alike, also where a page was printed twice within a second with the same length. 31 bits are what every
 * file system keeps.
 */
function momentOf(sha256, from) {
  return Number.parseInt(sha256.slice(from, from + 8), 16) >>> 1;
}
