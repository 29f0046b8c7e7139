"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { renewal } from "@/components/admin/shell/renewal";

const everyMs = 2_000;
/** Whoever still waits after that makes the screen anew themselves. */
const mostTimes = 30;

/** Makes the screen anew every two seconds, for a minute: it tells of something that will be over soon. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    let left = mostTimes;
    const ask = async () => {
      router.refresh();
      left -= 1;
      return left > 0;
    };
    const renewing = renewal({ ask, isWanted: () => !document.hidden, everyMs });
    renewing.later();
    return renewing.end;
  }, [router]);
  return null;
}
