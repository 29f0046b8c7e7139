import { notFound, permanentRedirect } from "next/navigation";
import { asAsked } from "@/app/asked";
import { PublicPageView } from "@/components/site/public-page";
import { addressOf } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";

export const dynamic = "force-dynamic";

/** Rooms that proxy.ts leaves alone: nothing here would have its true status. */
const leftAlone: readonly string[] = ["_next", "api", "link", "media", "qr"];

/** Whatever no other route took. The status was set by proxy.ts, which asked the same question first. */
export default async function PublicPage({ params }: PageProps<"/[...path]">) {
  const { path } = await params;
  if (leftAlone.includes(path[0] ?? "")) notFound();
  const answer = await publishedPage(addressOf(path));
  if (answer.status === 301) permanentRedirect(answer.to);
  return <PublicPageView page={await asAsked(answer.page)} />;
}
