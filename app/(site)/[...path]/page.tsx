import { notFound, permanentRedirect } from "next/navigation";
import { PublicPageView } from "@/components/site/public-page";
import { addressOf, isPageless } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";

export const dynamic = "force-dynamic";

/** Whatever no other route took. The status was set by proxy.ts, which asked the same question first. */
export default async function PublicPage({ params }: PageProps<"/[...path]">) {
  const { path } = await params;
  // Rooms that proxy.ts leaves alone have no page here, and would be answered 200.
  if (isPageless(path[0] ?? "")) notFound();
  const answer = await publishedPage(addressOf(path));
  if (answer.status === 301) permanentRedirect(answer.to);
  return <PublicPageView page={answer.page} />;
}
