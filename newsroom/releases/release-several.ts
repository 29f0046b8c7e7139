import type { Shown } from "@/newsroom/articles/moves";
import { moveArticle } from "@/newsroom/articles/workflow";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { type JustReleased, justReleased } from "@/newsroom/releases/just-released";

/** As many as a page of the release desk shows. */
const mostAtOnce = 50;

/** A text somebody chose, as they had it on screen. */
export type Chosen = Shown & { number: number };

/** `released` is null where it is live no more; `error` is a Refusal, or a bug for whoever called to write down. */
export type Outcome = { number: number } & ({ released: JustReleased | null } | { error: unknown });

/**
 * 发布所选: what pressing 发布 at each text in turn would do, each a transaction of its own. One that fails stops none
 * of the others. There is no such thing for approvals. Throws only for how many were chosen.
 */
export async function releaseSeveral(actor: Actor, chosen: readonly Chosen[]): Promise<Outcome[]> {
  if (chosen.length === 0) throw new Refusal("invalid", "nothing_chosen");
  if (chosen.length > mostAtOnce) throw new Refusal("invalid", "too_many_chosen", { limit: mostAtOnce });
  const failed = new Map<number, unknown>();
  for (const { number, revision, fingerprint } of chosen) {
    try {
      await moveArticle(actor, { step: "release", number, revision, fingerprint });
    } catch (error) {
      failed.set(number, error);
    }
  }
  const released = await justReleased(chosen.map(({ number }) => number).filter((number) => !failed.has(number)));
  return chosen.map(({ number }) =>
    failed.has(number) ? { number, error: failed.get(number) } : { number, released: released.get(number) ?? null },
  );
}
