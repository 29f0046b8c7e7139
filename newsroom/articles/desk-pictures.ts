import type { FilesOf } from "@/newsroom/articles/article-page";
import { picturesOf } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";

/** Where signed-in people see a picture: as it was uploaded. */
export const deskFiles: FilesOf = ({ sha256, width, height }) => ({
  address: deskAddress(sha256),
  width,
  height,
  copies: [],
});

/** The addresses of all pictures of a content, by SHA-256. */
export function deskPictures(content: Content): Record<string, string> {
  return Object.fromEntries(picturesOf(content.body).map(({ sha256 }) => [sha256, deskAddress(sha256)]));
}

function deskAddress(sha256: string): string {
  return `/api/media/${sha256}`;
}
