import type { LogFilter } from "@/newsroom/audit/log";

/** The address of the log: what it is narrowed to, and the event after which its page begins. */
export function logAddress(filter: LogFilter, before?: number): string {
  return withQuery("/admin/settings/log", filter, before);
}

/** The same as a file. */
export function logFileAddress(filter: LogFilter): string {
  return withQuery("/api/audit-log", filter);
}

function withQuery(path: string, { actor, article, group, from, to }: LogFilter, before?: number): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ person: actor, article, about: group, from, to, before })) {
    if (value !== undefined) params.set(name, String(value));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
