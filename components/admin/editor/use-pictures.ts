"use client";

import type { Editor } from "@tiptap/react";
import { useCallback, useRef, useState } from "react";
import { type UploadTrouble, uploadPicture } from "@/components/admin/editor/upload-picture";

export type PictureTrouble = { name: string; why: UploadTrouble };

/** Uploads pictures and puts them into the text, where they were dropped or after the block the caret is in. */
export function usePictures(uploadUrl: string, pictures: Record<string, string>) {
  const addresses = useRef({ ...pictures });
  const [uploading, setUploading] = useState(0);
  const [troubles, setTroubles] = useState<PictureTrouble[]>([]);

  const add = useCallback(
    async (editor: Editor, files: readonly File[], position = editor.state.selection.to) => {
      setTroubles([]);
      setUploading((count) => count + files.length);
      // What is typed while a picture travels moves the place it goes to.
      let place = position;
      const follow = ({ transaction }: { transaction: { mapping: { map: (place: number) => number } } }) => {
        place = transaction.mapping.map(place);
      };
      editor.on("transaction", follow);
      for (const file of files) {
        const result = await uploadPicture(uploadUrl, file);
        setUploading((count) => count - 1);
        if ("sha256" in result) {
          const { url, ...attrs } = result;
          addresses.current[attrs.sha256] = url;
          await untilComposed(editor);
          if (!editor.isDestroyed) insertPicture(editor, place, attrs);
        } else setTroubles((known) => [...known, { name: file.name, why: result }]);
      }
      editor.off("transaction", follow);
    },
    [uploadUrl],
  );

  return { addresses, uploading, troubles, add };
}

function insertPicture(editor: Editor, place: number, picture: { sha256: string; width: number; height: number }) {
  const $place = editor.state.doc.resolve(Math.min(place, editor.state.doc.content.size));
  const { sha256, width, height } = picture;
  const attrs = { sha256, width, height };
  const isEmptyLine = $place.depth === 1 && $place.parent.type.name === "paragraph" && $place.parent.content.size === 0;
  const target = $place.depth === 0 ? $place.pos : $place.after(1);
  editor
    .chain()
    .insertContentAt(isEmptyLine ? { from: $place.before(1), to: target } : target, { type: "image", attrs })
    .run();
}

async function untilComposed(editor: Editor): Promise<void> {
  while (!editor.isDestroyed && editor.view.composing) await new Promise((resolve) => setTimeout(resolve, 200));
}
