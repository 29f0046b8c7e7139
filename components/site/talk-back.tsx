import type { ReportKind } from "@/db/schema";

const words: Record<ReportKind, string> = { report: "网络举报", correction: "纠错" };

/** To the form of 网络举报 or 纠错; `about`: the whole address of the page it is about. */
export function TalkBackLink({ kind, about }: { kind: ReportKind; about: string | undefined }) {
  const path = about ? `&about=${new URL(about).pathname}` : "";
  return (
    <a href={`/reports/new?kind=${kind}${path}`} rel="nofollow">
      {words[kind]}
    </a>
  );
}
