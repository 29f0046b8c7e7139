"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What somebody has to be told, and how grave it is. */
export type LeftWords = { tone: "error" | "warning"; text: string };

const Leaving = createContext<(words: LeftWords) => void>(() => {});

/**
 * Keeps the answer to a form that is gone: somebody else was faster, the refreshed screen has no place for the form any
 * more, and whoever sent it still has to be told what came of it, or why nothing did.
 */
export function LastWords({ children }: { children: ReactNode }) {
  const words = useTranslations("decisions");
  const path = usePathname();
  const [left, setLeft] = useState<(LeftWords & { path: string }) | null>(null);
  const leave = useCallback((said: LeftWords) => setLeft({ path, ...said }), [path]);
  useEffect(() => setLeft((kept) => (kept?.path === path ? kept : null)), [path]);
  return (
    <Leaving value={leave}>
      {left?.path === path && (
        <div className="sticky top-0 z-40 bg-panel">
          <Notice tone={left.tone} isUrgent actions={<Button onPress={() => setLeft(null)}>{words("seen")}</Button>}>
            {left.text}
          </Notice>
        </div>
      )}
      {children}
    </Leaving>
  );
}

/** Leaves words behind for when the one who was told them is no longer on screen. */
export function useLastWords(): (words: LeftWords) => void {
  return useContext(Leaving);
}
