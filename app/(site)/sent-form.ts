/** What a reader's form is read with: no more of it than a form of ours can be, and few at a time. */
import { Refusal } from "@/newsroom/refusal";

/** What came with a form: text and files by the name of their field. */
export type SentForm = Record<string, FormDataEntryValue>;

/** `takesFiles`: the form may come with files, in parts; `isTiny`: a number or two, which wait for nobody. */
export type Sending = { takesFiles: boolean; isTiny?: boolean | undefined };

/** proxy.ts is handed so much of a body; what is longer arrives cut off. */
const mostBytes = 10_000_000;
/** Typed fields without a file: two texts of 2000 characters in percent-encoding, and the short ones. */
const mostTyped = 64_000;
const mostTiny = 100;
const mostParts = 20;
/** Each takes several times its size while it is read. */
const mostAtOnce = 4;

let reading = 0;

/** The form in a request, null where there is none. Throws `Refusal("conflict", "reports_too_many")` while others are read. */
export async function sentForm(request: Request, { takesFiles, isTiny }: Sending): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? "";
  // Written as browsers write it, so that what is counted here is what the parser parts by.
  const boundary = /^multipart\/form-data; ?boundary=([\w'-]{1,70})$/i.exec(type)?.[1];
  const isTyped = /^application\/x-www-form-urlencoded(;|$)/i.test(type);
  if (!isTyped && !(takesFiles && boundary)) return null;
  if (isTiny) return isTyped ? typedForm(request, type, mostTiny) : null;
  if (reading >= mostAtOnce) throw new Refusal("conflict", "reports_too_many");
  reading += 1;
  try {
    return isTyped || !boundary
      ? await typedForm(request, type, mostTyped)
      : await formInParts(request, type, boundary);
  } finally {
    reading -= 1;
  }
}

async function typedForm(request: Request, type: string, most: number): Promise<SentForm | null> {
  const bytes = await beginningOf(request, most + 1);
  return bytes.length > most ? null : formIn(bytes, type);
}

/** Of a form too long to be read, what came before its end. */
async function formInParts(request: Request, type: string, boundary: string): Promise<SentForm | null> {
  const bytes = await beginningOf(request, mostBytes);
  if (hasMore(bytes, `--${boundary}`, mostParts)) return null;
  const whole = await formIn(bytes, type);
  // Its picture, the last field, is cut off: too large, but what was typed is here.
  return whole ?? formIn(Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), type);
}

/** True when `mark` stands in the bytes more than so many times. */
function hasMore(bytes: Buffer, mark: string, times: number): boolean {
  let at = bytes.indexOf(mark);
  for (let left = times; at >= 0 && left > 0; left -= 1) at = bytes.indexOf(mark, at + mark.length);
  return at >= 0;
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
