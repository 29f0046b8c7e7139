"use client";

import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { fromBody } from "@/components/admin/editor/body-json";
import { cleanPastedHtml } from "@/components/admin/editor/clean-pasted-html";
import { cleanSlice } from "@/components/admin/editor/clean-slice";
import { wholeAddress } from "@/components/admin/editor/link-address";
import { Picture } from "@/components/admin/editor/picture-view";
import { writingSchema } from "@/components/admin/editor/writing-schema";
import type { Body } from "@/newsroom/articles/body";
import type { FieldLimits } from "@/newsroom/articles/limits";

type Options = {
  body: Body;
  label: string;
  describedBy: string;
  isEditable: boolean;
  addressOf: (sha256: string) => string | undefined;
  limits: FieldLimits;
  onChange: () => void;
  onPictures: (editor: Editor, files: File[], place?: number) => void;
  /** So many pictures of pasted text stand elsewhere and were left out. */
  onDropped: (count: number) => void;
  onAskLink: () => void;
  onAskToolbar: () => void;
};

/** The editor of a body; null on the server and until the page is alive. It is made once and never re-filled. */
export function useBodyEditor(options: Options): Editor | null {
  const latest = useRef(options);
  latest.current = options;
  const [made] = useState(() => {
    let isOwn = false;
    const editorOf = () => instance.current;
    return {
      content: fromBody(options.body),
      extensions: [
        ...writingSchema,
        Picture.configure({ addressOf: (sha256) => latest.current.addressOf(sha256), limits: options.limits }),
      ],
      editorProps: {
        attributes: () => ({
          class: "article-body writing",
          role: "textbox",
          "aria-label": options.label,
          "aria-multiline": "true",
          "aria-required": "true",
          "aria-readonly": String(!latest.current.isEditable),
          "aria-describedby": options.describedBy,
          spellcheck: "false",
        }),
        transformPastedText(text: string) {
          isOwn = false;
          return text;
        },
        transformPastedHTML(html: string) {
          const pasted = cleanPastedHtml(html);
          isOwn = pasted.own;
          if (pasted.pictures > 0) latest.current.onDropped(pasted.pictures);
          return pasted.html;
        },
        transformPasted: (slice) => (isOwn ? slice : cleanSlice(slice)),
        handlePaste(view, event) {
          const data = event.clipboardData;
          const files = picturesIn(data);
          const editor = editorOf();
          // Word puts a picture of the text beside the text itself; the text is meant.
          if (editor && files.length > 0 && !data?.getData("text/plain").trim()) {
            latest.current.onPictures(editor, files);
            return true;
          }
          const address = wholeAddress(data?.getData("text/plain") ?? "");
          if (!editor || address === null || view.state.selection.empty) return false;
          return editor.chain().changeLink(address).run();
        },
        handleDrop(view, event, _, moved) {
          const files = picturesIn(event.dataTransfer);
          const editor = editorOf();
          if (moved || !editor || files.length === 0) return false;
          event.preventDefault();
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          latest.current.onPictures(editor, files, place);
          return true;
        },
        handleKeyDown(_, event) {
          if (event.isComposing || event.keyCode === 229) return false;
          const modified = (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
          if (modified && event.code === "KeyK") latest.current.onAskLink();
          else if (event.altKey && event.code === "F10") latest.current.onAskToolbar();
          else return false;
          event.preventDefault();
          return true;
        },
      } satisfies Parameters<typeof useEditor>[0]["editorProps"],
    };
  });
  const instance = useRef<Editor | null>(null);
  const editor = useEditor({
    ...made,
    editable: options.isEditable,
    immediatelyRender: false,
    enableInputRules: false,
    enablePasteRules: false,
    onUpdate: () => latest.current.onChange(),
  });
  instance.current = editor;
  const { isEditable } = options;
  useEffect(() => editor?.setEditable(isEditable, false), [editor, isEditable]);
  return editor;
}

function picturesIn(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter((file) => file.type.startsWith("image/"));
}
