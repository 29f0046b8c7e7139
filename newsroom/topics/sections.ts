/** 专题: its introduction is an article, and the headings of that text are its sections; so no word of it is unreviewed. */
import { type Block, type Body, textOf } from "@/newsroom/articles/body";

/** What stands before the first heading, and under each heading of the second level. */
export type TopicParts = { opening: Block[]; sections: { heading: string; blocks: Block[] }[] };

/** Cuts the body of an introduction at its headings. */
export function partsOf(body: Body): TopicParts {
  const parts: TopicParts = { opening: [], sections: [] };
  for (const block of body.content) {
    if (block.type === "heading" && block.attrs.level === 2) {
      parts.sections.push({ heading: textOf(block), blocks: [] });
    } else {
      (parts.sections.at(-1)?.blocks ?? parts.opening).push(block);
    }
  }
  return parts;
}
