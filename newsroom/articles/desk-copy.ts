/** The working copy as its screen needs it: the text, where it stands, what this person may do, and who would come next. */
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import {
  contentSeals,
  contributions,
  type DeskNotes,
  outlets,
  type PublicState,
  type WorkingState,
  workingCopies,
} from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import type { ChangeKind, Content } from "@/newsroom/articles/content";
import { deskPictures } from "@/newsroom/articles/desk-pictures";
import type { StepName } from "@/newsroom/articles/moves";
import { saveRefusal } from "@/newsroom/articles/save";
import { staffingOfRound } from "@/newsroom/articles/staffing";
import { type WayAhead, waysAhead } from "@/newsroom/articles/way-ahead";
import { turnOf } from "@/newsroom/articles/who-may";
import { openSteps } from "@/newsroom/articles/workflow";
import { type ChannelChoice, channelTree } from "@/newsroom/channels/choices";
import { legalNames } from "@/newsroom/people/names";
import { type Actor, can, channelsFor, type Rights, rightsOf } from "@/newsroom/permissions";
import { Refusal, type RefusalParams } from "@/newsroom/refusal";

/** A registered supplier; `creditText` is the line readers see, its name where empty. */
export type OutletChoice = { id: number; name: string; address: string; creditText: string };

/** Where a piece stands, whose turn it is and what this person may do; changes with every step and every save. */
export type Standing = {
  number: number;
  version: number;
  state: WorkingState;
  publicState: PublicState;
  /** Where readers find it while it is live. */
  address: string | null;
  since: Date;
  handedOver: boolean;
  /** This person began it. */
  own: boolean;
  /** 第 N 次送审 while a round is open, with the stage whose turn it is and who may decide it. */
  round: { number: number; stage: string | null; after: boolean; next: string[]; submitter: string } | null;
  scheduledFor: Date | null;
  reason: string;
  reasonBy: string | null;
  /** Why this person may not write in it now. */
  locked: { code: string; params: RefusalParams } | null;
  steps: StepName[];
  /** One for each way 送审 can go; empty where this person cannot send it. */
  ahead: WayAhead[];
};

export type DeskCopy = {
  standing: Standing;
  content: Content;
  notes: DeskNotes;
  /** The kind of the last release; null before the first. */
  liveKind: ChangeKind | "legacy" | null;
  channels: ChannelChoice[];
  outlets: OutletChoice[];
  /** Addresses of the pictures for signed-in people, by SHA-256. */
  pictures: Record<string, string>;
};

/** The copy of an article; null where there is none that this person may read, "sealed" where only named roles may. */
export async function copyForDesk(actor: Actor, number: number): Promise<DeskCopy | "sealed" | null> {
  const found = await readable(actor, number);
  if (!found) return null;
  const { rights, file } = found;
  if (await isSealed(file.copy.fingerprint)) return "sealed";
  const [standing, channels, suppliers] = await Promise.all([
    standingIn(rights, file),
    channelsToChoose(rights, file),
    outletChoices(),
  ]);
  return {
    standing,
    content: toWriteIn(file),
    notes: file.copy.notes,
    liveKind: file.lastRelease?.kind ?? null,
    channels,
    outlets: suppliers,
    pictures: deskPictures(file.content),
  };
}

/** Where an article stands, for whoever may read it. */
export async function standingOf(actor: Actor, number: number): Promise<Standing | null> {
  const found = await readable(actor, number);
  return found && standingIn(found.rights, found.file);
}

/** What a piece not yet begun needs: where this person may write, with the channel they would most likely choose. */
export async function newPieceForDesk(actor: Actor) {
  const rights = await rightsOf(db(), actor);
  if (!can(rights, "article.create")) return null;
  const [channels, suppliers] = await Promise.all([
    channelTree(channelsFor(rights, "article.create")),
    outletChoices(),
  ]);
  const [last] = await db()
    .select({ channelId: workingCopies.channelId })
    .from(contributions)
    .innerJoin(workingCopies, eq(workingCopies.articleNumber, contributions.articleNumber))
    .where(and(eq(contributions.personId, actor.id), isNotNull(workingCopies.channelId)))
    .orderBy(desc(contributions.at), desc(contributions.articleNumber))
    .limit(1);
  const known = (id: number | null | undefined) => channels.find((channel) => channel.id === id)?.id ?? null;
  const only = channels.length === 1 ? channels[0]?.id : undefined;
  const submits = can(rights, "article.edit");
  return { channels, outlets: suppliers, channelId: known(only ?? last?.channelId), submits };
}

async function readable(actor: Actor, number: number): Promise<{ rights: Rights; file: CaseFile } | null> {
  try {
    const [rights, file] = await Promise.all([rightsOf(db(), actor), caseFile(db(), number)]);
    const own = file.article.createdBy === actor.id;
    return own || can(rights, "desk.read", file.channelId) || can(rights, "desk.read", file.content.channels.main)
      ? { rights, file }
      : null;
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not_found") return null;
    throw error;
  }
}

async function standingIn(rights: Rights, file: CaseFile): Promise<Standing> {
  const { article, copy, round, schedule } = file;
  const turn = turnOf(file);
  const steps = openSteps(rights, file);
  const [names, here, ahead] = await Promise.all([
    legalNames(db(), [round?.openedBy ?? null, article.reasonBy]),
    staffingOfRound(db(), file),
    steps.includes("submit") ? waysAhead(rights, file) : [],
  ]);
  const locked = saveRefusal(rights, file);
  return {
    number: article.number,
    version: copy.version,
    state: article.state,
    publicState: article.publicState,
    address:
      article.publicState === "live" && article.firstReleasedAt
        ? articleAddress(article.number, article.firstReleasedAt)
        : null,
    since: article.since,
    handedOver: article.handedOverAt !== null,
    own: article.createdBy === rights.personId,
    round: round && {
      number: round.number,
      stage: turn?.stage.name ?? null,
      after: turn?.stage.timing === "after",
      next: here?.next.map(({ name }) => name) ?? [],
      submitter: names(round.openedBy).name,
    },
    scheduledFor: schedule?.dueAt ?? null,
    reason: article.reason,
    reasonBy: article.reasonBy === null ? null : names(article.reasonBy).name,
    locked: locked && { code: locked.code, params: locked.params },
    steps,
    ahead,
  };
}

/** `save.ts` settles the kind of a change the same way: until one is chosen, a released text has none. */
function toWriteIn({ article, content }: CaseFile): Content {
  const untouched = article.firstReleasedAt !== null && article.state === "unchanged";
  return untouched ? { ...content, change: { kind: "first", note: "" } } : content;
}

/** Where this person may write, and where the piece is now. */
async function channelsToChoose(rights: Rights, file: CaseFile): Promise<ChannelChoice[]> {
  const { main, further } = file.content.channels;
  const allowed = can(rights, "article.edit")
    ? channelsFor(rights, "article.edit")
    : channelsFor(rights, "article.create");
  return channelTree(allowed === null ? null : [...allowed, ...further, ...(main === null ? [] : [main])]);
}

async function outletChoices(): Promise<OutletChoice[]> {
  return db()
    .select({ id: outlets.id, name: outlets.name, address: outlets.address, creditText: outlets.creditText })
    .from(outlets)
    .orderBy(asc(outlets.name));
}

async function isSealed(fingerprint: string): Promise<boolean> {
  const rows = await db().select().from(contentSeals).where(eq(contentSeals.fingerprint, fingerprint));
  return rows.length > 0;
}
