/** What invented pieces are made of. */
import type { PictureName } from "@/cli/seed/drawn/gallery";
import type { Content } from "@/newsroom/articles/content";

/**
 * One kind of news. In its texts `{name}` stands for a word, the same one throughout a piece, and `{name:3-9}` for a
 * number; every piece has `{county}`, `{short}` (without 县 or 区), `{english}` and `{town}`.
 */
export type Sketch = {
  english: string;
  /** Of the gallery: what may stand with such a piece. */
  pictures?: PictureName[];
  headlines: string[];
  lead: string;
  body: string[];
};

/** A field of news: its channels (`county`: the one it happens in), and what its pieces share. */
export type Subject = {
  channels: string[];
  /** True: only by the sea; false: only inland. */
  coast?: boolean;
  keywords: string[];
  words: Record<string, string[]>;
  sketches: Sketch[];
  /** Paragraphs that fit any of its pieces. */
  passages: string[];
  closings: string[];
  genre?: Content["genre"];
  columnLabel?: string;
};
