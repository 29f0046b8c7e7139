import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import { DifferenceView } from "@/components/article/difference-view";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { ComparedRevisions, RevisionLine } from "@/newsroom/history/revisions";

export type Comparison = { from: number; to: number; changes: ComparedRevisions | "sealed" | "destroyed" | null };
type Props = {
  number: number;
  revisions: readonly RevisionLine[];
  compared: Comparison | null;
  /** Whether this person may read what is sealed. */
  mayRead: boolean;
};

const linkLook = "inline-block py-1.5 text-scheduled underline underline-offset-4 md:py-0";

/** Every frozen text of an article, and what changed between any two of them. */
export function Revisions({ number, revisions, compared, mayRead }: Props) {
  const words = useTranslations("history");
  const options = revisions.map((revision) => ({
    value: String(revision.number),
    label: words("revision", { revision: revision.number }),
  }));
  const newest = revisions.at(-1)?.number ?? 1;
  const placeOf = (from: number, to: number) => `/admin/articles/${number}/history?from=${from}&to=${to}#changes`;
  return (
    <Card title={words("revisions")} id="revisions">
      {revisions.length === 0 ? (
        <p className="text-ink-2">{words("noRevisions")}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {revisions.map((revision, place) => (
            <li key={revision.id} className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{words("revision", { revision: revision.number })}</span>
              <span>{revision.createdBy?.name ?? words("house")}</span>
              <span className="text-[0.8125rem] text-ink-2">
                <Moment at={revision.at} />
              </span>
              {revision.kept !== "open" && (
                <span className="text-[0.8125rem] font-medium text-returned">{words(`kept.${revision.kept}`)}</span>
              )}
              <code className="w-full text-[0.75rem] break-all text-ink-2">{revision.fingerprint}</code>
              <RevisionLinks
                number={number}
                revision={revision}
                before={revisions[place - 1]}
                placeOf={placeOf}
                mayRead={mayRead}
              />
            </li>
          ))}
        </ol>
      )}
      {revisions.length > 1 && (
        <form
          action={`/admin/articles/${number}/history#changes`}
          className="mt-4 flex flex-wrap items-end gap-2 border-t border-line pt-3 print:hidden"
        >
          <Select
            label={words("from")}
            name="from"
            options={options}
            defaultValue={String(compared?.from ?? newest - 1)}
          />
          <Select label={words("to")} name="to" options={options} defaultValue={String(compared?.to ?? newest)} />
          <button type="submit" className={buttonLook()}>
            {words("compare")}
          </button>
        </form>
      )}
      {compared && <Changes compared={compared} swapped={placeOf(compared.to, compared.from)} />}
    </Card>
  );
}

type LinksProps = {
  number: number;
  revision: RevisionLine;
  before: RevisionLine | undefined;
  placeOf: (from: number, to: number) => string;
  mayRead: boolean;
};

/** What can be looked at from a revision: the change from the one before, or what is under its seal. */
function RevisionLinks({ number, revision, before, placeOf, mayRead }: LinksProps) {
  const words = useTranslations("history");
  const look = `${linkLook} text-[0.875rem] print:hidden`;
  if (revision.kept === "sealed") {
    if (!mayRead) return null;
    return (
      <Link href={`/admin/articles/${number}/sealed/${revision.number}`} prefetch={false} className={look}>
        {words("toSealed", { revision: revision.number })}
      </Link>
    );
  }
  if (revision.kept !== "open" || before?.kept !== "open") return null;
  return (
    <Link href={placeOf(before.number, revision.number)} className={look}>
      {words("compareWithBefore", { before: before.number })}
    </Link>
  );
}

function Changes({ compared: { from, to, changes }, swapped }: { compared: Comparison; swapped: string }) {
  const words = useTranslations("history");
  const difference = useTranslations("difference");
  return (
    <section id="changes" aria-label={words("changed", { from, to })} className="mt-4 border-t border-line pt-3">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{words("changed", { from, to })}</h3>
        {from !== to && (
          <Link href={swapped} className={`${linkLook} text-[0.875rem] print:hidden`}>
            {words("swap")}
          </Link>
        )}
      </div>
      {changes === null || typeof changes === "string" ? (
        <Notice tone="warning">{words(`notCompared.${changes ?? "missing"}`)}</Notice>
      ) : changes.difference.fields.length === 0 && changes.difference.body.length === 0 ? (
        <p className="text-ink-2">{words("identical")}</p>
      ) : (
        <DifferenceView
          difference={changes.difference}
          names={changes.names}
          pictures={changes.pictures}
          words={(key, values) => difference(key, values)}
        />
      )}
    </section>
  );
}
