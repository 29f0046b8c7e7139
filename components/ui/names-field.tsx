"use client";

import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { errorLook, hintLook, labelLook } from "@/components/ui/field-look";
import { endsName, splitNames } from "@/components/ui/split-names";
import { Tags } from "@/components/ui/tags";

type Props = {
  label: ReactNode;
  /** Names at first; afterwards the field keeps them itself and tells of every change. */
  defaultNames: readonly string[];
  onChange: (names: string[]) => void;
  /** What the list of names is called for those who hear it. */
  listLabel: string;
  hint?: ReactNode;
  error?: string | undefined;
  isReadOnly?: boolean;
};

/** A list of names written in one line: space, 、 or Enter ends one, Backspace takes the last one back. */
export function NamesField({ label, defaultNames, onChange, listLabel, hint, error, isReadOnly = false }: Props) {
  const [names, setNames] = useState<readonly string[]>(defaultNames);
  const [typed, setTyped] = useState("");
  const composing = useRef(false);

  const put = (next: readonly string[], rest: string) => {
    setNames(next);
    setTyped(rest);
    onChange(splitNames([...next, rest].join("、")));
  };
  const settle = () => {
    if (typed.trim() !== "") put(splitNames([...names, typed].join("、")), "");
  };
  const type = (text: string) => {
    // A word still being composed is not a name yet: the space that picks a candidate ends nothing.
    if (composing.current) setTyped(text);
    else if (endsName(text)) put(splitNames([...names, text].join("、")), "");
    else put(names, text);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      settle();
    } else if (event.key === "Backspace" && typed === "" && names.length > 0 && !isReadOnly) {
      event.preventDefault();
      put(names.slice(0, -1), names.at(-1) ?? "");
    }
  };
  const remove = (gone: string) =>
    put(
      names.filter((name) => name !== gone),
      typed,
    );

  return (
    <TextField
      className="flex flex-col gap-1"
      value={typed}
      onChange={type}
      onBlur={settle}
      isInvalid={Boolean(error)}
      isReadOnly={isReadOnly}
    >
      <Label className={labelLook}>{label}</Label>
      <div
        className={`flex min-h-10 flex-wrap items-center gap-1 rounded-ui border border-line-strong px-1.5 py-1 focus-within:border-focus focus-within:outline-2 focus-within:outline-focus hover:border-ink-2 md:min-h-9 ${isReadOnly ? "bg-panel-2" : "bg-panel"}`}
      >
        {names.length > 0 && (
          <Tags
            label={listLabel}
            tags={names.map((name) => ({ id: name, name }))}
            onRemove={isReadOnly ? undefined : remove}
          />
        )}
        <Input
          className="min-w-20 flex-1 bg-transparent px-1 py-0.5 text-base outline-none md:text-[0.9375rem]"
          onKeyDown={press}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            type(event.currentTarget.value);
          }}
        />
      </div>
      {hint && (
        <Text slot="description" className={hintLook}>
          {hint}
        </Text>
      )}
      <FieldError className={errorLook}>{error}</FieldError>
    </TextField>
  );
}
