import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { outlets } from "@/db/schema";
import type { ContentDifference, DifferenceField } from "@/newsroom/articles/difference";
import { publishedChannels } from "@/newsroom/channels/published";

/** What the channels and outlets a difference mentions are called, by id. */
export type DifferenceNames = { channels: Record<string, string>; outlets: Record<string, string> };

/** Reads the names for the ids in a difference. */
export async function differenceNames({ fields }: ContentDifference): Promise<DifferenceNames> {
  const ids = (...wanted: DifferenceField[]) =>
    fields
      .filter(({ field }) => wanted.includes(field))
      .flatMap(({ pieces }) => pieces.map(({ text }) => Number(text)))
      .filter((id) => Number.isSafeInteger(id) && id > 0);
  const outletIds = ids("outlet");
  const rows = outletIds.length === 0 ? [] : await db().select().from(outlets).where(inArray(outlets.id, outletIds));
  const channelIds = ids("channel", "furtherChannels");
  const tree = channelIds.length === 0 ? null : await publishedChannels();
  return {
    channels: Object.fromEntries(channelIds.map((id) => [id, tree ? pathName(tree.path(id)) : ""])),
    outlets: Object.fromEntries(rows.map((row) => [row.id, row.name])),
  };
}

/** 新闻 › 县区 */
export function pathName(path: readonly { name: string }[]): string {
  return path.map(({ name }) => name).join(" › ");
}
