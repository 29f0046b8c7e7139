/** What readers' tests need: a desk with named channels, pieces made live by the verbs, and the pages they became. */
import postgres from "postgres";
import { db } from "@/db/client";
import { createChannel } from "@/db/factories";
import { type Channel, houseSettings } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import { type Desk, file, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { publishedPage } from "@/newsroom/articles/published";
import { emptySiteSettings } from "@/newsroom/house/site-settings";

/** `county` lies below `news`; `about` is hidden. */
export type ReadersHouse = { desk: Desk; news: Channel; county: Channel; about: Channel };

/** A house of this name, whose newest settings nobody has confirmed. */
export async function openReadersHouse(): Promise<ReadersHouse> {
  const desk = await openDesk();
  const news = await createChannel({ slug: "news", name: "新闻", position: 1 });
  const county = await createChannel({ slug: "county", name: "县市", parentId: news.id });
  const about = await createChannel({ slug: "about", name: "关于", hidden: true });
  const at = new Date();
  await db()
    .insert(houseSettings)
    .values([
      {
        settings: { ...emptySiteSettings, name: "海岬新闻网" },
        proposedAt: at,
        confirmedBy: desk.chief.id,
        confirmedAt: at,
      },
      { settings: { ...emptySiteSettings, name: "未确认的名字" }, proposedAt: at },
    ]);
  return { desk, news, county, about };
}

/** A live piece of a channel. */
export function release(
  { desk }: ReadersHouse,
  channel: Channel,
  more: Parameters<typeof livePiece>[1],
): Promise<number> {
  return livePiece(desk, { channels: { main: channel.id, further: [] }, ...more });
}

/** Brings the change that was saved through review to readers. */
export async function releaseChange({ desk }: ReadersHouse, number: number): Promise<void> {
  await take(desk.editor, "submit", number);
  for (;;) {
    const { article, round } = await file(number);
    if (article.state !== "in_review") break;
    const stage = round?.stages[(article.stage ?? 0) - 1]?.name;
    const reviewer = { 初审: desk.first, 复审: desk.second, 终审: desk.final }[stage ?? ""];
    if (!reviewer) throw new Error(`nobody decides ${stage}`);
    await take(reviewer, "approve", number);
  }
  await take(desk.publisher, "release", number);
}

/** Where the article stands, or stood. */
export async function addressOf(number: number): Promise<string> {
  const { article } = await file(number);
  return articleAddress(number, article.firstReleasedAt ?? new Date(0));
}

/** The page model at an address that must be an article's. */
export async function articleAt(path: string): Promise<ArticlePage> {
  const answer = await publishedPage(path);
  if (answer.status !== 200 || answer.page.kind !== "article") throw new Error(`${path} answered ${answer.status}`);
  return answer.page;
}

/** Runs what only the migrating role may write. */
export async function asOwner(run: (owner: postgres.Sql) => Promise<unknown>): Promise<void> {
  const owner = postgres(process.env.DATABASE_OWNER_URL ?? "", { max: 1 });
  try {
    await run(owner);
  } finally {
    await owner.end();
  }
}
