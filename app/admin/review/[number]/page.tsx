import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { grantDeputyAction } from "@/app/admin/people/actions";
import {
  approveAction,
  approveAndReleaseAction,
  disagreeAction,
  overrideOutletAction,
  retractAction,
  returnAction,
  spikeAction,
} from "@/app/admin/review/actions";
import { JustDecidedStrip } from "@/app/admin/review/just-decided-strip";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { ReviewScreen } from "@/components/admin/review/review-screen";
import { reviewFile } from "@/newsroom/reviews/desk";

export async function generateMetadata({ params }: PageProps<"/admin/review/[number]">): Promise<Metadata> {
  return { title: (await getTranslations("review"))("pageTitle", { number: (await params).number }) };
}

/** The review screen of one article: the text to judge, what to know about it, the decisions this person may take. */
export default async function ReviewPage({ params, searchParams }: PageProps<"/admin/review/[number]">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const file = number === null ? null : await reviewFile(actor, number);
  if (!file) notFound();
  const { done } = await searchParams;
  return (
    <ReviewScreen
      file={file}
      cameFromAnother={done !== undefined}
      decided={<JustDecidedStrip actor={actor} done={done} />}
      actions={{
        approve: approveAction,
        approveAndRelease: approveAndReleaseAction,
        sendBack: returnAction,
        disagree: disagreeAction,
        spike: spikeAction,
        retract: retractAction,
      }}
      override={overrideOutletAction}
      deputy={grantDeputyAction}
    />
  );
}
