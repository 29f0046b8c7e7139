import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { channels } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { Refusal } from "@/newsroom/refusal";

/** Throws `Refusal("not_found", "channel_not_found")` where a content names a channel that there is not. */
export async function demandKnownChannels(tx: Tx, { channels: { main, further } }: Content): Promise<void> {
  const named = [...new Set([...further, ...(main === null ? [] : [main])])];
  if (named.length === 0) return;
  const known = await tx.select({ id: channels.id }).from(channels).where(inArray(channels.id, named));
  if (known.length < named.length) throw new Refusal("not_found", "channel_not_found");
}
