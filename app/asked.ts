/** By which of its addresses a public page is asked for: proxy.ts says so. */
import { headers } from "next/headers";
import { homeAddress } from "@/newsroom/addresses";
import type { PublicPage, Shown } from "@/newsroom/articles/public-page";
import { shownAt } from "@/newsroom/articles/shown";
import { settings } from "@/settings";

/** The page as whoever asked for it reads it. Every public page goes through here, or it would leave 长者模式. */
export async function asAsked<Page extends PublicPage>(page: Page): Promise<Shown<Page>> {
  return shownAt(page, await addressAsked(), settings().siteUrl);
}

/** Path and query as the reader's browser has them. */
export async function addressAsked(): Promise<string> {
  return (await headers()).get("x-page") ?? homeAddress;
}
