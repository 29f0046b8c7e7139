import type { ImportPreview } from "@/newsroom/outlets/import";

/** Why nothing came of it: a sentence of the server's, or the name of one of ours under `outlets.import`. */
export type SheetTrouble = { message: string } | { word: "network" | "server" | "signedOut" };

/** What a table would change. */
export function previewSheet(sheet: Blob): Promise<ImportPreview | SheetTrouble> {
  return send<ImportPreview>("/api/outlets/preview", sheet);
}

/** Takes in a table as it was shown. */
export function importSheet(
  sheet: Blob,
  { shown }: ImportPreview,
): Promise<{ added: number; changed: number } | SheetTrouble> {
  return send(`/api/outlets?${new URLSearchParams({ shown })}`, sheet);
}

async function send<Answer>(address: string, sheet: Blob): Promise<Answer | SheetTrouble> {
  const response = await fetch(address, { method: "POST", body: sheet }).catch(() => null);
  if (!response) return { word: "network" };
  if (response.status === 401) return { word: "signedOut" };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer as Answer; // our own handler's
  const message = (answer as { message?: string } | null)?.message;
  return message ? { message } : { word: "server" };
}
