import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outlets, type WorkflowPurpose } from "@/db/schema";
import { type ArticleText, articleText, type CreditLine, descriptionOf } from "@/newsroom/articles/article-page";
import { wordCount } from "@/newsroom/articles/body";
import type { CaseFile, OpenRound } from "@/newsroom/articles/case-file";
import type { Content } from "@/newsroom/articles/content";
import { creditsOf } from "@/newsroom/articles/credits";
import { deskFiles } from "@/newsroom/articles/desk-pictures";
import { keptContent } from "@/newsroom/articles/kept-content";
import type { Shown } from "@/newsroom/articles/moves";
import { type Staffing, staffingOfRound } from "@/newsroom/articles/staffing";
import { turnOf } from "@/newsroom/articles/who-may";
import { refusalOfStep } from "@/newsroom/articles/workflow";
import { publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import type { OutletStanding } from "@/newsroom/outlets/standing";
import type { Actor, Rights } from "@/newsroom/permissions";
import { type DeclaredMarks, declaredMarks } from "@/newsroom/reviews/declared-marks";
import { pathName } from "@/newsroom/reviews/difference-names";
import { type SinceLastSeen, sinceLastSeen } from "@/newsroom/reviews/last-seen";
import type { RoundLine } from "@/newsroom/reviews/opinions";
import { type ReviewedPicture, reviewedPictures } from "@/newsroom/reviews/pictures";

/** The stage whose turn it is. `last`: with this approval the text is approved (签发). */
export type StageTurn = { place: number; name: string; after: boolean; dueAt: Date | null; last: boolean };

/** What is judged: the text as readers will see it and the facts beside it. */
export type UnderReview = Shown & {
  round: number;
  purpose: WorkflowPurpose;
  released: boolean;
  content: Content;
  text: ArticleText;
  /** As they would be printed if nothing more were decided. */
  credits: CreditLine[];
  /** Under the headline when somebody shares the page, with the name of the site. */
  description: string;
  siteName: string;
  words: number;
  pictures: ReviewedPicture[];
  channel: string;
  furtherChannels: string[];
  /** Who answers for the marks that do not stand as in a new piece. */
  marks: DeclaredMarks;
  /** The supplier behind 来源; its standing counts only for a 转载. */
  outlet: { name: string; standing: OutletStanding | null; overridden: boolean } | null;
  since: SinceLastSeen | null;
  turn: StageTurn | null;
  /** The name of the stage a return may open again. */
  stageBefore: string | null;
  /** Who may decide the stage whose turn it is. */
  here: Staffing | null;
  /** Who comes next if this person approves; null where they may not. */
  ahead: Staffing | null;
};

export type Case = { rights: Rights; file: CaseFile; round: OpenRound; rounds: RoundLine[] };

/** The text of the open round and all that is told beside it; "sealed" where only named roles may read it. */
export async function underReview(
  actor: Actor,
  { rights, file, round, rounds }: Case,
): Promise<UnderReview | "sealed"> {
  const { revision } = round;
  const content = await keptContent(actor, revision.fingerprint);
  if (typeof content === "string") return "sealed";

  const [site, tree, credits] = await Promise.all([publishedSettings(), publishedChannels(), creditsOf(db(), round)]);
  const turn = turnOf(file);
  const mayApprove = refusalOfStep(rights, file, "approve") === null;
  return {
    revision: revision.number,
    fingerprint: revision.fingerprint,
    round: round.number,
    purpose: round.purpose,
    released: round.released,
    content,
    text: articleText(content, { labelSeparator: site.labelSeparator, filesOf: deskFiles }),
    credits: credits.filter(isPrinted),
    description: descriptionOf(content),
    siteName: site.name,
    words: wordCount(content.body),
    pictures: await reviewedPictures(content.body),
    channel: pathName(tree.path(content.channels.main)),
    furtherChannels: content.channels.further.map((id) => pathName(tree.path(id))),
    marks: await declaredMarks(file.article.number, revision.number, content.marks),
    outlet: await outletOf(file, round),
    since: await sinceLastSeen(actor, { file, under: { content, fingerprint: revision.fingerprint }, rounds }),
    stageBefore: turn && turn.stage.timing === "before" ? (round.stages[turn.place - 2]?.name ?? null) : null,
    turn: turn && {
      place: turn.place,
      name: turn.stage.name,
      after: turn.stage.timing === "after",
      dueAt: turn.stage.timing === "after" ? file.article.afterDueAt : null,
      last: turn.stage.timing === "before" && round.stages[turn.place]?.timing !== "before",
    },
    here: await staffingOfRound(db(), file),
    ahead: mayApprove ? await staffingOfRound(db(), file, actor.id) : null,
  };
}

async function outletOf({ outletStanding }: CaseFile, round: OpenRound): Promise<UnderReview["outlet"]> {
  const { outletId } = round.content.source;
  const [row] =
    outletId === null ? [] : await db().select({ name: outlets.name }).from(outlets).where(eq(outlets.id, outletId));
  if (!row && outletStanding === null) return null;
  return { name: row?.name ?? "", standing: outletStanding, overridden: round.overridden };
}

/** Authors and the like stand under the headline already. */
const afterTheBody = ["source", "editor", "reviewer", "responsibleEditor", "proofreader"];

function isPrinted(credit: { kind: string; names: string[] }): credit is CreditLine {
  return afterTheBody.includes(credit.kind);
}
