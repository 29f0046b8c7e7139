"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FieldsProps } from "@/components/admin/editor/field-props";
import { useLengths } from "@/components/admin/editor/lengths";
import { Button } from "@/components/ui/button";
import { NamesField } from "@/components/ui/names-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Content } from "@/newsroom/articles/content";

const bylines = ["authors", "reporters", "correspondents", "photographers"] as const;

type Credit = Content["statedCredits"][number];
const kinds: readonly Credit["kind"][] = [
  "editor",
  "responsibleEditor",
  "reviewer",
  "proofreader",
  "author",
  "reporter",
  "correspondent",
  "photographer",
];

/** Who made the piece, and names that stand beside the record with a basis. */
export function CreditFields({ fields, change, limits, isReadOnly, errorOf }: FieldsProps) {
  const t = useTranslations("editor");
  const lengths = useLengths();
  const { longest, most } = limits;
  return (
    <>
      {bylines.map((name) => (
        <NamesField
          key={name}
          label={t(`fields.${name}`)}
          listLabel={t("names", { field: t(`fields.${name}`) })}
          defaultNames={fields[name]}
          onChange={(names) => change({ [name]: names })}
          isReadOnly={isReadOnly}
          {...lengths.ofList(fields[name], { longest: longest[name], most: most[name] }, { error: errorOf(name) })}
        />
      ))}
      <StatedCredits
        credits={fields.statedCredits}
        onChange={(statedCredits) => change({ statedCredits })}
        limits={limits}
        isReadOnly={isReadOnly}
        error={errorOf("statedCredits")}
      />
    </>
  );
}

type StatedProps = {
  credits: readonly Credit[];
  onChange: (credits: Credit[]) => void;
  limits: FieldsProps["limits"];
  isReadOnly: boolean;
  error: string | undefined;
};

/** Rows are kept here while they are incomplete: only whole ones are part of the piece. */
function StatedCredits({ credits, onChange, limits, isReadOnly, error: refused }: StatedProps) {
  const t = useTranslations("editor");
  const lengths = useLengths();
  const { longest, most } = limits;
  const [rows, setRows] = useState(() => credits.map((credit, id) => ({ ...credit, id })));
  const put = (next: typeof rows) => {
    setRows(next);
    onChange(next.filter(isWhole).map(({ kind, name, basis }) => ({ kind, name: name.trim(), basis: basis.trim() })));
  };
  const patch = (id: number, part: Partial<Credit>) =>
    put(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const { error } = lengths.ofList(
    credits.map(() => ""),
    { longest: longest.statedCredits, most: most.statedCredits },
    { error: refused },
  );
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="text-[0.8125rem] font-medium text-ink-2">{t("fields.statedCredits")}</legend>
      <p className="text-[0.8125rem] text-ink-2">{t("credits.hint")}</p>
      {rows.map((row) => (
        <div key={row.id} className="grid grid-cols-2 gap-2 border border-line bg-panel-2 p-2">
          <Select
            label={t("credits.kind")}
            value={row.kind}
            options={kinds.map((value) => ({ value, label: t(`values.${value}`) }))}
            onChange={(value) => patch(row.id, { kind: kinds.find((kind) => kind === value) ?? "editor" })}
            isDisabled={isReadOnly}
          />
          <TextField
            label={t("credits.name")}
            value={row.name}
            onChange={(name) => patch(row.id, { name })}
            isReadOnly={isReadOnly}
            {...lengths.ofText(row.name, longest.statedCredits)}
          />
          <TextField
            className="col-span-2"
            label={t("credits.basis")}
            value={row.basis}
            onChange={(basis) => patch(row.id, { basis })}
            isReadOnly={isReadOnly}
            {...lengths.ofText(row.basis, longest.statedBasis, {
              hint: isWhole(row) ? undefined : t("credits.incomplete"),
            })}
          />
          {!isReadOnly && (
            <Button className="col-span-2" onPress={() => put(rows.filter(({ id }) => id !== row.id))}>
              {t("credits.remove")}
            </Button>
          )}
        </div>
      ))}
      {error && <p className="text-[0.8125rem] font-medium text-returned">{error}</p>}
      {!isReadOnly && (
        <Button
          onPress={() =>
            put([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, kind: "editor", name: "", basis: "" }])
          }
        >
          {t("credits.add")}
        </Button>
      )}
    </fieldset>
  );
}

function isWhole({ name, basis }: Credit): boolean {
  return name.trim() !== "" && basis.trim() !== "";
}
