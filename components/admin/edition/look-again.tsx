"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { renewal } from "@/components/admin/shell/renewal";

const everyMs = 2_000;
/** Whoever still waits after that makes the screen anew themselves. */
const mostTimes = 30;
/** What takes minutes is looked at less often. */
const everyLongMs = 5_000;

/**
 * Makes the screen anew every two seconds, for a minute: it tells of something that will be over soon. `untilOver`: every
 * five, as long as it is on the screen and anybody looks.
 */
export function LookAgain({ untilOver = false }: { untilOver?: boolean }) {
  const router = useRouter();
  useEffect(() => {
    let left = untilOver ? Number.POSITIVE_INFINITY : mostTimes;
    const ask = async () => {
      router.refresh();
      left -= 1;
      return left > 0;
    };
    const isWanted = () => !document.hidden && left > 0;
    const renewing = renewal({ ask, isWanted, everyMs: untilOver ? everyLongMs : everyMs });
    renewing.later();
    // It stops while nobody looks.
    const now = () => void renewing.now();
    document.addEventListener("visibilitychange", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      renewing.end();
    };
  }, [router, untilOver]);
  return null;
}
