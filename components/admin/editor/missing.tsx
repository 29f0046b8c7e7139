"use client";

import type { Editor } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import type { Fields } from "@/components/admin/editor/use-fields";
import { useListed } from "@/components/admin/listed";

/** `field` as the content calls it, `label` and `sentence` as messages do. */
export type Lack = { field: string; label: string; sentence: string };

/** What is needed before a piece can go to review, in the order in which it is asked for. */
export function useMissing(editor: Editor | null, fields: Fields, isLive: boolean): Lack[] {
  const isEmpty = useIsEmpty(editor);
  const { headline, channels, change } = fields;
  const lacks: (Lack | false)[] = [
    headline.trim() === "" && { field: "headline", label: "headline", sentence: "headline_missing" },
    isEmpty && { field: "body", label: "body", sentence: "body_missing" },
    channels.main === null && { field: "channels", label: "channel", sentence: "channel_missing" },
    isLive && change.kind === "first" && { field: "change", label: "changeKind", sentence: "change_kind_missing" },
    isLive &&
      change.kind === "correction" &&
      change.note.trim() === "" && { field: "change", label: "changeNote", sentence: "correction_note_missing" },
  ];
  return lacks.filter((lack) => lack !== false);
}

/** Of an editor that comes later than the screen: until then nobody knows. */
function useIsEmpty(editor: Editor | null): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      editor?.on("transaction", onChange);
      return () => void editor?.off("transaction", onChange);
    },
    [editor],
  );
  return useSyncExternalStore(
    subscribe,
    () => editor?.isEmpty ?? false,
    () => false,
  );
}

export function Missing({ lacks }: { lacks: readonly Lack[] }) {
  const t = useTranslations("editor");
  const listed = useListed();
  if (lacks.length === 0) return null;
  return (
    <p className="text-[0.875rem] text-ink-2">
      {t("missing", { fields: listed(lacks.map(({ label }) => t(`fields.${label}`))) })}
    </p>
  );
}
