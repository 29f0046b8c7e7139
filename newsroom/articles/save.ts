import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, type Capacity, type DeskNotes, workingCopies } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import { type Content, canonicalBytes, fingerprintOf } from "@/newsroom/articles/content";
import { demandKnownChannels } from "@/newsroom/articles/known-channels";
import { listColumns } from "@/newsroom/articles/list-columns";
import { written } from "@/newsroom/articles/written";
import { now } from "@/newsroom/clock/now";
import { type Actor, can, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { keepWords } from "@/newsroom/search/keep-words";

export type Save = { number: number; version: number; content: Content; notes: DeskNotes };
export type Saved = { version: number; savedAt: string; changed: boolean };

/**
 * Writes the working copy, or changes nothing and throws a Refusal. `version` is the one the actor has on screen. A save
 * with equal content and notes writes nothing and makes nobody a contributor; changed notes alone make none either.
 */
export async function saveWorkingCopy(actor: Actor, save: Save): Promise<Saved> {
  return db().transaction(async (tx) => {
    const file = await caseFile(tx, save.number, { lock: true });
    const rights = await rightsOf(tx, actor);
    const refusal = saveRefusal(rights, file);
    if (refusal) throw refusal;
    const content = settled(file, save.content);
    const { main, further } = file.content.channels;
    if (content.channels.main !== main) demandChannel(rights, file, content.channels.main);
    for (const added of content.channels.further.filter((id) => !further.includes(id) && id !== main)) {
      demandChannel(rights, file, added);
    }
    await demandKnownChannels(tx, content);
    const bytes = canonicalBytes(content);
    const fingerprint = fingerprintOf(bytes);
    const sameText = fingerprint === file.copy.fingerprint;
    if (sameText && sameNotes(file.copy.notes, save.notes)) {
      return { version: file.copy.version, savedAt: file.copy.savedAt.toISOString(), changed: false };
    }
    // After the comparison: someone whose answer got lost sends the same again and is told that it stands.
    if (file.copy.version !== save.version) {
      throw new Refusal("conflict", "copy_outdated", { version: file.copy.version });
    }

    const at = now();
    const version = file.copy.version + 1;
    await tx
      .update(workingCopies)
      .set({
        version,
        bytes: sameText ? file.copy.bytes : bytes,
        ...listColumns(content),
        notes: save.notes,
        notBefore: save.notes.notBefore === "" ? null : new Date(save.notes.notBefore),
        savedBy: actor.id,
        savedAs: capacityOf(rights, file),
        savedAt: at,
      })
      .where(eq(workingCopies.articleNumber, save.number));
    if (!sameText) await keepWords(tx, fingerprint, content);
    if (!sameText && (file.article.state === "unchanged" || file.article.state === "spiked")) {
      await tx
        .update(articles)
        .set({ state: "draft", since: at, reason: "", reasonBy: null })
        .where(eq(articles.number, save.number));
    }
    return { version, savedAt: at.toISOString(), changed: true };
  });
}

/** Why this person may not write in the copy now, or null. The editor's screen asks the same. */
export function saveRefusal(rights: Rights, file: CaseFile): Refusal | null {
  if (!isEditorOf(rights, file) && !isWritingReporter(rights, file)) return new Refusal("forbidden", "not_your_copy");
  if (!["draft", "returned", "unchanged", "spiked"].includes(file.article.state)) {
    return new Refusal("conflict", "copy_locked", { state: file.article.state });
  }
  if (file.sealed) return new Refusal("conflict", "content_sealed");
  return null;
}

/** An editor of the piece's channel; of a piece without a channel, its creator who edits anywhere, or an editor of all. */
export function isEditorOf(rights: Rights, { article, channelId }: Pick<CaseFile, "article" | "channelId">): boolean {
  if (can(rights, "article.edit", channelId)) return true;
  return channelId === null && article.createdBy === rights.personId && can(rights, "article.edit");
}

/** The reporter who wrote a piece and has not handed it over yet. */
export function isWritingReporter(rights: Rights, { article }: Pick<CaseFile, "article">): boolean {
  return (
    article.createdBy === rights.personId &&
    article.handedOverAt === null &&
    article.firstReleasedAt === null &&
    rights.grants.some((grant) => grant.role === "reporter")
  );
}

function capacityOf(rights: Rights, file: CaseFile): Capacity {
  return isEditorOf(rights, file) ? "editor" : "author";
}

/**
 * What is kept of what was sent: nothing nobody can see, and no kind of change on a piece never released. On a released one
 * the editor's screen sends `first` until a kind is chosen; while nothing else differs from the released text, that is no
 * change.
 */
function settled(file: CaseFile, content: Content): Content {
  if (file.article.firstReleasedAt === null) return { ...written(content), change: { kind: "first", note: "" } };
  if (file.article.state === "unchanged" && content.change.kind === "first") {
    const asReleased = { ...content, change: file.content.change };
    // A released text stays as it is, with all its characters, until somebody changes a word of it.
    if (fingerprintOf(canonicalBytes(asReleased)) === file.copy.fingerprint) return asReleased;
  }
  return written(content);
}

function demandChannel(rights: Rights, file: CaseFile, channelId: number | null): void {
  if (channelId === null) return;
  const allowed =
    can(rights, "article.edit", channelId) ||
    (isWritingReporter(rights, file) && can(rights, "article.create", channelId));
  if (!allowed) throw new Refusal("forbidden", "not_your_channel");
}

function sameNotes(a: DeskNotes, b: DeskNotes): boolean {
  return (Object.keys(b) as (keyof DeskNotes)[]).every((key) => a[key] === b[key]); // the keys of a closed type
}
