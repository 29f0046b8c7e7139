import type { z } from "zod";
import { type Sending, type SentForm, sentForm } from "@/app/(site)/sent-form";
import { isFromHere } from "@/app/api/from-here";
import { parsed, type Told, tell } from "@/app/refusals";
import { Refusal } from "@/newsroom/refusal";
import type { Reader } from "@/newsroom/reports/receive";

/** Whoever sent it: nobody signed in. */
type Sender = Reader & { userAgent: string };

type Work<Shape extends z.ZodType, Result> = Sending & {
  shape: Shape;
  verb: (reader: Sender, input: z.output<Shape>) => Promise<Result>;
  /** What a reader sees who was not refused. */
  done: (result: Result) => Promise<Response>;
  /** The page that says why, with all that was typed; `status` is an HTTP status. */
  refused: (told: Told, sent: SentForm, status: number) => Promise<Response>;
};

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
  { takesFiles, isTiny, shape, verb, done, refused }: Work<Shape, Result>,
): Promise<Response> {
  if (!isFromHere(request.headers))
    return new Response(null, { status: 403, headers: { "cache-control": "no-store" } });
  let sent: SentForm | null = null;
  const reader = {
    clientAddress: request.headers.get("x-client-address") ?? "unknown",
    userAgent: request.headers.get("user-agent") ?? "",
  };
  try {
    sent = await sentForm(request, { takesFiles, isTiny });
    if (!sent) throw new Refusal("invalid", "no_form");
    return await done(await verb(reader, parsed(shape, sent)));
  } catch (error) {
    // Readers are spoken to in Chinese, whoever else is signed in at this browser.
    const told = await tell(error, "zh-CN");
    return refused(told, sent ?? {}, told.code === "reports_too_many" ? 503 : statuses[told.kind]);
  }
}
