import { answer } from "@/app/(site)/answer";
import { keepable, moved, printed } from "@/app/(site)/printed";
import { asAsked } from "@/app/asked";
import { PublicPageView } from "@/components/site/public-page";
import { searchAddress } from "@/newsroom/addresses";
import { publishedPage } from "@/newsroom/articles/published";

export const dynamic = "force-dynamic";

/** Rooms of the house without pages, which proxy.ts leaves alone. */
const leftAlone: readonly string[] = ["_next", "api", "link", "media", "qr"];

/** Every page that was released, and what stands where none is: whatever no other route took. */
export function GET(request: Request): Promise<Response> {
  if (leftAlone.includes(new URL(request.url).pathname.split("/")[1] ?? "")) {
    return Promise.resolve(new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } }));
  }
  return answer(async ({ address, query }) => {
    const found = await publishedPage(address, Object.fromEntries(new URLSearchParams(query)));
    // What was searched for is in the query; to every other page a query says nothing.
    if (found.status === 301) return moved(301, found.to === searchAddress ? `${found.to}${query}` : found.to);
    const page = <PublicPageView page={await asAsked(found.page)} />;
    if (found.status !== 200) return printed(page, found.status);
    // A search that was given up may find something in a moment.
    const isGivenUp = found.page.kind === "search" && found.page.problem === "tooSlow";
    return isGivenUp ? printed(page, 503) : keepable(request, page);
  });
}
