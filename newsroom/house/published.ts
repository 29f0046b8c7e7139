import { and, desc, isNotNull, lte } from "drizzle-orm";
import { db, type Querier } from "@/db/client";
import { houseSettings } from "@/db/schema";
import { emptySiteSettings, type SiteSettings, siteSettingsSchema } from "@/newsroom/house/site-settings";

/** 站点设置 as the chief last confirmed them, now or at a moment past; the empty house's where none were. */
export async function publishedSettings(when: Date | null = null, querier: Querier = db()): Promise<SiteSettings> {
  const [row] = await querier
    .select({ settings: houseSettings.settings })
    .from(houseSettings)
    .where(and(isNotNull(houseSettings.confirmedAt), when ? lte(houseSettings.confirmedAt, when) : undefined))
    .orderBy(desc(houseSettings.confirmedAt), desc(houseSettings.id))
    .limit(1);
  return row ? siteSettingsSchema.parse(row.settings) : emptySiteSettings;
}
