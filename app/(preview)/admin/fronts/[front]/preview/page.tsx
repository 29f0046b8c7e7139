import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { FrontNote } from "@/components/admin/fronts/front-note";
import { PublicPageView } from "@/components/site/public-page";
import { previewOfFront } from "@/newsroom/placements/looked-at";

/** 预览: the page with the layout that is composed or waits, as it would look at this moment. */
export default async function FrontPreview({ params }: PageProps<"/admin/fronts/[front]/preview">) {
  const actor = await requireActor();
  const key = decodeURIComponent((await params).front);
  const page = await previewOfFront(actor, key);
  if (page === null) notFound();
  return (
    <>
      <FrontNote front={key} at={null} />
      <PublicPageView page={page} />
    </>
  );
}
