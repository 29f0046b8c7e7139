import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { GrantWords } from "@/components/admin/people/grant-words";
import { Table } from "@/components/ui/table";
import type { PersonLine } from "@/newsroom/people/desk";

/** Everybody in the house with the roles they hold now. */
export async function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  const words = await getTranslations("people");
  return (
    <Table
      caption={words("title")}
      heading="legalName"
      rows={people}
      rowId={({ id }) => id}
      empty={words("empty")}
      columns={[
        {
          id: "legalName",
          title: words("columns.legalName"),
          className: "w-1/3 min-w-28",
          cell: (person) => (
            <>
              <Link href={`/admin/people/${person.id}`} className="font-medium underline underline-offset-4">
                {person.legalName}
              </Link>
              <br />
              <span className="text-ink-2">{person.username}</span>
              {statusOf(person) !== "active" && (
                <>
                  <br />
                  <span className={person.suspended ? "font-medium text-returned" : "text-review"}>
                    {words(`status.${statusOf(person)}`)}
                  </span>
                </>
              )}
            </>
          ),
        },
        {
          id: "grants",
          title: words("columns.grants"),
          className: "min-w-36",
          cell: ({ grants }) =>
            grants.length === 0 ? (
              <span className="text-ink-2">{words("noRoles")}</span>
            ) : (
              <ul className="flex flex-col">
                {grants.map((grant) => (
                  <li key={grant.id}>
                    <GrantWords grant={grant} />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function statusOf({ suspended, arrived }: PersonLine): "suspended" | "active" | "invited" {
  if (suspended) return "suspended";
  return arrived ? "active" : "invited";
}
