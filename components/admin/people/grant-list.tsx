"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/components/admin/action-form";
import { GrantWords } from "@/components/admin/people/grant-words";
import { Submit } from "@/components/admin/people/submit";
import type { GrantLine } from "@/newsroom/people/desk";

type State = { error?: string | undefined };
type Props = {
  grants: readonly GrantLine[];
  mayRevoke: { roles: boolean; deputies: boolean };
  revoke: (state: State, form: FormData) => Promise<State>;
};

/** All grants of a person, those over struck through, each with who gave it. */
export function GrantList({ grants, mayRevoke, revoke }: Props) {
  const words = useTranslations("people");
  const roles = useTranslations("roles");
  const format = useFormatter();
  if (grants.length === 0) return <p className="text-ink-2">{words("noGrants")}</p>;
  return (
    <ul className="flex flex-col">
      {grants.map((grant) => (
        <li
          key={grant.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
        >
          <div className="min-w-0">
            <div className={grant.over ? "line-through decoration-ink-2" : ""}>
              <GrantWords grant={grant} />
            </div>
            <p className="text-[0.8125rem] text-ink-2">
              {[
                grant.over ? words(grant.revokedAt ? "revoked" : "over") : "",
                grant.grantedBy ? words("grantedBy", { name: grant.grantedBy }) : "",
                format.dateTime(grant.from, { dateStyle: "medium" }),
                grant.reason ?? "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {!grant.over && (grant.deputy ? mayRevoke.deputies : mayRevoke.roles) && (
            <ActionForm action={revoke}>
              {(isPending) => (
                <>
                  <input type="hidden" name="grantId" value={grant.id} />
                  <Submit
                    look="danger"
                    isPending={isPending}
                    label={words("revokeNamed", {
                      role: roles(grant.role),
                      scope: grant.channel ?? words("wholeHouse"),
                    })}
                  >
                    {words("revoke")}
                  </Submit>
                </>
              )}
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
