import "@/components/admin/history/record.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { RecordSheet } from "@/components/admin/history/record-sheet";
import { reviewRecord } from "@/newsroom/history/record";

export async function generateMetadata({ params }: PageProps<"/admin/articles/[number]/record">): Promise<Metadata> {
  return { title: (await getTranslations("reviewRecord"))("pageTitle", { number: (await params).number }) };
}

/** 审稿单: the record of an article on paper; the address may name one round. */
export default async function RecordPage({ params, searchParams }: PageProps<"/admin/articles/[number]/record">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const { round } = await searchParams;
  if (number === null) notFound();
  const record = await reviewRecord(actor, { number, round: typeof round === "string" ? articleNumber(round) : null });
  if (!record) notFound();
  return <RecordSheet record={record} />;
}
