"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { WithdrawForm } from "@/components/admin/history/withdraw-form";
import { Moment } from "@/components/admin/moment";
import { ReceiptMark } from "@/components/admin/receipt-mark";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusMark } from "@/components/ui/status-mark";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";
import type { Receipt } from "@/newsroom/editions/receipts";
import type { PublicStanding } from "@/newsroom/history/desk";

export type PublicActions = Record<"withdraw" | "reinstate" | "confirmReinstatement", FormAction>;
type Props = {
  standing: PublicStanding;
  address: string | null;
  receipt: Receipt | null;
  /** The 恢复发布 that waits for a second person. */
  proposal: { reason: string; proposedBy: { name: string }; proposedAt: Date } | null;
  actions: PublicActions;
};

/** Whether readers see the article, and what this person may do about it: 撤稿, 恢复发布. */
export function PublicPanel({ standing, address, receipt, proposal, actions }: Props) {
  const words = useTranslations("withdrawal");
  const { panel, opener, close } = useOpener<"withdraw" | "reinstate">();
  const { steps, state, liveReleaseId, withdrawal, whyNotConfirm } = standing;
  // What a panel asked about was done: it must not be open when the step is there again, nor stand for another.
  if (panel !== null && !steps.includes(panel)) close();
  if (state === "unreleased") return null;
  return (
    <section aria-label={words("title")} className="flex flex-col gap-3 border border-line bg-panel px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <StatusMark tone={state}>{words(`state.${state}`)}</StatusMark>
        {address && state === "live" && (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="break-all text-scheduled underline underline-offset-4"
          >
            {address}
          </a>
        )}
        {receipt && <ReceiptMark receipt={receipt} />}
        {withdrawal && (
          <span className="text-[0.9375rem]">
            {words(`categories.${withdrawal.category}`)}：{withdrawal.reason}
          </span>
        )}
        {panel === null && steps.includes("withdraw") && (
          <Button look="danger" {...opener("withdraw")} className="ms-auto">
            {words("withdraw")}
          </Button>
        )}
        {panel === null && steps.includes("reinstate") && (
          <Button {...opener("reinstate")} className="ms-auto">
            {words("reinstate")}
          </Button>
        )}
      </div>
      {panel === "withdraw" && liveReleaseId !== null && (
        <WithdrawForm number={standing.number} releaseId={liveReleaseId} action={actions.withdraw} close={close} />
      )}
      {panel === "reinstate" && <Reinstate number={standing.number} action={actions.reinstate} close={close} />}
      {withdrawal?.proposed && (
        <Notice tone="info">
          <p>{words("proposed")}</p>
          {proposal && (
            <>
              <p className="whitespace-pre-wrap break-words">{words("proposedWhy", { reason: proposal.reason })}</p>
              <p className="text-[0.875rem] text-ink-2">
                {words("proposedBy", { name: proposal.proposedBy.name })} <Moment at={proposal.proposedAt} />
              </p>
            </>
          )}
          {steps.includes("confirmReinstatement") ? (
            <ActionForm action={actions.confirmReinstatement} className="mt-2 flex flex-col gap-2">
              {(isPending) => (
                <>
                  <HiddenFields values={{ number: standing.number }} />
                  <Button type="submit" look="primary" isPending={isPending} className="self-start">
                    {words("confirm")}
                  </Button>
                </>
              )}
            </ActionForm>
          ) : (
            whyNotConfirm?.code === "own_proposal" && <p className="text-ink-2">{words("secondPerson")}</p>
          )}
        </Notice>
      )}
    </section>
  );
}

function Reinstate({ number, action, close }: { number: number; action: FormAction; close: () => void }) {
  const words = useTranslations("withdrawal");
  return (
    <ActionForm action={action} className="flex flex-col gap-3">
      {(isPending) => (
        <>
          <HiddenFields values={{ number }} />
          <p className="text-[0.9375rem]">{words("reinstateMeans")}</p>
          <TextAreaField
            label={words("reinstateReason")}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            autoFocus
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" isPending={isPending}>
              {words("reinstateDo")}
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
