import { actOnBytes } from "@/app/api/answer";
import { keepPicture, maxPictureBytes } from "@/newsroom/media/keep";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** The form around a picture, beyond the picture itself. */
const formBytes = 100_000;

/** Keeps the picture sent as multipart field `file`: `{ sha256, width, height, url }`. */
export function POST(request: Request): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  const keep = async (actor: Actor, bytes: Buffer) => {
    const picture = await keepPicture(actor, await fileIn(bytes, type));
    return { ...picture, url: `/api/media/${picture.sha256}` };
  };
  return actOnBytes(request, keep, { maxBytes: maxPictureBytes + formBytes });
}

async function fileIn(bytes: Buffer, type: string): Promise<Buffer> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    // What is no form at all holds no picture either.
    .catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) throw new Refusal("invalid", "no_file", { field: "file" });
  return Buffer.from(await file.arrayBuffer());
}
