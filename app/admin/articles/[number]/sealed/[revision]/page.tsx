import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readSealedAction } from "@/app/admin/articles/[number]/sealed/[revision]/actions";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { SealedScreen } from "@/components/admin/history/sealed-screen";
import { sealedRevision } from "@/newsroom/history/sealing";

type Props = PageProps<"/admin/articles/[number]/sealed/[revision]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("history.sealedText"))("pageTitle", { number: (await params).number }) };
}

/** The seal on a revision. The text comes only when asked for by the button: opening the page is no reading. */
export default async function SealedPage({ params }: Props) {
  const actor = await requireActor();
  const asked = await params;
  const [number, revision] = [articleNumber(asked.number), articleNumber(asked.revision)];
  if (number === null || revision === null) notFound();
  const seal = await sealedRevision(actor, { number, revision });
  if (!seal) notFound();
  return <SealedScreen number={number} revision={revision} seal={seal} action={readSealedAction} />;
}
