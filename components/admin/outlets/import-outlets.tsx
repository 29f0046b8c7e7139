"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { PreviewOfImport } from "@/components/admin/outlets/preview-of-import";
import { importSheet, previewSheet, type SheetTrouble } from "@/components/admin/outlets/send-sheet";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { Button } from "@/components/ui/button";
import { labelLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import type { ImportPreview } from "@/newsroom/outlets/import";

type State =
  | { at: "start"; error?: string }
  | { at: "reading" | "both" }
  | { at: "shown" | "importing"; sheet: Blob; preview: ImportPreview; error?: string }
  | { at: "done"; added: number; changed: number };

/**
 * Takes in a table of outlets: a file or pasted cells, looked at first, then all of it or nothing. What is looked at goes
 * when the file or the text is changed: only what stands there can be taken in.
 */
export function ImportOutlets() {
  const words = useTranslations("outlets.import");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const fileId = useId();
  // An answer about a table that was changed meanwhile is not shown either.
  const changes = useRef(0);
  const [state, setState] = useState<State>({ at: "start" });
  const sentence = (trouble: SheetTrouble) => ("message" in trouble ? trouble.message : words(trouble.word));

  const preview = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sheet = sheetIn(new FormData(event.currentTarget));
    if (sheet === "both") return setState({ at: "both" });
    if (sheet === "nothing") return setState({ at: "start", error: words("nothing") });
    setState({ at: "reading" });
    const before = changes.current;
    const answer = await previewSheet(sheet);
    if (changes.current !== before) return;
    setState("shown" in answer ? { at: "shown", sheet, preview: answer } : { at: "start", error: sentence(answer) });
  };
  const take = async (shown: { sheet: Blob; preview: ImportPreview }) => {
    setState({ at: "importing", ...shown });
    const before = changes.current;
    const answer = await importSheet(shown.sheet, shown.preview);
    const isChanged = changes.current !== before;
    if (!("added" in answer)) {
      const error = sentence(answer);
      return setState(isChanged ? { at: "start", error } : { at: "shown", ...shown, error });
    }
    if (!isChanged) form.current?.reset();
    setState({ at: "done", ...answer });
    router.refresh();
  };
  const change = () => {
    changes.current += 1;
    setState((state) => (state.at === "importing" || state.at === "done" ? state : { at: "start" }));
  };
  const dropFile = () => {
    if (file.current) file.current.value = "";
    file.current?.focus();
    change();
  };

  const error = "error" in state ? state.error : undefined;
  return (
    <Panel title={words("title")} hint={words("hint")}>
      {error && (
        <Notice tone="error" isUrgent>
          {error}
        </Notice>
      )}
      {state.at === "both" && (
        // Many browsers have no way to choose no file again.
        <Notice tone="error" isUrgent actions={<Button onPress={dropFile}>{words("dropFile")}</Button>}>
          {words("both")}
        </Notice>
      )}
      {state.at === "done" && <Notice tone="success">{words("done", state)}</Notice>}
      <form ref={form} onSubmit={preview} onChange={change} className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          <label htmlFor={fileId} className={labelLook}>
            {words("file")}
          </label>
          <input
            ref={file}
            id={fileId}
            name="file"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            className="min-w-0 max-w-full text-[0.9375rem] file:me-3 file:min-h-10 file:rounded-ui file:border file:border-line-strong file:bg-panel file:px-3 file:text-ink"
          />
        </div>
        <TextAreaField label={words("text")} name="text" hint={words("textHint")} rows={3} />
        <Submit look="quiet" isPending={state.at === "reading" || state.at === "importing"}>
          {words(state.at === "reading" ? "working" : "preview")}
        </Submit>
      </form>
      {/* There before what it says: one that comes together with its words is not dependably read. */}
      <div aria-live="polite" className="empty:-mt-3">
        {(state.at === "shown" || state.at === "importing") && (
          <PreviewOfImport preview={state.preview} isPending={state.at === "importing"} take={() => take(state)} />
        )}
      </div>
    </Panel>
  );
}

/** The file chosen or what was pasted. Both at once are no table: which one is meant is not ours to guess. */
function sheetIn(form: FormData): Blob | "nothing" | "both" {
  const file = form.get("file");
  const text = String(form.get("text") ?? "");
  const isPasted = text.trim() !== "";
  if (file instanceof File && file.size > 0) return isPasted ? "both" : file;
  return isPasted ? new Blob([text]) : "nothing";
}
