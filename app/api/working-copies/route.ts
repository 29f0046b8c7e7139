import { actAsJson } from "@/app/api/answer";
import { copyBytes, copyForm, copyFrom } from "@/app/api/working-copies/copy-form";
import { createArticle } from "@/newsroom/articles/create";

/** The first save of a new piece begins it: `{ number, version, savedAt }`. */
export function POST(request: Request): Promise<Response> {
  return actAsJson(
    request,
    copyForm,
    async (actor, input) => {
      const number = await createArticle(actor, copyFrom(input));
      return { number, version: 1, savedAt: new Date().toISOString() };
    },
    copyBytes,
  );
}
