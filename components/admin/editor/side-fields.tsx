"use client";

import { useTranslations } from "next-intl";
import { CreditFields } from "@/components/admin/editor/credit-fields";
import type { EditorScreenProps } from "@/components/admin/editor/editor-props";
import { ChangeFields, MarkFields } from "@/components/admin/editor/mark-fields";
import { NoteFields } from "@/components/admin/editor/note-fields";
import { PlaceFields } from "@/components/admin/editor/place-fields";
import { SourceFields } from "@/components/admin/editor/source-fields";
import { Disclosure } from "@/components/ui/disclosure";

type Props = Pick<EditorScreenProps, "values" | "channels" | "outlets" | "limits" | "liveKind"> & {
  isReadOnly: boolean;
  errorOf: (field: string) => string | undefined;
};

/** What belongs to a piece beside its text, in groups that fold. */
export function SideFields({ values, channels, outlets, limits, liveKind, isReadOnly, errorOf }: Props) {
  const t = useTranslations("editor");
  const isWrong = (...names: string[]) => names.some((name) => errorOf(name) !== undefined);
  const shared = { fields: values.fields, change: values.changeFields, limits, isReadOnly, errorOf };
  return (
    <section aria-label={t("sideLabel")} className="border-t border-line bg-panel lg:border">
      {liveKind && (
        <Disclosure title={t("groups.change")} defaultExpanded mustOpen={isWrong("change")}>
          <ChangeFields {...shared} />
        </Disclosure>
      )}
      <Disclosure
        title={t("groups.place")}
        defaultExpanded
        mustOpen={isWrong("channels", "keywords", "shortHeadline", "frontHeadline", "summary")}
      >
        <PlaceFields {...shared} channels={channels} />
      </Disclosure>
      <Disclosure title={t("groups.source")} defaultExpanded>
        <SourceFields {...shared} outlets={outlets} />
        <CreditFields {...shared} />
      </Disclosure>
      <Disclosure title={t("groups.marks")} defaultExpanded>
        <MarkFields {...shared} />
      </Disclosure>
      <Disclosure title={t("groups.notes")} defaultExpanded>
        <NoteFields notes={values.notes} change={values.changeNotes} isReadOnly={isReadOnly} error={errorOf("notes")} />
      </Disclosure>
    </section>
  );
}
