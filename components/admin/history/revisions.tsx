import { useTranslations } from "next-intl";
import { Card } from "@/components/admin/card";
import { Moment } from "@/components/admin/moment";
import { DifferenceView } from "@/components/article/difference-view";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { RevisionLine } from "@/newsroom/history/revisions";
import type { Compared } from "@/newsroom/reviews/last-seen";

export type Comparison = { from: number; to: number; changes: Compared | "sealed" | "destroyed" | null };
type Props = { number: number; revisions: readonly RevisionLine[]; compared: Comparison | null };

/** Every frozen text of an article, and what changed between any two of them. */
export function Revisions({ number, revisions, compared }: Props) {
  const words = useTranslations("history");
  const options = revisions.map((revision) => ({
    value: String(revision.number),
    label: words("revision", { revision: revision.number }),
  }));
  const newest = revisions.at(-1)?.number ?? 1;
  return (
    <Card title={words("revisions")} id="revisions">
      {revisions.length === 0 ? (
        <p className="text-ink-2">{words("noRevisions")}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {revisions.map((revision) => (
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
            </li>
          ))}
        </ol>
      )}
      {revisions.length > 1 && (
        <form
          action={`/admin/articles/${number}/history`}
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
      {compared && <Changes compared={compared} />}
    </Card>
  );
}

function Changes({ compared: { from, to, changes } }: { compared: Comparison }) {
  const words = useTranslations("history");
  const difference = useTranslations("difference");
  return (
    <section aria-label={words("changed", { from, to })} className="mt-4 border-t border-line pt-3">
      <h3 className="mb-2 font-semibold">{words("changed", { from, to })}</h3>
      {changes === null || typeof changes === "string" ? (
        <Notice tone="warning">{words(`notCompared.${changes ?? "missing"}`)}</Notice>
      ) : (
        <DifferenceView
          difference={changes.difference}
          names={changes.names}
          words={(key, values) => difference(key, values)}
        />
      )}
    </section>
  );
}
