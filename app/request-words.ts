import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { houseCookies } from "@/app/cookies";
import { currentPerson } from "@/app/session";

/** The languages the newsroom speaks; the first one where nothing else is known. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

const words = {
  "zh-CN": () => import("@/messages/zh-CN.json"),
  en: () => import("@/messages/en.json"),
};

/**
 * What next-intl needs for one request: the person's language, else this browser's choice, else what it asks for; or the
 * language a part of a page names, where it speaks both.
 */
export default getRequestConfig(async ({ locale: named }) => {
  const locale =
    locales.find((known) => known === named) ??
    (await currentPerson())?.locale ??
    (await chosenHere()) ??
    (await askedByBrowser()) ??
    locales[0];
  return { locale, messages: (await words[locale]()).default, timeZone: "Asia/Shanghai" };
});

async function chosenHere(): Promise<Locale | undefined> {
  const chosen = (await cookies()).get(houseCookies().locale)?.value;
  return locales.find((locale) => locale === chosen);
}

/** The best language of `Accept-Language` (RFC 9110, 12.5.4) that the newsroom speaks. */
async function askedByBrowser(): Promise<Locale | undefined> {
  const wishes = ((await headers()).get("accept-language") ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", quality] = entry.trim().split(/\s*;\s*q=/i);
      return { language: tag.split("-")[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of wishes) {
    const spoken = locales.find((locale) => locale.split("-")[0] === language);
    if (spoken) return spoken;
  }
  return undefined;
}
