import Link from "next/link";
import { useTranslations } from "next-intl";
import { PublicMark, StateMark } from "@/components/admin/articles/state-marks";
import { Waited } from "@/components/admin/moment";
import { EnglishLine } from "@/components/admin/review/english-line";
import { StatusMark } from "@/components/ui/status-mark";
import type { ReviewFile } from "@/newsroom/reviews/desk";

/** Which article this is, where it stands and how long it has waited there. */
export function ReviewHead({ file }: { file: ReviewFile }) {
  const words = useTranslations("review");
  const states = useTranslations("states");
  const under = file.under === "sealed" ? null : file.under;
  const turn = under?.turn;
  const round = under?.round ?? 0;
  return (
    <header className="border-b border-line bg-panel px-3 py-2 text-[0.875rem] md:px-6">
      <h1 className="sr-only">{words("pageTitle", { number: String(file.number) })}</h1>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <nav aria-label={words("path")} className="flex items-center gap-1.5">
          <Link href="/admin/review" className="text-scheduled underline underline-offset-4">
            {words("title")}
          </Link>
          <span aria-hidden="true" className="text-ink-2">
            ›
          </span>
          <span className="tabular">{file.number}</span>
        </nav>
        {turn?.after ? (
          <StatusMark tone="review">{states("afterReview", { stage: turn.name })}</StatusMark>
        ) : (
          <StateMark state={file.state} stage={turn?.name ?? null} />
        )}
        {file.publicState !== "unreleased" && <PublicMark state={file.publicState} />}
        {under && under.purpose !== "first" && (
          <span className="font-medium text-review">{words(`purposes.${under.purpose}`)}</span>
        )}
        {round > 0 && (
          <span className={round > 1 ? "font-semibold text-returned" : "text-ink-2"}>{words("round", { round })}</span>
        )}
        <span className="text-ink-2">
          {words("waiting")} <Waited since={file.waitingSince} />
        </span>
        <span className="ms-auto flex gap-3">
          {file.address && (
            <a
              href={file.address}
              target="_blank"
              rel="noreferrer"
              className="text-scheduled underline underline-offset-4"
            >
              {words("openLive")}
            </a>
          )}
          <Link href={`/admin/articles/${file.number}/history`} className="text-scheduled underline underline-offset-4">
            {words("history")}
          </Link>
        </span>
      </div>
      <EnglishLine line={file.englishLine} />
    </header>
  );
}
