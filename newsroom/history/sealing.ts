/** 封存 on screen: what somebody may do about the texts of an article, and the sealed text itself for named roles. */
import { db } from "@/db/client";
import { type ArticleText, articleText } from "@/newsroom/articles/article-page";
import type { CaseFile } from "@/newsroom/articles/case-file";
import type { Content, Fingerprint } from "@/newsroom/articles/content";
import { deskFiles } from "@/newsroom/articles/desk-pictures";
import { readSealedContent } from "@/newsroom/articles/seal";
import type { RevisionLine } from "@/newsroom/history/revisions";
import { type SealLine, sealsOf } from "@/newsroom/history/seals";
import { publishedSettings } from "@/newsroom/house/published";
import { type Actor, can, demand, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { readableCase } from "@/newsroom/reviews/desk";

/** A text that can be sealed, with all revisions that have it. */
export type SealableText = { fingerprint: Fingerprint; revisions: number[] };

/** What this person may do about sealing; `seals` of the article are told beside it. */
export type Sealing = {
  maySeal: boolean;
  mayRead: boolean;
  /** Of the orders to destroy that wait, those this person gave: somebody else has to confirm them. */
  ownOrders: Fingerprint[];
  /** Empty for whoever may not seal. */
  texts: SealableText[];
  /** The revision readers see now: it cannot be sealed. */
  liveRevisions: number[];
};

/** Null where this person has nothing to do with sealing. */
export function sealingIn(
  rights: Rights,
  file: CaseFile,
  record: { revisions: readonly RevisionLine[]; seals: readonly SealLine[] },
): Sealing | null {
  const maySeal = can(rights, "content.seal", null);
  const mayRead = can(rights, "sealed.read", null);
  if (!maySeal && !mayRead) return null;
  const live = file.article.liveReleaseId === null ? null : (file.lastRelease?.fingerprint ?? null);
  const open = record.revisions.filter(({ kept }) => kept === "open");
  const texts = [...new Set(open.map(({ fingerprint }) => fingerprint))].map((fingerprint) => ({
    fingerprint,
    revisions: open.filter((revision) => revision.fingerprint === fingerprint).map(({ number }) => number),
  }));
  return {
    maySeal,
    mayRead,
    ownOrders: record.seals
      .filter(({ destruction }) => destruction?.proposedBy.id === rights.personId)
      .map(({ fingerprint }) => fingerprint),
    texts: maySeal ? texts.filter(({ fingerprint }) => fingerprint !== live) : [],
    liveRevisions: texts.find(({ fingerprint }) => fingerprint === live)?.revisions ?? [],
  };
}

/** The seal on a revision, for those who may read what is under it; null for everybody else and where there is none. */
export async function sealedRevision(
  actor: Actor,
  { number, revision }: { number: number; revision: number },
): Promise<SealLine | null> {
  const rights = await rightsOf(db(), actor);
  if (!can(rights, "sealed.read", null) || !(await readableCase(rights, number))) return null;
  return (await sealsOf(number)).find(({ revisions }) => revisions.includes(revision)) ?? null;
}

/** A sealed text as readers would have got it, with what stands beside it. */
export type SealedText = {
  text: ArticleText;
  beside: Pick<Content, "shortHeadline" | "frontHeadline" | "summary" | "keywords" | "change">;
};

/** Reads what is under the seal of a revision and writes down who did; throws a Refusal. */
export async function readSealedText(actor: Actor, wish: { number: number; revision: number }): Promise<SealedText> {
  demand(await rightsOf(db(), actor), "sealed.read", null);
  const seal = await sealedRevision(actor, wish);
  if (!seal) throw new Refusal("not_found", "content_not_found");
  const content = await readSealedContent(actor, seal.fingerprint);
  const { labelSeparator } = await publishedSettings();
  const { shortHeadline, frontHeadline, summary, keywords, change } = content;
  return {
    text: articleText(content, { labelSeparator, filesOf: deskFiles }),
    beside: { shortHeadline, frontHeadline, summary, keywords, change },
  };
}
