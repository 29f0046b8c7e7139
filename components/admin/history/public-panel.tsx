"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { WithdrawForm } from "@/components/admin/history/withdraw-form";
import { Moment } from "@/components/admin/moment";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusMark } from "@/components/ui/status-mark";
import { TextAreaField } from "@/components/ui/text-field";
import type { PublicStanding } from "@/newsroom/history/desk";

export type PublicActions = Record<"withdraw" | "reinstate" | "confirmReinstatement", FormAction>;
type Props = {
  standing: PublicStanding;
  address: string | null;
  /** The 恢复发布 that waits for a second person. */
  proposal: { reason: string; proposedBy: { name: string }; proposedAt: Date } | null;
  actions: PublicActions;
};

/** Whether readers see the article, and what this person may do about it: 撤稿, 恢复发布. */
export function PublicPanel({ standing, address, proposal, actions }: Props) {
  const words = useTranslations("withdrawal");
  const [isOpen, setOpen] = useState(false);
  const { steps, state, liveReleaseId, withdrawal, whyNotConfirm } = standing;
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
        {withdrawal && (
          <span className="text-[0.9375rem]">
            {words(`categories.${withdrawal.category}`)}：{withdrawal.reason}
          </span>
        )}
        {!isOpen && steps.includes("withdraw") && (
          <Opener look="danger" open={() => setOpen(true)}>
            {words("withdraw")}
          </Opener>
        )}
        {!isOpen && steps.includes("reinstate") && (
          <Opener look="quiet" open={() => setOpen(true)}>
            {words("reinstate")}
          </Opener>
        )}
      </div>
      {isOpen && steps.includes("withdraw") && liveReleaseId !== null && (
        <WithdrawForm
          number={standing.number}
          releaseId={liveReleaseId}
          action={actions.withdraw}
          close={() => setOpen(false)}
        />
      )}
      {isOpen && steps.includes("reinstate") && (
        <Reinstate number={standing.number} action={actions.reinstate} close={() => setOpen(false)} />
      )}
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

function Opener({ look, open, children }: { look: "danger" | "quiet"; open: () => void; children: ReactNode }) {
  return (
    <Button look={look} onPress={open} className="ms-auto">
      {children}
    </Button>
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
