import Link from "next/link";
import { useTranslations } from "next-intl";
import { GrantWords } from "@/components/admin/people/grant-words";
import { Panel } from "@/components/admin/people/panel";
import type { PersonLine } from "@/newsroom/people/desk";

/** Every 授权代审 in force or to come, the one that ends first at the top: who, where, until when, given by whom and why. */
export function DeputyList({ people }: { people: readonly PersonLine[] }) {
  const words = useTranslations("people");
  const deputies = people
    // Whoever is suspended decides nothing, whatever they were given.
    .filter(({ suspended }) => !suspended)
    .flatMap((person) => person.grants.filter(({ deputy }) => deputy).map((grant) => ({ person, grant })))
    .toSorted((one, other) => (one.grant.to?.getTime() ?? 0) - (other.grant.to?.getTime() ?? 0));
  return (
    <Panel title={words("deputies")} hint={words("deputiesHint")}>
      {deputies.length === 0 ? (
        <p className="text-ink-2">{words("noDeputies")}</p>
      ) : (
        <ul className="flex flex-col">
          {deputies.map(({ person, grant }) => (
            <li key={grant.id} className="border-t border-line py-2 first:border-t-0">
              <Link href={`/admin/people/${person.id}`} className="me-3 font-medium underline underline-offset-4">
                {person.legalName}
              </Link>
              <GrantWords grant={grant} />
              <p className="text-[0.8125rem] text-ink-2">
                {[grant.grantedBy && words("grantedBy", { name: grant.grantedBy }), grant.reason]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
