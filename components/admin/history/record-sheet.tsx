import Link from "next/link";
import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/admin/history/print-button";
import { RecordFoot } from "@/components/admin/history/record-foot";
import { RecordReleases } from "@/components/admin/history/record-releases";
import { RecordRounds } from "@/components/admin/history/record-rounds";
import { RecordFacts } from "@/components/admin/history/record-text";
import { buttonLook } from "@/components/ui/button-look";
import { Select } from "@/components/ui/select";
import type { ReviewRecord } from "@/newsroom/history/record";

/** 审稿单 as it lies on the desk; above it, off the paper, what can be done with it. */
export function RecordSheet({ record }: { record: ReviewRecord }) {
  const words = useTranslations("reviewRecord");
  return (
    <main className="p-3 md:p-6 print:p-0">
      <Tools record={record} />
      <article className="record">
        <p className="record-site">{record.site}</p>
        <h1>{words("title")}</h1>
        {record.only !== null && <p className="record-site">{words("onlyRound", { round: record.only })}</p>}
        <RecordFacts record={record} />
        <RecordRounds rounds={record.rounds} />
        <RecordReleases record={record} />
        <RecordFoot record={record} />
      </article>
    </main>
  );
}

function Tools({ record: { number, only, everyRound } }: { record: ReviewRecord }) {
  const words = useTranslations("reviewRecord");
  const options = [
    { value: "", label: words("all") },
    ...everyRound.map((round) => ({ value: String(round), label: words("oneRound", { round }) })),
  ];
  return (
    <div className="mx-auto mb-4 flex max-w-[210mm] flex-col gap-3 print:hidden">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <PrintButton label={words("print")} />
        {options.length > 2 && (
          <form action={`/admin/articles/${number}/record`} className="flex flex-wrap items-end gap-2">
            <Select label={words("whichRound")} name="round" options={options} defaultValue={String(only ?? "")} />
            <button type="submit" className={buttonLook()}>
              {words("show")}
            </button>
          </form>
        )}
        <Link
          href={`/admin/articles/${number}/history`}
          className="ms-auto inline-block py-2 text-[0.9375rem] text-scheduled underline underline-offset-4"
        >
          {words("toHistory")}
        </Link>
      </div>
      <p className="text-[0.875rem] text-ink-2">{words("hint")}</p>
    </div>
  );
}
