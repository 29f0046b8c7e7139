import type { FormAction } from "@/components/admin/form-action";

/** What the page showed; every form says it again. */
export type ShownText = { number: number; revision: number; fingerprint: string; stage: number | null };

export type DecisionProps = {
  shown: ShownText;
  /** Another text stood here a moment ago: what was meant for that one must not decide this one. */
  cameFromAnother: boolean;
  /** The working copy's, for 不采用. */
  version: number;
  /** The word on the approving button, who comes next included; null where this person may not approve. */
  approve: { words: string; base: string | null } | null;
  /** The word on the button that approves and releases at once; null where this person may not do both now. */
  approveAndRelease: string | null;
  mayReturn: boolean;
  /** The stage before, by name, where a return may lead there. */
  stageBefore: string | null;
  /** 补审: they may say that the released text should not stay as it is. */
  mayDisagree: boolean;
  maySpike: boolean;
  /** The stage of this person's own newest decision while it can be taken back. */
  retractable: number | null;
  /** Why there is no button to approve. */
  whyNot: string | null;
  actions: Record<"approve" | "approveAndRelease" | "sendBack" | "disagree" | "spike" | "retract", FormAction>;
};
