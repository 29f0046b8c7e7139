import { currentPerson } from "@/app/session";
import { assetForDesk } from "@/newsroom/media/desk";
import { assetStream } from "@/newsroom/media/files";

/** A picture of the house for anybody signed in: for the editor, the review screen and the preview. */
export async function GET(_: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  const person = await currentPerson();
  if (!person) return nothing(401);
  const { sha256 } = await params;
  const asset = await assetForDesk({ id: person.personId }, sha256);
  const stream = asset && (await assetStream(sha256));
  if (!asset || !stream) return nothing(404);
  return new Response(stream.bytes, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": asset.mediaType,
      "content-length": String(stream.size),
    },
  });
}

function nothing(status: 401 | 404): Response {
  return new Response(null, { status, headers: { "cache-control": "private, no-store" } });
}
