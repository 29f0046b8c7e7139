import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ListKeys } from "@/components/admin/list-keys";
import { ChooseAll, ChooseOne } from "@/components/admin/release/choosing";
import { RowActions, type RowActionsOf } from "@/components/admin/release/row-actions";
import { RowFacts } from "@/components/admin/release/row-facts";
import { buttonLook } from "@/components/ui/button-look";
import type { ReleaseDesk, ReleaseRow } from "@/newsroom/releases/desk";

type Props = { desk: ReleaseDesk; isFrozen: boolean; actions: RowActionsOf };

/** The approved texts, longest waiting first, then the scheduled ones by the time they go out. */
export function ReleaseList({ desk, isFrozen, actions }: Props) {
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
          isFrozen={isFrozen}
          actions={actions}
          empty={words("empty")}
        >
          <ChooseAll />
        </Group>
        {scheduled.length > 0 && (
          <Group
            title={words("scheduled", { count: scheduled.length })}
            rows={scheduled}
            isFrozen={isFrozen}
            actions={actions}
            empty=""
          />
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

type GroupProps = {
  title: string;
  rows: readonly ReleaseRow[];
  isFrozen: boolean;
  actions: RowActionsOf;
  empty: string;
  children?: ReactNode;
};

function Group({ title, rows, isFrozen, actions, empty, children }: GroupProps) {
  const isChoice = rows.some(({ steps }) => steps.includes("release"));
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 className="font-semibold">{title}</h2>
        {children}
      </div>
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
              <div className="flex min-w-0 flex-1">
                {row.steps.includes("release") ? (
                  <ChooseOne piece={choosable(row)} />
                ) : (
                  // As wide as a box, so that the headlines stand in one line.
                  isChoice && <span aria-hidden="true" className="w-8 shrink-0" />
                )}
                <RowFacts row={row} isFrozen={isFrozen} />
              </div>
              <RowActions key={`${row.revision}-${row.state}`} row={row} actions={actions} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What choosing a row needs to know of it, and no more: this goes to the browser once more. */
export function choosable({ number, revision, fingerprint, headline, sameHeadline }: ReleaseRow) {
  return { number, revision, fingerprint, headline, sameHeadline };
}
