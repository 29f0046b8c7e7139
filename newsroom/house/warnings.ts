/** What 站点设置 lack that a news site has to print. */
import type { SiteSettings } from "@/newsroom/house/site-settings";

/** `licences`: no licence, or one without its number; `icp`: no ICP number. */
export type SettingsWarning = "licences" | "icp";

/** What is missing in settings that are in force, none when all is there. */
export function warningsOf({ licences, icp }: Pick<SiteSettings, "licences" | "icp">): SettingsWarning[] {
  const hasLicences = licences.length > 0 && licences.every(({ number }) => number !== "");
  return [...(hasLicences ? [] : (["licences"] as const)), ...(icp.number ? [] : (["icp"] as const))];
}
