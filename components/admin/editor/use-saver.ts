"use client";

import { useEffect, useRef, useState } from "react";
import type { Copy } from "@/components/admin/editor/copy";
import { browserStore, forgetDraft, keepDraft } from "@/components/admin/editor/local-draft";
import { createSaver, type Saver } from "@/components/admin/editor/saver";

type Options = {
  number: number;
  version: number;
  saved: Copy;
  url: string;
  read: () => Copy;
  isComposing: () => boolean;
  pictures: () => Record<string, string>;
};

/** One saver for as long as the screen lives, told of everything that happens to the page around it. */
export function useSaver(options: Options): Saver {
  const latest = useRef(options);
  latest.current = options;
  const [saver] = useState(() =>
    createSaver({
      version: options.version,
      saved: options.saved,
      url: options.url,
      read: () => latest.current.read(),
      isComposing: () => latest.current.isComposing(),
      keep: (copy, version) => {
        const draft = { ...copy, version, savedAt: new Date().toISOString(), pictures: latest.current.pictures() };
        return keepDraft(browserStore(), options.number, draft);
      },
      forget: (version) => forgetDraft(browserStore(), options.number, version),
    }),
  );

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
