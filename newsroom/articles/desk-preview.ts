import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type Credit, releases } from "@/db/schema";
import { type ArticlePage, articlePage } from "@/newsroom/articles/article-page";
import { caseFile } from "@/newsroom/articles/case-file";
import type { Content } from "@/newsroom/articles/content";
import { creditsOf } from "@/newsroom/articles/credits";
import { copyForDesk } from "@/newsroom/articles/desk-copy";
import { deskFiles } from "@/newsroom/articles/desk-pictures";
import { publishedChannels } from "@/newsroom/channels/published";
import { now } from "@/newsroom/clock/now";
import { canDrawCards } from "@/newsroom/feeds/card-picture";
import { publishedSettings } from "@/newsroom/house/published";
import type { Actor } from "@/newsroom/permissions";
import { settings } from "@/settings";

/**
 * The page of the working copy as readers would get it if it were released now, with the credits known so far; related
 * pieces are chosen only at release. Null where there is none that this person may read.
 */
export async function previewPage(actor: Actor, number: number): Promise<ArticlePage | null> {
  const copy = await copyForDesk(actor, number);
  if (copy === null || copy === "sealed") return null;
  const [file, site, tree, history] = await Promise.all([
    caseFile(db(), number),
    publishedSettings(),
    publishedChannels(),
    db()
      .select({ kind: releases.kind, releasedAt: releases.releasedAt, correctionNote: releases.correctionNote })
      .from(releases)
      .where(eq(releases.articleNumber, number)),
  ]);
  const { content, article, round } = file;
  const { kind, note } = content.change;
  const isChange = article.firstReleasedAt !== null && article.state !== "unchanged" && kind !== "first";
  return articlePage(
    {
      number,
      firstReleasedAt: article.firstReleasedAt ?? now(),
      content,
      credits: round && !round.released ? await creditsOf(db(), round) : (file.lastRelease?.credits ?? stated(content)),
      history: [...history, ...(isChange ? [{ kind, releasedAt: now(), correctionNote: note }] : [])],
      channels: tree.path(content.channels.main),
      related: [],
      topic: null,
      filesOf: deskFiles,
      drawsCards: await canDrawCards(),
    },
    site,
    settings().siteUrl,
  );
}

/** Before anybody has sent it to review nothing is computed: what the text itself states. */
function stated(content: Content): Credit[] {
  const source = content.source.name === "" ? [] : [{ kind: "source", names: [content.source.name] }];
  return [...source, ...content.statedCredits.map(({ kind, name }) => ({ kind, names: [name] }))];
}
