import { reviewQueue } from "@/newsroom/articles/queues";
import type { Actor } from "@/newsroom/permissions";

/** The article this person would decide next, after the one just decided; null when nothing waits for them. */
export async function nextInQueue(actor: Actor, decided: number): Promise<number | null> {
  // The one just decided can be the first of them again, at another stage.
  const first = await reviewQueue(actor, { limit: 2 });
  return first.find(({ number }) => number !== decided)?.number ?? null;
}
