import { settings } from "@/settings";

/**
 * True unless a browser says that another site sent this request (Fetch Metadata, else `Origin`). What is no browser
 * sends neither and carries nobody's cookies unasked.
 */
export function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const own = [headers.get("x-forwarded-host"), headers.get("host"), new URL(settings().siteUrl).host];
  return own.includes(new URL(origin).host);
}
