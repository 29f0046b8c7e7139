import type { Frame } from "@/newsroom/articles/list-pages";
import { publishedChannels } from "@/newsroom/channels/published";
import { publishedSettings } from "@/newsroom/house/published";
import { settings } from "@/settings";

/** What all public pages share, as it is now. */
export async function frameNow(): Promise<Frame> {
  const [site, tree] = await Promise.all([publishedSettings(), publishedChannels()]);
  return { site, tree, origin: settings().siteUrl };
}
