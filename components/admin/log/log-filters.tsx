import Link from "next/link";
import { useTranslations } from "next-intl";
import { logAddress, logFileAddress } from "@/components/admin/log/log-address";
import { DateField } from "@/components/admin/people/date-field";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, labelLook } from "@/components/ui/field-look";
import { Select } from "@/components/ui/select";
import type { EventGroup } from "@/newsroom/audit/groups";
import type { LogFilter } from "@/newsroom/audit/log";
import type { Named } from "@/newsroom/people/names";

type Props = { filter: LogFilter; people: readonly Named[]; groups: readonly EventGroup[] };

/** What the log shows, as a form whose answers stand in the address, and the same as a file. */
export function LogFilters({ filter, people, groups }: Props) {
  const words = useTranslations("log");
  const any = { value: "", label: words("any") };
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <search aria-label={words("filter")}>
      {/* Keyed by what it says, or the fields would keep what was chosen before. */}
      <form
        key={logAddress(filter)}
        action="/admin/settings/log"
        className="grid grid-cols-2 items-end gap-2 md:flex md:flex-wrap"
      >
        <Select
          label={words("person")}
          name="person"
          defaultValue={String(filter.actor ?? "")}
          options={[
            any,
            { value: "house", label: words("house") },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <Select
          label={words("about")}
          name="about"
          defaultValue={filter.group ?? ""}
          options={[any, ...groups.map((value) => ({ value, label: words(`groups.${value}`) }))]}
        />
        <label className="col-span-2 flex flex-col gap-1 md:w-36">
          <span className={labelLook}>{words("article")}</span>
          <input
            name="article"
            inputMode="numeric"
            pattern="[0-9]{1,15}"
            defaultValue={filter.article ?? ""}
            autoComplete="off"
            className={boxLook}
          />
        </label>
        <DateField label={words("from")} name="from" defaultValue={filter.from ?? ""} />
        <DateField label={words("to")} name="to" defaultValue={filter.to ?? ""} />
        <div className="col-span-2 flex flex-wrap items-end gap-2">
          <button type="submit" className={buttonLook("quiet")}>
            {words("apply")}
          </button>
          {isFiltered && (
            <Link href={logAddress({})} className={buttonLook("plain")}>
              {words("clear")}
            </Link>
          )}
          {/* A file, not a page: the router has no business with it. */}
          <a href={logFileAddress(filter)} download className={buttonLook("quiet")}>
            {words("download")}
          </a>
        </div>
      </form>
    </search>
  );
}
