import { fileResponse } from "@/app/file-response";
import { noFile, printed } from "@/components/feeds/print";
import { shareCard } from "@/components/feeds/share-card";
import { cardPicture } from "@/newsroom/feeds/card-picture";
import type { MachineFile } from "@/newsroom/feeds/files";
import { publishedFile } from "@/newsroom/feeds/published";

export const dynamic = "force-dynamic";

/** Feeds, sitemaps, data and cards, for anybody; proxy.ts says in `x-page` which of their addresses was asked for. */
export async function GET(request: Request): Promise<Response> {
  const answer = await publishedFile(request.headers.get("x-page") ?? "");
  if (answer.status === 301) {
    return new Response(null, { status: 301, headers: { location: answer.to, "cache-control": "no-store" } });
  }
  if (answer.status !== 200) {
    const headers = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };
    return new Response(noFile[answer.status], { status: answer.status, headers });
  }
  return fileResponse(request, { ...(await bytesOf(answer.file)), changedAt: answer.changedAt });
}

async function bytesOf(file: MachineFile): Promise<{ type: string; bytes: Buffer }> {
  if (file.kind === "card") return { type: "image/png", bytes: await cardPicture(shareCard(file)) };
  const { type, text } = printed(file);
  return { type, bytes: Buffer.from(text) };
}
