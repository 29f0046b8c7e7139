"use client";

import { type Editor, EditorContent, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type Ref, useEffect } from "react";
import { LinkDialog } from "@/components/admin/editor/link-dialog";
import { TableTools } from "@/components/admin/editor/table-tools";
import { Toolbar } from "@/components/admin/editor/toolbar";
import type { PictureTrouble } from "@/components/admin/editor/use-pictures";
import { Notice } from "@/components/ui/notice";

export type BodyFieldProps = {
  editor: Editor | null;
  hintId: string;
  toolbar: Ref<HTMLDivElement>;
  isAskingLink: boolean;
  onAskLink: (isAsking: boolean) => void;
  uploading: number;
  troubles: readonly PictureTrouble[];
  dropped: number;
  onPictures: (files: File[]) => void;
  error: string | undefined;
};

/** The text itself with its tools. */
export function BodyField(props: BodyFieldProps) {
  const { editor, hintId, toolbar, isAskingLink, onAskLink, uploading, troubles, dropped, onPictures, error } = props;
  const t = useTranslations("editor");
  const isWrong = Boolean(error);
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dom.setAttribute("aria-invalid", String(isWrong));
  }, [editor, isWrong]);
  return (
    <div>
      {editor?.isEditable && (
        <div className="sticky top-(--editor-top,0px) z-10 -mx-4 border-y border-line bg-panel font-hei text-base leading-normal sm:-mx-8">
          <Toolbar editor={editor} ref={toolbar} onAskLink={() => onAskLink(true)} onPictures={onPictures} />
          <TableTools editor={editor} />
          {uploading > 0 && <Notice tone="info">{t("picture.uploading", { count: uploading })}</Notice>}
          {troubles.map(({ name, why }) => (
            <Notice key={name} tone="error" isUrgent>
              {t("picture.failed", { name, message: "message" in why ? why.message : t(`picture.${why.word}`) })}
            </Notice>
          ))}
          {dropped > 0 && <Notice tone="warning">{t("picture.dropped", { count: dropped })}</Notice>}
          {error && (
            <div id={`${hintId}-error`}>
              <Notice tone="error" isUrgent>
                {error}
              </Notice>
            </div>
          )}
        </div>
      )}
      <div className="relative pt-5">
        {editor?.isEditable && <WhereToBegin editor={editor} />}
        <EditorContent editor={editor} />
      </div>
      <p id={hintId} className="sr-only">
        {t("toolbarHint")}
      </p>
      {editor && isAskingLink && <LinkDialog editor={editor} isOpen onOpenChange={onAskLink} />}
    </div>
  );
}

/** Says what to do with an empty page; gone with the first character. */
function WhereToBegin({ editor }: { editor: Editor }) {
  const t = useTranslations("editor");
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.isEmpty });
  if (!isEmpty) return null;
  return (
    <p aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-5 indent-[2em] text-ink-2">
      {t("empty")}
    </p>
  );
}
