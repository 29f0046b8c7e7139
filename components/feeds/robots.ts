import type { Robots } from "@/newsroom/feeds/files";

/** Robots Exclusion Protocol (RFC 9309): everything is open but what is named, and the sitemaps are here. */
export function robotsText({ closed, sitemaps }: Robots): string {
  const lines = [
    "User-agent: *",
    "Allow: /",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    ...sitemaps.map((address) => `Sitemap: ${address}`),
  ];
  return `${lines.join("\n")}\n`;
}
