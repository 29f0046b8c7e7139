import type { Mode } from "@/newsroom/addresses";

/** A page that stands for many: for what is gone, for what never was, or for a house that does not answer. */
export type StatusFile = { path: string; kind: "gone" | "withdrawn" | "missing" | "failed" | "text"; mode: Mode };

/** Printed like any page, so that a front has them when nobody else answers. No channel can be called so. */
export const statusFiles: readonly StatusFile[] = [
  { path: "/_status/gone.html", kind: "gone", mode: "standard" },
  { path: "/_status/care-gone.html", kind: "gone", mode: "care" },
  { path: "/_status/withdrawn.html", kind: "withdrawn", mode: "standard" },
  { path: "/_status/care-withdrawn.html", kind: "withdrawn", mode: "care" },
  { path: "/_status/gone.txt", kind: "text", mode: "standard" },
  { path: "/_status/missing.html", kind: "missing", mode: "standard" },
  { path: "/_status/failed.html", kind: "failed", mode: "standard" },
];
