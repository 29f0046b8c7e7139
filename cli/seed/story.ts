/** What a story of the demo house is: a text, and the hands it goes through. */

import type { PictureName } from "@/cli/seed/drawn/gallery";
import type { ReportResult, WithdrawalCategory } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";

/** Who does what next; `wait`: minutes since the turn before, else as long as such a thing takes. */
export type Turn = { wait?: number } & (
  | { by: string; step: "handOver" | "release" | "recall" | "retract" | "unschedule" }
  /** `confirms`: 确认改动, after seeing only what changed since their own last approval. */
  | { by: string; step: "approve"; confirms?: true }
  | { by: string; step: "submit"; flash?: true }
  | { by: string; step: "return"; reason: string; to?: "stageBefore" }
  | { by: string; step: "spike" | "reinstate"; reason: string }
  | { by: string; step: "overrideOutlet"; reason: string }
  | {
      by: string;
      step: "withdraw";
      reason: string;
      category?: WithdrawalCategory;
      instructingBody?: string;
      reference?: string;
      publicNotice?: true;
    }
  | { by: string; step: "confirmReinstatement" }
  | { by: string; step: "handleAlarm" }
  /** Minutes from the real present, a time of tomorrow, or minutes from the turn. */
  | { by: string; step: "schedule"; due: { inMinutes: number } | { tomorrow: string } | { after: number } }
  /** The house's own clock: a schedule is due; a 补审 has not been decided in time. */
  | { step: "scheduleDue" | "afterReviewLate" }
  /** A reader reports the live page; somebody takes that report, and closes it with what came of it since. */
  | { step: "readerReports"; text: string; right?: string; contact?: string }
  | { by: string; step: "takeReport" }
  | { by: string; step: "closeReport"; result: ReportResult; reply: string }
  | { by: string; step: "edit"; from: string; to: string }
  | { by: string; step: "change"; kind: "fix" | "update" | "correction"; note?: string; from: string; to: string }
);

export type StoryPicture = { picture: PictureName; caption: string; credit: string; rights: string };

type Settable =
  | "columnLabel"
  | "frontHeadline"
  | "kicker"
  | "deck"
  | "shortHeadline"
  | "summary"
  | "keywords"
  | "genre"
  | "origin";
type Names = "authors" | "reporters" | "correspondents" | "photographers" | "statedCredits";

export type Story = {
  writer: string;
  channel: string;
  /** Slugs of further channels. */
  further?: string[];
  /** One English sentence for whoever reads no Chinese. No Chinese character in it: it is known by that. */
  english: string;
  /** When it begins: a day before the first start, at a time of Asia/Shanghai; or when it ends: minutes before. */
  when: { daysAgo: number; at?: string } | { minutesAgo: number };
  /** Told by the clock on the wall, nights included; else in the desk's hours. */
  roundTheClock?: true;
  /** The words of the link to it at the foot of every page; for the pieces of the hidden channel 关于. */
  about?: string;
  headline: string;
  /** `## ` begins a heading, `> ` a quotation, `~ ` a signature, `[…] ` a dateline. */
  paragraphs: string[];
  /** Each stands after the first paragraphs, in order. */
  pictures?: StoryPicture[];
  more?: Partial<Pick<Content, Settable | Names>> & {
    source?: string;
    /** The name of a registered outlet. */
    outlet?: string;
    reprint?: { headline: string; author: string; address: string; daysBefore: number; basis: string };
    marks?: Partial<Content["marks"]>;
  };
  /** Beside the text; hours are counted from the first start. */
  notes?: {
    notBeforeInHours?: number;
    wishedInHours?: number;
    suggestedPlace?: string;
    verification?: string;
    contributorContact?: string;
  };
  turns: Turn[];
};

/** Sent to review by `by` and approved at all three stages. */
export function reviewed(by: string, [first, second, final] = ["first", "second", "final"]): Turn[] {
  const approvals = [first, second, final].map((each): Turn => ({ by: each ?? "", step: "approve" }));
  return [{ by, step: "submit" }, ...approvals];
}

/** Sent again; whoever approved the text before sees only the difference. */
export function confirmed(by: string): Turn[] {
  return [
    { by, step: "submit" },
    { by: "first", step: "approve", confirms: true },
    { by: "second", step: "approve", confirms: true },
    { by: "final", step: "approve", confirms: true },
    { by: "publisher", step: "release" },
  ];
}

/** A slip mended: one reads it before it is released, another afterwards. */
export function mended(by: string): Turn[] {
  return [
    { by, step: "submit" },
    { by: "first", step: "approve", confirms: true },
    { by: "publisher", step: "release" },
    { by: "second", step: "approve", confirms: true },
  ];
}

/** Reviewed for the first time, and released. */
export function released(by: string): Turn[] {
  return [...reviewed(by), { by: "publisher", step: "release" }];
}

/** A picture by the house's own photographer. */
export function taken(picture: PictureName, caption: string): StoryPicture {
  return { picture, caption, credit: "程拾光 摄（演示图）", rights: "本单位拍摄" };
}
