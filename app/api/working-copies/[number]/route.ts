import { getTranslations } from "next-intl/server";
import { actAsJson } from "@/app/api/answer";
import { copyBytes, copyForm, copyFrom } from "@/app/api/working-copies/copy-form";
import { articleNumber } from "@/app/article-number";
import { currentPerson } from "@/app/session";
import { standingOf } from "@/newsroom/articles/desk-copy";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { Refusal } from "@/newsroom/refusal";

type Context = { params: Promise<{ number: string }> };

/** Saves the working copy: `{ version, savedAt }`. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const number = articleNumber((await params).number);
  return actAsJson(
    request,
    copyForm,
    async (actor, input) => {
      if (number === null) throw new Refusal("not_found", "article_not_found");
      const { version, savedAt } = await saveWorkingCopy(actor, { number, version: input.version, ...copyFrom(input) });
      return { version, savedAt };
    },
    copyBytes,
  );
}

/** Where the piece stands and what this person may do with it now. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const words = await getTranslations("refusals");
  const person = await currentPerson();
  if (!person) return Response.json({ code: "signed_out", message: words("signed_out") }, { status: 401, headers });
  const number = articleNumber((await params).number);
  const standing = number === null ? null : await standingOf({ id: person.personId }, number);
  if (standing) return Response.json(standing, { headers });
  return Response.json({ code: "article_not_found", message: words("article_not_found") }, { status: 404, headers });
}
