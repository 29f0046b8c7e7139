import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  confirmReinstatementAction,
  reinstateAction,
  withdrawAction,
} from "@/app/admin/articles/[number]/history/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { HistoryScreen } from "@/components/admin/history/history-screen";
import { articleHistory } from "@/newsroom/history/desk";
import { compareRevisions } from "@/newsroom/history/revisions";

export async function generateMetadata({ params }: PageProps<"/admin/articles/[number]/history">): Promise<Metadata> {
  return { title: (await getTranslations("history"))("pageTitle", { number: (await params).number }) };
}

/** The whole record of an article; the address may name two revisions to compare. */
export default async function HistoryPage({ params, searchParams }: PageProps<"/admin/articles/[number]/history">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const history = number === null ? null : await articleHistory(actor, number);
  if (!history || number === null) notFound();
  const { from, to } = await searchParams;
  const pair = { from: revisionIn(from), to: revisionIn(to) };
  const compared =
    pair.from === null || pair.to === null
      ? null
      : {
          from: pair.from,
          to: pair.to,
          changes: await compareRevisions(actor, { number, from: pair.from, to: pair.to }),
        };
  return (
    <HistoryScreen
      history={history}
      compared={compared}
      actions={{
        withdraw: withdrawAction,
        reinstate: reinstateAction,
        confirmReinstatement: confirmReinstatementAction,
      }}
    />
  );
}

function revisionIn(asked: string | string[] | undefined): number | null {
  return typeof asked === "string" ? articleNumber(asked) : null;
}
