import { settings } from "@/settings";

/** Names and flags of the newsroom's cookies. `Secure` follows the public origin: over plain http nobody could sign in. */
export function houseCookies() {
  const secure = settings().siteUrl.startsWith("https://");
  const prefix = secure ? "__Host-" : "";
  return {
    flags: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
    session: `${prefix}qianfa.session`,
    csrf: `${prefix}qianfa.csrf`,
    callback: `${prefix}qianfa.back`,
    locale: `${prefix}qianfa.locale`,
  };
}

/** A choice of language outlives the sign-in, in seconds. */
export const localeSeconds = 365 * 24 * 3600;
