import type { z } from "zod";
import { isFromHere } from "@/app/api/from-here";
import { parsed, type Told, tell } from "@/app/refusals";
import { Refusal } from "@/newsroom/refusal";
import type { Reader } from "@/newsroom/reports/receive";

/** What came with a form: text and files by the name of their field. */
export type SentForm = Record<string, FormDataEntryValue>;

type Work<Shape extends z.ZodType, Result> = {
  shape: Shape;
  verb: (reader: Reader, input: z.output<Shape>) => Promise<Result>;
  /** What a reader sees who was not refused. */
  done: (result: Result) => Promise<Response>;
  /** The page that says why, with all that was typed; `status` is an HTTP status. */
  refused: (told: Told, sent: SentForm, status: number) => Promise<Response>;
};

/** proxy.ts is handed so much of a body; what is longer arrives cut off. */
const mostBytes = 10_000_000;
const statuses: Record<Told["kind"], number> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  bug: 500,
};

/** Runs one verb for a reader, whom nobody knows, with the form they sent; a refusal becomes a page. */
export async function actAsReader<Shape extends z.ZodType, Result>(
  request: Request,
  { shape, verb, done, refused }: Work<Shape, Result>,
): Promise<Response> {
  if (!isFromHere(request.headers))
    return new Response(null, { status: 403, headers: { "cache-control": "no-store" } });
  const sent = await formOf(request);
  const reader = { clientAddress: request.headers.get("x-client-address") ?? "unknown" };
  try {
    if (!sent) throw new Refusal("invalid", "no_form");
    return await done(await verb(reader, parsed(shape, sent)));
  } catch (error) {
    // Readers are spoken to in Chinese, whoever else is signed in at this browser.
    const told = await tell(error, "zh-CN");
    return refused(told, sent ?? {}, statuses[told.kind]);
  }
}

/** The form in a request, null where there is none. Of one too long to be read, what came before its end. */
async function formOf(request: Request): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await beginningOf(request, mostBytes);
  const boundary = /boundary=("?)([^";]+)\1/.exec(type)?.[2];
  const whole = await formIn(bytes, type);
  if (whole || !boundary) return whole;
  // Its picture, the last field, is cut off: too large, but what was typed is here.
  return formIn(Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), type);
}

async function formIn(bytes: Buffer, type: string): Promise<SentForm | null> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    // Broken, cut off, or no form at all.
    .catch(() => null);
  return form && Object.fromEntries(form);
}

async function beginningOf(request: Request, length: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let read = 0;
  const reader = request.body?.getReader();
  while (reader && read < length) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    read += value.length;
  }
  await reader?.cancel();
  return Buffer.concat(pieces).subarray(0, length);
}
