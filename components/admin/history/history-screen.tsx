import Link from "next/link";
import { useTranslations } from "next-intl";
import { StateMark } from "@/components/admin/articles/state-marks";
import { Card } from "@/components/admin/card";
import { Events } from "@/components/admin/history/events";
import { type PublicActions, PublicPanel } from "@/components/admin/history/public-panel";
import { type Comparison, Revisions } from "@/components/admin/history/revisions";
import { Timeline } from "@/components/admin/history/timeline";
import type { ArticleHistory } from "@/newsroom/history/desk";

type Props = { history: ArticleHistory; compared: Comparison | null; actions: PublicActions };

/** The record of an article: what readers see, rounds and releases in order, revisions to compare, every event. */
export function HistoryScreen({ history, compared, actions }: Props) {
  const words = useTranslations("history");
  const { number, headline } = history;
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 text-[0.875rem] text-ink-2">
            <span className="tabular">{words("of", { number: String(number) })}</span>
            <StateMark state={history.state} stage={history.stage} />
          </p>
          <h1 className="font-song text-xl leading-snug font-bold md:text-2xl">{headline || words("noHeadline")}</h1>
        </div>
        <p className="flex gap-4 text-[0.9375rem] print:hidden">
          <Link href={`/admin/articles/${number}`} className="text-scheduled underline underline-offset-4">
            {words("toArticle")}
          </Link>
          {["in_review", "approved", "scheduled"].includes(history.state) && (
            <Link href={`/admin/review/${number}`} className="text-scheduled underline underline-offset-4">
              {words("toReview")}
            </Link>
          )}
        </p>
      </header>
      <PublicPanel standing={history.standing} address={history.address} actions={actions} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={words("record")}>
          <Timeline history={history} />
        </Card>
        <Revisions number={number} revisions={history.revisions} compared={compared} />
      </div>
      <Events events={history.events} />
    </main>
  );
}
