"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { OneTimeLink } from "@/components/admin/people/one-time-link";
import { Submit } from "@/components/admin/people/submit";

type State = { error?: string | undefined };
type LinkState = State & { result?: { personId: number; path: string } };
type Props = {
  person: { id: number; legalName: string; suspended: boolean; arrived: boolean };
  actions: {
    reset: (state: LinkState, form: FormData) => Promise<LinkState>;
    suspend: (state: State, form: FormData) => Promise<State>;
    restore: (state: State, form: FormData) => Promise<State>;
  };
};

/** What shuts a person out or lets them in again, each step with what it does. */
export function AccountPanel({ person, actions }: Props) {
  const words = useTranslations("people");
  const personId = <input type="hidden" name="personId" value={person.id} />;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {!person.suspended && (
        <ActionForm
          action={actions.reset}
          done={(made) => made && <OneTimeLink path={made.path} name={person.legalName} />}
        >
          {(isPending) => (
            <>
              {personId}
              <p className="text-[0.875rem] text-ink-2">{words("resetHint")}</p>
              <Submit look="danger" isPending={isPending}>
                {words(person.arrived ? "reset" : "resetAgain")}
              </Submit>
            </>
          )}
        </ActionForm>
      )}
      <ActionForm action={person.suspended ? actions.restore : actions.suspend}>
        {(isPending) => (
          <>
            {personId}
            <p className="text-[0.875rem] text-ink-2">{words(person.suspended ? "restoreHint" : "suspendHint")}</p>
            <Submit look={person.suspended ? "quiet" : "danger"} isPending={isPending}>
              {words(person.suspended ? "restore" : "suspend")}
            </Submit>
          </>
        )}
      </ActionForm>
    </div>
  );
}
