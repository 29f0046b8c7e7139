"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { linkAddress } from "@/components/admin/editor/link-address";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

type Props = { editor: Editor; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Asks where the selected words lead; what is not an address a reader may be sent to is not taken. */
export function LinkDialog({ editor, isOpen, onOpenChange }: Props) {
  const t = useTranslations("editor.link");
  return (
    <Dialog title={t("title")} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => <AddressForm editor={editor} onDone={close} />}
    </Dialog>
  );
}

function AddressForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("editor.link");
  const current = String(editor.getAttributes("link").href ?? "");
  const [typed, setTyped] = useState(current);
  const [error, setError] = useState<string>();

  const put = (href: string | null) => {
    editor.chain().changeLink(href).run();
    onDone();
    // The dialog gives the focus back to where it came from; from there it goes to the text.
    requestAnimationFrame(() => editor.commands.focus());
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const href = linkAddress(typed);
    if (href === null) setError(t("wrong"));
    else put(href);
  };

  return (
    <form onSubmit={send} className="flex flex-col gap-4" noValidate>
      <TextField
        label={t("address")}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setError(undefined);
        }}
        error={error}
        autoFocus
        inputMode="url"
      />
      <div className="flex flex-wrap justify-end gap-2">
        {current !== "" && (
          <Button look="danger" className="me-auto" onPress={() => put(null)}>
            {t("remove")}
          </Button>
        )}
        <Button onPress={onDone}>{t("cancel")}</Button>
        <Button type="submit" look="primary">
          {t("set")}
        </Button>
      </div>
    </form>
  );
}
