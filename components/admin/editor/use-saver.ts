"use client";

import { useEffect, useRef, useState } from "react";
import type { Copy } from "@/components/admin/editor/copy";
import { browserStore, draftKey, keepDraft } from "@/components/admin/editor/local-draft";
import { createSaver, type Saver } from "@/components/admin/editor/saver";

type Options = {
  /** Null until the first save has begun the piece. */
  number: number | null;
  version: number;
  saved: Copy;
  url: string;
  read: () => Copy;
  isComposing: () => boolean;
  pictures: () => Record<string, string>;
  onSaved?: ((version: number, copy: Copy) => void) | undefined;
  /** How a save is sent, where it is not plainly to `url`. */
  send?: typeof fetch | undefined;
};

/** Where drafts of a piece lie that is not begun yet. */
export const unbegun = 0;

/** One saver for as long as the screen lives, told of everything that happens to the page around it. */
export function useSaver(options: Options): Saver {
  const latest = useRef(options);
  latest.current = options;
  const [saver] = useState(() => {
    const visit = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    const keyOf = (number: number | null, version: number) => draftKey(number ?? unbegun, version, visit);
    return createSaver({
      version: options.version,
      saved: options.saved,
      url: options.url,
      read: () => latest.current.read(),
      isComposing: () => latest.current.isComposing(),
      keep: (copy, version) => {
        const draft = { ...copy, version, savedAt: new Date().toISOString(), pictures: latest.current.pictures() };
        return keepDraft(browserStore(), keyOf(latest.current.number, version), draft);
      },
      forget(version) {
        // The save that begins a piece was kept before it had a number.
        for (const number of [options.number, latest.current.number]) {
          browserStore()?.removeItem(keyOf(number, version));
        }
      },
      onSaved: (version, copy) => latest.current.onSaved?.(version, copy),
      ...(options.send ? { request: options.send } : {}),
    });
  });

  const { version, saved } = options;
  useEffect(() => saver.adopt(version, saved), [saver, version, saved]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const lookAgain = () => {
      if (document.visibilityState === "hidden") saver.leave();
      else saver.retry();
    };
    addEventListener("pagehide", saver.leave, { signal });
    addEventListener("visibilitychange", lookAgain, { signal });
    addEventListener("online", saver.retry, { signal });
    addEventListener("focus", saver.retry, { signal });
    addEventListener("beforeunload", (event) => saver.isAtRisk() && event.preventDefault(), { signal });
    addEventListener(
      "keydown",
      (event) => {
        if (event.isComposing || event.keyCode === 229 || event.code !== "KeyS") return;
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        event.preventDefault();
        // What goes wrong stands in the status line already.
        saver.flush().catch(() => {});
      },
      { signal },
    );
    return () => {
      stop.abort();
      saver.leave();
    };
  }, [saver]);
  return saver;
}
