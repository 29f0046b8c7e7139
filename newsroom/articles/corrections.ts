/** 更正: what was wrong in live articles and is put right, for anybody. */
import { and, desc, eq, gt, lte, ne, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { articles, releases } from "@/db/schema";
import { absoluteAddress, correctionsAddress, homeAddress } from "@/newsroom/addresses";
import type { Frame } from "@/newsroom/articles/list-pages";
import { columns, entryOf, listedIn } from "@/newsroom/articles/lists";
import type { CorrectionsPage } from "@/newsroom/articles/public-page";
import { momentOf } from "@/newsroom/shanghai";

const mostOnPage = 200;

/** The newest 更正说明 of live articles, each below the headline that stands there now. */
export async function correctionsPage({ site, tree, origin }: Frame): Promise<CorrectionsPage> {
  const correction = alias(releases, "correction");
  const rows = await db()
    .select({ at: correction.releasedAt, note: correction.correctionNote, live: columns })
    .from(correction)
    .innerJoin(articles, and(eq(articles.number, correction.articleNumber), eq(articles.publicState, "live")))
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(
      and(
        eq(correction.kind, "correction"),
        ne(correction.correctionNote, ""),
        lte(correction.id, releases.id),
        gt(correction.id, newestWithdrawn(articles.number)),
        listedIn(tree, undefined),
      ),
    )
    .orderBy(desc(correction.releasedAt), desc(correction.id))
    .limit(mostOnPage);
  return {
    kind: "corrections",
    site,
    title: `更正_${site.name}`,
    description: `${site.name}的更正说明`,
    canonical: absoluteAddress(origin, correctionsAddress),
    origin,
    breadcrumb: [
      { name: "首页", address: homeAddress },
      { name: "更正", address: correctionsAddress },
    ],
    corrections: rows.map(({ at, note, live }) => ({ at: momentOf(at), note, entry: entryOf(live, tree) })),
  };
}

/**
 * The newest release of an article that was withdrawn and not put back; 0 for none. It comes before readers no more,
 * its 更正说明 and those it showed included.
 */
export function newestWithdrawn(articleNumber: SQLWrapper): SQL {
  return sql`(select coalesce(max(release_id), 0) from withdrawals
    left join reinstatements on withdrawal_id = withdrawals.id
    where withdrawals.article_number = ${articleNumber} and confirmed_at is null)`;
}
