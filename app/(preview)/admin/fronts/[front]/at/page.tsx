import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/app/session";
import { momentFrom } from "@/components/admin/editor/newsroom-time";
import { FrontNote } from "@/components/admin/fronts/front-note";
import { PublicPageView } from "@/components/site/public-page";
import { frontAt } from "@/newsroom/placements/looked-at";

/** What the page said at a moment past; `time` is the wall's in China, `2026-08-01T14:05`, or a whole ISO moment. */
export default async function FrontAt({ params, searchParams }: PageProps<"/admin/fronts/[front]/at">) {
  const actor = await requireActor();
  const [key, { time }] = [decodeURIComponent((await params).front), await searchParams];
  const at = typeof time === "string" ? momentOf(time) : null;
  if (!at) redirect(`/admin/fronts/${key}/versions?wrong=time`);
  const page = await frontAt(actor, key, at);
  if (!page) notFound();
  return (
    <>
      <FrontNote front={key} at={at} />
      <PublicPageView page={page} />
    </>
  );
}

function momentOf(time: string): Date | null {
  const moment = Date.parse(momentFrom(time) || time);
  return moment > 0 && moment <= Date.now() ? new Date(moment) : null;
}
