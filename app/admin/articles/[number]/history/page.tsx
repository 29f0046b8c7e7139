import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  confirmDestructionAction,
  confirmReinstatementAction,
  proposeDestructionAction,
  reinstateAction,
  sealAction,
  withdrawAction,
} from "@/app/admin/articles/[number]/history/actions";
import { openTopicAction } from "@/app/admin/fronts/topics/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { HistoryScreen } from "@/components/admin/history/history-screen";
import { articleHistory } from "@/newsroom/history/desk";
import { compareRevisions } from "@/newsroom/history/revisions";
import { topicForDesk } from "@/newsroom/topics/desk";

export async function generateMetadata({ params }: PageProps<"/admin/articles/[number]/history">): Promise<Metadata> {
  return { title: (await getTranslations("history"))("pageTitle", { number: (await params).number }) };
}

/** The whole record of an article; the address may name two revisions to compare, and where the log begins. */
export default async function HistoryPage({ params, searchParams }: PageProps<"/admin/articles/[number]/history">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const { from, to, before } = await searchParams;
  const history = number === null ? null : await articleHistory(actor, number, { before: numberIn(before) });
  if (!history || number === null) notFound();
  const pair = { from: numberIn(from), to: numberIn(to) };
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
      topic={await topicForDesk(actor, number)}
      actions={{
        withdraw: withdrawAction,
        reinstate: reinstateAction,
        confirmReinstatement: confirmReinstatementAction,
        seal: sealAction,
        proposeDestruction: proposeDestructionAction,
        confirmDestruction: confirmDestructionAction,
        openTopic: openTopicAction,
      }}
    />
  );
}

function numberIn(asked: string | string[] | undefined): number | null {
  return typeof asked === "string" ? articleNumber(asked) : null;
}
