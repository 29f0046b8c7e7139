import type { ReportKind } from "@/db/schema";

const words: Record<ReportKind, string> = { report: "网络举报", correction: "纠错" };

type Props = { kind: ReportKind; root: string; about: string | undefined };

/** To the form of 网络举报 or 纠错 below `root`; `about`: the whole address of the page it is about. */
export function TalkBackLink({ kind, root, about }: Props) {
  const query = new URLSearchParams({ kind, ...(about ? { about: new URL(about).pathname } : {}) });
  return (
    <a href={`${root}reports/new?${query}`} rel="nofollow">
      {words[kind]}
    </a>
  );
}
