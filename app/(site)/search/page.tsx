import { notFound } from "next/navigation";
import { asAsked } from "@/app/asked";
import { PublicPageView } from "@/components/site/public-page";
import { searchAddress } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";

export const dynamic = "force-dynamic";

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const answer = await publishedPage(searchAddress, await searchParams);
  if (answer.status === 301) notFound();
  return <PublicPageView page={await asAsked(answer.page)} />;
}
