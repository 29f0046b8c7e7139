"use client";

import { type ChainedCommands, type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { Toolbar } from "react-aria-components";
import { Button } from "@/components/ui/button";

const tools: readonly { name: string; run: (chain: ChainedCommands) => ChainedCommands }[] = [
  { name: "rowAbove", run: (chain) => chain.addRowBefore() },
  { name: "rowBelow", run: (chain) => chain.addRowAfter() },
  { name: "columnBefore", run: (chain) => chain.addColumnBefore() },
  { name: "columnAfter", run: (chain) => chain.addColumnAfter() },
  { name: "deleteRow", run: (chain) => chain.deleteRow() },
  { name: "deleteColumn", run: (chain) => chain.deleteColumn() },
  { name: "merge", run: (chain) => chain.mergeOrSplit() },
  { name: "headerRow", run: (chain) => chain.toggleHeaderRow() },
  { name: "delete", run: (chain) => chain.deleteTable() },
];

/** What can be done with the table the caret stands in; nothing elsewhere. */
export function TableTools({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.table");
  const isInTable = useEditorState({
    editor,
    selector: ({ editor: current }) => current.isEditable && current.isActive("table"),
  });
  if (!isInTable) return null;
  return (
    <Toolbar aria-label={t("toolbar")} className="flex gap-1 overflow-x-auto border-t border-line p-1 md:flex-wrap">
      {tools.map(({ name, run }) => (
        <Button
          key={name}
          look={name === "delete" ? "danger" : "plain"}
          className="shrink-0"
          onPress={() => run(editor.chain().focus()).run()}
        >
          {t(name)}
        </Button>
      ))}
    </Toolbar>
  );
}
