import { settings } from "@/settings";

/**
 * Numbers of the articles that a document leads to; one that introduces a topic is led to by the topic's address, which others
 * may have too: it counts where it is this house's. `introductions`: those articles by slug.
 */
export function articlesIn(document: string, introductions: ReadonlyMap<string, number>): number[] {
  const numbers = document.matchAll(/\/\d{4}-\d{2}\/\d{2}\/content_([1-9]\d{0,14})\.html/g);
  const slugs = document
    .replaceAll(settings().siteUrl, "")
    .matchAll(/(?<![\w.:-])(?:\/care)?\/topics\/([a-z0-9-]+)\//g);
  const introduced = [...slugs].flatMap(([, slug = ""]) => introductions.get(slug) ?? []);
  return [...new Set([...[...numbers].map(([, number]) => Number(number)), ...introduced])];
}
