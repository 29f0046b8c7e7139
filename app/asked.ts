/** By which of its addresses a public page is asked for: proxy.ts says so. */
import { headers } from "next/headers";
import { homeAddress, inMode, modeOf } from "@/newsroom/addresses";
import type { Shown } from "@/newsroom/articles/public-page";
import { shownAt } from "@/newsroom/articles/shown";
import { greyNow } from "@/newsroom/placements/published";
import { settings } from "@/settings";

/** The page as whoever asked for it reads it. Every public page goes through here, or it would leave 长者模式. */
export async function asAsked<Page extends object>(page: Page): Promise<Shown<Page>> {
  const [asked, grey] = await Promise.all([addressAsked(), greyNow()]);
  const isHome = modeOf(asked).address.split("?")[0] === homeAddress;
  return shownAt(page, asked, { origin: settings().siteUrl, grey: grey === "site" || (grey === "home" && isHome) });
}

/** Path and query as the reader's browser has them. */
export async function addressAsked(): Promise<string> {
  return (await headers()).get("x-page") ?? homeAddress;
}

/** Where a link to a page of ours leads whoever asked, in the mode they read in. */
export async function inModeAsked(address: string): Promise<string> {
  return inMode(modeOf(await addressAsked()).mode, address);
}
