import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import { DifferenceView } from "@/components/article/difference-view";
import { HeadlineBlock } from "@/components/article/headline-block";
import { Notice } from "@/components/ui/notice";
import type { ArticleText } from "@/newsroom/articles/article-page";
import type { SinceLastSeen } from "@/newsroom/reviews/last-seen";

type Props = {
  since: SinceLastSeen;
  /** The text under review, where its own headlines are out of sight. */
  headlines?: ArticleText | undefined;
  pictures: Record<string, string>;
};

const titles = {
  approved: "sinceApproval",
  returned: "sinceReturn",
  disagreed: "sinceDisagreement",
  released: "sinceRelease",
} as const;
const moments = {
  approved: "approvedAt",
  returned: "returnedAt",
  disagreed: "disagreedAt",
  released: "releasedAt",
} as const;

/** What changed since this person's own last decision, else since the last release. */
export function Changes({ since, headlines, pictures }: Props) {
  const words = useTranslations("review");
  const difference = useTranslations("difference");
  const { changes } = since;
  return (
    <section
      aria-labelledby="changes-title"
      className="border border-line border-s-4 border-s-review bg-panel px-4 py-4 md:px-8"
    >
      {headlines && (
        <div className="article" lang="zh-CN">
          <HeadlineBlock text={headlines} />
        </div>
      )}
      <h2 id="changes-title" className="font-semibold">
        {words(titles[since.seen])}
      </h2>
      <p className="mb-3 text-[0.875rem] text-ink-2">
        {words(moments[since.seen])} <Moment at={since.at} />
      </p>
      {typeof changes === "string" ? (
        <Notice tone="warning">{words(`before.${changes}`)}</Notice>
      ) : (
        <DifferenceView
          difference={changes.difference}
          names={changes.names}
          pictures={pictures}
          words={(key, values) => difference(key, values)}
        />
      )}
    </section>
  );
}
