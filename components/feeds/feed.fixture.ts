/** Feeds for the printers' tests, and what a parser of XML makes of them. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { samplePage } from "@/components/site/sample-page.fixture";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Feed } from "@/newsroom/feeds/files";
import type { FeedFormat } from "@/newsroom/file-addresses";

/** Everything that breaks out of markup, or has no place in it: a control character and half a character too. */
export const evil = `<>&"' ]]> </title><script>alert(1)</script> &amp; 🦀 𠮷 \u0001\u000b\ud800 \ufffe`;
/** The same as a reader of any of the files has it. */
export const tamed = `<>&"' ]]> </title><script>alert(1)</script> &amp; 🦀 𠮷 \ufffd\ufffd\ufffd \ufffd`;

/** Nobody paid for it. */
export const plainPage: ArticlePage = {
  ...samplePage,
  text: { ...samplePage.text, marks: { ai: "assisted", paid: "none", minors: true } },
};

/** A page with `evil` in every text of it. */
export const evilPage: ArticlePage = {
  ...plainPage,
  canonical: "https://news.example.cn/2023-07/21/content_100122.html",
  number: 100122,
  description: evil,
  keywords: [evil],
  credits: [{ kind: "editor", names: [evil] }],
  text: {
    ...plainPage.text,
    headline: evil,
    source: { name: evil, address: `https://paper.example.cn/?a="<>&b` },
    byline: [{ kind: "reporter", names: [evil] }],
    body: { version: 1, type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: evil }] }] },
  },
};

/** A channel's feed with a plain article and an evil one. */
export function feedOf(format: FeedFormat, articles: ArticlePage[] = [plainPage, evilPage]): Feed {
  return {
    kind: "feed",
    format,
    title: "渔业_海岬新闻网",
    description: "海岬新闻网渔业频道",
    copyright: "海岬新闻网版权所有",
    siteName: "海岬新闻网",
    page: "https://news.example.cn/news/fishery/",
    self: `https://news.example.cn/news/fishery/${format === "json" ? "feed.json" : `${format}.xml`}`,
    updated: "2023-07-24T08:00:00+08:00",
    articles,
  };
}

export type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

/** The root of a document; throws where it is not well-formed or holds a character that XML has no place for. */
export function readXml(xml: string): Node {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${valid.err.msg} in line ${valid.err.line}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed()) {
    throw new Error("a character that XML has no place for");
  }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    trimValues: false,
    ignoreDeclaration: true,
  });
  const [root] = nodesOf(parser.parse(xml));
  if (!root) throw new Error("no element");
  return root;
}

/** The elements of a name right below. */
export function below(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the one element of a name right below; throws where there is none or several. */
export function wordsOf(node: Node, name: string): string {
  const [only, ...more] = below(node, name);
  if (!only || more.length > 0) throw new Error(`${more.length + 1} of ${name}`);
  return only.text;
}

/** How the parser keeps order: one object an element, its name the key, attributes under `:@`. */
type Parsed = Record<string, unknown>;

function nodesOf(parsed: Parsed[]): Node[] {
  return parsed.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ":@" && key !== "#text");
    if (!name) return [];
    const inner = entry[name] as Parsed[]; // the parser's form
    return [
      {
        name,
        attributes: (entry[":@"] ?? {}) as Record<string, string>, // the parser's form
        text: textIn(inner),
        children: nodesOf(inner),
      },
    ];
  });
}

function textIn(parsed: Parsed[]): string {
  return parsed
    .map((entry) => {
      if ("#text" in entry) return String(entry["#text"]);
      const name = Object.keys(entry).find((key) => key !== ":@");
      return name ? textIn(entry[name] as Parsed[]) : ""; // the parser's form
    })
    .join("");
}
