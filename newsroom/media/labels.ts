/**
 * What a picture's copies go on saying about it. Where and with what it was taken stays in the house; that a machine made
 * it, and whose it is, may not be lost (《人工智能生成合成内容标识办法》 art. 10; IPTC photo metadata standard).
 *
 * Everything is looked for step by step, never by a pattern that could take the square of a hostile file's length.
 */
import type { Metadata } from "sharp";

/** The names under which XMP carries them. */
const kept = ["TC260:AIGC", "Iptc4xmpExt:DigitalSourceType", "dc:creator", "dc:rights", "photoshop:Credit"] as const;

const namespaces: Record<string, string> = {
  TC260: "http://www.tc260.org.cn/ns/AIGC/1.0/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
};
/** No label is longer. */
const longestLabel = 10_000;

/** An XMP packet with the labels of a picture and nothing else; null where it bears none. */
export function labelsOf({ xmpAsString = "", exif, comments = [] }: Metadata): string | null {
  const found = new Map<string, string>(
    kept.flatMap((name) => {
      const value = elementIn(xmpAsString, name) ?? attributeIn(xmpAsString, name);
      return value ? [[name, value] as const] : [];
    }),
  );
  // GB 45438 leaves open where the label stands: some write it into a comment of EXIF, or a text chunk of PNG.
  const elsewhere = [exif?.toString("utf8") ?? "", ...comments.map(({ keyword, text }) => `"${keyword}":${text}`)];
  const aigc = elsewhere.flatMap((text) => labelInJson(text) ?? [])[0];
  if (!found.has("TC260:AIGC") && aigc) found.set("TC260:AIGC", escaped(aigc));
  return found.size === 0 ? null : packet(found);
}

/** The words of the first element of a name, or of the first entry of a list in it, as written, still escaped. */
function elementIn(xmp: string, name: string): string | undefined {
  const inner = betweenTags(xmp, name);
  const words = inner === undefined ? undefined : (betweenTags(inner, "rdf:li") ?? inner).trim();
  return words?.includes("<") ? undefined : words;
}

function betweenTags(text: string, name: string): string | undefined {
  const open = text.indexOf(`<${name}`);
  if (open < 0) return undefined;
  const begin = text.indexOf(">", open) + 1;
  const end = text.indexOf(`</${name}>`, open);
  return begin > 0 && end >= begin && end - begin <= longestLabel ? text.slice(begin, end) : undefined;
}

function attributeIn(xmp: string, name: string): string | undefined {
  const at = xmp.indexOf(`${name}=`);
  const quote = xmp[at + name.length + 1];
  if (at < 0 || (quote !== '"' && quote !== "'")) return undefined;
  const begin = at + name.length + 2;
  const end = xmp.indexOf(quote, begin);
  if (end < begin || end - begin > longestLabel) return undefined;
  return xmp.slice(begin, end).replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** The object after `"AIGC":`, up to the brace that closes it. */
function labelInJson(text: string): string | undefined {
  const at = text.indexOf('"AIGC"');
  const begin = at < 0 ? -1 : text.indexOf("{", at);
  if (begin < 0 || text.slice(at + 6, begin).trim() !== ":") return undefined;
  const label = text.slice(begin, begin + longestLabel);
  let depth = 0;
  let isQuoted = false;
  for (let place = 0; place < label.length; place++) {
    const sign = label[place];
    if (isQuoted && sign === "\\") place++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === "{") depth++;
    else if (!isQuoted && sign === "}" && --depth === 0) return label.slice(0, place + 1);
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** XMP specification part 1, 7: what stands in `dc` is a list, everything else plain words. */
function packet(labels: ReadonlyMap<string, string>): string {
  const elements = [...labels].map(([name, value]) => {
    if (name === "dc:creator") return `<${name}><rdf:Seq><rdf:li>${value}</rdf:li></rdf:Seq></${name}>`;
    if (name === "dc:rights") {
      return `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></${name}>`;
    }
    return `<${name}>${value}</${name}>`;
  });
  const spaces = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${spaces.join("")}>${elements.join("")}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}
