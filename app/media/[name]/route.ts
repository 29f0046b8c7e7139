import { isKnown } from "@/app/file-response";
import { copyBytes } from "@/newsroom/media/make-copies";
import { publishedCopy } from "@/newsroom/media/published";
import { pictureKeeping } from "@/newsroom/reader-headers";

/** A copy of a picture of a live article, for anybody. */
export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const copy = await publishedCopy(pathname);
  if (!copy) return nothing();

  const tag = `"${pathname.slice(1)}"`;
  const headers = { "cache-control": pictureKeeping, etag: tag, "content-type": copy.type };
  if (isKnown(request, tag, null)) return new Response(null, { status: 304, headers });

  const bytes = await copyBytes(copy);
  if (!bytes) return nothing();
  return new Response(new Uint8Array(bytes), { headers: { ...headers, "content-length": String(bytes.length) } });
}

function nothing(): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  });
}
