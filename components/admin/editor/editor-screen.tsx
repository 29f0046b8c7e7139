"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { BodyField } from "@/components/admin/editor/body-field";
import { DraftOffer } from "@/components/admin/editor/draft-offer";
import type { EditorScreenProps } from "@/components/admin/editor/editor-props";
import { useFault } from "@/components/admin/editor/fault";
import { HeadlineFields } from "@/components/admin/editor/headline-fields";
import { wordsIn } from "@/components/admin/editor/headline-length";
import { Missing, useMissing } from "@/components/admin/editor/missing";
import { modifier } from "@/components/admin/editor/modifier";
import { SaveLine } from "@/components/admin/editor/save-line";
import { SaveTrouble } from "@/components/admin/editor/save-trouble";
import { useSavedVersion } from "@/components/admin/editor/saved-version";
import { SideFields } from "@/components/admin/editor/side-fields";
import { unbegun } from "@/components/admin/editor/use-saver";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";

const tones: Record<string, StatusTone> = {
  unchanged: "unchanged",
  draft: "draft",
  in_review: "review",
  returned: "returned",
  approved: "approved",
  scheduled: "scheduled",
  spiked: "spiked",
};

const stepsId = "editor-steps";

/** Everything of the writing screen that can be seen. */
export function EditorScreen(props: EditorScreenProps) {
  const { article, copy, values, body, limits, signInUrl, onRestore, liveKind, children } = props;
  const { editor } = body;
  const t = useTranslations("editor");
  const refusals = useTranslations("refusals");
  const { status, flush } = useSavedVersion();
  const { fault } = useFault();
  const lacks = useMissing(editor, values.fields, liveKind === true);
  // From the first step that found a fault each field says what it lacks, until it lacks nothing.
  const [isTried, setTried] = useState(false);
  if (fault?.field && !isTried) setTried(true);
  const errorOf = (field: string) => {
    if (status.kind === "refused" && status.field === field) return status.message;
    if (fault?.field === field) return fault.message;
    const lack = isTried && lacks.find((one) => one.field === field);
    return lack ? refusals(lack.sentence) : undefined;
  };
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) leadTo(screen.current, fault.field !== null);
  }, [fault]);
  const isReadOnly = article.locked;
  // What is typed before the page is alive would be lost when it comes alive.
  const isStill = isReadOnly || editor === null;
  const tone = tones[article.state];
  const name = article.number === null ? t("newPiece") : t("article", { number: String(article.number) });

  return (
    <div ref={screen} className="mx-auto flex max-w-[76rem] flex-col">
      <div className="flex flex-col gap-2 empty:hidden">
        <noscript>
          <Notice tone="warning">{t("needsScript")}</Notice>
        </noscript>
        {isReadOnly ? (
          <Notice tone="info">{article.lockedWhy || t("locked")}</Notice>
        ) : (
          <DraftOffer number={article.number ?? unbegun} version={copy.version} saved={copy} onRestore={onRestore} />
        )}
        <SaveTrouble plainText={() => plainText(values.fields, editor)} signInUrl={signInUrl} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem] lg:p-4">
        <section aria-label={t("pieceLabel")} className="border-line bg-panel px-4 py-6 sm:px-8 lg:border">
          <div className="article mx-auto" lang="zh-CN">
            <HeadlineFields
              fields={values.fields}
              change={values.changeFields}
              limits={limits}
              isReadOnly={isStill}
              errorOf={errorOf}
              onEnd={() => editor?.commands.focus("start")}
            />
            <div className="mt-6">
              <BodyField {...body} error={errorOf("body")} />
            </div>
            {!isStill && (
              <a
                href={`#${stepsId}`}
                className="sr-only inline-flex min-h-11 items-center font-hei text-base text-scheduled underline underline-offset-4 focus:not-sr-only"
              >
                {t("toSteps")}
              </a>
            )}
          </div>
        </section>
        <SideFields key={values.generation} {...props} errorOf={errorOf} isReadOnly={isStill} />
      </div>
      <footer className="sticky bottom-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-panel px-4 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))]">
        <p className="tabular flex items-center gap-3 text-[0.875rem] text-ink-2">
          <span>{name}</span>
          {tone && <StatusMark tone={tone}>{article.stateLabel ?? t(`states.${article.state}`)}</StatusMark>}
          {editor && <WordCount editor={editor} />}
        </p>
        {!isReadOnly && editor && <SaveLine />}
        {/* Whatever is said above them, the buttons stay in their corner: a second click finds them. */}
        <div
          id={stepsId}
          tabIndex={-1}
          className="ms-auto flex flex-wrap items-center justify-end gap-2 has-[[role=alert]]:basis-full data-[still]:invisible"
          data-still={editor ? undefined : ""}
        >
          {!isStill && (
            <p className="hidden text-[0.8125rem] text-ink-2 lg:block">
              {t(props.maySubmit ? "keysToSubmit" : "keys", { modifier: modifier() })}
            </p>
          )}
          {!isReadOnly && editor && <Missing lacks={lacks} />}
          {!isReadOnly && <Button onPress={() => void flush().catch(() => {})}>{t("saveNow")}</Button>}
          {children}
        </div>
      </footer>
    </div>
  );
}

type Values = EditorScreenProps["values"]["fields"];

/** To the first field that is at fault; where none is, to what is said of it. */
function leadTo(screen: HTMLElement | null, isInField: boolean): void {
  const field = isInField ? screen?.querySelector<HTMLElement>('[aria-invalid="true"]') : null;
  const place = field ?? screen?.querySelector<HTMLElement>("[data-fault]");
  place?.focus({ preventScroll: true });
  // In the middle: bars stick to both edges.
  if (field) field.scrollIntoView({ block: "center" });
}

function WordCount({ editor }: { editor: Editor }) {
  const t = useTranslations("editor");
  const count = useEditorState({ editor, selector: ({ editor: current }) => wordsIn(textOf(current)) });
  return <span>{t("words", { count })}</span>;
}

function textOf(editor: Editor): string {
  const { doc } = editor.state;
  return doc.textBetween(0, doc.content.size, "\n", (node) =>
    node.type.name === "image" ? `${node.attrs.caption} ${node.attrs.credit}` : "\n",
  );
}

function plainText(fields: Values, editor: Editor | null): string {
  const lines = [fields.columnLabel, fields.kicker, fields.headline, fields.deck, fields.summary];
  return [...lines.filter((line) => line !== ""), "", editor ? textOf(editor) : ""].join("\n");
}
