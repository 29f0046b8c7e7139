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
          className: "whitespace-nowrap",
          cell: ({ id, legalName }) => (
            <Link href={`/admin/people/${id}`} className="font-medium underline underline-offset-4">
              {legalName}
            </Link>
          ),
        },
        { id: "username", title: words("columns.username"), cell: ({ username }) => username },
        {
          id: "grants",
          title: words("columns.grants"),
          className: "min-w-52",
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
        {
          id: "status",
          title: words("columns.status"),
          className: "whitespace-nowrap",
          cell: (person) => (
            <span className={person.suspended ? "text-returned" : "text-ink-2"}>
              {words(`status.${statusOf(person)}`)}
            </span>
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
