import { assetStream } from "@/newsroom/media/files";
import { publishedAsset } from "@/newsroom/media/published";

/** A picture of a live article, for anybody. Asked for again each time it is shown, so that one withdrawn is gone. */
export async function GET(request: Request): Promise<Response> {
  const asset = await publishedAsset(new URL(request.url).pathname);
  if (!asset) return nothing();

  const tag = `"${asset.sha256}"`;
  const headers = { "cache-control": "public, no-cache", etag: tag, "content-type": asset.mediaType };
  if (request.headers.get("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers });

  const stream = await assetStream(asset.sha256);
  if (!stream) return nothing();
  return new Response(stream.bytes, { headers: { ...headers, "content-length": String(stream.size) } });
}

function nothing(): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  });
}
