"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Copy } from "@/components/admin/editor/copy";
import { browserStore, draftToOffer, firstWords, type LocalDraft } from "@/components/admin/editor/local-draft";
import { momentText, useSavedVersion } from "@/components/admin/editor/saved-version";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { number: number; version: number; saved: Copy; onRestore: (draft: LocalDraft) => void };

/** Offers, once at opening, text that was kept on this machine and never reached the server. */
export function DraftOffer({ number, version, saved, onRestore }: Props) {
  const t = useTranslations("editor.trouble");
  const { flush } = useSavedVersion();
  const [offer, setOffer] = useState<ReturnType<typeof draftToOffer>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept here is looked at when the screen opens
  useEffect(() => setOffer(draftToOffer(browserStore(), number, saved)), []);
  if (!offer) return null;
  const { key, draft } = offer;
  const forget = () => browserStore()?.removeItem(key);
  const restore = () => {
    setOffer(null);
    onRestore(draft);
    // Until the server has it, the draft stays; what goes wrong stands in the saving line.
    flush().then(forget, () => {});
  };
  const discard = () => {
    setOffer(null);
    forget();
  };
  const { headline, body } = draft.content;
  return (
    <Notice
      tone="warning"
      isUrgent
      title={t("restoreTitle")}
      actions={
        <>
          <Button look="primary" onPress={restore}>
            {t("restoreButton")}
          </Button>
          <Button onPress={discard}>{t("discard")}</Button>
        </>
      }
    >
      <p>{t(draft.version < version ? "restoreOlder" : "restore", { time: momentText(draft.savedAt) })}</p>
      <blockquote lang="zh-CN" className="mt-1 border-s-2 border-line-strong ps-3 [overflow-wrap:anywhere]">
        <p className="font-semibold">{headline || t("untitled")}</p>
        <p className="line-clamp-2">{firstWords(body) || t("wordless")}</p>
      </blockquote>
    </Notice>
  );
}
