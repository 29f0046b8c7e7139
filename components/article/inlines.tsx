import type { ReactNode } from "react";
import { inOrder } from "@/components/article/in-order";
import type { Inline, Mark } from "@/newsroom/articles/body";

/** Running text with its marks, the first mark outermost. */
export function Inlines({ content = [] }: { content?: readonly Inline[] }) {
  return inOrder(content, (part) =>
    part.type === "hardBreak" ? <br /> : (part.marks ?? []).reduceRight<ReactNode>(marked, part.text),
  );
}

function marked(text: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong>{text}</strong>;
    case "italic":
      return <em>{text}</em>;
    case "dateline":
      return <span className="dateline">{text}</span>;
    case "link":
      return <a href={mark.attrs.href}>{text}</a>;
  }
}
