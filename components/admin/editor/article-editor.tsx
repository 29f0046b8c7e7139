"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { fromBody, toBody } from "@/components/admin/editor/body-json";
import type { ChannelChoice, OutletChoice } from "@/components/admin/editor/copy";
import { EditorScreen } from "@/components/admin/editor/editor-screen";
import type { LocalDraft } from "@/components/admin/editor/local-draft";
import { SavedVersionProvider } from "@/components/admin/editor/saved-version";
import { useBodyEditor } from "@/components/admin/editor/use-body-editor";
import { useFields } from "@/components/admin/editor/use-fields";
import { usePictures } from "@/components/admin/editor/use-pictures";
import { useSaver } from "@/components/admin/editor/use-saver";
import type { DeskNotes } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";

export type ArticleEditorProps = {
  /** `locked` says nothing can be written now, `lockedWhy` why; `stateLabel` is the state as lists name it (待初审). */
  article: { number: number; state: string; stateLabel?: string; locked: boolean; lockedWhy?: string };
  copy: { version: number; content: Content; notes: DeskNotes };
  /** Channels the person may choose, in the order of the tree. */
  channels: readonly ChannelChoice[];
  outlets: readonly OutletChoice[];
  /** Addresses of the pictures in the text, by their SHA-256. */
  pictures: Record<string, string>;
  /** The article is live: this is a change of some kind. */
  liveKind?: boolean;
  saveUrl: string;
  uploadUrl: string;
  signInUrl?: string;
  /** Buttons beside the saving line; `useSavedVersion` works in them. */
  children?: ReactNode;
};

/** The writing screen: the piece as readers will see it, what belongs to it beside it, saved by itself. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { article, copy, pictures, saveUrl, uploadUrl, signInUrl = "/admin/sign-in" } = props;
  const t = useTranslations("editor");
  const hintId = useId();
  const screen = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const [isAskingLink, askLink] = useState(false);
  const [dropped, setDropped] = useState(0);

  const touched = useRef(() => {});
  const onChange = useCallback(() => touched.current(), []);
  const fields = useFields(copy, onChange);
  const media = usePictures(uploadUrl, pictures);
  const editor = useBodyEditor({
    body: copy.content.body,
    label: t("fields.body"),
    describedBy: hintId,
    isEditable: !article.locked,
    addressOf: (sha256) => media.addresses.current[sha256],
    onChange,
    onPictures: media.add,
    onDropped: setDropped,
    onAskLink: () => askLink(true),
    onAskToolbar: () => toolbar.current?.querySelector("button")?.focus(),
  });
  const read = () => ({
    content: {
      ...fields.latest.current.fields,
      body: editor && !editor.isDestroyed ? toBody(editor.getJSON()) : copy.content.body,
    },
    notes: fields.latest.current.notes,
  });
  const saver = useSaver({
    number: article.number,
    version: copy.version,
    saved: copy,
    url: saveUrl,
    read,
    isComposing: () => composing.current || Boolean(editor?.view.composing),
    pictures: () => media.addresses.current,
  });
  touched.current = () => {
    if (!article.locked) saver.changed();
  };

  const restore = (draft: LocalDraft) => {
    Object.assign(media.addresses.current, draft.pictures);
    editor?.commands.setContent(fromBody(draft.content.body), { emitUpdate: false });
    fields.replace(draft);
  };

  return (
    <SavedVersionProvider saver={saver}>
      <div
        ref={screen}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
      >
        <EditorScreen
          {...props}
          signInUrl={signInUrl}
          values={fields}
          editor={editor}
          body={{
            editor,
            hintId,
            toolbar,
            isAskingLink,
            onAskLink: askLink,
            uploading: media.uploading,
            troubles: media.troubles,
            dropped,
            onPictures: (files) => editor && media.add(editor, files),
          }}
          onRestore={restore}
        />
      </div>
    </SavedVersionProvider>
  );
}
