/** The press's driver of the public pages: what stands at an address, read now and printed without a request. */
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { noFile, printed as printedFile } from "@/components/feeds/print";
import { shareCard } from "@/components/feeds/share-card";
import { WholeDocument } from "@/components/site/document";
import { FailedPageView } from "@/components/site/failed-page";
import { PublicPageView } from "@/components/site/public-page";
import { homeAddress, iconAddress, inMode, type Mode, scriptAddress, stylesheets } from "@/newsroom/addresses";
import type { PublicPage } from "@/newsroom/articles/public-page";
import { publishedPage, statusPage } from "@/newsroom/articles/published";
import { qrCode } from "@/newsroom/articles/qr";
import { shownAt } from "@/newsroom/articles/shown";
import { cardPicture } from "@/newsroom/feeds/card-picture";
import { feed, inFormat } from "@/newsroom/feeds/feed";
import type { MachineFile } from "@/newsroom/feeds/files";
import { articleFileOf, publishedFile } from "@/newsroom/feeds/published";
import { parseFileAddress } from "@/newsroom/file-addresses";
import { copyFile, readIfThere } from "@/newsroom/media/files";
import { copyAt } from "@/newsroom/media/published";
import { parseMediaAddress } from "@/newsroom/picture-addresses";
import { filesOfPage, publicFile } from "@/newsroom/reader-files";
import { articlesIn } from "@/press/articles-in";
import { articleBehind, numberIn, type Reading } from "@/press/reading";
import { type StatusFile, statusFiles } from "@/press/status-files";
import { settings } from "@/settings";

/** What stands at a path. `file`: where the same bytes lie already; `bytes` null with 404 alone. */
export type Rendered = {
  path: string;
  status: 200 | 404 | 410;
  bytes: Buffer | null;
  article: number | null;
  shows: number[];
  file?: string;
};

const modes: readonly Mode[] = ["standard", "care"];
/** Files of `public/` that pages load. */
export const staticFiles: readonly string[] = [...stylesheets, "/grey.css", scriptAddress, iconAddress];
const gone = Buffer.from(noFile[410]);

/** Everything that stands at an address, one of those the reading was made for: a page in both modes, or one file. */
export async function render(address: string, reading: Reading): Promise<Rendered[]> {
  if (staticFiles.includes(address)) return [await staticFile(address, reading)];
  const status = statusFiles.find(({ path }) => path === address);
  if (status) return [single(address, { status: 200, bytes: await statusBytes(status, reading) })];
  if (parseFileAddress(address)) return [await machineFile(address, reading)];
  if (address.startsWith("/qr/")) return [codeOf(address, reading)];
  if (parseMediaAddress(address)) return [await picture(address, reading)];
  return page(address, reading);
}

async function page(address: string, { articles, frame, grey, introductions }: Reading): Promise<Rendered[]> {
  const found = articles.get(address) ?? (await publishedPage(address, {}, async () => frame));
  // What is searched for stands in the query, which nothing printed knows.
  const isSearch = found.status === 200 && found.page.kind === "search";
  if (found.status === 301 || found.status === 404 || isSearch) {
    return modes.map((mode) => single(inMode(mode, address), { status: 404, bytes: null }));
  }
  const isHome = found.page.kind === "home";
  const article = articleOf(found.page, address);
  const printed = modes.map(async (mode) => {
    const path = inMode(mode, address);
    // 灰色模式 of the whole site is the stylesheet's, which the home page does not load.
    const document = await documentOf(found.page, { path, mode, isHome, grey: isHome && grey !== null });
    const shows = found.status === 200 ? articlesIn(document, introductions) : [];
    return { path, status: found.status, bytes: Buffer.from(document), article, shows };
  });
  return Promise.all(printed);
}

/** The page as readers in a mode get it. */
function documentOf(
  page: PublicPage,
  { path, mode, isHome, grey }: { path: string; mode: Mode; isHome: boolean; grey: boolean },
): Promise<string> {
  const shown = shownAt(page, path, { origin: settings().siteUrl, grey });
  return documentFrom(<PublicPageView page={shown} />, { mode, isHome });
}

async function documentFrom(page: ReactNode, { mode, isHome }: { mode: Mode; isHome: boolean }): Promise<string> {
  const files = await filesOfPage(mode, { isHome });
  return `<!DOCTYPE html>${renderToStaticMarkup(<WholeDocument {...files}>{page}</WholeDocument>)}`;
}

/** Whose page it is: with that article it goes. */
function articleOf(page: PublicPage, address: string): number | null {
  return page.kind === "topic" ? page.introduction.number : numberIn(articleBehind(address));
}

async function machineFile(path: string, reading: Reading): Promise<Rendered> {
  const { articles, frame } = reading;
  const behind = articleBehind(path);
  const article = numberIn(behind);
  const known = behind === null ? undefined : articles.get(behind);
  const answer = known ? articleFileOf(path, known, frame.origin) : await fileAnswer(path, reading);
  if (answer.status === 410) return single(path, { status: 410, bytes: gone, article });
  if (answer.status !== 200) return single(path, { status: 404, bytes: null, article });
  const bytes = await fileBytes(answer.file);
  // A sitemap may name fifty thousand; its month says which. A card leads nowhere.
  const isIndexed = !["sitemaps", "sitemap", "card"].includes(answer.file.kind);
  return {
    path,
    status: 200,
    bytes,
    article,
    shows: isIndexed ? articlesIn(bytes.toString(), reading.introductions) : [],
  };
}

/** A feed is read once for its three formats. */
async function fileAnswer(
  path: string,
  { frame, feeds }: Reading,
): Promise<{ status: 200; file: MachineFile } | { status: 301 | 404 | 410 }> {
  const address = parseFileAddress(path);
  if (address?.kind !== "feed") return publishedFile(path);
  const key = address.slugs.join("/");
  const reading = feeds.get(key) ?? feed(address, frame);
  feeds.set(key, reading);
  const found = await reading;
  return found ? { status: 200, file: inFormat(found, address, frame.origin) } : { status: 404 };
}

async function fileBytes(file: MachineFile): Promise<Buffer> {
  return file.kind === "card" ? cardPicture(shareCard(file)) : Buffer.from(printedFile(file).text);
}

function codeOf(path: string, { articles }: Reading): Rendered {
  const behind = articleBehind(path);
  const article = numberIn(behind);
  const found = behind === null ? undefined : articles.get(behind);
  if (behind !== null && found?.status === 200) {
    return single(path, { status: 200, bytes: qrCode(behind), article });
  }
  return found?.status === 410
    ? single(path, { status: 410, bytes: gone, article })
    : single(path, { status: 404, bytes: null, article });
}

/** A copy of a picture that something public shows, once it is made; until then the application makes it. */
async function picture(path: string, { pictures }: Reading): Promise<Rendered> {
  const copy = copyAt(path, pictures);
  const file = copy ? copyFile(copy) : "";
  const bytes = copy ? await readIfThere(file) : null;
  return bytes ? { ...single(path, { status: 200, bytes }), file } : single(path, { status: 404, bytes: null });
}

async function staticFile(path: string, { grey }: Reading): Promise<Rendered> {
  const bytes = await publicFile(path);
  if (!stylesheets.includes(path) || grey !== "site") return single(path, { status: 200, bytes });
  const greyRules = await publicFile("/grey.css");
  return single(path, { status: 200, bytes: Buffer.concat([bytes, greyRules]) });
}

async function statusBytes({ kind, mode }: StatusFile, { frame }: Reading): Promise<Buffer> {
  if (kind === "text") return gone;
  // They stand for any page.
  const shown = { mode, isHome: false };
  if (kind === "failed") return Buffer.from(await documentFrom(<FailedPageView />, shown));
  const path = inMode(mode, homeAddress);
  return Buffer.from(await documentOf(statusPage(kind, frame.site), { ...shown, path, grey: false }));
}

function single(
  path: string,
  found: { status: Rendered["status"]; bytes: Buffer | null; article?: number | null },
): Rendered {
  return { path, article: null, shows: [], ...found };
}
