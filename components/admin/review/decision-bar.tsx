"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { ApproveByKey } from "@/components/admin/review/approve-by-key";
import type { DecisionProps } from "@/components/admin/review/decision-props";
import { DisagreePanel, ReturnPanel, SpikePanel } from "@/components/admin/review/reason-panels";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

type Panel = "remark" | "return" | "disagree" | "spike";

/** Of the buttons beside the approving one: as high as a thumb needs on a phone. */
const besides = "min-h-11 md:min-h-9";

/** The decisions a person may take now, fixed at the bottom of the screen; reasons are asked for in place. */
export function DecisionBar(props: DecisionProps) {
  const isSettled = useSettled(props.cameFromAnother);
  const { shown, approve, mayReturn, mayDisagree, maySpike, retractable, whyNot, actions } = props;
  const words = useTranslations("decisions");
  const { panel, opener, close } = useOpener<Panel>();

  if (!approve && !mayReturn && !maySpike && retractable === null && !whyNot) return null;
  if (panel === "return") return <Bar label={words("bar")}>{<ReturnPanel {...props} close={close} />}</Bar>;
  if (panel === "disagree") return <Bar label={words("bar")}>{<DisagreePanel {...props} close={close} />}</Bar>;
  if (panel === "spike") return <Bar label={words("bar")}>{<SpikePanel {...props} close={close} />}</Bar>;
  return (
    <Bar label={words("bar")}>
      <div className="flex flex-wrap items-center gap-2">
        {whyNot && panel === null && <p className="min-w-0 flex-[1_1_16rem] py-1.5 text-[0.9375rem]">{whyNot}</p>}
        {approve && panel === null && (
          <Approve {...props} action={actions.approve} base={approve.base} look="primary" isSettled={isSettled} byKey>
            {approve.words}
          </Approve>
        )}
        {approve && props.approveAndRelease && panel === null && (
          <Approve {...props} action={actions.approveAndRelease} base={approve.base} look="quiet" isSettled={isSettled}>
            {props.approveAndRelease}
          </Approve>
        )}
        {approve && panel === null && (
          <Button look="plain" {...opener("remark")} className={besides}>
            {words("remarkOpen")}
          </Button>
        )}
        {approve && panel === "remark" && <Remark {...props} approve={approve} close={close} />}
        {panel === null && (
          <span className="ms-auto flex flex-wrap gap-2">
            {retractable !== null && (
              <ActionForm action={actions.retract} className="contents">
                {(isPending) => (
                  <>
                    <HiddenFields values={{ ...shown, stage: retractable }} />
                    <Button type="submit" isPending={isPending} className={besides}>
                      {words("retract")}
                    </Button>
                  </>
                )}
              </ActionForm>
            )}
            {mayReturn && (
              <Button {...opener("return")} aria-expanded={false} className={besides}>
                {words("return")}
              </Button>
            )}
            {mayDisagree && (
              <Button look="danger" {...opener("disagree")} aria-expanded={false} className={besides}>
                {words("disagree")}
              </Button>
            )}
            {maySpike && (
              <Button look="danger" {...opener("spike")} aria-expanded={false} className={besides}>
                {words("spike")}
              </Button>
            )}
          </span>
        )}
      </div>
      {approve && panel === null && isSettled && (
        <ApproveByKey action={actions.approve} fields={{ ...shown, base: approve.base }} words={approve.words} />
      )}
    </Bar>
  );
}

function Bar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="sticky bottom-0 z-30 mt-auto flex max-h-[80dvh] flex-col gap-2 overflow-y-auto border-t border-line-strong bg-panel px-3 pt-2.5 pb-[calc(0.625rem+env(safe-area-inset-bottom))] md:px-6 print:hidden"
    >
      {children}
    </section>
  );
}

type ApproveProps = {
  shown: DecisionProps["shown"];
  action: FormAction;
  base: string | null;
  look: ButtonLook;
  isSettled: boolean;
  /** Ctrl or ⌘ with Enter does the same. */
  byKey?: boolean;
  children: string;
};

/** A button that approves what is on screen, on a phone as wide as the bar. */
function Approve({ shown, action, base, look, isSettled, byKey = false, children }: ApproveProps) {
  return (
    <ActionForm action={action} className="flex min-w-0 flex-[1_1_100%] flex-col gap-2 md:flex-none">
      {(isPending) => (
        <>
          <HiddenFields values={{ ...shown, base }} />
          <Button
            type="submit"
            look={look}
            isPending={isPending}
            isDisabled={!isSettled}
            aria-keyshortcuts={byKey ? "Control+Enter Meta+Enter" : undefined}
            className="min-h-12 w-full px-5 md:min-h-10"
          >
            {children}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

/** 通过 with a word for those who come after. */
function Remark({
  shown,
  approve,
  actions,
  close,
}: DecisionProps & { approve: NonNullable<DecisionProps["approve"]>; close: () => void }) {
  const words = useTranslations("decisions");
  return (
    <ActionForm action={actions.approve} className="flex w-full flex-col gap-2">
      {(isPending) => (
        <>
          <HiddenFields values={{ ...shown, base: approve.base }} />
          <TextAreaField label={words("remark")} name="reason" rows={2} autoFocus />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" isPending={isPending}>
              {approve.words}
            </Button>
            <Button look="plain" onPress={close}>
              {words("cancel")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

const settling = 700;

/** False for a moment after another text made way for this one, longer than a double click takes. */
function useSettled(cameFromAnother: boolean): boolean {
  const [isSettled, setSettled] = useState(!cameFromAnother);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settling);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
