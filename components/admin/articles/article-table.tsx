import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import {
  HeadlineCell,
  PeopleCell,
  PublicCell,
  SinceCell,
  SizeCell,
  SourceCell,
  StateCell,
} from "@/components/admin/articles/article-cells";
import { ListKeys } from "@/components/admin/list-keys";
import type { ListedLine } from "@/newsroom/articles/desk-list";

type Props = {
  lines: readonly ListedLine[];
  /** Shown instead of rows: what the list is for and the one thing that fills it. */
  empty: ReactNode;
};

/** In the order in which a row is read; the headline takes the room that is left. */
const columns = [
  ["number", "@5xl:w-19", ({ number }: ListedLine) => number],
  ["headline", "", (line: ListedLine) => <HeadlineCell line={line} />],
  ["state", "@5xl:w-38", (line: ListedLine) => <StateCell line={line} />],
  ["public", "@5xl:w-30", (line: ListedLine) => <PublicCell line={line} />],
  ["channel", "@5xl:w-34", (line: ListedLine) => <SourceCell line={line} />],
  ["people", "@5xl:w-24", (line: ListedLine) => <PeopleCell line={line} />],
  ["size", "@5xl:w-24", (line: ListedLine) => <SizeCell line={line} />],
  ["since", "@5xl:w-24", (line: ListedLine) => <SinceCell line={line} />],
] as const;

/** On a phone a row is a card: its headline, then the states on a line, then the rest. */
const placed: Partial<Record<(typeof columns)[number][0], string>> = {
  // Stands before the channel there.
  number: "tabular @max-5xl:hidden",
  headline: "@max-5xl:order-first @max-5xl:basis-full",
  state: "@max-5xl:order-first",
  public: "@max-5xl:order-first",
  channel: "@max-5xl:basis-full",
  since: "tabular text-ink-2 @5xl:text-end",
  size: "tabular @5xl:text-end",
};

/** Articles as a table where there is room for one; on narrow screens each row stands as a card, and nothing scrolls sideways. */
export function ArticleTable({ lines, empty }: Props) {
  const words = useTranslations("articles");
  if (lines.length === 0) return <div className="border border-line bg-panel px-4 py-8 text-ink-2">{empty}</div>;
  // The roles are said again because a table laid out as cards is none to some browsers.
  return (
    <div className="@container">
      <ListKeys>
        {/* biome-ignore-start lint/a11y/noRedundantRoles: said above */}
        <table
          role="table"
          className="w-full border-collapse border border-line bg-panel text-[0.875rem] @max-5xl:block @5xl:table-fixed"
        >
          <caption className="sr-only">{words("title")}</caption>
          <thead role="rowgroup" className="@max-5xl:sr-only">
            <tr role="row" className="border-b border-line bg-panel-2 text-[0.8125rem] text-ink-2">
              {columns.map(([id, width]) => (
                <th
                  key={id}
                  role="columnheader"
                  scope="col"
                  className={`px-2 py-2 font-medium whitespace-nowrap ${id === "size" || id === "since" ? "text-end" : "text-start"} ${width}`}
                >
                  {words(`columns.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="@max-5xl:block">
            {lines.map((line) => (
              <tr
                key={line.number}
                role="row"
                className="border-b border-line last:border-b-0 hover:bg-panel-2 @max-5xl:flex @max-5xl:flex-wrap @max-5xl:items-center @max-5xl:gap-x-3 @max-5xl:gap-y-0.5 @max-5xl:px-3 @max-5xl:py-2.5"
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
    </div>
  );
}

const look = "min-w-0 text-start align-top empty:@max-5xl:hidden @5xl:px-2 @5xl:py-1.5";
