import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/admin/articles/state-marks";
import { Card } from "@/components/admin/card";
import type { FormAction } from "@/components/admin/form-action";
import { OpenTopic } from "@/components/admin/fronts/open-topic";
import { Events } from "@/components/admin/history/events";
import { type PublicActions, PublicPanel } from "@/components/admin/history/public-panel";
import { type Comparison, Revisions } from "@/components/admin/history/revisions";
import { type SealActions, SealPanel } from "@/components/admin/history/seal-panel";
import { Timeline } from "@/components/admin/history/timeline";
import type { ArticleHistory } from "@/newsroom/history/desk";

type Props = {
  history: ArticleHistory;
  compared: Comparison | null;
  /** Null where there is none and this person can open none. */
  topic: { address: string | null; front?: string } | null;
  actions: PublicActions & SealActions & { openTopic: FormAction };
};

/** The record of an article: what readers see, rounds and releases in order, revisions to compare, every event. */
export function HistoryScreen({ history, compared, topic, actions }: Props) {
  const words = useTranslations("history");
  const { number, revisions, seals, sealing, withdrawals } = history;
  const asked = withdrawals.at(-1)?.reinstatement;
  const placeOf = (before: number | null) => {
    const pair = compared && { from: String(compared.from), to: String(compared.to) };
    const query = new URLSearchParams({ ...pair, ...(before !== null && { before: String(before) }) }).toString();
    return `/admin/articles/${number}/history${query && `?${query}`}#log`;
  };
  return (
    <main className="flex flex-col gap-4 p-3 md:p-6">
      <Heading history={history} />
      <PublicPanel
        standing={history.standing}
        address={history.address}
        receipt={history.receipt}
        proposal={asked && asked.confirmedAt === null ? asked : null}
        actions={actions}
      />
      {topic && <OpenTopic articleNumber={number} topic={topic} action={actions.openTopic} />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Card title={words("record")}>
          <Timeline history={history} />
        </Card>
        <div className="flex min-w-0 flex-col gap-4">
          <Revisions number={number} revisions={revisions} compared={compared} mayRead={sealing?.mayRead === true} />
          {sealing && <SealPanel number={number} seals={seals} sealing={sealing} actions={actions} />}
        </div>
      </div>
      <Events log={history.log} placeOf={placeOf} />
    </main>
  );
}

function Heading({ history }: { history: ArticleHistory }) {
  const words = useTranslations("history");
  const locale = useLocale();
  const { number, headline, english, state } = history;
  const places = [
    { href: `/admin/articles/${number}/record`, name: words("toRecord") },
    { href: `/admin/articles/${number}`, name: words("toArticle") },
    ...(["in_review", "approved", "scheduled"].includes(state)
      ? [{ href: `/admin/review/${number}`, name: words("toReview") }]
      : []),
    ...(history.mayReadLog ? [{ href: `/admin/settings/log?article=${number}`, name: words("toLog") }] : []),
  ];
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 text-[0.875rem] text-ink-2">
          <span className="tabular">{words("of", { number: String(number) })}</span>
          <StateMark state={state} stage={history.stage} />
        </p>
        <h1 className="line-clamp-3 font-song text-xl leading-snug font-bold md:text-2xl">
          {headline || words("noHeadline")}
        </h1>
        {locale === "en" && english && <p className="text-[0.9375rem] text-ink-2">{english}</p>}
      </div>
      <ul className="flex flex-wrap gap-x-4 text-[0.9375rem] print:hidden">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} className="inline-block py-2 text-scheduled underline underline-offset-4 md:py-0.5">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </header>
  );
}
