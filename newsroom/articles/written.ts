import { withoutInvisible } from "@/invisible";
import { type Content, parseContent } from "@/newsroom/articles/content";

/** True where a content has characters nobody sees, as one can that was kept before they were taken out. */
export function hasInvisible(content: Content): boolean {
  const json = JSON.stringify(content);
  return withoutInvisible(json) !== json;
}

const wordLists = ["authors", "reporters", "correspondents", "photographers", "keywords"];

/**
 * A content as it is saved, whatever way it came in: without the characters nobody sees, in no field and nowhere in the
 * body. Names, keywords and pieces of text that were nothing else are gone with them. Throws `Refusal("invalid", "content")`
 * where what is left does not fit.
 */
export function written(content: Content): Content {
  if (!hasInvisible(content)) return content;
  const cleaned: unknown = JSON.parse(JSON.stringify(content), (key, value: unknown) => {
    if (typeof value === "string")
      return key === "rights" ? orAbsent(withoutInvisible(value)) : withoutInvisible(value);
    if (!Array.isArray(value)) return value;
    if (wordLists.includes(key)) return value.filter((word: unknown) => typeof word !== "string" || word.trim() !== "");
    return key === "content" ? joined(value) : value;
  });
  return parseContent(cleaned);
}

/** `undefined` leaves a field out. */
function orAbsent(text: string): string | undefined {
  return text.trim() === "" ? undefined : text;
}

/** Nodes without empty pieces of text; pieces that now meet and look the same are one, as the editor would have it. */
function joined(nodes: readonly unknown[]): unknown[] | undefined {
  const kept: unknown[] = [];
  for (const node of nodes) {
    const last = kept.at(-1);
    if (!isText(node)) kept.push(node);
    else if (isText(last) && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += node.text;
    else if (node.text !== "") kept.push(node);
  }
  return kept.length === 0 && nodes.length > 0 ? undefined : kept;
}

function isText(node: unknown): node is { type: "text"; text: string; marks?: unknown } {
  return typeof node === "object" && node !== null && "type" in node && node.type === "text" && "text" in node;
}
