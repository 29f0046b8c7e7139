import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useListed } from "@/components/admin/listed";
import { Moment, Waited } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import { StatusMark } from "@/components/ui/status-mark";
import type { ReleaseRow } from "@/newsroom/releases/desk";

/** All that a publisher has to see of a text before it goes out. */
export function RowFacts({ row, isFrozen }: { row: ReleaseRow; isFrozen: boolean }) {
  const words = useTranslations("release");
  const refusals = useTranslations("refusals");
  const listed = useListed();
  const review = useTranslations("review");
  const values = useTranslations("difference.values");
  const { marks, change, dueAt, whyNot } = row;
  const isHeld = isFrozen && dueAt !== null && dueAt.getTime() <= Date.now();
  return (
    <div className="min-w-0 flex-1">
      <Link
        href={`/admin/review/${row.number}`}
        className="text-[1.0625rem] leading-snug font-semibold underline-offset-4 hover:underline"
      >
        {row.headline || words("sealed")}
      </Link>
      <EnglishLine line={row.englishLine} />
      <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-[0.8125rem] text-ink-2">
        <span className="tabular">{row.number}</span>
        <span>{listed(row.channels)}</span>
        <Loud when={change.kind !== "first" || row.purpose === "flash"}>
          {row.purpose === "flash" ? review("purposes.flash") : values(change.kind)}
        </Loud>
        <Loud when={row.origin === "reprint"}>{values(row.origin)}</Loud>
        {row.pictures > 0 && <span>{words("pictures", { count: row.pictures })}</span>}
        {marks.minors && <Loud when>{review("minors")}</Loud>}
        {marks.ai !== "none" && <Loud when>{review(`ai.${marks.ai}`)}</Loud>}
        {marks.paid !== "none" && <Loud when>{review(`paid.${marks.paid}`)}</Loud>}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-[0.875rem]">
        {dueAt && (
          <StatusMark tone="scheduled">
            {words("dueAt")} <Moment at={dueAt} />
          </StatusMark>
        )}
        {isHeld && <span className="font-semibold text-review">{words("held")}</span>}
        {row.approver && row.approvedAt && (
          <span className="text-ink-2">
            {words("approvedBy", { name: row.approver.name })} <Moment at={row.approvedAt} />
          </span>
        )}
        <span className="text-ink-2">
          {words("waited")} <Waited since={row.since} />
        </span>
        {row.wishedAt && (
          <span className="text-ink-2">
            {words("wishedAt")} <Moment at={row.wishedAt} />
          </span>
        )}
        {row.notBefore && (
          <span className="font-semibold text-review">
            {words("notBefore")} <Moment at={row.notBefore} />
          </span>
        )}
      </p>
      {change.note && <p className="mt-1 text-[0.875rem]">{words("correctionNote", { note: change.note })}</p>}
      {row.sameHeadline.length > 0 && (
        <Warning>
          {words("sameHeadline")}{" "}
          {row.sameHeadline.map((number) => (
            <Link
              key={number}
              href={`/admin/articles/${number}/history`}
              className="tabular me-2 inline-block underline underline-offset-4"
            >
              {number}
            </Link>
          ))}
        </Warning>
      )}
      {row.outletStanding && (
        <Warning>{words("outlet", { standing: review(`standings.${row.outletStanding}`) })}</Warning>
      )}
      {whyNot && refusals.has(whyNot.code) && (
        <p className="mt-1.5 text-[0.875rem] text-ink-2">{refusals(whyNot.code, whyNot.params)}</p>
      )}
    </div>
  );
}

function Loud({ when, children }: { when: boolean; children: ReactNode }) {
  return <span className={when ? "font-semibold text-review" : ""}>{children}</span>;
}

function Warning({ children }: { children: ReactNode }) {
  return <p className="mt-1.5 border-s-4 border-review bg-review-tint px-2 py-1 text-[0.875rem]">{children}</p>;
}
