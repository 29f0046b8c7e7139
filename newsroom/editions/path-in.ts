import { settings } from "@/settings";

const longest = 2_000;
const leftAlone = /^\/(?:admin|api|link|_next)(?:\/|$)|^(?:\/care)?\/search\/?$|^\/care$/;

/** Nothing is ever printed there: the application answers. */
export function isLeftAlone(path: string): boolean {
  return leftAlone.test(path);
}

/** The path in an address, as browsers send it: typed, pasted whole, with or without what follows it; null for none of this site's. */
export function pathIn(typed: string): string | null {
  const text = typed.trim();
  if (text === "" || text.length > longest) return null;
  const { siteUrl } = settings();
  const { host, protocol: scheme } = new URL(siteUrl);
  const whole = text.startsWith(`${host}/`)
    ? `${scheme}//${text}`
    : /^[a-z]+:/i.test(text)
      ? text
      : `${siteUrl}${text.startsWith("/") ? "" : "/"}${text}`;
  if (!URL.canParse(whole)) return null;
  const { pathname, protocol, host: named } = new URL(whole);
  if (!/^https?:$/.test(protocol) || named !== host || isLeftAlone(pathname)) return null;
  return pathname;
}
