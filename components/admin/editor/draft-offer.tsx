"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Copy } from "@/components/admin/editor/copy";
import { browserStore, draftToOffer, forgetDraft, type LocalDraft } from "@/components/admin/editor/local-draft";
import { clockTime } from "@/components/admin/editor/saved-version";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type Props = { number: number; version: number; saved: Copy; onRestore: (draft: LocalDraft) => void };

/** Offers, once at opening, text that was kept on this machine and never reached the server. */
export function DraftOffer({ number, version, saved, onRestore }: Props) {
  const t = useTranslations("editor.trouble");
  const [draft, setDraft] = useState<LocalDraft | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept here is looked at when the screen opens
  useEffect(() => setDraft(draftToOffer(browserStore(), number, saved)), []);
  if (!draft) return null;
  const time = `${draft.savedAt.slice(0, 10)} ${clockTime(draft.savedAt)}`;
  return (
    <Notice
      tone="warning"
      isUrgent
      title={t("restoreTitle")}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => {
              onRestore(draft);
              setDraft(null);
            }}
          >
            {t("restoreButton")}
          </Button>
          <Button
            onPress={() => {
              forgetDraft(browserStore(), number);
              setDraft(null);
            }}
          >
            {t("discard")}
          </Button>
        </>
      }
    >
      {t(draft.version < version ? "restoreOlder" : "restore", { time })}
    </Notice>
  );
}
