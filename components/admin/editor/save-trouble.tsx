"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSavedVersion } from "@/components/admin/editor/saved-version";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { DialogButton } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Everything typed, as plain text. */
  plainText: () => string;
  signInUrl: string;
};

/** What to do when the text is not with the server: it can be read and copied, nothing typed is lost. */
export function SaveTrouble({ plainText, signInUrl }: Props) {
  const t = useTranslations("editor.trouble");
  const { status } = useSavedVersion();
  if (status.kind === "signedOut") {
    return (
      <Notice
        tone="error"
        isUrgent
        title={t("signedOutTitle")}
        actions={
          <>
            <a href={signInUrl} target="_blank" rel="noopener" className={buttonLook("primary")}>
              {t("signIn")}
            </a>
            <MyText plainText={plainText} />
          </>
        }
      >
        {t("signedOut")}
      </Notice>
    );
  }
  if (status.kind !== "conflict") return null;
  return (
    <Notice
      tone="error"
      isUrgent
      title={t("conflictTitle")}
      actions={
        <>
          <MyText plainText={plainText} />
          <Button onPress={() => location.reload()}>{t("reload")}</Button>
        </>
      }
    >
      {status.message}
    </Notice>
  );
}

function MyText({ plainText }: Pick<Props, "plainText">) {
  const t = useTranslations("editor.trouble");
  return (
    <DialogButton trigger={<Button>{t("show")}</Button>} title={t("mine")} width="wide">
      {(close) => <ReadableText text={plainText()} onClose={close} />}
    </DialogButton>
  );
}

function ReadableText({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useTranslations("editor.trouble");
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <textarea
        readOnly
        value={text}
        rows={14}
        aria-label={t("mine")}
        className="w-full border border-line-strong bg-panel-2 p-3 leading-relaxed"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("close")}</Button>
        <Button look="primary" onPress={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {isCopied ? t("copied") : t("copy")}
        </Button>
      </div>
    </>
  );
}
