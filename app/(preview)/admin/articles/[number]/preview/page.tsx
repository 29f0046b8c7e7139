import { notFound } from "next/navigation";
import { articleNumber } from "@/app/article-number";
import { requireActor } from "@/app/session";
import { PreviewNote } from "@/components/admin/articles/preview-note";
import { PublicPageView } from "@/components/site/public-page";
import { previewPage } from "@/newsroom/articles/desk-preview";
import { shownAt } from "@/newsroom/articles/shown";

/** 预览: the public page of the working copy, for whoever may read it. */
export default async function PreviewPage({ params }: PageProps<"/admin/articles/[number]/preview">) {
  const actor = await requireActor();
  const number = articleNumber((await params).number);
  const page = number === null ? null : await previewPage(actor, number);
  if (page === null) notFound();
  return (
    <>
      <PreviewNote number={page.number} />
      <PublicPageView page={shownAt(page, new URL(page.canonical).pathname, page)} />
    </>
  );
}
