import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import type { PastHotList } from "@/newsroom/hot/desk";

/** Every list that was confirmed, newest first, each with what was done to it by hand. */
export function HotPast({ past }: { past: readonly PastHotList[] }) {
  const words = useTranslations("hot");
  const name = (number: number, headline: string) => headline || words("pieceNumber", { number });
  return (
    <section aria-label={words("past")} className="flex flex-col gap-2">
      <h2 className="font-semibold">{words("past")}</h2>
      {past.length === 0 && <p className="text-ink-2">{words("noPast")}</p>}
      {past.map(({ id, at, by, lines, drops }) => (
        <details key={id} className="border border-line bg-panel">
          <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1 hover:bg-press">
            {words.rich("pastLine", {
              by,
              pieces: lines.length,
              pinned: lines.filter(({ isPinned }) => isPinned).length,
              dropped: drops.length,
              at: () => <Moment at={at} />,
            })}
          </summary>
          <ol className="list-decimal border-t border-line py-2 ps-10 pe-3">
            {lines.map(({ number, headline, reads, isPinned }) => (
              <li key={number} className="py-1 [overflow-wrap:anywhere]">
                {name(number, headline)}{" "}
                <span className="text-[0.8125rem] text-ink-2">
                  {words("reads", { reads })}
                  {isPinned && ` · ${words("isPinned")}`}
                </span>
              </li>
            ))}
          </ol>
          {drops.map(({ article, headline, reason }) => (
            <p key={article} className="border-t border-line px-3 py-1 [overflow-wrap:anywhere]">
              {words("droppedWhy", { headline: name(article, headline), reason })}
            </p>
          ))}
        </details>
      ))}
    </section>
  );
}
