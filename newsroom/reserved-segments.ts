/** The house's own places in the tree of addresses, which no channel may take. */

/**
 * First segments that belong to the house: no channel may be called so. The later ones are kept for pages to come,
 * because an address, once public, is never given to something else.
 */
export const reservedSegments: readonly string[] = [
  "_next",
  "admin",
  "api",
  "link",
  "media",
  "qr",
  "static",
  "public",
  "icons",
  "reader",
  "site",
  "home",
  "index",
  "search",
  "care",
  "feeds",
  "rss",
  "atom",
  "sitemap",
  "news-sitemap",
  "robots",
  "hot",
  "health",
  "login",
  "reports",
  "corrections",
  "topics",
  "tags",
  "authors",
  "editions",
  "share",
  "site.css",
  "care.css",
  "grey.css",
  "favicon.svg",
  "reader.js",
];

/** True when no channel may have this slug at the top of the tree. */
export function isReserved(segment: string): boolean {
  return reservedSegments.includes(segment);
}
