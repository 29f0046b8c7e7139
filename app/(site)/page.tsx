import { notFound } from "next/navigation";
import { asAsked } from "@/app/asked";
import { PublicPageView } from "@/components/site/public-page";
import { homeAddress } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";

export const dynamic = "force-dynamic";

export default async function HomePage() {
  const answer = await publishedPage(homeAddress);
  if (answer.status === 301) notFound();
  return <PublicPageView page={await asAsked(answer.page)} />;
}
