import { homeAddress, inMode, modeOf } from "@/newsroom/addresses";
import type { Shown } from "@/newsroom/articles/public-page";

/** By these names models carry where a link leads. */
const links: readonly string[] = ["address", "href", "link", "more", "mended", "other"];
/** Printed as they are, somebody typed them, or machines elsewhere fetch them: not only led to. */
const quoted: readonly string[] = ["reprint", "typed", "share"];

/**
 * The page as whoever asked for it by `asked` reads it: below `/care/` every link to a page of ours stays there, those in
 * running text and in the footer too. `origin` is the site's, so that a link that names it is known as ours; `grey`: 灰色模式.
 */
export function shownAt<Page extends object>(
  page: Page,
  asked: string,
  { origin, grey = false }: { origin: string; grey?: boolean },
): Shown<Page> {
  const { mode, address } = modeOf(asked);
  const otherMode = mode === "care" ? "standard" : "care";
  const other = inMode(otherMode, address);
  const reading = {
    mode,
    root: inMode(mode, homeAddress),
    // What is no page, or none any more, has no second address: so one page stands for all that is gone.
    other: other === asked || isStatus(page) ? inMode(otherMode, homeAddress) : other,
    grey,
  };
  return { ...(mode === "care" ? inCare(page, origin) : page), reading };
}

function isStatus(page: object): boolean {
  return "kind" in page && ["missing", "gone", "withdrawn"].includes(String(page.kind));
}

function inCare<Value>(value: Value, origin: string): Value {
  const kept = (entry: unknown, key: string): unknown => {
    if (Array.isArray(entry)) return entry.map((part) => kept(part, ""));
    if (typeof entry === "string") return links.includes(key) ? inMode("care", ofOurs(entry, origin)) : entry;
    if (typeof entry !== "object" || entry === null || quoted.includes(key)) return entry;
    return Object.fromEntries(Object.entries(entry).map(([name, part]) => [name, kept(part, name)]));
  };
  return kept(value, "") as Value; // the same shape: only strings become other strings
}

function ofOurs(address: string, origin: string): string {
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}
