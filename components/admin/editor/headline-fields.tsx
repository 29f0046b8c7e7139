"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import type { FieldsProps } from "@/components/admin/editor/field-props";
import { headlineLength } from "@/components/admin/editor/headline-length";
import { useLengths } from "@/components/admin/editor/lengths";
import { errorLook, hintLook, labelLook } from "@/components/ui/field-look";

type LineName = "columnLabel" | "kicker" | "headline" | "deck";
type Props = FieldsProps & {
  /** Enter in the last line goes on to the text. */
  onEnd: () => void;
};

const most = 23;

/** 栏目题, 引题, 标题, 副题 in the reader's own type, Enter leading from one to the next. */
export function HeadlineFields({ fields, change, limits, isReadOnly, errorOf, onEnd }: Props) {
  const t = useTranslations("editor");
  const length = headlineLength(fields.headline);
  const hint = length > most ? "headlineLong" : length > 0 && length < 15 ? "headlineShort" : "headlineLength";
  const lengths = useLengths();
  const line = (name: LineName, look: string, below?: string) => {
    const { hint: shown, error } = lengths.ofText(fields[name], limits.longest[name], {
      hint: below,
      error: errorOf(name),
    });
    return (
      <TextField
        value={fields[name]}
        onChange={(text) => change({ [name]: text.replace(/[\r\n\u2028\u2029]+/g, " ") })}
        isReadOnly={isReadOnly}
        isRequired={name === "headline"}
        validationBehavior="aria"
        isInvalid={Boolean(error)}
        className="group flex flex-col font-hei text-base leading-normal"
      >
        <Label className={labelLook}>{t(`fields.${name}`)}</Label>
        <div className="headline-line">
          <span aria-hidden="true" className={`headline-shadow ${look}`}>
            {`${fields[name]} `}
          </span>
          <TextArea rows={1} className={look} onKeyDown={(event) => goOn(event, onEnd)} />
        </div>
        {shown && (
          <Text slot="description" className={hintLook}>
            {shown}
          </Text>
        )}
        <FieldError className={errorLook}>{error}</FieldError>
      </TextField>
    );
  };
  return (
    <div className="flex flex-col gap-3" data-headline-block>
      {line("columnLabel", "text-[1.0625rem] font-semibold", fields.columnLabel ? t("hints.columnLabel") : undefined)}
      {line("kicker", "kicker")}
      {line("headline", "headline-type", t(`hints.${hint}`, { count: length }))}
      {line("deck", "deck")}
    </div>
  );
}

function goOn(event: KeyboardEvent<HTMLTextAreaElement>, onEnd: () => void): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const lines = Array.from(event.currentTarget.closest("[data-headline-block]")?.querySelectorAll("textarea") ?? []);
  const next = lines[lines.indexOf(event.currentTarget) + 1];
  if (next) next.focus();
  else onEnd();
}
