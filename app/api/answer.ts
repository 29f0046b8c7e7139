import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { isFromHere } from "@/app/api/from-here";
import { parsed, type Told, tell } from "@/app/refusals";
import { currentPerson } from "@/app/session";
import type { Actor } from "@/newsroom/permissions";
import { Refusal, type RefusalKind } from "@/newsroom/refusal";

type Limits = { maxBytes: number };

/** A piece of text with all its markup is rarely a tenth of this. */
const usual: Limits = { maxBytes: 4_000_000 };

const statuses: Record<RefusalKind | "bug", number> = {
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  invalid: 422,
  bug: 500,
};

/**
 * Answers a request that is not GET by running one verb for the signed-in person with its JSON body: the verb's answer
 * as JSON, or `{ code, message, field? }` with 401, 403, 404, 409, 413, 422 or 500.
 */
export function actAsJson<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  verb: (actor: Actor, input: z.output<Shape>) => Promise<unknown>,
  limits: Limits = usual,
): Promise<Response> {
  return actOnBytes(request, (actor, bytes) => verb(actor, parsed(shape, jsonFrom(bytes))), limits);
}

/** The same for a body that is a file. */
export async function actOnBytes(
  request: Request,
  verb: (actor: Actor, bytes: Buffer) => Promise<unknown>,
  { maxBytes }: Limits,
): Promise<Response> {
  if (!isFromHere(request.headers)) return refuse(403, "from_elsewhere");
  const person = await currentPerson();
  if (!person) return refuse(401, "signed_out");
  const bytes = await bodyWithin(request, maxBytes);
  if (!bytes) return refuse(413, "too_large", { limit: Math.floor(maxBytes / 1_000_000) });
  try {
    const result = await verb({ id: person.personId }, bytes);
    return Response.json(result ?? {}, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return answerTo(await tell(error));
  }
}

/** Answers a GET of the signed-in person by what `read` makes of it; a refusal as JSON, as above. */
export async function answerRead(read: (actor: Actor) => Promise<Response>): Promise<Response> {
  const person = await currentPerson();
  if (!person) return refuse(401, "signed_out");
  try {
    return await read({ id: person.personId });
  } catch (error) {
    return answerTo(await tell(error));
  }
}

/** Answers GET for the signed-in person with what `read` finds, as JSON, or `{ code, message, field? }` as above. */
export async function readAsJson(read: (actor: Actor) => Promise<unknown>): Promise<Response> {
  const person = await currentPerson();
  if (!person) return refuse(401, "signed_out");
  try {
    return Response.json(await read({ id: person.personId }), { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    return answerTo(await tell(error));
  }
}

/** The whole body, or null when it is longer than `maxBytes`; what is too long is not read to its end. */
export async function bodyWithin(request: Request, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  return Buffer.concat(pieces);
}

function jsonFrom(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new Refusal("invalid", "not_json");
  }
}

async function refuse(status: number, code: string, params: Record<string, number> = {}): Promise<Response> {
  const words = await getTranslations("refusals");
  return Response.json({ code, message: words(code, params) }, { status, headers: { "cache-control": "no-store" } });
}

function answerTo({ kind, code, message, field }: Told): Response {
  return Response.json(
    { code, message, ...(field ? { field } : {}) },
    { status: statuses[kind], headers: { "cache-control": "no-store" } },
  );
}
