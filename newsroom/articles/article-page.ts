/**
 * The page model of an article: a plain object with everything its public page shows. `articleText` is the part that
 * follows from the content alone, so a preview shows the words exactly as readers will get them.
 */
import {
  absoluteAddress,
  articleAddress,
  homeAddress,
  topicAddress,
  type WordRoom,
  wordAddress,
} from "@/newsroom/addresses";
import { type Body, bodyText, type Picture, picturesOf } from "@/newsroom/articles/body";
import { type Content, type CreditKind, creditKinds } from "@/newsroom/articles/content";
import { cardAddress, ninjsAddress } from "@/newsroom/file-addresses";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import type { PictureFiles } from "@/newsroom/media/copies";
import { qrAddress } from "@/newsroom/picture-addresses";
import { type Moment, momentOf } from "@/newsroom/shanghai";

export type PageLink = { name: string; address: string };
/** One line of a list; what is paid for says so there too. */
export type ListEntry = {
  headline: string;
  address: string;
  released: Moment;
  channel: PageLink | null;
  paid: Content["marks"]["paid"];
};
/** One printed line of credits; `source` is 来源. */
export type CreditLine = { kind: CreditKind | "source"; names: string[] };

/** Where a picture is fetched; null of one that is not there. */
export type FilesOf = (picture: Picture["attrs"]) => PictureFiles | null;

/** What of a page follows from the content. `pictures` says of each picture, by its SHA-256, where it is fetched. */
export type ArticleText = {
  /** 栏目题丨标题 as one line. */
  headline: string;
  kicker: string;
  deck: string;
  source: PageLink;
  byline: CreditLine[];
  marks: Content["marks"];
  reprint: { headline: string; author: string; address: string; releasedAt: string } | null;
  body: Body;
  pictures: Record<string, PictureFiles>;
};

export type ArticlePage = {
  kind: "article";
  site: SiteSettings;
  /** Of the document: 标题_栏目_站名. */
  title: string;
  description: string;
  keywords: string[];
  canonical: string;
  /** Of the picture that leads a telephone to the canonical address. */
  qr: string;
  origin: string;
  number: number;
  breadcrumb: PageLink[];
  text: ArticleText;
  firstReleased: Moment;
  /** 更新于: the newest update or correction; a fix of a slip shows nothing. */
  updated: Moment | null;
  /** The last release of any kind. */
  modified: Moment;
  /** In printed order, as frozen in the release. */
  credits: CreditLine[];
  /** 更正说明, newest first. */
  corrections: { at: Moment; note: string }[];
  related: ListEntry[];
  genre: Content["genre"];
  /** The same in ninjs, for machines. */
  ninjs: string;
  /** What stands for the article where it is shared: a picture of its own, else a drawn card; a whole address. */
  share: { address: string; width: number; height: number } | null;
  /** The keywords, and the names of the byline, that lead to lists which have this article. */
  tags: PageLink[];
  writers: PageLink[];
  /** The topic it introduces. */
  topic: PageLink | null;
};

/** What the record says of a live article, from which its page is made. */
export type LiveArticle = {
  number: number;
  firstReleasedAt: Date;
  content: Content;
  credits: { kind: string; names: string[] }[];
  /** All releases up to the live one, in any order. */
  history: { kind: string; releasedAt: Date; correctionNote: string }[];
  /** From the top of the tree down; a hidden channel has no page, so its `address` is "". */
  channels: PageLink[];
  related: ListEntry[];
  /** The slug of the topic it introduces. */
  topic: string | null;
  filesOf: FilesOf;
  /** Whether a card can be drawn where there is no picture. */
  drawsCards: boolean;
};

const writing: readonly CreditLine["kind"][] = ["author", "reporter", "correspondent"];
const byline: readonly string[] = ["author", "reporter", "correspondent", "photographer"] satisfies CreditKind[];
const descriptionLength = 120;
/** Smaller ones are not shown where pages are shared. */
const shortestSharedSide = 300;
/** The drawn one. */
const card = { width: 1200, height: 630 };

/** Makes the page of a live article. `origin` is the site's, without a slash at its end. */
export function articlePage(live: LiveArticle, site: SiteSettings, origin: string): ArticlePage {
  const { content } = live;
  const credits = live.credits.filter(isCreditLine);
  const address = articleAddress(live.number, live.firstReleasedAt);
  const newest = (kinds: string[]) =>
    live.history
      .filter((release) => kinds.includes(release.kind))
      .sort((one, other) => other.releasedAt.getTime() - one.releasedAt.getTime());
  const corrections = newest(["correction"]).filter((release) => release.correctionNote !== "");
  const update = newest(["update", "correction"])[0];
  const last = newest(live.history.map((release) => release.kind))[0];
  const text = articleText(content, {
    labelSeparator: site.labelSeparator,
    filesOf: live.filesOf,
    stated: credits.filter((credit) => byline.includes(credit.kind)),
  });
  // In a hidden channel it is in no list.
  const isListed = live.channels.every((channel) => channel.address !== "");
  const listedBy = (room: WordRoom, words: readonly string[]): PageLink[] =>
    words
      .map((word) => ({ name: word, address: wordAddress(room, word) }))
      .filter((link) => isListed && link.address !== "");

  return {
    kind: "article",
    site,
    title: [content.headline, live.channels.at(-1)?.name, site.name].filter(Boolean).join("_"),
    description: descriptionOf(content),
    keywords: content.keywords,
    canonical: absoluteAddress(origin, address),
    qr: qrAddress(address),
    origin,
    number: live.number,
    breadcrumb: [{ name: "首页", address: homeAddress }, ...live.channels],
    text,
    firstReleased: momentOf(live.firstReleasedAt),
    updated: update ? momentOf(update.releasedAt) : null,
    modified: momentOf(last?.releasedAt ?? live.firstReleasedAt),
    credits: credits.filter((credit) => !byline.includes(credit.kind)),
    corrections: corrections.map((release) => ({ at: momentOf(release.releasedAt), note: release.correctionNote })),
    related: live.related,
    genre: content.genre,
    ninjs: ninjsAddress(address),
    share: sharedPicture(live, address, origin),
    tags: listedBy("tags", content.keywords),
    writers: listedBy(
      "authors",
      text.byline.filter(({ kind }) => writing.includes(kind)).flatMap(({ names }) => names),
    ),
    topic: isListed && live.topic ? { name: text.headline, address: topicAddress(live.topic) } : null,
  };
}

function sharedPicture(live: LiveArticle, page: string, origin: string) {
  for (const picture of picturesOf(live.content.body)) {
    const files = live.filesOf(picture);
    if (!files || Math.min(files.width, files.height) < shortestSharedSide) continue;
    const { address, width, height } = files;
    return { address: absoluteAddress(origin, address), width, height };
  }
  return live.drawsCards ? { address: absoluteAddress(origin, cardAddress(page)), ...card } : null;
}

/**
 * The text of a content as readers will see it. `stated` are credits of authors and the like that stand beside the lists of the content.
 */
export function articleText(
  content: Content,
  options: { labelSeparator: string; filesOf: FilesOf; stated?: readonly CreditLine[] },
): ArticleText {
  const { columnLabel, headline, reprint } = content;
  const owed = content.origin === "reprint" || content.origin === "compiled";
  return {
    headline: columnLabel ? `${columnLabel}${options.labelSeparator}${headline}` : headline,
    kicker: content.kicker,
    deck: content.deck,
    source: { name: content.source.name, address: content.source.address },
    byline: bylineOf(content, options.stated ?? statedIn(content)),
    marks: content.marks,
    reprint:
      owed && [reprint.headline, reprint.author, reprint.address, reprint.releasedAt].some(Boolean)
        ? { ...pick(reprint), releasedAt: printedTime(reprint.releasedAt) }
        : null,
    body: content.body,
    pictures: Object.fromEntries(
      picturesOf(content.body).flatMap((picture) => {
        const files = options.filesOf(picture);
        return files ? [[picture.sha256, files]] : [];
      }),
    ),
  };
}

function pick({ headline, author, address }: Content["reprint"]) {
  return { headline, author, address };
}

function bylineOf(content: Content, stated: readonly CreditLine[]): CreditLine[] {
  const lists: CreditLine[] = [
    { kind: "author", names: content.authors },
    { kind: "reporter", names: content.reporters },
    { kind: "correspondent", names: content.correspondents },
    { kind: "photographer", names: content.photographers },
  ];
  return lists
    .map(({ kind, names }) => {
      const further = stated.filter((credit) => credit.kind === kind).flatMap((credit) => credit.names);
      return { kind, names: [...new Set([...names, ...further])] };
    })
    .filter((line) => line.names.length > 0);
}

function statedIn(content: Content): CreditLine[] {
  return content.statedCredits.map(({ kind, name }) => ({ kind, names: [name] }));
}

function isCreditLine(credit: { kind: string; names: string[] }): credit is CreditLine {
  return credit.kind === "source" || creditKinds.some((kind) => kind === credit.kind);
}

/** What stands for a text where only a few words of it can: its summary, else its first characters. */
export function descriptionOf(content: Content): string {
  if (content.summary) return content.summary;
  const text = bodyText(content.body).replace(/\s+/g, " ").trim();
  // Cut between characters, never within a surrogate pair.
  return [...text].slice(0, descriptionLength).join("");
}

/** A day stays a day; a time is printed to the minute, in Asia/Shanghai where it says its zone. */
function printedTime(value: string): string {
  if (!/[tT ]\d{2}:\d{2}/.test(value)) return value;
  return /([zZ]|[+-]\d{2}:?\d{2})$/.test(value)
    ? momentOf(new Date(value)).text
    : value.slice(0, 16).replace(/[tT]/, " ");
}
