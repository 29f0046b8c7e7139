"use client";

import { useTranslations } from "next-intl";
import type { FieldsProps } from "@/components/admin/editor/field-props";
import { useLengths } from "@/components/admin/editor/lengths";
import { Select } from "@/components/ui/select";
import { TextAreaField } from "@/components/ui/text-field";
import type { Content } from "@/newsroom/articles/content";

type Marks = Content["marks"];
const ai: readonly Marks["ai"][] = ["none", "assisted", "generated"];
const paid: readonly Marks["paid"][] = ["none", "advertisement", "public_service"];

/** What readers are told about how a piece came to be. */
export function MarkFields({ fields, change, isReadOnly }: FieldsProps) {
  const t = useTranslations("editor");
  const put = (part: Partial<Marks>) => change({ marks: { ...fields.marks, ...part } });
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: t(`values.${value}`) }));
  return (
    <>
      <Select
        label={t("fields.ai")}
        value={fields.marks.ai}
        options={options(ai)}
        onChange={(value) => put({ ai: ai.find((one) => one === value) ?? "none" })}
        isDisabled={isReadOnly}
      />
      <Select
        label={t("fields.paid")}
        value={fields.marks.paid}
        options={options(paid)}
        onChange={(value) => put({ paid: paid.find((one) => one === value) ?? "none" })}
        isDisabled={isReadOnly}
      />
      <Select
        label={t("fields.minors")}
        value={String(fields.marks.minors)}
        options={options(["false", "true"])}
        onChange={(value) => put({ minors: value === "true" })}
        isDisabled={isReadOnly}
      />
    </>
  );
}

const changeKinds: readonly Content["change"]["kind"][] = ["first", "fix", "update", "correction"];

/** What kind of change to a live article this is; a correction says to readers what was wrong. */
export function ChangeFields({ fields, change, limits, isReadOnly, errorOf }: FieldsProps) {
  const t = useTranslations("editor");
  const lengths = useLengths();
  const { kind, note } = fields.change;
  return (
    <>
      <Select
        label={t("fields.changeKind")}
        value={kind}
        options={changeKinds.map((value) => ({
          value,
          label: value === "first" ? t("chooseChangeKind") : t(`values.${value}`),
        }))}
        onChange={(value) => {
          const chosen = changeKinds.find((one) => one === value) ?? "first";
          change({ change: { kind: chosen, note: chosen === "correction" ? note : "" } });
        }}
        isDisabled={isReadOnly}
        hint={kind === "first" ? undefined : t(`hints.${kind}`)}
        error={kind === "correction" ? undefined : errorOf("change")}
      />
      {kind === "correction" && (
        <TextAreaField
          label={t("fields.changeNote")}
          value={note}
          onChange={(text) => change({ change: { kind, note: text } })}
          isReadOnly={isReadOnly}
          {...lengths.ofText(note, limits.longest.changeNote, { error: errorOf("change") })}
        />
      )}
    </>
  );
}
