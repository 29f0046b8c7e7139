import { actOnBytes } from "@/app/api/answer";
import { sheetBytes } from "@/app/api/outlets/sheet-bytes";
import { textOf } from "@/newsroom/csv";
import { previewOutlets } from "@/newsroom/outlets/import";

/** What the table in the body would change: an `ImportPreview`. Changes nothing. */
export async function POST(request: Request): Promise<Response> {
  return actOnBytes(request, (actor, bytes) => previewOutlets(actor, textOf(bytes)), sheetBytes);
}
