/** Tables as text (RFC 4180), as Excel writes and reads them. */
import { Refusal } from "@/newsroom/refusal";

/** The mark by which Excel knows UTF-8; the first thing in a file. */
export const byteOrderMark = "\ufeff";

/** One row: the line of the file it begins on, its cells, and whether its quotation marks are broken. */
export type CsvRow = { line: number; cells: string[]; isBroken: boolean };

/** A row with its line end; a cell is quoted where it has to be. */
export function csvLine(cells: readonly (string | number)[]): string {
  const texts = cells.map(String);
  // A row of one empty cell would be an empty line, which is no row.
  if (texts.length === 1 && texts[0] === "") return '""\r\n';
  return `${texts.map((cell) => (/[",\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/** A cell that a spreadsheet does not take for a formula; `asWritten` takes the mark off again. */
export function harmless(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `harmless`. */
export function asWritten(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The rows of a text; empty lines are none. Cells are parted by commas, or by the tabs of what is copied from a spreadsheet. */
export function parseCsv(text: string): CsvRow[] {
  const from = text.startsWith(byteOrderMark) ? 1 : 0;
  // What first parts two cells parts them all. `(?!")`: else every escaped quote could be read in two ways, each tried.
  const separator = /^(?:"(?:[^"]|"")*"(?!")|[^",\t\r\n])*\t/.test(text.slice(from)) ? "\t" : ",";
  const rows: CsvRow[] = [];
  let line = 1;
  for (let at = from; at < text.length; ) {
    const { cells, isBroken, next } = rowAt(text, at, separator);
    const written = text.slice(at, next);
    if (/[^\r\n]/.test(written)) rows.push({ line, cells, isBroken });
    line += written.match(/\r\n|\r|\n/g)?.length ?? 0;
    at = next;
  }
  return rows;
}

/** The bytes of a file as text: UTF-8, UTF-16 with its mark, else GB18030; throws `Refusal("invalid", "not_text")`. */
export function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isUtf16 ? ["utf-16le"] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  throw new Refusal("invalid", "not_text");
}

function rowAt(text: string, start: number, separator: string): Omit<CsvRow, "line"> & { next: number } {
  const cells: string[] = [];
  let isBroken = false;
  for (let at = start; ; ) {
    const cell = cellAt(text, at, separator);
    cells.push(cell.value);
    isBroken ||= cell.isBroken;
    if (text[cell.next] === separator) {
      at = cell.next + 1;
      continue;
    }
    const ends = text.startsWith("\r\n", cell.next) ? 2 : 1;
    return { cells, isBroken, next: cell.next + ends };
  }
}

/** The cell that begins at `start`; `next` is the separator or line end after it, or the end of the text. */
function cellAt(text: string, start: number, separator: string): { value: string; isBroken: boolean; next: number } {
  const bare = (from: number) => {
    let at = from;
    while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at += 1;
    return at;
  };
  if (text[start] !== '"') {
    const next = bare(start);
    return { value: text.slice(start, next), isBroken: false, next };
  }
  let value = "";
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), isBroken: true, next: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const next = bare(quote + 1);
      return { value: value + text.slice(quote + 1, next), isBroken: next > quote + 1, next };
    }
    value += '"';
    at = quote + 2;
  }
}
