/** The nodes and marks of a body that no ready-made extension has in exactly this shape. */
import { Mark, mergeAttributes, Node } from "@tiptap/core";
import { linkAddress, pastedAddress } from "@/components/admin/editor/link-address";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    writing: {
      /** Makes the current block a closing signature, or a paragraph again. */
      toggleSignature: () => ReturnType;
      toggleQuote: () => ReturnType;
      toggleDateline: () => ReturnType;
      /** Links the selection, or the link the caret stands in; null takes the link away. */
      changeLink: (href: string | null) => ReturnType;
    };
  }
}

export const HardBreak = Node.create({
  name: "hardBreak",
  inline: true,
  group: "inline",
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

export const ListItem = Node.create({
  name: "listItem",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const Blockquote = Node.create({
  name: "blockquote",
  content: "paragraph+",
  group: "block",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
  addCommands() {
    return {
      toggleQuote:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    };
  },
});

/** 文末署名: who signs at the end, set to the right. */
export const Signature = Node.create({
  name: "signature",
  content: "inline*",
  group: "block",
  defining: true,
  parseHTML: () => [{ tag: "p.signature", priority: 60 }],
  renderHTML: () => ["p", { class: "signature" }, 0],
  addCommands() {
    return {
      toggleSignature:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, "paragraph"),
    };
  },
});

/** 电头: place, date and agency a report opens with. */
export const Dateline = Mark.create({
  name: "dateline",
  inclusive: false,
  parseHTML: () => [{ tag: "span.dateline" }],
  renderHTML: () => ["span", { class: "dateline" }, 0],
  addCommands() {
    return {
      toggleDateline:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
});

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "", parseHTML: hrefOf } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => (hrefOf(element) === null ? false : null) }],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { "data-own": "", rel: "noopener" }), 0],
  addCommands() {
    return {
      changeLink:
        (href) =>
        ({ chain }) => {
          const link = chain().extendMarkRange(this.name);
          return href === null ? link.unsetMark(this.name).run() : link.setMark(this.name, { href }).run();
        },
    };
  },
});

/** What the editor itself copied says so; a path or an anchor from elsewhere would lead astray here. */
function hrefOf(element: HTMLElement): string | null {
  const href = element.getAttribute("href") ?? "";
  return element.hasAttribute("data-own") ? linkAddress(href) : pastedAddress(href);
}
