"use client";

import { useTranslations } from "next-intl";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { fromBody, toBody } from "@/components/admin/editor/body-json";
import type { ArticleEditorProps } from "@/components/admin/editor/editor-props";
import { EditorScreen } from "@/components/admin/editor/editor-screen";
import { type Fault, FaultProvider } from "@/components/admin/editor/fault";
import type { LocalDraft } from "@/components/admin/editor/local-draft";
import { SavedVersionProvider } from "@/components/admin/editor/saved-version";
import { useBodyEditor } from "@/components/admin/editor/use-body-editor";
import { useFields } from "@/components/admin/editor/use-fields";
import { usePictures } from "@/components/admin/editor/use-pictures";
import { useSaver } from "@/components/admin/editor/use-saver";

/** The writing screen: the piece as readers will see it, what belongs to it beside it, saved by itself. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { article, copy, pictures, saveUrl, uploadUrl, signInUrl = "/admin/sign-in" } = props;
  const t = useTranslations("editor");
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const [isAskingLink, askLink] = useState(false);
  const [dropped, setDropped] = useState(0);
  const [fault, blame] = useState<Fault | null>(null);
  const faults = useMemo(() => ({ fault, blame }), [fault]);

  const touched = useRef(() => {});
  const onChange = useCallback(() => touched.current(), []);
  const fields = useFields(copy, onChange);
  const media = usePictures(uploadUrl, pictures);
  const editor = useBodyEditor({
    body: copy.content.body,
    label: t("fields.body"),
    describedBy: `${hintId} ${hintId}-error`,
    isEditable: !article.locked,
    limits: props.limits,
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
    send: props.send,
    read,
    isComposing: () => composing.current || Boolean(editor?.view.composing),
    pictures: () => media.addresses.current,
    onSaved: (version, copy) => {
      blame((last) => (last?.isOfSaving ? null : last));
      props.onSaved?.(version, copy);
    },
  });
  touched.current = () => {
    if (article.locked) return;
    blame(null);
    saver.changed();
  };

  const restore = (draft: LocalDraft) => {
    Object.assign(media.addresses.current, draft.pictures);
    editor?.commands.setContent(fromBody(draft.content.body), { emitUpdate: false });
    fields.replace(draft);
  };

  return (
    <SavedVersionProvider saver={saver}>
      <FaultProvider value={faults}>
        <div
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
      </FaultProvider>
    </SavedVersionProvider>
  );
}
