"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import type { Saving } from "@/components/admin/fronts/use-layout";
import { undoId } from "@/components/admin/fronts/use-steps";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { useListed } from "@/components/admin/listed";
import { Moment } from "@/components/admin/moment";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-field";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useOpener } from "@/components/ui/use-opener";
import type { FrontDesk } from "@/newsroom/placements/desk";

export type LayoutActions = Record<"send" | "recall" | "sendBack" | "drop" | "release", FormAction>;
type Props = {
  desk: FrontDesk;
  saving: Saving;
  actions: LayoutActions;
  /** What was done last. */
  told: string;
  undo: (() => void) | null;
};

/** Where the layout is on its way to readers, and what this person may do with it. */
export function LayoutBar({ desk, saving, actions, told, undo }: Props) {
  const words = useTranslations("fronts");
  const listed = useListed();
  const release = useTranslations("release");
  const { kind, open, may, released } = desk;
  const { panel, opener, close } = useOpener<"return" | "drop">();
  const status = useKeptFocus<HTMLParagraphElement>(`${open?.id} ${open?.sent?.at.getTime()}`);
  // What the screen shows and what is kept are the same, or nothing goes on.
  const isKept = saving.state === "kept";
  const step = (action: FormAction, word: string, look: "primary" | "quiet" | "danger") => (
    <ActionForm action={action} unconfirmed={(count) => release("unshown", { count })} className="contents">
      {(isPending) => (
        <>
          <HiddenFields values={{ id: open?.id, version: open?.version }} />
          <Button type="submit" look={look} isPending={isPending} className="max-md:min-h-11">
            {word}
          </Button>
        </>
      )}
    </ActionForm>
  );
  return (
    <section
      aria-label={words("state")}
      className="sticky bottom-0 z-20 flex flex-col gap-2 border-t border-line-strong bg-panel px-3 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]"
    >
      {open?.reason && !open.sent && (
        <p className="border-s-4 border-accent bg-returned-tint px-3 py-1.5">
          {words("cameBack", { reason: open.reason })}
        </p>
      )}
      {saving.state === "refused" && (
        <Notice tone="error" isUrgent title={words("notKept")}>
          {saving.trouble}
        </Notice>
      )}
      <p role="status" className="text-[0.9375rem] text-approved empty:-mt-2">
        {told}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <p ref={status} tabIndex={-1} className="me-auto min-w-0 text-[0.9375rem]">
          {open === null
            ? words.rich(released ? "inForce" : kind === "home" ? "preset" : "plain", {
                by: released?.by ?? "",
                at: () => released && <Moment at={released.at} />,
              })
            : open.sent
              ? words.rich("waits", { by: open.sent.by.name, at: () => open.sent && <Moment at={open.sent.at} /> })
              : saving.state === "saving"
                ? words("saving")
                : words.rich("composing", {
                    names: listed(open.composers.map(({ name }) => name)),
                    at: () => <Moment at={open.savedAt} />,
                  })}
        </p>
        {undo && (
          <Button id={undoId} onPress={undo} className="max-md:min-h-11">
            {words("undo")}
          </Button>
        )}
        {isKept && open?.sent === null && may.compose && panel === null && (
          <Button {...opener("drop")} aria-expanded={false} className="max-md:min-h-11">
            {words("drop")}
          </Button>
        )}
        {isKept && open?.sent === null && may.compose && step(actions.send, words("send"), "primary")}
        {open?.sent && may.compose && step(actions.recall, words("recall"), "quiet")}
        {open?.sent && may.release && panel === null && (
          <Button {...opener("return")} aria-expanded={false} className="max-md:min-h-11">
            {words("return")}
          </Button>
        )}
        {open?.sent && may.release && !may.isComposer && step(actions.release, words("release"), "primary")}
      </div>
      {open?.sent && may.release && may.isComposer && (
        <p className="text-[0.875rem] text-ink-2">{words("ownLayout")}</p>
      )}
      {open && open.releasers.length === 0 && (
        <p className="border-s-4 border-accent bg-returned-tint px-3 py-1.5">{words("nobodyReleases")}</p>
      )}
      {open && open.releasers.length > 0 && may.compose && (
        <p className="text-[0.8125rem] text-ink-2">{words("whoReleases", { names: listed(open.releasers) })}</p>
      )}
      {panel === "drop" && open?.sent === null && (
        <ActionForm action={actions.drop} className="flex max-w-xl flex-col gap-2">
          {(isPending) => (
            <>
              <HiddenFields values={{ id: open.id, version: open.version }} />
              <p>{words("dropMeans", { names: listed(open.composers.map(({ name }) => name)) })}</p>
              <PanelButtons isPending={isPending} word={words("drop")} look="danger" close={close} isQuestion />
            </>
          )}
        </ActionForm>
      )}
      {panel === "return" && (
        <ActionForm action={actions.sendBack} className="flex max-w-xl flex-col gap-2">
          {(isPending) => (
            <>
              <HiddenFields values={{ id: open?.id, version: open?.version }} />
              <TextAreaField
                label={words("returnReason")}
                name="reason"
                rows={2}
                isRequired
                validationBehavior="aria"
                maxLength={500}
                autoFocus
              />
              <PanelButtons isPending={isPending} word={words("return")} look="danger" close={close} />
            </>
          )}
        </ActionForm>
      )}
    </section>
  );
}
