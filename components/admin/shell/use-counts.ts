import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Renewal, renewal } from "@/components/admin/shell/renewal";
import { noteRenewal } from "@/components/admin/shell/renewed";
import type { DeskCounts } from "@/newsroom/articles/desk-counts";

/** `freeze` names the 冻结发布 in force. */
export type ShellCounts = DeskCounts & { freeze: number | null };

const everyMs = 20_000;
const patienceMs = 15_000;
const address = "/api/counts";

/**
 * What waits, as the server said it last: with the frame, every twenty seconds while the page is looked at, and after
 * each change of place. A screen that says otherwise than the answer is made anew.
 */
export function useCounts(rendered: ShellCounts): { counts: ShellCounts; isSignedOut: boolean } {
  const path = usePathname();
  const router = useRouter();
  const [frame, setFrame] = useState(rendered);
  const [counts, setCounts] = useState(rendered);
  const [isSignedOut, setSignedOut] = useState(false);
  // An action makes the frame anew: it knows better than what was asked before.
  if (frame !== rendered) {
    setFrame(rendered);
    setCounts(rendered);
  }

  const clock = useRef<Renewal>(null);
  const screen = useRef<Screen>({ rendered, counts, path });
  useEffect(() => {
    screen.current = { rendered, counts, path };
  });

  useEffect(() => {
    const ask = async (left: AbortSignal) => {
      const { rendered: asked } = screen.current;
      try {
        const signal = AbortSignal.any([left, AbortSignal.timeout(patienceMs)]);
        const answer = await fetch(address, { cache: "no-store", signal });
        setSignedOut(answer.status === 401);
        if (answer.status === 401) return false;
        if (!answer.ok) return true;
        const found: ShellCounts = await answer.json(); // our own handler's
        if (left.aborted || screen.current.rendered !== asked) return true;
        if (isOutdated(screen.current, found)) {
          noteRenewal();
          router.refresh();
        }
        setCounts(found);
      } catch {
        // Offline, or too slow: the next turn asks again.
      }
      return true;
    };
    const renewing = renewal({ ask, isWanted: () => !document.hidden && navigator.onLine, everyMs });
    clock.current = renewing;
    renewing.later();
    const now = () => void renewing.now();
    document.addEventListener("visibilitychange", now);
    window.addEventListener("online", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("online", now);
      renewing.end();
    };
  }, [router]);

  const seen = useRef(path);
  useEffect(() => {
    if (seen.current !== path) void clock.current?.now();
    seen.current = path;
  }, [path]);

  return { counts, isSignedOut };
}

type Screen = { rendered: ShellCounts; counts: ShellCounts; path: string };

/** The frame says whether releases are frozen; the desk and the queues list what is counted. */
function isOutdated({ rendered, counts, path }: Screen, found: ShellCounts): boolean {
  if (rendered.freeze !== found.freeze) return true;
  if (path === "/admin/review") return counts.review !== found.review;
  if (path === "/admin/release") return counts.release !== found.release;
  if (path === "/admin/fronts") return counts.fronts !== found.fronts;
  if (path === "/admin/reports") return counts.reports !== found.reports;
  return path === "/admin" && (counts.desk !== found.desk || counts.alarms !== found.alarms);
}
