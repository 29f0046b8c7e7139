import { createHash, timingSafeEqual } from "node:crypto";
import { printedBytes } from "@/newsroom/editions/stored";
import { settings } from "@/settings";

export const dynamic = "force-dynamic";

/** Printed bytes by their SHA-256, for a front on another machine that brings EDITION_TOKEN: 200 or 410; else 401, or 404 in a house that has none. */
export async function GET(request: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  const { editionToken } = settings();
  if (!editionToken) return nothing(404);
  if (!isSame(request.headers.get("authorization") ?? "", `Bearer ${editionToken}`)) return nothing(401);
  const bytes = await printedBytes((await params).sha256);
  if (!bytes) return nothing(410);
  const headers = { "cache-control": "no-store", "content-type": "application/octet-stream" };
  return new Response(bytes, { headers: { ...headers, "content-length": String(bytes.length) } });
}

/** How long it takes says nothing of where two words differ. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function nothing(status: 401 | 404 | 410): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
