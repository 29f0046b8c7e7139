"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { HiddenFields } from "@/components/admin/hidden-fields";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextAreaField, TextField } from "@/components/ui/text-field";
import type { SealableText } from "@/newsroom/history/sealing";

const warningLook = "border-s-4 border-accent bg-returned-tint px-3 py-2";
const doLook = "min-h-12 px-5 md:min-h-10";

type SealProps = { texts: readonly SealableText[]; action: FormAction; close: () => void };

/** 封存: which text, why, and what follows from it. */
export function SealForm({ texts, action, close }: SealProps) {
  const words = useTranslations("history");
  const options = texts.toReversed().map(({ fingerprint, revisions }) => ({
    value: fingerprint,
    label: words("seal.revisions", { revisions: revisions.join(words("joint")) }),
  }));
  return (
    <ActionForm action={action}>
      {(isPending) => (
        <>
          <p className={warningLook}>{words("seal.means")}</p>
          <Select label={words("seal.revision")} name="fingerprint" options={options} className="self-start" />
          <Reason label={words("seal.reason")} />
          <Buttons label={words("seal.do")} cancel={words("seal.cancel")} isPending={isPending} close={close} />
        </>
      )}
    </ActionForm>
  );
}

type OrderProps = { fingerprint: string; action: FormAction; close: () => void };

/** The first of two people orders the destruction of a sealed text. */
export function ProposeDestruction({ fingerprint, action, close }: OrderProps) {
  const words = useTranslations("history.seal");
  return (
    <ActionForm action={action}>
      {(isPending) => (
        <>
          <HiddenFields values={{ fingerprint }} />
          <p className={warningLook}>{words("destroyMeans")}</p>
          <Reason label={words("destroyReason")} />
          <TextField
            label={words("legalBasis")}
            hint={words("legalBasisHint")}
            name="legalBasis"
            isRequired
            validationBehavior="aria"
          />
          <Buttons label={words("destroyDo")} cancel={words("cancel")} isPending={isPending} close={close} />
        </>
      )}
    </ActionForm>
  );
}

type ConfirmProps = { fingerprint: string; isOwn: boolean; action: FormAction };

/** The second person confirms; the first is told that it takes another. */
export function ConfirmDestruction({ fingerprint, isOwn, action }: ConfirmProps) {
  const words = useTranslations("history.seal");
  if (isOwn) return <p className="text-ink-2">{words("own")}</p>;
  return (
    <ActionForm action={action}>
      {(isPending) => (
        <>
          <HiddenFields values={{ fingerprint }} />
          <p className={warningLook}>{words("confirmMeans")}</p>
          <Button type="submit" look="danger" isPending={isPending} className={`${doLook} self-start`}>
            {words("confirm")}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

function Reason({ label }: { label: string }) {
  return <TextAreaField label={label} name="reason" rows={2} isRequired validationBehavior="aria" autoFocus />;
}

type ButtonsProps = { label: string; cancel: string; isPending: boolean; close: () => void };

function Buttons({ label, cancel, isPending, close }: ButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" look="danger" isPending={isPending} className={doLook}>
        {label}
      </Button>
      <Button look="plain" onPress={close} className="min-h-12 md:min-h-10">
        {cancel}
      </Button>
    </div>
  );
}
