import { picturesOf, wordCount } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { searchVector } from "@/newsroom/search/grams";

/** What the working copy's row repeats of its text for lists and searches; nothing decides by these. */
export function listColumns(content: Content) {
  return {
    headline: content.headline,
    channelId: content.channels.main,
    origin: content.origin,
    words: wordCount(content.body),
    pictures: picturesOf(content.body).length,
    headlineWords: searchVector(`${content.headline} ${content.shortHeadline}`),
  };
}
