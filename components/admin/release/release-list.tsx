import Link from "next/link";
import { useTranslations } from "next-intl";
import { ListKeys } from "@/components/admin/list-keys";
import { type ReleaseActions, RowActions } from "@/components/admin/release/row-actions";
import { RowFacts } from "@/components/admin/release/row-facts";
import { buttonLook } from "@/components/ui/button-look";
import type { ReleaseDesk, ReleaseRow } from "@/newsroom/releases/desk";

type Props = { desk: ReleaseDesk; actions: ReleaseActions };

/** The approved texts, longest waiting first, then the scheduled ones by the time they go out. */
export function ReleaseList({ desk, actions }: Props) {
  const words = useTranslations("release");
  const approved = desk.rows.filter((row) => row.state === "approved");
  const scheduled = desk.rows
    .filter((row) => row.state === "scheduled")
    .toSorted((one, other) => (one.dueAt?.getTime() ?? 0) - (other.dueAt?.getTime() ?? 0));
  return (
    <ListKeys>
      <div className="flex flex-col gap-6">
        <Group
          title={words("approved", { count: approved.length })}
          rows={approved}
          actions={actions}
          empty={words("empty")}
        />
        {scheduled.length > 0 && (
          <Group title={words("scheduled", { count: scheduled.length })} rows={scheduled} actions={actions} empty="" />
        )}
        {desk.next && (
          <Link href={`/admin/release?after=${encodeURIComponent(desk.next)}`} className={`${buttonLook()} self-start`}>
            {words("more")}
          </Link>
        )}
      </div>
    </ListKeys>
  );
}

type GroupProps = { title: string; rows: readonly ReleaseRow[]; actions: ReleaseActions; empty: string };

function Group({ title, rows, actions, empty }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {rows.length === 0 ? (
        <p className="border border-line bg-panel px-4 py-8 text-center text-ink-2">{empty}</p>
      ) : (
        <ol className="divide-y divide-line border border-line bg-panel">
          {rows.map((row) => (
            <li
              key={row.number}
              data-row
              className="flex flex-col gap-3 px-3 py-3 hover:bg-panel-2 md:px-4 lg:flex-row lg:items-start"
            >
              <RowFacts row={row} />
              <RowActions key={`${row.revision}-${row.state}`} row={row} actions={actions} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
