import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { boxLook, labelLook } from "@/components/ui/field-look";

const here = "/admin/settings/outlets";

/** Narrows the list to words of a name, a kind or a credit, and gives all of it as a file. */
export function OutletSearch({ text, total }: { text: string; total: number }) {
  const words = useTranslations("outlets");
  return (
    <search className="flex flex-wrap items-end gap-2">
      <form key={text} action={here} className="flex flex-wrap items-end gap-2">
        <label className="flex w-56 flex-col gap-1">
          <span className={labelLook}>{words("search")}</span>
          <input name="q" type="search" maxLength={60} defaultValue={text} className={boxLook} />
        </label>
        <button type="submit" className={buttonLook("quiet")}>
          {words("find")}
        </button>
        {text !== "" && (
          <Link href={here} className={buttonLook("plain")}>
            {words("clear")}
          </Link>
        )}
      </form>
      {/* A file, not a page: the router has no business with it. */}
      <a href="/api/outlets" download className={buttonLook("quiet")}>
        {words("download")}
      </a>
      <span className="py-2 text-[0.875rem] text-ink-2">{words("count", { count: total })}</span>
    </search>
  );
}

type Pages = { text: string; after: string | undefined; next: string | null };

/** The way to the next fifty outlets, and back to the first. */
export function OutletPages({ text, after, next }: Pages) {
  const words = useTranslations("outlets");
  if (next === null && after === undefined) return null;
  const address = (more: Record<string, string>) => {
    const params = new URLSearchParams({ ...(text === "" ? {} : { q: text }), ...more });
    return params.size === 0 ? here : `${here}?${params}`;
  };
  return (
    <p className="flex flex-wrap gap-2">
      {after !== undefined && (
        <Link href={address({})} className={buttonLook("plain")}>
          {words("first")}
        </Link>
      )}
      {next !== null && (
        <Link href={address({ after: next })} className={buttonLook("quiet")}>
          {words("next")}
        </Link>
      )}
    </p>
  );
}
