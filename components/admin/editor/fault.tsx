"use client";

import { createContext, useContext } from "react";
import { SaveFailure } from "@/components/admin/editor/saver";

/** Why the last step was not taken. `isOfSaving`: the text could not be saved first. */
export type Fault = { message: string; field: string | null; isOfSaving: boolean };

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
