"use client";

import { useTranslations } from "next-intl";
import { CheckedField } from "@/components/admin/editor/checked-field";
import type { OutletChoice } from "@/components/admin/editor/copy";
import type { FieldsProps } from "@/components/admin/editor/field-props";
import { useLengths } from "@/components/admin/editor/lengths";
import { wholeAddress } from "@/components/admin/editor/link-address";
import { dayOrMoment, typedDayOrMoment } from "@/components/admin/editor/newsroom-time";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Content } from "@/newsroom/articles/content";

const origins: readonly Content["origin"][] = ["original", "contributed", "reprint", "compiled"];

/** Where a piece comes from, and for a reprint what it owes its original. */
export function SourceFields({
  fields,
  change,
  limits,
  isReadOnly,
  errorOf,
  outlets,
}: FieldsProps & { outlets: readonly OutletChoice[] }) {
  const t = useTranslations("editor");
  const lengths = useLengths();
  const { source, reprint, origin } = fields;
  const outlet = outlets.find(({ id }) => id === source.outletId);
  const owesOriginal = origin === "reprint" || origin === "compiled";
  const name = (typed: string) => {
    const chosen = outlets.find((one) => lineOf(one) === typed.trim() || one.name === typed.trim());
    const address =
      chosen && (source.address === "" || source.address === outlet?.address) ? chosen.address : source.address;
    change({ source: { name: typed, address, outletId: chosen?.id ?? null } });
  };
  const put = (part: Partial<Content["reprint"]>) => change({ reprint: { ...reprint, ...part } });
  const text = (part: "headline" | "author" | "basis", label: "originalHeadline" | "originalAuthor" | "basis") => (
    <TextField
      label={t(`fields.${label}`)}
      value={reprint[part]}
      onChange={(value) => put({ [part]: value })}
      isReadOnly={isReadOnly}
      {...lengths.ofText(reprint[part], limits.longest[label], {
        error: part === "headline" ? errorOf("reprint") : undefined,
      })}
    />
  );
  return (
    <>
      <Select
        label={t("fields.origin")}
        value={origin}
        options={origins.map((value) => ({ value, label: t(`values.${value}`) }))}
        onChange={(value) => change({ origin: origins.find((one) => one === value) ?? "original" })}
        isDisabled={isReadOnly}
      />
      <TextField
        label={t("fields.source")}
        value={source.name}
        onChange={name}
        list="editor-outlets"
        isReadOnly={isReadOnly}
        {...lengths.ofText(source.name, limits.longest.source, {
          hint: source.name && (outlet ? t("hints.outletKnown", { name: outlet.name }) : t("hints.outletUnknown")),
          error: errorOf("source"),
        })}
      />
      <datalist id="editor-outlets">
        {outlets.map((one) => (
          <option key={one.id} value={lineOf(one)}>
            {one.name}
          </option>
        ))}
      </datalist>
      <CheckedField
        // An outlet chosen above brings its address with it.
        key={source.outletId ?? 0}
        label={t("fields.sourceAddress")}
        defaultValue={source.address}
        accept={wholeAddress}
        onChange={(address) => change({ source: { ...source, address } })}
        wrong={t("hints.addressWrong")}
        hint={t("hints.address")}
        isReadOnly={isReadOnly}
        inputMode="url"
      />
      {owesOriginal && (
        <fieldset className="flex flex-col gap-3 border-s-2 border-line-strong ps-3">
          <legend className="sr-only">{t(`values.${origin}`)}</legend>
          {text("headline", "originalHeadline")}
          {text("author", "originalAuthor")}
          <CheckedField
            label={t("fields.originalAddress")}
            defaultValue={reprint.address}
            accept={wholeAddress}
            onChange={(address) => put({ address })}
            wrong={t("hints.addressWrong")}
            isReadOnly={isReadOnly}
            inputMode="url"
          />
          <CheckedField
            label={t("fields.originalTime")}
            defaultValue={typedDayOrMoment(reprint.releasedAt)}
            accept={dayOrMoment}
            onChange={(releasedAt) => put({ releasedAt })}
            wrong={t("hints.timeWrong")}
            hint={t("hints.timeForm")}
            isReadOnly={isReadOnly}
          />
          {text("basis", "basis")}
        </fieldset>
      )}
    </>
  );
}

function lineOf({ creditText, name }: OutletChoice): string {
  return creditText || name;
}
