/** Pasted HTML made plain enough for the editor's own reading of it: Word, WPS, WeChat and web pages. */

type Pasted = {
  html: string;
  /** It was copied in this editor and needs no cleaning. */
  own: boolean;
  /** Pictures that stand on other machines and cannot be taken along. */
  pictures: number;
};

const noise = "style, script, meta, link, title, xml, template, noscript, o\\:p, [hidden], [style*='mso-hide:all' i]";
const joinable = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef\\u2018-\\u201d]";
/** A line break in the source between two Chinese characters is no space. */
const sourceBreak = new RegExp(`(?<=${joinable})[ \\t]*\\r?\\n\\s*(?=${joinable})`, "gu");

/** The HTML with real headings, lists and tables, without layout tables, hidden parts and foreign pictures. */
export function cleanPastedHtml(html: string): Pasted {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (isOwn(page)) return { html, own: true, pictures: 0 };
  for (const element of page.querySelectorAll(noise)) element.remove();
  for (const element of page.querySelectorAll("[data-pm-slice]")) element.removeAttribute("data-pm-slice");
  for (const element of page.querySelectorAll("[class*='MsoList'], [style*='mso-list' i]")) markListItem(element);
  makeLists(page);
  for (const element of page.querySelectorAll("[class]")) element.removeAttribute("class");
  for (const element of page.querySelectorAll("h1")) rename(element, "h2");
  for (const element of page.querySelectorAll("h4, h5, h6")) rename(element, "h3");
  for (const bold of page.querySelectorAll("h2 :is(b, strong), h3 :is(b, strong)")) unwrap(bold);
  for (const element of page.querySelectorAll("pre")) breakLines(element);
  for (const table of Array.from(page.querySelectorAll("table")).reverse()) cleanTable(table);
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.nodeType === Node.COMMENT_NODE) comments.push(node);
    else node.textContent = (node.textContent ?? "").replace(sourceBreak, "");
  }
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  const pictures = Array.from(page.querySelectorAll("img")).filter(isPicture);
  for (const picture of page.querySelectorAll("img")) picture.remove();
  return { html: page.body.innerHTML, own: false, pictures: pictures.length };
}

/** Other editors write `data-pm-slice` too, but none with so little else. */
function isOwn(page: Document): boolean {
  const ours = ":is(p.signature, span.dateline)";
  return (
    page.querySelector("[data-pm-slice]") !== null &&
    page.querySelector(`section, font, [id], [class]:not(${ours}), span:not(${ours}), img:not([data-sha256])`) === null
  );
}

/** Word writes a list as paragraphs with the number typed in; the level stands in the style. */
function markListItem(element: Element): void {
  if (element.tagName !== "P" && element.tagName !== "LI" && !/^H\d$/.test(element.tagName)) return;
  const level = /mso-list:[^;]*level(\d)/i.exec(element.getAttribute("style") ?? "")?.[1];
  const sign = element.querySelector("[style*='mso-list:ignore' i]");
  if (!level || !sign) return;
  element.setAttribute("data-level", level);
  element.setAttribute("data-list", /^\s*[\p{L}\p{Nd}（(]+[.)、．）]/u.test(sign.textContent ?? "") ? "ol" : "ul");
  sign.remove();
}

function makeLists(page: Document): void {
  for (const first of page.querySelectorAll("[data-list]")) {
    if (!first.isConnected || !first.hasAttribute("data-list")) continue;
    const open: { list: Element; level: number }[] = [];
    let next: Element | null = first;
    while (next?.hasAttribute("data-list")) {
      const element: Element = next;
      next = element.nextElementSibling;
      const level = Number(element.getAttribute("data-level"));
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      let current = open.at(-1);
      if (!current || current.level < level) {
        const list = page.createElement(element.getAttribute("data-list") ?? "ul");
        if (current) (current.list.lastElementChild ?? current.list).append(list);
        else element.before(list);
        current = { list, level };
        open.push(current);
      }
      const item = page.createElement("li");
      item.append(...element.childNodes);
      current.list.append(item);
      element.remove();
    }
  }
}

/** A table of one cell, or one around other tables, only arranged things; in a real one cells hold paragraphs. */
function cleanTable(table: Element): void {
  const cells = Array.from(table.querySelectorAll("td, th")).filter((cell) => cell.closest("table") === table);
  if (cells.length < 2 || table.querySelector("table")) {
    for (const part of [...cells, ...table.querySelectorAll("tbody, thead, tfoot, tr, caption")]) {
      if (part.closest("table") === table) rename(part, "div");
    }
    for (const column of table.querySelectorAll(":scope > colgroup")) column.remove();
    rename(table, "div");
    return;
  }
  for (const cell of cells) {
    for (const block of cell.querySelectorAll("h1, h2, h3, li, blockquote, dt, dd")) rename(block, "p");
    for (const list of cell.querySelectorAll("ul, ol, dl")) unwrap(list);
  }
}

function breakLines(element: Element): void {
  const lines = (element.textContent ?? "").split("\n");
  element.replaceWith(
    ...lines.map((line) => {
      const paragraph = element.ownerDocument.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}

function isPicture(image: HTMLImageElement): boolean {
  const [width, height] = [image.getAttribute("width"), image.getAttribute("height")].map(Number);
  return !(width === 1 || height === 1);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}
