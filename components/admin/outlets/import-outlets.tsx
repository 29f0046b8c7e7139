"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { PreviewOfImport } from "@/components/admin/outlets/preview-of-import";
import { importSheet, previewSheet, type SheetTrouble } from "@/components/admin/outlets/send-sheet";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { labelLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import type { ImportPreview } from "@/newsroom/outlets/import";

type State =
  | { at: "start"; error?: string }
  | { at: "reading" }
  | { at: "shown" | "importing"; sheet: Blob; preview: ImportPreview; error?: string }
  | { at: "done"; added: number; changed: number };

/** Takes in a table of outlets: a file or pasted cells, looked at first, then all of it or nothing. */
export function ImportOutlets() {
  const words = useTranslations("outlets.import");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const fileId = useId();
  const [state, setState] = useState<State>({ at: "start" });
  const sentence = (trouble: SheetTrouble) => ("message" in trouble ? trouble.message : words(trouble.word));

  const preview = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sheet = sheetIn(new FormData(event.currentTarget));
    if (!sheet) return setState({ at: "start", error: words("nothing") });
    setState({ at: "reading" });
    const answer = await previewSheet(sheet);
    setState("shown" in answer ? { at: "shown", sheet, preview: answer } : { at: "start", error: sentence(answer) });
  };
  const take = async (shown: { sheet: Blob; preview: ImportPreview }) => {
    setState({ at: "importing", ...shown });
    const answer = await importSheet(shown.sheet, shown.preview);
    if (!("added" in answer)) return setState({ at: "shown", ...shown, error: sentence(answer) });
    form.current?.reset();
    setState({ at: "done", ...answer });
    router.refresh();
  };

  const error = "error" in state ? state.error : undefined;
  return (
    <Panel title={words("title")} hint={words("hint")}>
      {error && (
        <Notice tone="error" isUrgent>
          {error}
        </Notice>
      )}
      {state.at === "done" && <Notice tone="success">{words("done", state)}</Notice>}
      <form ref={form} onSubmit={preview} className="flex flex-col gap-3">
        <div className="flex flex-col gap-1">
          <label htmlFor={fileId} className={labelLook}>
            {words("file")}
          </label>
          <input
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
      {(state.at === "shown" || state.at === "importing") && (
        <PreviewOfImport preview={state.preview} isPending={state.at === "importing"} take={() => take(state)} />
      )}
    </Panel>
  );
}

/** The file chosen, else what was pasted; null where there is neither. */
function sheetIn(form: FormData): Blob | null {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return file;
  const text = String(form.get("text") ?? "");
  return text.trim() === "" ? null : new Blob([text]);
}
