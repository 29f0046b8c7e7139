/** Unsaved text kept on this machine, by article and the version it was written on. */
import canonicalize from "canonicalize";
import type { Copy } from "@/components/admin/editor/copy";
import { withoutInvisible } from "@/invisible";

/** `savedAt` is when it was kept, ISO; `pictures` are addresses of pictures uploaded since the page was opened. */
export type LocalDraft = Copy & { version: number; savedAt: string; pictures: Record<string, string> };

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What a draft is kept under; `visit` tells two windows apart, so that neither writes over the other's text. */
export function draftKey(number: number, version: number, visit: string): string {
  return `qianfa/draft/${number}/${version}/${visit}`;
}

/** Keeps a draft; false when the machine has no room or forbids it. */
export function keepDraft(store: Store | null, key: string, draft: LocalDraft): boolean {
  try {
    store?.setItem(key, JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

/** The newest draft that differs from what is saved; those that do not differ are forgotten. */
export function draftToOffer(
  store: Store | null,
  number: number,
  saved: Copy,
): { key: string; draft: LocalDraft } | null {
  let newest: { key: string; draft: LocalDraft } | null = null;
  for (const key of keysOf(store, number)) {
    const draft = parsed(store?.getItem(key) ?? "");
    if (!draft || sameCopy(draft, saved)) store?.removeItem(key);
    else if (!newest || draft.savedAt > newest.draft.savedAt) newest = { key, draft };
  }
  return newest;
}

type Written = { type: string; text?: string; content?: readonly Written[] };

/** How a text begins, so that whoever wrote it knows it again. */
export function firstWords({ content }: { content: readonly Written[] }, most = 120): string {
  let words = "";
  for (const node of content) {
    if (words.length >= most) break;
    words += node.text ?? `${firstWords({ content: node.content ?? [] }, most)} `;
  }
  return words.replace(/\s+/g, " ").slice(0, most).trim();
}

/** True when saving one over the other would change nothing anybody sees. */
function sameCopy(one: Copy, other: Copy): boolean {
  return withoutInvisible(copyKey(one)) === withoutInvisible(copyKey(other));
}

/** One text per copy: equal copies, equal texts. */
export function copyKey({ content, notes }: Copy): string {
  return canonicalize({ content, notes }) ?? "";
}

/** The browser's store, or null where it is switched off. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function keysOf(store: Store | null, number: number): string[] {
  const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? "");
  return keys.filter((key) => key.startsWith(`qianfa/draft/${number}/`));
}

function parsed(text: string): LocalDraft | null {
  try {
    // Written by `keepDraft`; what is missing shows at the first save, which the server parses.
    const draft = JSON.parse(text) as LocalDraft;
    return draft.content && draft.notes && typeof draft.version === "number" ? draft : null;
  } catch {
    return null;
  }
}
