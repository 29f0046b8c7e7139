/** 按网址撤稿: one order, all its pieces at once, or none. */
import { inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { releaseAssets, type WithdrawalCategory } from "@/db/schema";
import { type CaseFile, caseFile } from "@/newsroom/articles/case-file";
import * as fits from "@/newsroom/articles/fits";
import type { MoveOf } from "@/newsroom/articles/moves";
import { withdrawsPiece } from "@/newsroom/articles/who-may";
import { type AuditEntry, recordEvents } from "@/newsroom/audit/record";
import { publishedSettings } from "@/newsroom/house/published";
import { type Actor, rightsOf } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { takeDown } from "@/newsroom/releases/release-steps";
import { mostLines } from "@/newsroom/releases/takedown-list";

export type TakedownOrder = {
  numbers: number[];
  category: WithdrawalCategory;
  reason: string;
  instructingBody?: string;
  reference?: string;
  receivedAt?: Date | undefined;
  publicNotice?: boolean;
};

export type TakenDown = {
  withdrawn: number[];
  /** Not live any more, or never: somebody was faster. */
  notLive: number[];
  /** Pictures nobody can fetch any more, and those another live article still shows. */
  pictures: { stopped: number; kept: number };
};

/**
 * Withdraws every named piece that is live, whatever release of it readers see at this moment. Where this person may not
 * withdraw one of them, all stay and the Refusal names it.
 */
export async function takeDownList(actor: Actor, { numbers, ...order }: TakedownOrder): Promise<TakenDown> {
  const named = [...new Set(numbers)].toSorted((one, other) => one - other);
  if (named.length === 0) throw new Refusal("invalid", "takedown_nothing_chosen");
  if (named.length > mostLines) {
    throw new Refusal("invalid", "takedown_too_many_pieces", { count: named.length, limit: mostLines });
  }
  const { otherMedia } = await publishedSettings();
  return db().transaction(async (tx) => {
    // In the order of their numbers, so that two orders at once wait for one another and never for each other.
    const files: CaseFile[] = [];
    for (const number of named) files.push(await caseFile(tx, number, { lock: true }));
    const rights = await rightsOf(tx, actor);
    const live = files.filter(({ article }) => article.publicState === "live");
    if (live.length === 0) throw new Refusal("conflict", "takedown_nothing_live");
    const events: AuditEntry[] = [];
    for (const file of live) {
      const { number, liveReleaseId } = file.article;
      const move: MoveOf<"withdraw"> = { step: "withdraw", number, releaseId: liveReleaseId ?? 0, ...order };
      if (withdrawsPiece(rights, file)) throw new Refusal("forbidden", "takedown_not_yours", { number });
      const refusal = fits.withdrawal(file, move);
      if (refusal) throw refusal;
      const details = await takeDown(tx, rights, file, move);
      events.push({ kind: "article.withdrawn", actorId: actor.id, articleNumber: number, details });
    }
    const withdrawn = live.map(({ article }) => article.number);
    const pictures = await picturesOf(
      tx,
      live.flatMap(({ article }) => article.liveReleaseId ?? []),
      otherMedia.map(({ sha256 }) => sha256),
    );
    const summary = { articles: withdrawn.join(","), category: order.category };
    await recordEvents(tx, ...events, { kind: "takedown.carried_out", actorId: actor.id, details: summary });
    return { withdrawn, notLive: named.filter((number) => !withdrawn.includes(number)), pictures };
  });
}

/** A picture is public through live releases, and through what the house shows on every page; else it is gone. */
async function picturesOf(tx: Tx, releaseIds: number[], ofTheHouse: string[]): Promise<TakenDown["pictures"]> {
  const [row] = await tx
    .select({
      all: sql`count(distinct ${releaseAssets.sha256})`.mapWith(Number),
      // Qualified by hand: inside, a bare name would be that of the other release.
      kept: sql`count(distinct release_assets.sha256) filter (where exists (
        select from release_assets other join articles on articles.live_release_id = other.release_id
        where other.sha256 = release_assets.sha256)
        or ${JSON.stringify(ofTheHouse)}::jsonb ? encode(release_assets.sha256, 'hex'))`.mapWith(Number),
    })
    .from(releaseAssets)
    .where(inArray(releaseAssets.releaseId, releaseIds));
  return { stopped: (row?.all ?? 0) - (row?.kept ?? 0), kept: row?.kept ?? 0 };
}
