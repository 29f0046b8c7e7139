/** The headers that guard what readers get, whoever sends it: the application, the front or nginx. */
import { homeAddress, modeOf } from "@/newsroom/addresses";
import { earlyScriptSource } from "@/newsroom/early-script";
import { settings } from "@/settings";

/** WeChat's own script, this one file, which public/reader.js loads in WeChat's own browser. */
const wechatScript = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";

/** A Content-Security-Policy with these sources, and nothing else from anywhere. */
export function policyOf(sources: Record<"script-src" | "style-src" | "img-src", string>): string {
  const all = {
    "default-src": "'none'",
    ...sources,
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(all)
    .map(([name, source]) => `${name} ${source}`)
    .join("; ");
}

/**
 * A page for readers, by the path it is asked for, loads nothing but what this house serves as files, and in WeChat its script;
 * one script is in the page. The home page has its styles within itself and says which: what was printed with others before
 * stays as it looked.
 */
export function readersPolicy(path: string): string {
  // Any that stand in it, of which it lets in one itself.
  return policyWith(modeOf(path).address === homeAddress ? "'self' 'unsafe-inline'" : "'self'");
}

/** The policy of pages with these `style-src`. */
export function policyWith(styles: string): string {
  const script = `'self' ${earlyScriptSource}${settings().wechat ? ` ${wechatScript}` : ""}`;
  return policyOf({ "script-src": script, "style-src": styles, "img-src": "'self'" });
}

/** Where the site stands behind TLS, browsers come by no other way. */
export function transportHeaders(): Record<string, string> {
  if (!settings().siteUrl.startsWith("https:")) return {};
  return { "strict-transport-security": "max-age=31536000", "cross-origin-opener-policy": "same-origin" };
}

/** On every file; a page has its own policy. As in next.config.js, which is read before anything else is. */
export const fileHeaders = {
  "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/**
 * A browser keeps a picture for ever, for what stands under its name never changes; whatever stands between asks again each
 * time, so that one withdrawn is gone for everybody who has not seen it (RFC 9111, 5.2.2.10; RFC 8246).
 */
export const pictureKeeping = "public, max-age=31536000, immutable, s-maxage=0, proxy-revalidate";
/** Kept, and asked for again each time. */
export const pageKeeping = "public, no-cache";
