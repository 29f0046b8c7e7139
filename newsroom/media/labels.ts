/**
 * What a picture's copies go on saying about it. Where and with what it was taken stays in the house; that a machine made
 * it, and whose it is, may not be lost (《人工智能生成合成内容标识办法》 art. 10; IPTC photo metadata standard).
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

/** An XMP packet with the labels of a picture and nothing else; null where it bears none. */
export function labelsOf({ xmpAsString = "", exif, comments = [] }: Metadata): string | null {
  const found = new Map<string, string>(
    kept.flatMap((name) => {
      const value = inXmp(xmpAsString, name);
      return value ? [[name, value] as const] : [];
    }),
  );
  // GB 45438 leaves open where the label stands: some write it into a comment of EXIF, or a text chunk of PNG.
  const elsewhere = [exif?.toString("utf8") ?? "", ...comments.map(({ keyword, text }) => `"${keyword}":${text}`)];
  const aigc = elsewhere.flatMap((text) => inJson(text) ?? []);
  if (!found.has("TC260:AIGC") && aigc[0]) found.set("TC260:AIGC", escaped(aigc[0]));
  return found.size === 0 ? null : packet(found);
}

/** As written, still escaped: the words of an attribute, of an element, or of the first entry of a list in it. */
function inXmp(xmp: string, name: string): string | undefined {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xmp);
  const element = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  const entry = /<rdf:li(?:\s[^>]*)?>([^<]*)</.exec(element ?? "")?.[1];
  const words = attribute?.[1] ?? attribute?.[2]?.replaceAll('"', "&quot;") ?? entry ?? element;
  return words === undefined || words.includes("<") ? undefined : words.trim();
}

/** The object after `"AIGC":`, up to the brace that closes it. */
function inJson(text: string): string | undefined {
  const begin = /"?AIGC"?\s*:\s*(?=\{)/.exec(text.replaceAll("\0", ""));
  if (!begin) return undefined;
  const rest = text.replaceAll("\0", "").slice(begin.index + begin[0].length);
  return /^\{[^{}]*\}/.exec(rest)?.[0];
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
