import type { ReportFilter } from "@/newsroom/reports/desk";

/** The screen of one report. */
export function reportAddress(number: number): string {
  return `/admin/reports/${number}`;
}

/** The address of the queue: what it is narrowed to, and the report after which its page begins. */
export function reportsAddress(filter: ReportFilter, after?: number): string {
  const params = new URLSearchParams();
  const { state, kind, class: reportClass, article, isMine, isOverdue, text } = filter;
  const said = { state, kind, class: reportClass, article, mine: isMine && 1, overdue: isOverdue && 1, q: text, after };
  for (const [name, value] of Object.entries(said)) if (value !== undefined) params.set(name, String(value));
  return params.size === 0 ? "/admin/reports" : `/admin/reports?${params}`;
}
