import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  HeadlineCell,
  PeopleCell,
  PublicCell,
  SizeCell,
  SourceCell,
  StateCell,
} from "@/components/admin/articles/article-cells";
import { ListKeys } from "@/components/admin/list-keys";
import { Moment } from "@/components/admin/moment";
import type { ArticleLine } from "@/newsroom/articles/desk-list";

type Props = {
  lines: readonly ArticleLine[];
  /** Shown instead of rows: what the list is for and the one thing that fills it. */
  empty: ReactNode;
};

/** In the order in which a row is read; the headline takes the room that is left. */
const columns = [
  ["number", "lg:w-18", ({ number }: ArticleLine) => number],
  ["headline", "", (line: ArticleLine) => <HeadlineCell line={line} />],
  ["state", "lg:w-38", (line: ArticleLine) => <StateCell line={line} />],
  ["public", "lg:w-30", (line: ArticleLine) => <PublicCell line={line} />],
  ["channel", "lg:w-34", (line: ArticleLine) => <SourceCell line={line} />],
  ["people", "lg:w-24", (line: ArticleLine) => <PeopleCell line={line} />],
  ["size", "lg:w-18", (line: ArticleLine) => <SizeCell line={line} />],
  ["changed", "lg:w-24", ({ savedAt }: ArticleLine) => <Moment at={savedAt} />],
] as const;

/** On a phone a row is a card that begins with its headline and says the rest in lines. */
const placed: Partial<Record<(typeof columns)[number][0], string>> = {
  number: "tabular text-ink-2 lg:text-ink",
  headline: "max-lg:order-first max-lg:basis-full",
  state: "max-lg:order-first max-lg:basis-full",
  changed: "tabular text-ink-2 lg:text-end",
  size: "tabular lg:text-end",
};

/** Articles as a table where there is room for one; on narrow screens each row stands as a card, and nothing scrolls sideways. */
export function ArticleTable({ lines, empty }: Props) {
  const words = useTranslations("articles");
  if (lines.length === 0) return <div className="border border-line bg-panel px-4 py-8 text-ink-2">{empty}</div>;
  // The roles are said again because a table laid out as cards is none to some browsers.
  return (
    <ListKeys>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: said above */}
      <table
        role="table"
        className="w-full border-collapse border border-line bg-panel text-[0.875rem] max-lg:block lg:table-fixed"
      >
        <caption className="sr-only">{words("title")}</caption>
        <thead role="rowgroup" className="max-lg:sr-only">
          <tr role="row" className="border-b border-line bg-panel-2 text-[0.8125rem] text-ink-2">
            {columns.map(([id, width]) => (
              <th
                key={id}
                role="columnheader"
                scope="col"
                className={`px-2 py-2 font-medium whitespace-nowrap ${id === "size" || id === "changed" ? "text-end" : "text-start"} ${width}`}
              >
                {words(`columns.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-lg:block">
          {lines.map((line) => (
            <tr
              key={line.number}
              role="row"
              className="border-b border-line last:border-b-0 hover:bg-panel-2 max-lg:flex max-lg:flex-wrap max-lg:items-baseline max-lg:gap-x-3 max-lg:gap-y-0.5 max-lg:px-3 max-lg:py-2.5"
            >
              {columns.map(([id, , cell]) =>
                id === "headline" ? (
                  <th key={id} role="rowheader" scope="row" className={`${look} font-normal ${placed[id] ?? ""}`}>
                    {cell(line)}
                  </th>
                ) : (
                  <td key={id} role="cell" className={`${look} ${placed[id] ?? ""}`}>
                    {cell(line)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: said above */}
    </ListKeys>
  );
}

const look = "min-w-0 text-start align-top empty:max-lg:hidden lg:px-2 lg:py-1.5";
