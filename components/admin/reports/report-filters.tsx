import Link from "next/link";
import { useTranslations } from "next-intl";
import { reportsAddress } from "@/components/admin/reports/report-address";
import { buttonLook } from "@/components/ui/button-look";
import { Select } from "@/components/ui/select";
import type { ReportClass, ReportKind, ReportState } from "@/db/schema";
import type { ReportFilter } from "@/newsroom/reports/desk";

type Props = {
  filter: ReportFilter;
  states: readonly ReportState[];
  kinds: readonly ReportKind[];
  classes: readonly ReportClass[];
};

const everyday: { key: "open" | "mine" | "overdue"; filter: ReportFilter }[] = [
  { key: "open", filter: {} },
  { key: "mine", filter: { isMine: true } },
  { key: "overdue", filter: { isOverdue: true } },
];

/** What the queue shows: everyday lists as links, the rest as a form whose answers stand in the address. */
export function ReportFilters({ filter, states, kinds, classes }: Props) {
  const words = useTranslations("reports");
  const any = { value: "", label: words("any") };
  const here = reportsAddress(filter);
  return (
    <div className="flex flex-col gap-3">
      <nav aria-label={words("filter")}>
        <ul className="flex flex-wrap gap-1">
          {everyday.map(({ key, filter: wish }) => (
            <li key={key}>
              <Link
                href={reportsAddress(wish)}
                aria-current={reportsAddress(wish) === here ? "page" : undefined}
                className="inline-flex min-h-10 items-center rounded-ui border border-transparent px-2.5 text-[0.9375rem] text-ink-2 hover:bg-press aria-[current=page]:border-line-strong aria-[current=page]:bg-panel aria-[current=page]:font-semibold aria-[current=page]:text-ink md:min-h-8"
              >
                {words(key)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <search aria-label={words("filter")}>
        {/* Keyed by what it says, or the fields would keep what was chosen before. */}
        <form key={here} action="/admin/reports" className="grid grid-cols-2 items-end gap-2 md:flex md:flex-wrap">
          {filter.isMine && <input type="hidden" name="mine" value="1" />}
          {filter.text !== undefined && <input type="hidden" name="q" value={filter.text} />}
          {filter.isOverdue && <input type="hidden" name="overdue" value="1" />}
          {filter.article !== undefined && <input type="hidden" name="article" value={filter.article} />}
          <Select
            label={words("state")}
            name="state"
            defaultValue={filter.state ?? ""}
            options={[
              { value: "", label: words(filter.text === undefined ? "open" : "any") },
              ...states.map((value) => ({ value, label: words(`states.${value}`) })),
            ]}
          />
          <Select
            label={words("kind")}
            name="kind"
            defaultValue={filter.kind ?? ""}
            options={[any, ...kinds.map((value) => ({ value, label: words(`kinds.${value}`) }))]}
          />
          <Select
            label={words("class")}
            name="class"
            defaultValue={filter.class ?? ""}
            options={[any, ...classes.map((value) => ({ value, label: words(`classes.${value}`) }))]}
          />
          <div className="flex items-end gap-2">
            <button type="submit" className={buttonLook("quiet")}>
              {words("apply")}
            </button>
            {here !== "/admin/reports" && (
              <Link href="/admin/reports" className={buttonLook("plain")}>
                {words("clear")}
              </Link>
            )}
          </div>
        </form>
      </search>
      {filter.article !== undefined && (
        <p className="text-[0.9375rem] text-ink-2">{words("ofArticle", { number: filter.article })}</p>
      )}
    </div>
  );
}
