import type { HotFile } from "@/newsroom/feeds/files";

/** 热榜 as public/reader.js reads it. */
export function hotJson({ confirmed, entries }: HotFile): string {
  return JSON.stringify({ confirmed, entries: entries.map((entry, place) => ({ rank: place + 1, ...entry })) });
}
