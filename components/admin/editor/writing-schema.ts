/** What can be written: exactly the nodes a body may have, and nothing that types by itself. */
import type { Extensions } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { Blockquote, Dateline, HardBreak, Link, ListItem, Signature } from "@/components/admin/editor/writing-nodes";

/** All extensions but the picture, whose view needs a screen. */
export const writingSchema: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    link: false,
    listItem: false,
    strike: false,
    underline: false,
    dropcursor: { color: "var(--focus)", width: 2 },
  }),
  HardBreak,
  ListItem,
  Blockquote,
  Signature,
  Dateline,
  Link,
  Table.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: "paragraph+" }),
  TableHeader.extend({ content: "paragraph+" }),
];
