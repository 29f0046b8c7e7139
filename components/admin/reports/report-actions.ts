import type { FormAction } from "@/components/admin/form-action";

/** What can be done with a report, each a server action. */
export type ReportActions = Record<
  "take" | "handOn" | "changeDue" | "link" | "close" | "reopen" | "readContact",
  FormAction
>;
