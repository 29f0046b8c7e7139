"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { Submit } from "@/components/admin/people/submit";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextAreaField, TextField } from "@/components/ui/text-field";

type State = { error?: string | undefined };
type Props = {
  person: { id: number; legalName: string; displayNames: readonly string[]; defaults: Record<string, string> };
  creditKinds: readonly string[];
  action: (state: State, form: FormData) => Promise<State>;
};

/** The legal name, the names readers see, and which of them stands for each kind of credit. */
export function NamesForm({ person, creditKinds, action }: Props) {
  const words = useTranslations("people");
  const credits = useTranslations("editor.values");
  const [typed, setTyped] = useState(person.displayNames.join("\n"));
  const [legalName, setLegalName] = useState(person.legalName);
  const [defaults, setDefaults] = useState(person.defaults);
  const names = [...new Set(typed.split("\n").map((name) => name.trim()))].filter(Boolean);
  return (
    <ActionForm action={action} done={() => <Notice tone="success">{words("saved")}</Notice>}>
      {(isPending) => (
        <>
          <input type="hidden" name="personId" value={person.id} />
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              label={words("columns.legalName")}
              name="legalName"
              value={legalName}
              onChange={setLegalName}
              hint={words("legalNameHint")}
              isRequired
              maxLength={40}
            />
            <TextAreaField
              label={words("displayNames")}
              name="displayNames"
              value={typed}
              onChange={setTyped}
              hint={words("displayNamesHint")}
              rows={2}
            />
          </div>
          {names.length > 0 && (
            <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
              {creditKinds.map((kind) => (
                <Select
                  key={kind}
                  label={words("defaultFor", { credit: credits(kind) })}
                  name={`default-${kind}`}
                  value={names.includes(defaults[kind] ?? "") ? (defaults[kind] ?? "") : ""}
                  onChange={(name) => setDefaults({ ...defaults, [kind]: name })}
                  options={[
                    { value: "", label: words("byLegalName") },
                    ...names.map((name) => ({ value: name, label: name })),
                  ]}
                />
              ))}
            </div>
          )}
          <Submit isPending={isPending}>{words("save")}</Submit>
        </>
      )}
    </ActionForm>
  );
}
