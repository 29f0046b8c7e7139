/** 稿源 as a table people keep in a spreadsheet: one outlet a line, with how it stands. */
import { z } from "zod";
import { cleanLine, line, webAddress } from "@/newsroom/articles/text";
import { asWritten, byteOrderMark, type CsvRow, csvLine, harmless, parseCsv } from "@/newsroom/csv";
import type { OutletLine } from "@/newsroom/outlets/desk";
import { type OutletStanding, type StandingSpan, standings } from "@/newsroom/outlets/standing";

/** The columns in their order, each by the words it may be headed with; the first of them is what we write. */
const columns = {
  name: ["名称", "name"],
  kind: ["类型", "kind"],
  address: ["网址", "address"],
  creditText: ["来源署名", "credit"],
  standing: ["状态", "standing"],
  from: ["开始", "from"],
  to: ["截止", "to"],
} as const;
type Column = keyof typeof columns;
const columnNames = Object.keys(columns) as Column[]; // the keys of a closed object

const standingWords: Record<OutletStanding, string> = {
  normal: "正常",
  frozen: "冻结",
  removed: "移除",
  unlisted: "不在名单",
};

/**
 * What a line says of an outlet; a column that the table lacks says nothing. `span`: the standing it asks for; null where
 * it asks for none; `unlisted`: no standing at all, which only fits an outlet that has none.
 */
export type OutletRow = {
  line: number;
  name: string;
  kind?: string;
  address?: string;
  creditText?: string;
  span: StandingSpan | "unlisted" | null;
};

/** Why a line cannot be used. `field` is a column, or `line` for the whole of it. */
export type BadLine = { line: number; field: Column | "line"; problem: string };

const day = z.iso.date().refine((value) => value >= "1900-01-01" && value < "3000-01-01");
const shapes = { name: cleanLine(60), kind: line(20), address: webAddress, creditText: cleanLine(60) };
/** What a shape says, in the words of `outlets.import.problems`. */
const shapeProblems = new Set(["too_long", "unprintable", "one_line", "web_address"]);

/** The table of these outlets as a file. */
export function sheetOf(outlets: readonly OutletLine[]): string {
  const head = csvLine(columnNames.map((name) => columns[name][0]));
  const lines = outlets.map(({ name, kind, address, creditText, today, history }) => {
    const counting = history.find(({ counts }) => counts);
    const cells = [name, kind, address, creditText, standingWords[today], counting?.from ?? "", counting?.to ?? ""];
    return csvLine(cells.map(harmless));
  });
  return byteOrderMark + head + lines.join("");
}

/** Reads a table, with or without a head line: what its lines say, and which of them say nothing that can be used. */
export function rowsOf(text: string): { rows: OutletRow[]; bad: BadLine[] } {
  const [first, ...others] = parseCsv(text);
  if (!first) return { rows: [], bad: [] };
  const head = headOf(first);
  const rows: OutletRow[] = [];
  const bad: BadLine[] = [];
  const seen = new Set<string>();
  for (const each of head ? others : [first, ...others]) {
    const read = rowOf(each, head ?? columnNames);
    if ("problem" in read) bad.push(read);
    else if (seen.has(read.name)) bad.push({ line: each.line, field: "name", problem: "twice" });
    else {
      seen.add(read.name);
      rows.push(read);
    }
  }
  return { rows, bad };
}

/** Which column each cell of a head line heads; null where the line is no head. */
function headOf({ cells }: CsvRow): (Column | null)[] | null {
  const heads = cells.map((cell) => {
    const word = cell.trim().toLowerCase();
    return columnNames.find((name) => columns[name].some((known) => known === word)) ?? null;
  });
  return heads.includes("name") ? heads : null;
}

function rowOf({ line: at, cells, isBroken }: CsvRow, heads: readonly (Column | null)[]): OutletRow | BadLine {
  const bad = (field: BadLine["field"], problem: string): BadLine => ({ line: at, field, problem });
  if (isBroken) return bad("line", "quotes");
  if (cells.length > heads.length && cells.slice(heads.length).some((cell) => cell.trim() !== "")) {
    return bad("line", "columns");
  }
  const cell = (name: Column) => {
    const place = heads.indexOf(name);
    return place === -1 ? undefined : asWritten(cells[place] ?? "").trim();
  };
  const row: OutletRow = { line: at, name: "", span: null };
  for (const field of ["name", "kind", "address", "creditText"] as const) {
    const written = cell(field);
    if (written === undefined) continue;
    const read = shapes[field].safeParse(written);
    if (!read.success) return bad(field, problemIn(read.error));
    row[field] = read.data;
  }
  if (row.name === "") return bad("name", "missing");
  const span = spanOf({ standing: cell("standing") ?? "", from: cell("from") ?? "", to: cell("to") ?? "" });
  if (span !== null && typeof span === "object" && "problem" in span) return bad(span.field, span.problem);
  return { ...row, span };
}

type Span = StandingSpan | "unlisted" | null;

function spanOf(cells: Record<"standing" | "from" | "to", string>): Span | { field: Column; problem: string } {
  const word = cells.standing.toLowerCase();
  if (word === "") return cells.from || cells.to ? { field: "standing", problem: "missing" } : null;
  const standing = standings.find((known) => known === word || standingWords[known] === word);
  if (!standing) return { field: "standing", problem: "standing" };
  if (cells.from === "") return standing === "unlisted" ? "unlisted" : { field: "from", problem: "missing" };
  const [from, to] = [dayOf(cells.from), cells.to === "" ? null : dayOf(cells.to)];
  if (from === undefined) return { field: "from", problem: "date" };
  if (to === undefined) return { field: "to", problem: "date" };
  return to !== null && to < from ? { field: "to", problem: "ends_before" } : { standing, from, to };
}

/** A day as people and spreadsheets write it: `2026-03-01`, `2026/3/1`, `2026年3月1日`. */
function dayOf(written: string): string | undefined {
  const [, year, month = "", date = ""] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? [];
  return day.safeParse(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`).data;
}

function problemIn(error: z.ZodError): string {
  const message = error.issues[0]?.message ?? "";
  return shapeProblems.has(message) ? message : "unprintable";
}
