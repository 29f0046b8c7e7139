import { noFile } from "@/components/feeds/print";
import { publishedQr } from "@/newsroom/articles/qr";

/** The QR code of a live article. Asked for again each time, so that one of a withdrawn piece is gone with it. */
export async function GET(request: Request): Promise<Response> {
  const answer = await publishedQr(new URL(request.url).pathname);
  if (answer.status === 301) return new Response(null, { status: 301, headers: { location: answer.to } });
  if (answer.status !== 200) {
    return new Response(noFile[answer.status], {
      status: answer.status,
      headers: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
    });
  }
  return new Response(answer.png, {
    headers: { "cache-control": "public, no-cache", "content-type": "image/png" },
  });
}
