"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-action";
import { Submit } from "@/components/admin/people/submit";
import { boxLook, hintLook, labelLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";

/** The password so far, the new one twice; a password keeper is told whose they are. */
export function ChangePassword({ username, action }: { username: string; action: FormAction }) {
  const words = useTranslations("account");
  return (
    <ActionForm action={action} done={() => <Notice tone="success">{words("changed")}</Notice>}>
      {(isPending) => (
        <>
          <label className="flex flex-col gap-1">
            <span className={labelLook}>{words("username")}</span>
            <input value={username} readOnly autoComplete="username" className={boxLook} />
          </label>
          <Password label={words("old")} name="old" autoComplete="current-password" />
          <Password label={words("new")} name="password" autoComplete="new-password" hint={words("rule")} />
          <Password label={words("again")} name="again" autoComplete="new-password" />
          <Submit isPending={isPending}>{words("change")}</Submit>
        </>
      )}
    </ActionForm>
  );
}

type Props = { label: string; name: string; autoComplete: "current-password" | "new-password"; hint?: string };

function Password({ label, name, autoComplete, hint }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="password"
        autoComplete={autoComplete}
        required
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={boxLook}
      />
      {hint && (
        <span id={`${id}-hint`} className={hintLook}>
          {hint}
        </span>
      )}
    </div>
  );
}
