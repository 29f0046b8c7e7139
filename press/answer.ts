/** What is printed at a path as it is sent: status, headers and bytes, in each form they are asked for. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileHeaders, readersPolicy, transportHeaders } from "@/newsroom/reader-headers";
import { keepingOf, typeOf } from "@/press/media-types";

type Form = "br" | "gzip" | "plain";
/** `size`: of all its forms in bytes, with what is held beside them. */
export type Answer = { status: 200 | 410; tags: ReadonlySet<string>; size: number } & Record<
  Form,
  { head: Record<string, string>; body: Buffer }
>;

/** About so much are the headers of three forms, their names and buffers. */
const besides = 3_000;

/** Named, and not with a weight of nothing. */
const takesBrotli = /(?:^|[,\s])br(?!\s*;\s*q=0(?:\.0*)?(?:\s*(?:,|$)))/i;
const takesGzip = /(?:^|[,\s])gzip(?!\s*;\s*q=0(?:\.0*)?(?:\s*(?:,|$)))/i;

type Found = { status: 200 | 410; tag: string; plain: Buffer; br: Buffer | null; gzip: Buffer | null };

/** The answer at a path, made once for everybody who asks. */
export function answerOf(path: string, { status, tag, plain, br, gzip }: Found): Answer {
  const named = typeOf(path);
  // Of a file that is gone a word remains, which is no picture and no data.
  const type = status === 200 || named.startsWith("text/html") ? named : "text/plain; charset=utf-8";
  const shared = {
    ...fileHeaders,
    ...(type.startsWith("text/html") ? { "content-security-policy": readersPolicy(path) } : {}),
    ...transportHeaders(),
    "content-type": type,
    "cache-control": status === 200 ? keepingOf(path) : "no-store",
    ...(br || gzip ? { vary: "accept-encoding" } : {}),
  };
  const form = (body: Buffer | null, coding: string, suffix: string) => ({
    head: {
      ...shared,
      ...(status === 200 ? { etag: `"${tag}${body ? suffix : ""}"` } : {}),
      ...(body && coding ? { "content-encoding": coding } : {}),
      "content-length": String((body ?? plain).length),
    },
    body: body ?? plain,
  });
  return {
    status,
    tags: new Set([`"${tag}"`, `"${tag}-br"`, `"${tag}-gz"`]),
    size: besides + plain.length + (br?.length ?? 0) + (gzip?.length ?? 0),
    plain: form(plain, "", ""),
    br: form(br ?? null, "br", "-br"),
    gzip: form(gzip ?? null, "gzip", "-gz"),
  };
}

/** Sends it in the form whoever asks can read; 304 to whoever has it. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { head, body } = answer[formFor(request.headers["accept-encoding"])];
  if (answer.status === 200 && isKnown(request.headers["if-none-match"], answer.tags)) {
    const { "content-length": _, "content-type": __, "content-encoding": ___, ...rest } = head;
    response.writeHead(304, rest);
    response.end();
    return;
  }
  response.writeHead(answer.status, head);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The smallest form whoever asks can read (RFC 9110, 12.5.3). */
function formFor(accepted: string | string[] | undefined): Form {
  if (typeof accepted !== "string") return "plain";
  if (takesBrotli.test(accepted)) return "br";
  return takesGzip.test(accepted) ? "gzip" : "plain";
}

function isKnown(tags: string | undefined, ours: ReadonlySet<string>): boolean {
  if (tags === undefined) return false;
  return tags.trim() === "*" || [...tags.matchAll(/"[^"]*"/g)].some(([tag]) => ours.has(tag));
}
