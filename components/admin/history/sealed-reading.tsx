"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Facts } from "@/components/admin/card";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { ArticleView } from "@/components/article/article-view";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SealedText } from "@/newsroom/history/sealing";

/** What came of asking for a sealed text. */
export type ReadingState = { error?: string | undefined; result?: SealedText };

type Props = {
  number: number;
  revision: number;
  action: (state: ReadingState, form: FormData) => Promise<ReadingState>;
};

/** Fetches the text by a form, never by opening the page, so that each reading is one somebody meant. */
export function SealedReading({ number, revision, action }: Props) {
  const words = useTranslations("history.sealedText");
  const [state, submit, isPending] = useActionState(action, {});
  const { error, result } = state;
  return (
    <>
      <form action={submit} className="flex flex-col gap-3 border border-line bg-panel px-4 py-3 print:hidden">
        <HiddenFields values={{ number, revision }} />
        <p className="text-[0.9375rem]">{words("means")}</p>
        {error && (
          <Notice tone="error" isUrgent>
            {error}
          </Notice>
        )}
        <Button type="submit" look="danger" isPending={isPending} className="min-h-12 self-start px-5 md:min-h-10">
          {words(result ? "again" : "read")}
        </Button>
      </form>
      {result && (
        <>
          <Notice tone="info">{words("logged")}</Notice>
          <Text sealed={result} />
        </>
      )}
    </>
  );
}

function Text({ sealed: { text, beside } }: { sealed: SealedText }) {
  const words = useTranslations("history.sealedText");
  const fields = useTranslations("difference.fields");
  const values = useTranslations("difference.values");
  return (
    <div className="border border-line bg-panel p-4 md:p-8">
      <ArticleView text={text} />
      <section aria-label={words("beside")} className="mt-6 border-t border-line pt-4 text-[0.9375rem]">
        <Facts
          facts={{
            [fields("shortHeadline")]: beside.shortHeadline,
            [fields("frontHeadline")]: beside.frontHeadline ?? "",
            [fields("summary")]: beside.summary,
            [fields("keywords")]: beside.keywords.join("　"),
            [fields("changeKind")]: values(beside.change.kind),
            [fields("changeNote")]: beside.change.note,
          }}
        />
      </section>
    </div>
  );
}
