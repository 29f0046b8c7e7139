import { db } from "@/db/client";
import { articles, type DeskNotes, workingCopies } from "@/db/schema";
import { type Content, canonicalBytes, emptyContent, fingerprintOf } from "@/newsroom/articles/content";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { demandKnownChannels } from "@/newsroom/articles/known-channels";
import { listColumns } from "@/newsroom/articles/list-columns";
import { written } from "@/newsroom/articles/written";
import { recordEvents } from "@/newsroom/audit/record";
import { now } from "@/newsroom/clock/now";
import { type Actor, can, demand, rightsOf } from "@/newsroom/permissions";
import { keepWords } from "@/newsroom/search/keep-words";

/** Begins an article and returns its number; throws a Refusal. Without a content the piece is empty. */
export async function createArticle(
  actor: Actor,
  { content = emptyContent(), notes = emptyNotes }: { content?: Content; notes?: DeskNotes } = {},
): Promise<number> {
  const begun: Content = { ...written(content), change: { kind: "first", note: "" } };
  const bytes = canonicalBytes(begun);
  return db().transaction(async (tx) => {
    const rights = await rightsOf(tx, actor);
    const channelId = begun.channels.main;
    demand(rights, "article.create", channelId ?? undefined);
    for (const further of begun.channels.further) demand(rights, "article.create", further);
    await demandKnownChannels(tx, begun);
    const at = now();
    const [article] = await tx
      .insert(articles)
      .values({ createdBy: actor.id, createdAt: at, since: at })
      .returning({ number: articles.number });
    if (!article) throw new Error("an insert returns its row");
    await tx.insert(workingCopies).values({
      articleNumber: article.number,
      bytes,
      ...listColumns(begun),
      notes,
      notBefore: notes.notBefore === "" ? null : new Date(notes.notBefore),
      savedBy: actor.id,
      savedAs: can(rights, "article.edit", channelId ?? undefined) ? "editor" : "author",
      savedAt: at,
    });
    await keepWords(tx, fingerprintOf(bytes), begun);
    await recordEvents(tx, { kind: "article.created", actorId: actor.id, articleNumber: article.number });
    return article.number;
  });
}
