"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, hintLook, labelLook } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";

type State = { error?: string | undefined };
type Props = {
  token: string;
  holder: { username: string; legalName: string };
  action: (state: State, form: FormData) => Promise<State>;
};

/** Sets a password by a one-time link; works without script. */
export function SetPassword({ token, holder, action }: Props) {
  const words = useTranslations("signIn");
  const [state, submit, isPending] = useActionState(action, {});
  return (
    <form action={submit} className="flex flex-col gap-4">
      {state.error && (
        <Notice tone="error" isUrgent>
          {state.error}
        </Notice>
      )}
      <p>{words("linkFor", { name: holder.legalName })}</p>
      <input type="hidden" name="token" value={token} />
      <label className="flex flex-col gap-1">
        <span className={labelLook}>{words("username")}</span>
        <input value={holder.username} readOnly autoComplete="username" className={boxLook} />
      </label>
      <label className="flex flex-col gap-1">
        <span className={labelLook}>{words("newPassword")}</span>
        <input
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby="password-rule"
          className={boxLook}
        />
        <span id="password-rule" className={hintLook}>
          {words("passwordRule")}
        </span>
      </label>
      <label className="flex flex-col gap-1">
        <span className={labelLook}>{words("again")}</span>
        <input name="again" type="password" autoComplete="new-password" required className={boxLook} />
      </label>
      <button type="submit" disabled={isPending} className={buttonLook("primary")}>
        {words("setPassword")}
      </button>
    </form>
  );
}
