/** Unsaved text kept on this machine, by article and the version it was written on. */
import canonicalize from "canonicalize";
import type { Copy } from "@/components/admin/editor/copy";

/** `savedAt` is when it was kept, ISO; `pictures` are addresses of pictures uploaded since the page was opened. */
export type LocalDraft = Copy & { version: number; savedAt: string; pictures: Record<string, string> };

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const keyOf = (number: number, version: number) => `qianfa/draft/${number}/${version}`;

/** Keeps a draft; false when the machine has no room or forbids it. */
export function keepDraft(store: Store | null, number: number, draft: LocalDraft): boolean {
  try {
    store?.setItem(keyOf(number, draft.version), JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

/** Forgets what was kept for one version, or for all of them. */
export function forgetDraft(store: Store | null, number: number, version?: number): void {
  for (const key of keysOf(store, number)) {
    if (version === undefined || key === keyOf(number, version)) store?.removeItem(key);
  }
}

/** The newest draft that differs from what is saved; forgets those that do not. */
export function draftToOffer(store: Store | null, number: number, saved: Copy): LocalDraft | null {
  let newest: LocalDraft | null = null;
  for (const key of keysOf(store, number)) {
    const draft = parsed(store?.getItem(key) ?? "");
    if (!draft || sameCopy(draft, saved)) store?.removeItem(key);
    else if (!newest || draft.savedAt > newest.savedAt) newest = draft;
  }
  return newest;
}

/** True when saving one over the other would change nothing. */
export function sameCopy(one: Copy, other: Copy): boolean {
  return copyKey(one) === copyKey(other);
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
