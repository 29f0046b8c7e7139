/** 热榜 as readers get it: the confirmed list, in the words of what is live. */
import { absoluteAddress, homeAddress, hotAddress } from "@/newsroom/addresses";
import type { Frame } from "@/newsroom/articles/list-pages";
import type { HotPage } from "@/newsroom/articles/public-page";
import type { HotFile } from "@/newsroom/feeds/files";
import { hotListInForce } from "@/newsroom/hot/in-force";
import { emptyPlace } from "@/newsroom/placements/layout";
import { placesAt } from "@/newsroom/placements/published";
import { momentOf } from "@/newsroom/shanghai";

/** The page of the list; it is there as long as the site keeps a 热榜, with or without a list. */
export async function hotPage(frame: Frame): Promise<HotPage> {
  const { site, origin } = frame;
  return {
    kind: "hot",
    site,
    title: `热榜_${site.name}`,
    description: `${site.name}热榜：24小时内读者读得最多的稿件，经编辑确认`,
    canonical: absoluteAddress(origin, hotAddress),
    origin,
    breadcrumb: [
      { name: "首页", address: homeAddress },
      { name: "热榜", address: hotAddress },
    ],
    ...(await listNow(frame)),
  };
}

/** The same for the script of article pages; undefined where no list stands. */
export async function hotFile(frame: Frame): Promise<HotFile | undefined> {
  const { confirmed, entries } = await listNow(frame);
  if (!confirmed || entries.length === 0) return undefined;
  return {
    kind: "hot",
    confirmed: confirmed.iso,
    entries: entries.map(({ headline, address }) => ({ headline, address })),
  };
}

async function listNow({ tree }: Frame): Promise<Pick<HotPage, "confirmed" | "entries">> {
  const [list, places] = await Promise.all([hotListInForce(null), placesAt([emptyPlace("hot")], { tree, when: null })]);
  return { confirmed: list && momentOf(list.confirmedAt), entries: places.flatMap(({ entries }) => entries) };
}
