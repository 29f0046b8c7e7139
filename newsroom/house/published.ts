import { desc, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { houseSettings } from "@/db/schema";
import { emptySiteSettings, type SiteSettings, siteSettingsSchema } from "@/newsroom/house/site-settings";

/** 站点设置 as the chief last confirmed them; the empty house's where none were. */
export async function publishedSettings(): Promise<SiteSettings> {
  const [row] = await db()
    .select({ settings: houseSettings.settings })
    .from(houseSettings)
    .where(isNotNull(houseSettings.confirmedAt))
    .orderBy(desc(houseSettings.confirmedAt), desc(houseSettings.id))
    .limit(1);
  return row ? siteSettingsSchema.parse(row.settings) : emptySiteSettings;
}
