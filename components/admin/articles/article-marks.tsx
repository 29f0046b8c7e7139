import { useTranslations } from "next-intl";
import type { Head } from "@/newsroom/articles/head";

/** What a piece carries besides its words: 转载, 快讯, AI, 广告, 涉未成年人. Nothing where there is nothing to say. */
export function ArticleMarks({ head }: { head: Head }) {
  const words = useTranslations("articles");
  const { marks } = head;
  const said = [
    head.origin !== "original" && words(`origins.${head.origin}`),
    head.genre === "flash" && words("marks.flash"),
    marks.ai !== "none" && words(`marks.${marks.ai}`),
    marks.paid !== "none" && words(`marks.${marks.paid}`),
    marks.minors && words("marks.minors"),
  ].filter((mark) => mark !== false);
  return said.map((mark) => (
    <span key={mark} className="border border-line-strong px-1 text-[0.75rem] leading-5 whitespace-nowrap text-ink-2">
      {mark}
    </span>
  ));
}

/** No headline that can go to review is as long; a draft's can be. */
const mostShown = 120;

/** 标题 with its label before it, as pages print them; a piece without one says so. One far too long takes three lines. */
export function HeadlineOf({ head }: { head: Pick<Head, "columnLabel" | "headline"> }) {
  const words = useTranslations("articles");
  if (head.headline === "") return <span className="text-ink-2">{words("untitled")}</span>;
  const isLong = head.columnLabel.length + head.headline.length > mostShown;
  const said = (
    <>
      {head.columnLabel && <span className="font-normal text-ink-2">{head.columnLabel}丨</span>}
      {head.headline}
    </>
  );
  return isLong ? <span className="line-clamp-3 [overflow-wrap:anywhere] whitespace-normal">{said}</span> : said;
}
