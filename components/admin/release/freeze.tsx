"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { PanelButtons } from "@/components/admin/release/panel-buttons";
import { Button } from "@/components/ui/button";
import { TextAreaField } from "@/components/ui/text-field";
import { useOpener } from "@/components/ui/use-opener";

/** 冻结发布: what stops and what does not, and why. */
export function Freeze({ action }: { action: FormAction }) {
  const words = useTranslations("freeze");
  return (
    <Ask
      open={words("open")}
      action={action}
      means={words("means")}
      reason={words("reason")}
      word={words("do")}
      look="danger"
    />
  );
}

/** 解除冻结: what goes out at once, and why. */
export function LiftFreeze({ id, due, action }: { id: number; due: number; action: FormAction }) {
  const words = useTranslations("freeze");
  return (
    <Ask
      open={words("liftOpen")}
      action={action}
      means={words("liftMeans", { count: due })}
      reason={words("liftReason")}
      word={words("lift")}
      look="primary"
    >
      <HiddenFields values={{ id }} />
    </Ask>
  );
}

type AskProps = {
  open: string;
  action: FormAction;
  means: string;
  reason: string;
  word: string;
  look: "primary" | "danger";
  children?: ReactNode;
};

function Ask({ open, action, means, reason, word, look, children }: AskProps) {
  const { panel, opener, close } = useOpener<"ask">();
  if (panel === null) {
    return (
      <Button {...opener("ask")} aria-expanded={false} className="max-md:min-h-11">
        {open}
      </Button>
    );
  }
  return (
    <ActionForm action={action} className="flex w-full max-w-xl flex-col gap-2.5 border border-line bg-panel p-3">
      {(isPending) => (
        <>
          {children}
          <p className="border-s-4 border-accent bg-returned-tint px-3 py-2 text-[0.9375rem] whitespace-pre-line">
            {means}
          </p>
          <TextAreaField
            label={reason}
            name="reason"
            rows={2}
            isRequired
            validationBehavior="aria"
            maxLength={500}
            autoFocus
          />
          <PanelButtons isPending={isPending} word={word} look={look} close={close} />
        </>
      )}
    </ActionForm>
  );
}
