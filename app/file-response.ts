import { createHash } from "node:crypto";
import { now } from "@/newsroom/clock/now";
import { pageKeeping } from "@/newsroom/reader-headers";

/**
 * A moment younger than this is no validator yet (RFC 9110, 8.8.2.2): a second change within the same second, or one
 * that is still being committed, would hide behind it.
 */
const settledMs = 60_000;

/** The bytes under a strong ETag, asked for again each time; 304 to whoever has them (RFC 9110, 13.2.2). */
export function fileResponse(
  request: Request,
  { bytes, type, changedAt }: { bytes: Buffer; type: string; changedAt: Date | null },
): Response {
  const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  const settled = changedAt !== null && now().getTime() - changedAt.getTime() > settledMs;
  const headers = {
    "cache-control": pageKeeping,
    etag: tag,
    ...(settled ? { "last-modified": changedAt.toUTCString() } : {}),
  };
  if (isKnown(request, tag, settled ? changedAt : null)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, "content-type": type, "content-length": String(bytes.length) },
  });
}

/** Whether whoever asks has it. Where the tag is asked about the date counts for nothing. */
export function isKnown({ headers }: Request, tag: string, changedAt: Date | null): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || [...tags.matchAll(/"[^"]*"/g)].some(([each]) => each === tag);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  // Dates of HTTP know no part of a second.
  return changedAt !== null && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
