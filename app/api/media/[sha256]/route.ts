import { currentPerson } from "@/app/session";
import { assetForDesk } from "@/newsroom/media/desk";
import { assetFile, readIfThere } from "@/newsroom/media/files";

/** A picture of the house for anybody signed in: for the editor, the review screen and the preview. */
export async function GET(_: Request, { params }: { params: Promise<{ sha256: string }> }): Promise<Response> {
  const person = await currentPerson();
  if (!person) return nothing(401);
  const { sha256 } = await params;
  const asset = await assetForDesk({ id: person.personId }, sha256);
  const bytes = asset && (await readIfThere(assetFile(sha256)));
  if (!asset || !bytes) return nothing(404);
  return new Response(bytes, {
    headers: {
      "cache-control": "private, no-store",
      "content-type": asset.mediaType,
      "content-length": String(bytes.length),
    },
  });
}

function nothing(status: 401 | 404): Response {
  return new Response(null, { status, headers: { "cache-control": "private, no-store" } });
}
