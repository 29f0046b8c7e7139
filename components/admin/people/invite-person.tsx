"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/admin/action-form";
import { OneTimeLink } from "@/components/admin/people/one-time-link";
import { Panel } from "@/components/admin/people/panel";
import { Submit } from "@/components/admin/people/submit";
import { TextField } from "@/components/ui/text-field";

type LinkMade = { personId: number; path: string };
type State = { error?: string | undefined; result?: LinkMade };
type Props = { action: (state: State, form: FormData) => Promise<State> };

/** Adds a colleague and shows the one-time link to hand over. */
export function InvitePerson({ action }: Props) {
  const words = useTranslations("people");
  const [invited, setInvited] = useState("");
  const invite = (before: State, form: FormData) => {
    setInvited(String(form.get("legalName") ?? ""));
    return action(before, form);
  };
  return (
    <Panel title={words("inviteTitle")} hint={words("inviteHint")}>
      <ActionForm
        action={invite}
        done={(made) =>
          made && (
            <>
              <OneTimeLink path={made.path} name={invited} />
              <Link href={`/admin/people/${made.personId}`} className="self-start underline underline-offset-4">
                {words("openPerson")}
              </Link>
            </>
          )
        }
      >
        {(isPending) => (
          <>
            <div className="grid gap-3 sm:grid-cols-2">
              <TextField
                label={words("columns.username")}
                name="username"
                hint={words("usernameHint")}
                isRequired
                maxLength={40}
                autoComplete="off"
              />
              <TextField
                label={words("columns.legalName")}
                name="legalName"
                hint={words("legalNameHint")}
                isRequired
                maxLength={40}
                autoComplete="off"
              />
            </div>
            <Submit isPending={isPending}>{words("invite")}</Submit>
          </>
        )}
      </ActionForm>
    </Panel>
  );
}
