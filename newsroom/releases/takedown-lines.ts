/** 按网址撤稿: what each line of an order names. */
import { parseAddress } from "@/newsroom/addresses";

/**
 * A number of ours; a path on this site, with the number it claims where it is formed like an article's; an address
 * elsewhere; `nothing` where a line names no place.
 */
export type Named =
  | { kind: "number"; number: number }
  | { kind: "path"; path: string; claims: number | null }
  | { kind: "elsewhere"; address: string }
  | { kind: "nothing" };

/** One thing an order names; `at` counts from 1 and is its line as the person sees it, of which there can be several. */
export type OrderLine = { at: number; text: string; named: Named };

const webAddress = /(?:https?:)?\/\/[^\s<>"'，。；、！）】》」]+/u;
const bareHost = /(?<![\w@./-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/[^\s<>"'，。；、！）】》」]*/u;
const pathAlone = /(?<=^|\s)\/[^\s<>"'，。；、！）】》」]+/u;
/** The end of an address of ours, as it is read out or copied by half: `content_100191`, with or without its day and `.html`. */
const bareName = /(?<![\w/.-])(?:\d{4}-\d{2}\/\d{2}\/)?content_([1-9]\d{0,14})(?:\.html)?(?![\w/-]|\.\w)/u;
const anyPlace = [webAddress, bareHost, pathAlone, bareName].map(({ source }) => source).join("|");
const numberAlone = /^(?:稿件编号|编号|No\.?)?[\s：:#]*([1-9]\d{0,14})$/iu;

/** All that the lines name; `origin` is this site's own (`https://news.example.cn`). */
export function orderLines(text: string, origin: string): OrderLine[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const said = line.trim();
    return said === "" ? [] : namedIn(said, origin).map((one) => ({ at: index + 1, ...one }));
  });
}

function namedIn(line: string, origin: string): Omit<OrderLine, "at">[] {
  const [, number] = numberAlone.exec(line.normalize("NFKC")) ?? [];
  if (number) return [{ text: line, named: { kind: "number", number: Number(number) } }];
  const addresses = addressesIn(line);
  if (addresses.length === 0) return [{ text: line, named: { kind: "nothing" } }];
  // Of several on a line each is told by itself, so that one that is not found cannot hide behind another.
  return addresses.map((address) => ({
    text: addresses.length > 1 ? address : line,
    named: namedBy(address, origin),
  }));
}

function namedBy(address: string, origin: string): Named {
  const [bare, number] = bareName.exec(address) ?? [];
  // With a day it is an address, and of ours only on that day.
  if (bare === address) return bare.includes("/") ? pathNamed(`/${bare}`) : { kind: "number", number: Number(number) };
  return /^\/(?!\/)/u.test(address) ? pathNamed(address) : place(address, origin);
}

/** Every address of a line, whatever stands between two of them: the search goes on where one ended. */
function addressesIn(line: string): string[] {
  const pattern = new RegExp(anyPlace, "giu");
  const found: string[] = [];
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const address = ended(match[0]);
    found.push(address);
    pattern.lastIndex = match.index + address.length;
  }
  return found;
}

/** Without what a sentence or a table put behind it: 「…html请撤下」, `…html,标题`, `(…html)`. */
function ended(address: string): string {
  return address
    .replace(/(\.s?html?)(?:(?=https?:\/\/)|(?![\w?#/.%-])).*$/iu, "$1")
    .replace(/[,;](?:\p{Script=Han}.*)?$/u, "")
    .replace(/[\]),.;:!?}]+$/u, "");
}

function place(address: string, origin: string): Named {
  const whole = /^https?:/iu.test(address) ? address : `http://${address.replace(/^\/\//u, "")}`;
  if (!URL.canParse(whole)) return { kind: "nothing" };
  const url = new URL(whole);
  return hostOf(url) === hostOf(new URL(origin)) ? pathNamed(url.pathname) : { kind: "elsewhere", address: whole };
}

/** With or without www, by whatever protocol, it is the same site. */
function hostOf({ host }: URL): string {
  return host.replace(/^www\./u, "");
}

function pathNamed(address: string): Named {
  const path = address.replace(/[?#].*$/u, "");
  const ours = parseAddress(path);
  return { kind: "path", path, claims: ours?.kind === "article" ? ours.number : null };
}
