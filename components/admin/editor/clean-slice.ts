/** Pasted text as a newsroom wants it: no empty paragraphs, no indents made of spaces, no breaks used as paragraphs. */
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { withoutInvisible } from "@/invisible";

/** The save refuses them; nobody who pastes put them there. */
const control = /(?![\t\n\r])\p{Cc}/gu;
const indent = /^(?:\u3000|[ \u00a0\t]{2})/;

/** The slice with its text tidied; what is left empty is gone. */
export function cleanSlice(slice: Slice): Slice {
  const content = slice.content.firstChild?.isInline
    ? Fragment.from(
        linesOf(slice.content).flatMap((line, index) => (index > 0 ? [line.break, ...line.nodes] : line.nodes)),
      )
    : Fragment.from(cleanBlocks(slice.content));
  const most = Slice.maxOpen(content);
  return new Slice(content, Math.min(slice.openStart, most.openStart), Math.min(slice.openEnd, most.openEnd));
}

function cleanBlocks(blocks: Fragment): Node[] {
  return childrenOf(blocks).flatMap((block) => {
    if (block.isTextblock) return cleanTextblock(block);
    if (block.isLeaf) return [block];
    const content = cleanBlocks(block.content);
    if (content.length > 0) return [block.copy(Fragment.from(content))];
    // A cell without words still holds its column in place.
    const filled = block.type.spec.tableRole ? block.type.createAndFill(block.attrs) : null;
    return filled ? [filled] : [];
  });
}

/** Two breaks in a row, or a break before an indent, end a paragraph. */
function cleanTextblock(block: Node): Node[] {
  const paragraphs: Node[][] = [[]];
  for (const { nodes, indented, break: lineBreak } of linesOf(block.content)) {
    const current = paragraphs.at(-1);
    if (nodes.length === 0 || indented || !current) paragraphs.push([...nodes]);
    else if (current.length > 0) current.push(lineBreak, ...nodes);
    else current.push(...nodes);
  }
  return paragraphs.flatMap((nodes) => (nodes.length > 0 ? [block.copy(Fragment.from(nodes))] : []));
}

type Line = { nodes: Node[]; indented: boolean; break: Node };

/** Inline content by lines, each without spaces around it and with single spaces in it. */
function linesOf(content: Fragment): Line[] {
  const lines: Line[] = [];
  let nodes: Node[] = [];
  let lineBreak: Node | null = null;
  const end = (next: Node | null) => {
    const indented = indent.test(seenOf(nodes[0]?.text ?? ""));
    const own = lineBreak ?? next ?? nodes[0];
    if (own) lines.push({ nodes: tidyLine(nodes), indented, break: own });
    nodes = [];
    lineBreak = next;
  };
  for (const node of childrenOf(content)) {
    if (node.type.name === "hardBreak") end(node);
    else nodes.push(node);
  }
  end(null);
  return lines;
}

function tidyLine(nodes: readonly Node[]): Node[] {
  const tidied: Node[] = [];
  for (const node of nodes) {
    if (!node.isText) {
      tidied.push(node);
      continue;
    }
    const before = tidied.at(-1);
    let text = seenOf(node.text ?? "")
      .replace(/[ \u00a0\t\r\n]+/g, " ")
      .replace(/\u3000+/g, "\u3000");
    if (!before || /\s$/.test(before.text ?? "")) text = text.trimStart();
    if (text !== "") tidied.push(node.type.schema.text(text, node.marks));
  }
  for (let last = tidied.at(-1); last?.isText; last = tidied.at(-1)) {
    const text = (last.text ?? "").trimEnd();
    if (text === last.text) break;
    tidied.pop();
    if (text !== "") tidied.push(last.type.schema.text(text, last.marks));
  }
  return tidied;
}

function seenOf(text: string): string {
  return withoutInvisible(text.replace(control, ""));
}

function childrenOf(content: Fragment): Node[] {
  return Array.from({ length: content.childCount }, (_, index) => content.child(index));
}
