"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { SaveFailure, type Saver, type SaveStatus } from "@/components/admin/editor/saver";

type SavedVersion = {
  /** Saves what is not saved; the version that holds the text on screen. Rejects with a sentence when it cannot. */
  flush: () => Promise<number>;
  version: number;
  status: SaveStatus;
};

const context = createContext<SavedVersion | null>(null);

/** Lets everything below ask for the saved version of the text being written. */
export function SavedVersionProvider({ saver, children }: { saver: Saver; children: ReactNode }) {
  const t = useTranslations("editor.status");
  const { version, status } = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const value = useMemo(
    () => ({
      version,
      status,
      flush: () =>
        saver.flush().catch((error: unknown) => {
          if (!(error instanceof SaveFailure)) throw error;
          throw new Error(statusText(error.status, t), { cause: error });
        }),
    }),
    [saver, version, status, t],
  );
  return <context.Provider value={value}>{children}</context.Provider>;
}

/** The saved version of the text being written; only below an `ArticleEditor`. */
export function useSavedVersion(): SavedVersion {
  const value = useContext(context);
  if (!value) throw new Error("useSavedVersion needs an ArticleEditor around it");
  return value;
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** A moment as the clock in the newsroom shows it, 14:03:22. */
export function clockTime(moment: string): string {
  return clock.format(new Date(moment));
}

const day = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The same with its day there, which is not always that of the machine: 2025-03-01 14:03:22. */
export function momentText(moment: string): string {
  return `${day.format(new Date(moment))} ${clockTime(moment)}`;
}

/** The state of saving in words. */
export function statusText(status: SaveStatus, t: (key: string, values?: Record<string, string>) => string): string {
  if ("kept" in status && !status.kept) return t("notKept");
  switch (status.kind) {
    case "saved":
      return status.at ? t("saved", { time: clockTime(status.at) }) : t("savedBefore");
    case "conflict":
      return status.message || t("conflict");
    case "refused":
      return t("refused", { message: status.message });
    default:
      return t(status.kind);
  }
}
