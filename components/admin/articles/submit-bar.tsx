"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { SpikePanel } from "@/components/admin/articles/spike-panel";
import { useSubmitWords } from "@/components/admin/articles/submit-words";
import { faultOfSaving, faultOfStep, useFault } from "@/components/admin/editor/fault";
import { useSavedVersion } from "@/components/admin/editor/saved-version";
import type { FormAction } from "@/components/admin/form-action";
import { heard } from "@/components/admin/heard";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import type { StepName } from "@/newsroom/articles/moves";
import type { WayAhead } from "@/newsroom/articles/way-ahead";

type Props = {
  steps: readonly StepName[];
  /** One for each way 送审 can go. */
  ahead: readonly WayAhead[];
  /** The number once everything is saved: a piece may be begun by that. */
  numberNow: () => number | null;
  takeStep: FormAction;
  onTaken: (number: number) => void;
};

/** The steps open to whoever writes the piece; each saves first and names the version it is about. */
export function SubmitBar({ steps, ahead, numberNow, takeStep, onTaken }: Props) {
  const words = useTranslations("articles.steps");
  const shell = useTranslations("shell");
  const { flush } = useSavedVersion();
  const [isFlash, setFlash] = useState(false);
  const [isSpiking, setSpiking] = useState(false);
  const { fault, blame } = useFault();
  const [isPending, start] = useTransition();
  const flash = ahead.find((way) => way.purpose === "flash");
  const way = isFlash && flash ? flash : ahead.find(({ purpose }) => purpose !== "flash");
  const { label, warning, remark } = useSubmitWords(way);

  // A second click can come before the first is drawn as under way.
  const busy = useRef(false);
  const take = (step: string, more: Record<string, string> = {}) => {
    if (busy.current) return;
    busy.current = true;
    start(async () => {
      blame(null);
      const refused = (message: string, part?: string) => blame(faultOfStep(message, part));
      try {
        const version = await flush();
        const begun = numberNow();
        if (begun === null) return refused(words("nothingYet"), "headline");
        const form = new FormData();
        const said = { step, number: String(begun), version: String(version), ...more };
        for (const [name, value] of Object.entries(said)) form.set(name, value);
        const state = await heard(() => takeStep({}, form), shell("unreached"));
        if (state.error) refused(state.error, "field" in state ? state.field : undefined);
        else onTaken(begun);
      } catch (failure) {
        blame(faultOfSaving(failure));
      } finally {
        busy.current = false;
      }
    });
  };
  // A field that is at fault says so itself.
  const error = fault && (fault.field === null || fault.isOfSaving) ? fault.message : null;
  const submit = () => take("submit", isFlash && flash ? { flash: "true" } : {});
  useShortcut(steps.includes("submit") && !isPending ? submit : null);

  return (
    <>
      {(error || warning) && (
        <div className="order-first flex basis-full flex-col gap-2">
          {error && (
            <div data-fault tabIndex={-1}>
              <Notice tone="error" isUrgent>
                {error}
              </Notice>
            </div>
          )}
          {steps.includes("submit") && warning && <Notice tone="warning">{warning}</Notice>}
        </div>
      )}
      {isSpiking && (
        <SpikePanel
          isPending={isPending}
          close={() => setSpiking(false)}
          onSpike={(reason) => take("spike", { reason })}
        />
      )}
      {steps.includes("submit") && flash && (
        <Checkbox isSelected={isFlash} onChange={setFlash}>
          {words("flash")}
        </Checkbox>
      )}
      {steps.includes("spike") && !isSpiking && (
        <Button look="danger" onPress={() => setSpiking(true)}>
          {words("spike")}
        </Button>
      )}
      {steps.includes("recall") && (
        <Button isPending={isPending} onPress={() => take("recall")}>
          {words("recall")}
        </Button>
      )}
      {steps.includes("handOver") && (
        <Button look="primary" isPending={isPending} onPress={() => take("handOver")}>
          {words("handOverTo")}
        </Button>
      )}
      {steps.includes("submit") && (
        <span className="flex flex-col">
          <Button look="primary" isPending={isPending} onPress={submit}>
            {label}
          </Button>
          {remark && <span className="text-[0.8125rem] text-ink-2">{remark}</span>}
        </span>
      )}
    </>
  );
}

/** Ctrl or ⌘ with Enter, wherever the caret is; never while a word is being composed. */
function useShortcut(work: (() => void) | null): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.code !== "Enter") return;
      if (!(event.ctrlKey || event.metaKey) || event.repeat || !latest.current) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Before the text takes it for a line break.
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, []);
}
