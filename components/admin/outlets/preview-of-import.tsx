"use client";

import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";
import type { ImportPreview } from "@/newsroom/outlets/import";

type Props = { preview: ImportPreview; isPending: boolean; take: () => void };

/** What a table would change: how many, which, and the lines that cannot be used; and the button that takes it in. */
export function PreviewOfImport({ preview: { added, changed, standings, same, bad }, isPending, take }: Props) {
  const words = useTranslations("outlets.import");
  const count = added.count + changed.count;
  return (
    <section aria-label={words("preview")} className="flex flex-col gap-3 border-t border-line pt-3">
      <ul className="flex flex-col gap-1.5">
        <Some title={words("added", { count: added.count })} some={added} />
        <Some title={words("changed", { count: changed.count })} some={changed} />
        <li className="text-ink-2">{words("same", { count: same })}</li>
        {standings > 0 && <li className="text-ink-2">{words("standings", { count: standings })}</li>}
      </ul>
      {bad.count > 0 && (
        <Notice tone="error" title={words("bad", { count: bad.count })}>
          <ul className="mt-1">
            {bad.lines.map(({ line, field, problem }) => (
              <li key={line}>
                <span className="tabular font-medium">{words("badLine", { line })}</span>{" "}
                {words("badWhy", { column: words(`columns.${field}`), problem: words(`problems.${problem}`) })}
              </li>
            ))}
            {bad.count > bad.lines.length && <li>{words("more")}</li>}
          </ul>
        </Notice>
      )}
      {bad.count === 0 && count === 0 && <p>{words("nothingToDo")}</p>}
      {bad.count === 0 && count > 0 && (
        <button type="button" disabled={isPending} onClick={take} className={`${buttonLook("primary")} self-start`}>
          {isPending ? words("importing") : words("run", { count })}
        </button>
      )}
    </section>
  );
}

function Some({ title, some: { count, names } }: { title: string; some: ImportPreview["added"] }) {
  const words = useTranslations("outlets.import");
  if (count === 0) return <li className="text-ink-2">{title}</li>;
  return (
    <li>
      <details>
        <summary className="min-h-6 cursor-pointer font-medium">{title}</summary>
        <p className="ps-4 break-words text-[0.9375rem] text-ink-2">
          {names.join("、")}
          {count > names.length && ` ${words("more")}`}
        </p>
      </details>
    </li>
  );
}
