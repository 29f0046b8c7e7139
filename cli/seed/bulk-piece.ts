/** One piece of a large house on its way, as the rows its steps leave behind: what the verbs and guards would write. */
import type { BulkDesk, BulkHouse, BulkPerson } from "@/cli/seed/bulk-house";
import type { Rows } from "@/cli/seed/bulk-rows";
import type { Chance } from "@/cli/seed/chance";
import type { Capacity } from "@/db/schema";
import { picturesOf } from "@/newsroom/articles/body";
import { type Content, canonicalBytes, fingerprintOf } from "@/newsroom/articles/content";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { listColumns } from "@/newsroom/articles/list-columns";
import type { AuditEntry } from "@/newsroom/audit/record";

/** The newest number given out in each table. */
export type Numbers = Record<
  "article" | "revision" | "round" | "approval" | "release" | "withdrawal" | "schedule",
  number
>;
export type Event = { at: Date; entry: AuditEntry };
/** What all pieces share. `live`: the newest live ones of a channel with their moments, for 相关新闻. */
export type Telling = {
  house: BulkHouse;
  luck: Chance;
  numbers: Numbers;
  rows: Rows;
  events: Event[];
  live: Map<number, { number: number; at: Date }[]>;
};

export type Round = {
  row: Rows["rounds"][number];
  workflow: BulkHouse["workflows"]["first"];
  deciders: BulkPerson[];
  contributors: Set<number>;
};
export type Piece = {
  telling: Telling;
  desk: BulkDesk;
  article: Rows["articles"][number];
  number: number;
  at: Date;
  content: Content;
  bytes: Buffer;
  fingerprint: string;
  copy: { version: number; savedBy: BulkPerson; savedAs: Capacity; savedAt: Date; internalNote: string };
  /** Everybody who wrote in it, in order. */
  wrote: { person: BulkPerson; since: number; as: Capacity }[];
  revisions: number;
  rounds: number;
  round: Round | null;
  releaseId: number;
  firstReleasedAt: Date | null;
  /** What was released last. */
  live: { content: Content; fingerprint: string } | null;
  /** The words of each text that was frozen or stands at the end, by fingerprint. */
  indexed: Map<string, string>;
};

const minute = 60_000;

/** Lets some minutes pass. */
export function pass(piece: Piece, low: number, high: number): Date {
  piece.at = new Date(piece.at.getTime() + piece.telling.luck.between(low * minute, high * minute));
  return piece.at;
}

export function begin(
  telling: Telling,
  {
    desk,
    by,
    at,
    content,
    internalNote,
  }: { desk: BulkDesk; by: BulkPerson; at: Date; content: Content; internalNote: string },
): Piece {
  const number = ++telling.numbers.article;
  const bytes = canonicalBytes(content);
  const isReporter = desk.reporters.includes(by);
  const article: Piece["article"] = {
    number,
    created_by: by.id,
    created_at: at,
    handed_over_at: null,
    state: "draft",
    stage: null,
    since: at,
    reason: "",
    reason_by: null,
    public_state: "unreleased",
    live_release_id: null,
    first_released_at: null,
    after_stage: null,
    after_due_at: null,
  };
  const piece: Piece = {
    telling,
    desk,
    article,
    number,
    at,
    content,
    bytes,
    fingerprint: fingerprintOf(bytes),
    copy: { version: 0, savedBy: by, savedAs: isReporter ? "author" : "editor", savedAt: at, internalNote },
    wrote: [],
    revisions: 0,
    rounds: 0,
    round: null,
    releaseId: 0,
    firstReleasedAt: null,
    live: null,
    indexed: new Map(),
  };
  write(piece, by, content);
  say(piece, "article.created", by);
  return piece;
}

/** Saves a text; whoever does is a contributor from now on. */
export function write(piece: Piece, by: BulkPerson, content: Content): void {
  const { copy, desk, wrote, releaseId } = piece;
  const as = desk.editors.includes(by) ? "editor" : "author";
  piece.content = content;
  piece.bytes = canonicalBytes(content);
  piece.fingerprint = fingerprintOf(piece.bytes);
  piece.copy = { ...copy, version: copy.version + 1, savedBy: by, savedAs: as, savedAt: piece.at };
  if (["unchanged", "spiked"].includes(String(piece.article.state))) place(piece, "draft");
  if (wrote.some((one) => one.person === by && one.since === releaseId && one.as === as)) return;
  wrote.push({ person: by, since: releaseId, as });
  piece.telling.rows.contributions.push({
    article_number: piece.number,
    since_release: releaseId,
    person_id: by.id,
    capacity: as,
    at: piece.at,
  });
}

export function handOver(piece: Piece, by: BulkPerson): void {
  piece.article.handed_over_at = piece.at;
  piece.article.since = piece.at;
  say(piece, "article.handed_over", by, { version: piece.copy.version });
}

export function place(piece: Piece, state: string, stage: number | null = null): void {
  Object.assign(piece.article, { state, stage, since: piece.at, reason: "", reason_by: null });
}

export function say(
  piece: Piece,
  kind: `article.${string}`,
  by: BulkPerson,
  details: AuditEntry["details"] = {},
): void {
  const entry = { kind, actorId: by.id, articleNumber: piece.number, details };
  piece.telling.events.push({ at: piece.at, entry });
}

/** Writes down how article and working copy stand at the end. */
export function finish({ telling, article, bytes, number, content, copy }: Piece): void {
  const { headline, channelId, origin, words, pictures, headlineWords } = listColumns(content);
  telling.rows.articles.push(article);
  telling.rows.working_copies.push({
    article_number: number,
    version: copy.version,
    bytes,
    headline,
    channel_id: channelId,
    origin,
    words,
    pictures,
    headline_words: headlineWords,
    original_key: originalKeyOf(content),
    notes: JSON.stringify({ ...emptyNotes, internalNote: copy.internalNote }),
    saved_by: copy.savedBy.id,
    saved_as: copy.savedAs,
    saved_at: copy.savedAt,
  });
}

/** What `original_key` of the database makes of the plain addresses these texts have. */
export function originalKeyOf({ reprint }: Content): string {
  return reprint.address.replace("https://", "");
}

/** The pictures of a text, each once. */
export function assetsOf({ body }: Content): Buffer[] {
  return [...new Set(picturesOf(body).map(({ sha256 }) => sha256))].map((sha256) => Buffer.from(sha256, "hex"));
}
