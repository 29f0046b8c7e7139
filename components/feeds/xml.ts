/** XML that cannot be broken by what is written in it: a string is always text, and markup is made by `element` alone. */

/** Markup that `element` made. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Child = Markup | string | null | undefined | readonly Child[];
/** An attribute without a value is left out. */
type Attributes = Record<string, string | number | undefined>;

/** What XML 1.0 (2.2) has no place for, not even as a reference: control characters, halves of characters, noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters replaced
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** An element with what is in it; one that is given no children at all is closed at once. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  );
  const open = `${name}${given.join("")}`;
  return new Markup(children.length === 0 ? `<${open}/>` : `<${open}>${children.map(written).join("")}</${name}>`);
}

/** The elements as they stand within another document. */
export function fragment(...children: Child[]): string {
  return children.map(written).join("");
}

/** A whole document. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}

/** An element with text in it, or nothing where there is none. */
export function line(name: string, text: string | undefined): Markup | null {
  return text ? element(name, {}, text) : null;
}

function written(child: Child): string {
  if (child === null || child === undefined) return "";
  if (typeof child === "string") return escaped(child);
  return child instanceof Markup ? child.text : child.map(written).join("");
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(impossible, "\ufffd")
    .replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
