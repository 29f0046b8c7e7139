import { z } from "zod";
import { actAsReader } from "@/app/(site)/act-as-reader";
import { countRead } from "@/newsroom/hot/count";

const headers = { "cache-control": "no-store" };
const form = z.object({ article: z.coerce.number().int().positive().max(999_999_999_999_999) });

/** An article was read. Whether it counted nobody is told. */
export function POST(request: Request): Promise<Response> {
  return actAsReader(request, {
    takesFiles: false,
    isTiny: true,
    shape: form,
    verb: countRead,
    done: async () => new Response(null, { status: 204, headers }),
    refused: async (_, __, status) => new Response(null, { status, headers }),
  });
}
