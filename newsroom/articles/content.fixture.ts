/** Contents as they come over the wire, and what the parser says of them. */
import { emptyContent, parseContent } from "@/newsroom/articles/content";

/** How the contents' parser refuses an input; null: it takes it. */
export const refusalOf = (input: unknown) => {
  try {
    parseContent(input);
    return null;
  } catch (error) {
    const { name, kind, code, params } = error as Record<string, unknown>; // a Refusal, or the test fails
    return { name, kind, code, params };
  }
};
/** The refusal that names a field, what is wrong with it and, of what is too long, how long it may be. */
export const wrong = (field: string, problem: string, limit = 0) => ({
  name: "Refusal",
  kind: "invalid",
  code: "content",
  params: { field, problem, limit },
});

/** An otherwise empty content with these nodes as its body. */
export const withBody = (...nodes: unknown[]) => ({
  ...emptyContent(),
  body: { version: 1, type: "doc", content: nodes },
});
/** The same with one paragraph of this text. */
export const withText = (text: string, marks?: unknown[]) =>
  withBody({ type: "paragraph", content: [{ type: "text", text, ...(marks ? { marks } : {}) }] });
