"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";

/** Opens the browser's print window; without script it is not there, and the browser's own menu does the same. */
export function PrintButton({ label }: { label: string }) {
  const hasScript = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <Button look="primary" onPress={() => window.print()} className="min-h-11 px-5 md:min-h-9 print:hidden">
      {label}
    </Button>
  );
}
