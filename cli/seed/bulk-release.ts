/** The steps of a piece of a large house that concern readers: release, 补审, withdrawal, schedule. */

import type { BulkPerson } from "@/cli/seed/bulk-house";
import { assetsOf, originalKeyOf, type Piece, place, say } from "@/cli/seed/bulk-piece";
import { decide, deciderOf, endRound, openRound, shown } from "@/cli/seed/bulk-round";
import type { Credit } from "@/db/schema";
import { articleAddress } from "@/newsroom/addresses";
import { picturesOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";

const mostRelated = 6;

/** Approves stage after stage before release, as far as `upTo`; false where nobody is left to decide one. */
export function approveStages(piece: Piece, wait: () => void, upTo = 99): boolean {
  const { workflow } = openRound(piece);
  for (const [index, { name, timing }] of workflow.stages.entries()) {
    if (timing === "after" || index >= upTo) return true;
    const by = deciderOf(piece, name);
    if (!by) return false;
    wait();
    decide(piece, by, { stage: index + 1, decision: "approve" });
  }
  return true;
}

/** A publisher of the channel who did not write in it. */
export function publisherOf(piece: Piece): BulkPerson {
  const { contributors } = openRound(piece);
  return piece.telling.luck.pick(piece.desk.publishers.filter(({ id }) => !contributors.has(id)));
}

/** What `makePublic` and the guard of releases would write. */
export function release(piece: Piece, by: BulkPerson): void {
  const { telling, number, content, at } = piece;
  const { row, workflow } = openRound(piece);
  const id = ++telling.numbers.release;
  const first = piece.firstReleasedAt ?? at;
  telling.rows.releases.push({
    id,
    article_number: number,
    kind: content.change.kind,
    round_id: row.id,
    revision_id: row.revision_id,
    fingerprint: Buffer.from(piece.fingerprint, "hex"),
    credits: JSON.stringify(creditsOf(piece)),
    related: JSON.stringify(relatedTo(piece, first)),
    address: articleAddress(number, first),
    released_by: by.id,
    released_at: at,
    headline: content.headline,
    short_headline: content.shortHeadline,
    summary: content.summary,
    keywords: content.keywords,
    channel_id: content.channels.main,
    channel_ids: [content.channels.main ?? 0],
    paid: content.marks.paid,
    original_key: originalKeyOf(content),
    genre: content.genre,
    minors: String(content.marks.minors),
    writers: writersOf(content),
    cover: coverOf(content),
  });
  for (const sha256 of assetsOf(content)) telling.rows.release_assets.push({ release_id: id, sha256 });
  say(piece, "article.released", by, { release: id, ...shown(piece) });
  const live = { content, fingerprint: piece.fingerprint };
  Object.assign(piece, { releaseId: id, firstReleasedAt: first, live });
  Object.assign(piece.article, { public_state: "live", live_release_id: id, first_released_at: first });
  const after = workflow.stages.findIndex(({ timing }) => timing === "after");
  if (after === -1) endRound(piece, by, "released");
  else {
    const due = new Date(at.getTime() + (workflow.stages[after]?.deadlineMinutes ?? 0) * 60_000);
    Object.assign(piece.article, { after_stage: after + 1, after_due_at: due });
  }
  place(piece, "unchanged");
  remember(piece, first);
}

export function withdraw(piece: Piece, by: BulkPerson): void {
  const { telling, number, at, releaseId } = piece;
  const id = ++telling.numbers.withdrawal;
  const category = telling.luck.pick(["factual", "infringement", "other"] as const);
  telling.rows.withdrawals.push({
    id,
    article_number: number,
    release_id: releaseId,
    after_round: telling.numbers.round,
    category,
    reason: "发布后发现有误，先行撤下核实。",
    withdrawn_by: by.id,
    withdrawn_at: at,
  });
  Object.assign(piece.article, { public_state: "withdrawn", live_release_id: null });
  say(piece, "article.withdrawn", by, { withdrawal: id, release: releaseId, category });
}

/** Returns the schedule's number. */
export function schedule(piece: Piece, by: BulkPerson, due: Date): number {
  const { telling, number, at, fingerprint } = piece;
  const id = ++telling.numbers.schedule;
  telling.rows.schedules.push({
    id,
    article_number: number,
    round_id: openRound(piece).row.id,
    fingerprint: Buffer.from(fingerprint, "hex"),
    due_at: due,
    scheduled_by: by.id,
    scheduled_at: at,
  });
  place(piece, "scheduled");
  say(piece, "article.scheduled", by, { schedule: id, due: due.toISOString(), fingerprint });
  return id;
}

/** As `writers_of` of the database reads them. */
function writersOf({ authors, reporters, correspondents }: Content): string[] {
  return [...new Set([...authors, ...reporters, ...correspondents])].sort();
}

/** As `cover_of` of the database reads it. */
function coverOf({ body }: Content): string | null {
  const [first] = picturesOf(body);
  if (!first) return null;
  const { sha256, width, height, alt } = first;
  return JSON.stringify({ sha256, width, height, alt });
}

/** As `creditsOf` of the newsroom prints them, where everybody has one name. */
function creditsOf({ content, wrote, round, telling }: Piece): Credit[] {
  const names = new Map<string, string[]>([["source", [content.source.name]]]);
  const add = (kind: string, name: string) => names.set(kind, [...(names.get(kind) ?? []), name]);
  const { workflow, deciders } = round ?? { workflow: telling.house.workflows.first, deciders: [] };
  for (const { person, as } of wrote) if (as === "editor") add("editor", person.name);
  for (const wanted of ["reviewer", "responsibleEditor"] as const) {
    for (const [index, person] of deciders.entries()) {
      if (workflow.stages[index]?.credit === wanted) add(wanted, person.name);
    }
  }
  if (content.reporters.length > 0) names.set("reporter", content.reporters);
  return [...names].map(([kind, all]) => ({ kind, names: [...new Set(all)] }));
}

function relatedTo({ telling, desk, number }: Piece, before: Date) {
  const older = (telling.live.get(desk.channelId) ?? []).filter((one) => one.at < before && one.number !== number);
  return older.slice(-mostRelated).map((one) => ({ articleNumber: one.number }));
}

function remember({ telling, desk, number }: Piece, at: Date): void {
  const live = telling.live.get(desk.channelId) ?? [];
  telling.live.set(desk.channelId, [...live.slice(-4 * mostRelated), { number, at }]);
}
