import type { ReactNode } from "react";

type Column<Row> = {
  id: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers and times line up at their end. */
  align?: "start" | "end";
  className?: string;
};

type Props<Row> = {
  /** Says what the table lists; heard by those who do not see it, shown when `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string | number;
  /** The column that names a row. */
  heading?: string;
  /** Shown instead of rows: what the list is for and the one thing that fills it. */
  empty: ReactNode;
};

/** A list of things of one kind, with fixed columns; scrolls sideways within itself where the screen is narrow. */
export function Table<Row>({ caption, isCaptionShown = false, columns, rows, rowId, heading, empty }: Props<Row>) {
  if (rows.length === 0) return <div className="border border-line bg-panel px-4 py-8 text-ink-2">{empty}</div>;
  return (
    <section
      className="overflow-x-auto border border-line bg-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
      tabIndex={0}
      aria-label={caption}
    >
      <table className="w-full border-collapse text-[0.9375rem]">
        <caption className={isCaptionShown ? "px-3 py-2 text-start font-semibold" : "sr-only"}>{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-panel-2 text-[0.8125rem] text-ink-2">
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`px-3 py-2 font-medium whitespace-nowrap ${sideOf(column)}`}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className="border-b border-line last:border-b-0 hover:bg-panel-2">
              {columns.map((column) =>
                column.id === heading ? (
                  <th key={column.id} scope="row" className={`px-3 py-2 align-top font-normal ${sideOf(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={`px-3 py-2 align-top ${sideOf(column)}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sideOf<Row>({ align = "start", className = "" }: Column<Row>): string {
  return `${align === "end" ? "tabular text-end" : "text-start"} ${className}`;
}
