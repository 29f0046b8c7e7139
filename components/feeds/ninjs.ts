import { creditText } from "@/components/article/credits";
import { articleMarkup, picturesOf, writersOf } from "@/components/feeds/article-markup";
import { element, fragment } from "@/components/feeds/xml";
import type { ArticlePage } from "@/newsroom/articles/article-page";
import type { Ninjs } from "@/newsroom/feeds/files";

const standard = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" };
const plain = "text/plain";

const genreWords: Record<ArticlePage["genre"], string> = {
  news: "消息",
  flash: "快讯",
  feature: "通讯",
  commentary: "评论",
  interview: "访谈",
  notice: "公告",
  photo: "图片",
  video: "视频",
};
/** IPTC NewsCodes, Digital Source Type. */
const madeBy = {
  assisted: "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
  generated: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
};
const pictureTypes: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
};

/** The article as IPTC ninjs 3.1: what agencies and archives take over, with all the page says. */
export function ninjs({ page }: Ninjs): string {
  const { text, site, marks } = { ...page, marks: page.text.marks };
  const pictures = picturesOf(page);
  return JSON.stringify({
    uri: page.canonical,
    standard,
    type: pictures.length > 0 ? "composite" : "text",
    representationType: "full",
    firstCreated: page.firstReleased.iso,
    versionCreated: page.modified.iso,
    pubStatus: "usable",
    language: "zh-CN",
    ...rightsOf(page),
    headlines: [
      { role: "main", contentType: plain, value: text.headline },
      ...described("kicker", text.kicker),
      ...described("deck", text.deck),
    ],
    by: writersOf(page).join("、") || undefined,
    infoSources: text.source.name ? [{ name: text.source.name, uri: text.source.address || undefined }] : undefined,
    descriptions: [
      ...described("summary", page.description),
      ...page.corrections.flatMap(({ at, note }) => described("correction", `${at.text}　${note}`)),
      ...page.credits.flatMap((credit) => described("credit", creditText(credit))),
    ],
    bodies: [
      { role: "main", contentType: "application/xhtml+xml", value: fragment(element("div", {}, articleMarkup(page))) },
    ],
    subjects: [
      ...page.breadcrumb.slice(1).map(({ name, address }) => ({
        name,
        rel: "section",
        uri: address ? `${page.origin}${address}` : undefined,
      })),
      ...page.keywords.map((name) => ({ name, rel: "keyword" })),
    ],
    genres: [
      { name: genreWords[page.genre], literal: page.genre },
      ...(marks.paid === "none"
        ? []
        : [{ name: marks.paid === "advertisement" ? "广告" : "公益", literal: marks.paid }]),
    ],
    digitalSourceType: marks.ai === "none" ? undefined : { uri: madeBy[marks.ai] },
    associations: pictures.length > 0 ? pictures.map(association) : undefined,
    altIds: [{ role: "number", value: String(page.number) }],
    organisations: site.organiser ? [{ name: site.organiser, rel: "publisher" }] : undefined,
  });
}

/** Of a reprint the rights are another's, and nobody has told us whose. */
function rightsOf({ text, site }: ArticlePage) {
  if (text.reprint || !site.copyright) return {};
  return { copyrightHolder: site.organiser || site.name, copyrightNotice: site.copyright };
}

function described(role: string, value: string) {
  return value ? [{ role, contentType: plain, value }] : [];
}

function association(picture: ReturnType<typeof picturesOf>[number], place: number) {
  const { address, width, height, alt, caption, credit } = picture;
  const contentType = pictureTypes[address.slice(address.lastIndexOf(".") + 1)];
  return {
    name: `picture-${place + 1}`,
    uri: address,
    type: "picture",
    by: credit || undefined,
    descriptions: [...described("caption", caption), ...described("alt", alt)],
    renditions: [{ name: "main", href: address, contentType, width, height }],
  };
}
