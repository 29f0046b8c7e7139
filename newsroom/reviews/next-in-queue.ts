import { reviewQueue } from "@/newsroom/articles/queues";
import type { Actor } from "@/newsroom/permissions";

/** The article this person would decide next, after the one just decided; null when nothing waits for them. */
export async function nextInQueue(actor: Actor, decided: number): Promise<number | null> {
  return (await reviewQueue(actor)).find(({ number }) => number !== decided)?.number ?? null;
}
