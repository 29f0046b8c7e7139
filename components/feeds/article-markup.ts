/** An article as plain XHTML for readers elsewhere: without our styles and scripts, every address whole. */
import { creditText } from "@/components/article/credits";
import { markWords, reprintLines } from "@/components/article/notices";
import { type Child, element, type Markup } from "@/components/feeds/xml";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Block, Inline, List, Mark, Paragraph, Picture, Table } from "@/newsroom/articles/body";
import type { PictureFiles } from "@/newsroom/media/copies";

/** All that the page says beside its headline: marks, corrections, body, what a reprint owes, every line of credits. */
export function articleMarkup(page: ArticlePage): Markup[] {
  const { text, corrections, credits } = page;
  return [
    ...(text.marks.paid === "none" ? [] : [p(text.marks.paid === "advertisement" ? "广告" : "公益")]),
    ...[text.kicker, text.deck, ...markWords(text.marks)].filter(Boolean).map((words) => p(words)),
    ...corrections.map(({ at, note }) => p(element("strong", {}, "更正说明"), `　${at.text}　${note}`)),
    ...text.body.content.map((node) => block(node, page)),
    ...(text.reprint ? reprintLines(text.reprint) : []).map(({ label, words, address }) =>
      p(`${label}：`, address ? element("a", { href: address }, words) : words),
    ),
    ...[...text.byline, ...credits].map((credit) => p(creditText(credit))),
  ];
}

/** The pictures that have an address, with it. */
export function picturesOf({ text, origin }: ArticlePage): (Picture["attrs"] & { address: string })[] {
  return text.body.content.flatMap((node) => {
    const files = node.type === "image" ? text.pictures[node.attrs.sha256] : undefined;
    if (node.type !== "image" || !files) return [];
    const { address, width, height } = files;
    return [{ ...node.attrs, width, height, address: `${origin}${address}` }];
  });
}

/** Whoever wrote it, in the order of the page; photographers made the pictures. */
export function writersOf({ text }: ArticlePage): string[] {
  return text.byline.filter(({ kind }) => kind !== "photographer").flatMap(({ names }) => names);
}

function p(...children: Child[]): Markup {
  return element("p", {}, ...children);
}

function block(node: Block, page: ArticlePage): Markup {
  switch (node.type) {
    case "paragraph":
    case "signature":
      return p(inlines(node.content, page));
    case "heading":
      return element(node.attrs.level === 2 ? "h2" : "h3", {}, inlines(node.content, page));
    case "bulletList":
    case "orderedList":
      return list(node, page);
    case "blockquote":
      return element("blockquote", {}, paragraphs(node.content, page));
    case "table":
      return table(node, page);
    case "image":
      return picture(node.attrs, page);
    case "horizontalRule":
      return element("hr", {});
  }
}

function paragraphs(content: readonly Paragraph[], page: ArticlePage): Markup[] {
  return content.map((node) => p(inlines(node.content, page)));
}

function list(node: List, page: ArticlePage): Markup {
  const items = node.content.map((item) =>
    element(
      "li",
      {},
      item.content.map((part) => (part.type === "paragraph" ? p(inlines(part.content, page)) : list(part, page))),
    ),
  );
  return element(node.type === "orderedList" ? "ol" : "ul", {}, items);
}

function table(node: Table, page: ArticlePage): Markup {
  const rows = node.content.map((row) =>
    element(
      "tr",
      {},
      row.content.map(({ type, attrs, content }) =>
        element(
          type === "tableHeader" ? "th" : "td",
          {
            colspan: attrs.colspan > 1 ? attrs.colspan : undefined,
            rowspan: attrs.rowspan > 1 ? attrs.rowspan : undefined,
          },
          paragraphs(content, page),
        ),
      ),
    ),
  );
  return element("table", {}, element("tbody", {}, rows));
}

function picture({ sha256, alt, caption, credit }: Picture["attrs"], page: ArticlePage): Markup {
  const files = page.text.pictures[sha256];
  const words = [caption, credit].filter(Boolean).join("　");
  return element(
    "figure",
    {},
    files ? imageOf(files, alt, page) : p(`［图片：${alt}］`),
    words ? element("figcaption", {}, words) : null,
  );
}

function imageOf({ address, width, height }: PictureFiles, alt: string, { origin }: ArticlePage): Markup {
  return element("img", { src: `${origin}${address}`, alt, width, height });
}

function inlines(content: readonly Inline[] = [], page: ArticlePage): Child[] {
  return content.map((part) =>
    part.type === "hardBreak"
      ? element("br", {})
      : (part.marks ?? []).reduceRight<Child>((inner, mark) => marked(inner, mark, page), part.text),
  );
}

function marked(inner: Child, mark: Mark, page: ArticlePage): Child {
  switch (mark.type) {
    case "bold":
      return element("strong", {}, inner);
    case "italic":
      return element("em", {}, inner);
    case "dateline":
      return inner;
    case "link":
      return element("a", { href: whole(mark.attrs.href, page) }, inner);
  }
}

/** What leads to a place on our site or on the page says the same elsewhere. */
function whole(href: string, { origin, canonical }: ArticlePage): string {
  if (href.startsWith("/")) return `${origin}${href}`;
  return href.startsWith("#") ? `${canonical}${href}` : href;
}
