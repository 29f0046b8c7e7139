import Link from "next/link";
import { useTranslations } from "next-intl";
import { Waited } from "@/components/admin/moment";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { ReviewFile } from "@/newsroom/reviews/desk";

const tones: Record<ReviewFile["state"], StatusTone> = {
  unchanged: "unchanged",
  draft: "draft",
  in_review: "review",
  returned: "returned",
  approved: "approved",
  scheduled: "scheduled",
  spiked: "spiked",
};

/** Which article this is, where it stands and how long it has waited there. */
export function ReviewHead({ file }: { file: ReviewFile }) {
  const words = useTranslations("review");
  const under = file.under === "sealed" ? null : file.under;
  const turn = under?.turn;
  const round = under?.round ?? 0;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-panel px-3 py-2 text-[0.875rem] md:px-6">
      <nav aria-label={words("path")} className="flex items-center gap-1.5">
        <Link href="/admin/review" className="text-scheduled underline underline-offset-4">
          {words("title")}
        </Link>
        <span aria-hidden="true" className="text-ink-2">
          ›
        </span>
        <span className="tabular">{file.number}</span>
      </nav>
      {turn ? (
        <StatusMark tone="review">
          {turn.after ? words("afterStage", { stage: turn.name }) : words("stage", { stage: turn.name })}
        </StatusMark>
      ) : (
        <StatusMark tone={tones[file.state]}>{words(`states.${file.state}`)}</StatusMark>
      )}
      {file.publicState !== "unreleased" && (
        <StatusMark tone={file.publicState}>{words(`public.${file.publicState}`)}</StatusMark>
      )}
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
    </header>
  );
}
