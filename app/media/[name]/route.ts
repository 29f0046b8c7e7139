import { isKnown } from "@/app/file-response";
import { copyBytes } from "@/newsroom/media/make-copies";
import { publishedCopy } from "@/newsroom/media/published";

/**
 * A browser keeps a picture for ever, for what stands under its name never changes; whatever stands between asks again each time, so that one
 * withdrawn is gone for everybody who has not seen it (RFC 9111, 5.2.2.10; RFC 8246).
 */
const keeping = "public, max-age=31536000, immutable, s-maxage=0, proxy-revalidate";

/** A copy of a picture of a live article, for anybody. */
export async function GET(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const copy = await publishedCopy(pathname);
  if (!copy) return nothing();

  const tag = `"${pathname.slice(1)}"`;
  const headers = { "cache-control": keeping, etag: tag, "content-type": copy.type };
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
