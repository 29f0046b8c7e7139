"use client";

import { useTranslations } from "next-intl";
import { momentFrom, typedMoment } from "@/components/admin/editor/newsroom-time";
import type { ChangeNotes } from "@/components/admin/editor/use-fields";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { DeskNotes } from "@/db/schema";

type Props = { notes: DeskNotes; change: ChangeNotes; isReadOnly: boolean; error: string | undefined };

/** What stays inside the newsroom, outside the fingerprint. */
export function NoteFields({ notes, change, isReadOnly, error }: Props) {
  const t = useTranslations("editor");
  const text = (name: "suggestedPlace" | "contributorContact" | "secrecyReviewer") => (
    <TextField
      label={t(`fields.${name}`)}
      value={notes[name]}
      onChange={(value) => change({ [name]: value })}
      isReadOnly={isReadOnly}
    />
  );
  const moment = (name: "wishedAt" | "notBefore" | "takeDownAt") => (
    <TextField
      type="datetime-local"
      label={t(`fields.${name}`)}
      defaultValue={typedMoment(notes[name])}
      onChange={(value) => change({ [name]: momentFrom(value) })}
      isReadOnly={isReadOnly}
      hint={t("hints.beijing")}
    />
  );
  return (
    <>
      <p className="text-[0.8125rem] text-ink-2">{t("hints.notes")}</p>
      <TextAreaField
        label={t("fields.internalNote")}
        value={notes.internalNote}
        onChange={(internalNote) => change({ internalNote })}
        isReadOnly={isReadOnly}
        error={error}
      />
      <TextAreaField
        label={t("fields.verification")}
        value={notes.verification}
        onChange={(verification) => change({ verification })}
        isReadOnly={isReadOnly}
      />
      {moment("wishedAt")}
      {moment("notBefore")}
      {moment("takeDownAt")}
      {text("suggestedPlace")}
      {text("contributorContact")}
      {text("secrecyReviewer")}
    </>
  );
}
