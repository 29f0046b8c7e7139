"use client";

import { type ChainedCommands, type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Toolbar as AriaToolbar, FileTrigger, Group, Separator, ToggleButton } from "react-aria-components";
import { modifier } from "@/components/admin/editor/modifier";
import { ToolbarIcon, type ToolName } from "@/components/admin/editor/toolbar-icon";
import { WithTooltip } from "@/components/ui/tooltip";

type Tool = { name: ToolName; keys?: string; run?: (chain: ChainedCommands) => ChainedCommands };

const groups: readonly (readonly Tool[])[] = [
  [
    { name: "heading2", keys: "Alt+2", run: (chain) => chain.toggleHeading({ level: 2 }) },
    { name: "heading3", keys: "Alt+3", run: (chain) => chain.toggleHeading({ level: 3 }) },
  ],
  [
    { name: "bold", keys: "B", run: (chain) => chain.toggleBold() },
    { name: "italic", keys: "I", run: (chain) => chain.toggleItalic() },
    { name: "link", keys: "K" },
  ],
  [
    { name: "bulletList", keys: "Shift+8", run: (chain) => chain.toggleBulletList() },
    { name: "orderedList", keys: "Shift+7", run: (chain) => chain.toggleOrderedList() },
    { name: "blockquote", run: (chain) => chain.toggleQuote() },
  ],
  [
    { name: "image" },
    { name: "table", run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }) },
    { name: "horizontalRule", run: (chain) => chain.setHorizontalRule() },
  ],
  [
    { name: "dateline", run: (chain) => chain.toggleDateline() },
    { name: "signature", run: (chain) => chain.toggleSignature() },
  ],
  [
    { name: "undo", keys: "Z", run: (chain) => chain.undo() },
    { name: "redo", keys: "Shift+Z", run: (chain) => chain.redo() },
  ],
];

type Props = {
  editor: Editor;
  ref: Ref<HTMLDivElement>;
  onAskLink: () => void;
  onPictures: (files: File[]) => void;
};

/** All tools of the text, reached with Alt+F10, walked with the arrow keys. */
export function Toolbar({ editor, ref, onAskLink, onPictures }: Props) {
  const t = useTranslations("editor");
  const state = useEditorState({ editor, selector: ({ editor: current }) => stateOf(current) });
  const buttonOf = ({ name, keys, run }: Tool) => (
    <WithTooltip key={name} tip={keys ? `${t(`tools.${name}`)} ${modifier()}+${keys}` : t(`tools.${name}`)}>
      <ToggleButton
        aria-label={t(`tools.${name}`)}
        isSelected={state.active.includes(name)}
        isDisabled={!state.possible.includes(name)}
        onChange={() => {
          if (run) run(editor.chain().focus()).run();
          else if (name === "link") onAskLink();
        }}
        className="grid size-10 shrink-0 place-items-center rounded-ui text-ink data-disabled:opacity-40 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus data-hovered:bg-press data-selected:bg-press data-selected:text-accent md:size-9"
      >
        <ToolbarIcon name={name} />
      </ToggleButton>
    </WithTooltip>
  );
  return (
    <AriaToolbar
      ref={ref}
      aria-label={t("toolbar")}
      className="flex gap-1 overflow-x-auto p-1 [scrollbar-width:thin] md:flex-wrap md:overflow-visible"
    >
      {groups.map((tools, index) => (
        <Group key={tools[0]?.name} className="flex shrink-0">
          {index > 0 && <Separator orientation="vertical" className="my-2 me-1 w-px bg-line" />}
          {tools.map((tool) =>
            tool.name === "image" ? (
              <FileTrigger
                key={tool.name}
                acceptedFileTypes={["image/*"]}
                allowsMultiple
                onSelect={(files) => onPictures(Array.from(files ?? []))}
              >
                {buttonOf(tool)}
              </FileTrigger>
            ) : (
              buttonOf(tool)
            ),
          )}
        </Group>
      ))}
    </AriaToolbar>
  );
}

function stateOf(editor: Editor): { active: ToolName[]; possible: ToolName[] } {
  const tools = groups.flat();
  const isActive = ({ name }: Tool) => {
    if (name === "heading2" || name === "heading3") return editor.isActive("heading", { level: Number(name.at(-1)) });
    return !["image", "table", "horizontalRule", "undo", "redo"].includes(name) && editor.isActive(name);
  };
  const isPossible = ({ name, run }: Tool) => {
    if (!editor.isEditable) return false;
    if (name === "link") return !editor.state.selection.empty || editor.isActive("link");
    if (name === "table") return !editor.isActive("table");
    return run ? run(editor.can().chain()).run() : true;
  };
  return {
    active: tools.filter(isActive).map((tool) => tool.name),
    possible: tools.filter(isPossible).map((tool) => tool.name),
  };
}
