"use client";

import { createContext, useContext } from "react";
import { SaveFailure } from "@/components/admin/editor/saver";

/** Why the last step was not taken. `isOfSaving`: the text could not be saved first. */
export type Fault = { message: string; field: string | null; isOfSaving: boolean };

/** At which field of the screen it is said what is wrong with a part that has none of its own. */
const said: Readonly<Record<string, string>> = {
  changeNote: "change",
  originalHeadline: "reprint",
  originalAuthor: "reprint",
  basis: "reprint",
  furtherChannels: "channels",
  caption: "body",
  alt: "body",
  credit: "body",
  rights: "body",
};

/** What a step was refused with; `part` as the refusal names it. */
export function faultOfStep(message: string, part?: string): Fault {
  return { message, field: part === undefined ? null : (said[part] ?? part), isOfSaving: false };
}

/** What `flush` rejected with. */
export function faultOfSaving(failure: unknown): Fault {
  const status = failure instanceof Error && failure.cause instanceof SaveFailure ? failure.cause.status : null;
  return {
    message: failure instanceof Error ? failure.message : String(failure),
    field: status?.kind === "refused" ? status.field : null,
    isOfSaving: true,
  };
}

type Faults = { fault: Fault | null; blame: (fault: Fault | null) => void };

const context = createContext<Faults | null>(null);

export const FaultProvider = context.Provider;

/** What stopped the last step, until the next change of the text; only below an `ArticleEditor`. */
export function useFault(): Faults {
  const value = useContext(context);
  if (!value) throw new Error("useFault needs an ArticleEditor around it");
  return value;
}
