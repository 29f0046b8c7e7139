import type { ReportFilter } from "@/newsroom/reports/desk";

/** The address of the queue: what it is narrowed to, and the report after which its page begins. */
export function reportsAddress(filter: ReportFilter, after?: number): string {
  const params = new URLSearchParams();
  const { state, kind, class: reportClass, article, isMine, isOverdue } = filter;
  const said = { state, kind, class: reportClass, article, mine: isMine && 1, overdue: isOverdue && 1, after };
  for (const [name, value] of Object.entries(said)) if (value !== undefined) params.set(name, String(value));
  return params.size === 0 ? "/admin/reports" : `/admin/reports?${params}`;
}
