import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ArticleView } from "@/components/article/article-view";
import type { UnderReview } from "@/newsroom/reviews/under-review";

/** The text exactly as readers will see it: on its page, in a list, and on a card when somebody shares it. */
export function ReaderView({ under }: { under: UnderReview }) {
  const words = useTranslations("review");
  return (
    <section aria-label={words("asReaders")} className="border border-line bg-panel px-4 py-5 md:px-8 md:py-8">
      <ArticleView text={under.text} credits={under.credits} />
      <p className="mx-auto mt-2 max-w-[684px] text-[0.8125rem] text-ink-2">{words("creditsSoFar")}</p>
    </section>
  );
}

/** The same text where only a line of it shows. */
export function ElsewhereView({ under }: { under: UnderReview }) {
  const words = useTranslations("review");
  const { content, text } = under;
  const picture = Object.values(text.pictures)[0]?.address;
  const line = content.shortHeadline || content.headline;
  return (
    <div className="flex flex-col gap-3">
      <Sample title={words("inList")}>
        <p className="flex gap-2 font-song leading-snug" lang="zh-CN">
          <span aria-hidden="true" className="text-accent">
            ■
          </span>
          <span className="min-w-0">{line}</span>
        </p>
      </Sample>
      {content.frontHeadline && (
        <Sample title={words("onFront")}>
          <p className="text-center font-song text-lg leading-snug font-bold" lang="zh-CN">
            {content.frontHeadline}
          </p>
        </Sample>
      )}
      <Sample title={words("onCard")}>
        <div className="flex gap-3 border border-line bg-panel-2 p-2" lang="zh-CN">
          <div className="min-w-0 flex-1">
            <p className="line-clamp-2 leading-snug font-semibold">{text.headline}</p>
            <p className="mt-0.5 line-clamp-2 text-[0.8125rem] text-ink-2">{under.description}</p>
            <p className="mt-0.5 text-[0.8125rem] text-ink-2">{under.siteName}</p>
          </div>
          {picture && (
            // biome-ignore lint/performance/noImgElement: a picture of the newsroom's own, shown small
            <img src={picture} alt="" className="size-14 shrink-0 object-cover" />
          )}
        </div>
      </Sample>
    </div>
  );
}

function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="mb-1 text-[0.8125rem] text-ink-2">{title}</p>
      {children}
    </div>
  );
}
