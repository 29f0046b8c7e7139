import type { WithdrawalCategory } from "@/db/schema";
import type { Fingerprint } from "@/newsroom/articles/content";

/** The revision and fingerprint a person had on screen when they decided. */
export type Shown = { revision: number; fingerprint: Fingerprint };

/** One step of an article with all it needs. `version` is the working copy's, as the person had it on screen. */
export type Move = { number: number } & (
  | { step: "handOver"; version: number }
  | { step: "submit"; version: number; flash?: boolean }
  | { step: "recall"; version: number }
  | ({ step: "approve"; stage: number; base?: Fingerprint; reason?: string } & Shown)
  | ({ step: "retract"; stage: number } & Shown)
  | ({ step: "return"; stage: number | null; to: "editor" | "stageBefore"; reason: string } & Shown)
  | { step: "spike"; version: number; reason: string }
  | ({ step: "schedule"; at: Date } & Shown)
  | ({ step: "unschedule" } & Shown)
  | ({ step: "release" } & Shown)
  | {
      step: "withdraw";
      releaseId: number;
      category: WithdrawalCategory;
      reason: string;
      instructingBody?: string;
      reference?: string;
      receivedAt?: Date;
      publicNotice?: boolean;
    }
  | { step: "reinstate"; reason: string }
  | { step: "confirmReinstatement" }
);

export const stepNames = [
  "handOver",
  "submit",
  "recall",
  "approve",
  "retract",
  "return",
  "spike",
  "schedule",
  "unschedule",
  "release",
  "withdraw",
  "reinstate",
  "confirmReinstatement",
] as const satisfies readonly Move["step"][];
export type StepName = (typeof stepNames)[number];
/** The move of one step. */
export type MoveOf<Name extends StepName> = Extract<Move, { step: Name }>;
