import Link from "next/link";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/admin/moment";
import type { FrontLine } from "@/newsroom/placements/front-list";

/** Every page that can be composed, with where each stands. */
export function FrontList({ fronts }: { fronts: readonly FrontLine[] }) {
  const words = useTranslations("fronts");
  return (
    <ul aria-label={words("pages")} className="border border-line bg-panel">
      {fronts.map(({ key, kind, name, address, released, open, may }) => (
        <li
          key={key}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
        >
          <div className="min-w-0 flex-1 basis-48">
            <Link
              href={`/admin/fronts/${key}`}
              className="inline-block max-w-full py-1 font-semibold underline underline-offset-4 [overflow-wrap:anywhere]"
            >
              {name ?? words("home")}
            </Link>{" "}
            <span className="text-[0.8125rem] text-ink-2">{words(`pageKinds.${kind}`)}</span>
            <p className="text-[0.8125rem] text-ink-2">
              {released
                ? words.rich("inForce", { by: released.by, at: () => <Moment at={released.at} /> })
                : words(kind === "home" ? "preset" : "plain")}
            </p>
          </div>
          {open && (
            <p className={open.isSent ? "text-review" : "text-ink-2"}>
              {words.rich(open.isSent ? "lineWaits" : "lineComposing", {
                by: open.by,
                at: () => <Moment at={open.savedAt} />,
              })}
            </p>
          )}
          {!may.compose && !may.release && <span className="text-[0.8125rem] text-ink-2">{words("readOnly")}</span>}
          <a
            href={address}
            aria-label={words("step", { word: words("toPage"), piece: name ?? words("home") })}
            className="inline-flex min-h-11 items-center underline underline-offset-4 md:min-h-9"
          >
            {words("toPage")}
          </a>
        </li>
      ))}
    </ul>
  );
}
