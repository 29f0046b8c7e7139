/**
 * Automatic saving. One request at a time, the latest text next, nothing sent twice, and whatever is not yet with
 * the server is kept on this machine before the attempt is made.
 */
import type { Copy } from "@/components/admin/editor/copy";
import { copyKey } from "@/components/admin/editor/local-draft";

export type SaveStatus =
  /** `at` is ISO, null before the first save of this visit. */
  | { kind: "saved"; at: string | null }
  /** Nothing was written yet, and nothing is anywhere. */
  | { kind: "empty" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** Not with the server; `kept` says whether at least this machine has it. Tried again by itself. */
  | { kind: "offline" | "server"; kept: boolean }
  | { kind: "signedOut"; kept: boolean }
  /** Someone saved a newer version; nothing is sent any more. */
  | { kind: "conflict"; message: string; kept: boolean }
  /** The server does not take it as it is; the next change is tried again. */
  | { kind: "refused"; message: string; field: string | null; kept: boolean };

export type SaverState = { version: number; status: SaveStatus };

type Options = {
  /** 0: the piece is not begun. */
  version: number;
  saved: Copy;
  url: string;
  read: () => Copy;
  /** A word is being composed: saving waits, or half a word would be written. */
  isComposing: () => boolean;
  keep: (copy: Copy, version: number) => boolean;
  forget: (version: number) => void;
  /** This copy is with the server now. */
  onSaved?: (version: number, copy: Copy) => void;
  request?: typeof fetch;
};

const pause = 1000;
const longestPause = 5000;
const retryPauses = [2000, 4000, 8000, 16_000, 30_000];
const longestRequest = 30_000;
/** Browsers send at most 64 KB after a page is gone. */
const mostAfterLeaving = 60_000;

export type Saver = ReturnType<typeof createSaver>;

/** Starts with what is saved; tell it of every change, ask it to save now, and tell it when the page is left. */
export function createSaver(options: Options) {
  const request = options.request ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  let savedKey = copyKey(options.saved);
  let savedAt: string | null = null;
  let state: SaverState = { version: options.version, status: asSaved(options.version) };
  let inFlight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let retries = 0;
  const listeners = new Set<() => void>();

  function asSaved(version: number): SaveStatus {
    return version === 0 ? { kind: "empty" } : { kind: "saved", at: savedAt };
  }

  function show(status: SaveStatus, version = state.version) {
    state = { version, status };
    for (const listener of listeners) listener();
  }

  function wait(milliseconds: number) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (options.isComposing()) wait(pause);
      else void send();
    }, milliseconds);
  }

  function send(afterLeaving = false): Promise<void> {
    clearTimeout(timer);
    inFlight ??= attempt(afterLeaving).finally(() => {
      inFlight = null;
    });
    return inFlight;
  }

  async function attempt(afterLeaving: boolean): Promise<void> {
    waitingSince = null;
    const copy = options.read();
    const key = copyKey(copy);
    const { version } = state;
    if (key === savedKey) {
      options.forget(version);
      show(asSaved(version));
      return;
    }
    const kept = options.keep(copy, version);
    show({ kind: "saving" });
    const body = JSON.stringify({ version, ...copy });
    const keepalive = afterLeaving && new TextEncoder().encode(body).length <= mostAfterLeaving;
    const response = await request(options.url, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive,
      signal: AbortSignal.timeout(longestRequest),
    }).catch(() => null);
    const answer = response ? await answerOf(response) : {};
    if (response?.ok && typeof answer.version === "number") {
      retries = 0;
      savedKey = key;
      options.forget(version);
      savedAt = text(answer.savedAt) || new Date().toISOString();
      show(asSaved(answer.version), answer.version);
      options.onSaved?.(answer.version, copy);
      if (copyKey(options.read()) !== savedKey) changed();
      return;
    }
    fail(response, answer, kept);
    if (state.status.kind === "refused" && copyKey(options.read()) !== key) changed();
  }

  function fail(response: Response | null, answer: Record<string, unknown>, kept: boolean) {
    const status = response?.status ?? 0;
    const message = text(answer.message);
    if (status === 401) show({ kind: "signedOut", kept });
    else if (status === 409) show({ kind: "conflict", message, kept });
    else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
      show({ kind: "refused", message, field: text(answer.field) || null, kept });
    } else {
      show({ kind: status === 0 ? "offline" : "server", kept });
      wait(retryPauses[Math.min(retries++, retryPauses.length - 1)] ?? pause);
    }
  }

  function changed() {
    if (state.status.kind === "conflict" || state.status.kind === "signedOut") {
      show({ ...state.status, kept: options.keep(options.read(), state.version) });
      return;
    }
    if (isSettled(state.status)) show({ kind: "unsaved" });
    waitingSince ??= Date.now();
    const due = waitingSince + longestPause - Date.now();
    wait(Math.max(Math.min(pause, due), 0));
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed,
    /** Saves what is not saved and returns the version then; throws `SaveFailure` when that is not possible. */
    async flush(): Promise<number> {
      if (state.status.kind === "conflict") throw new SaveFailure(state.status);
      do {
        await inFlight;
        await send();
      } while (state.status.kind === "unsaved");
      if (!isSettled(state.status)) throw new SaveFailure(state.status);
      return state.version;
    },
    /** Tries again at once what waits for a network or a signed-in person. */
    retry() {
      if (["offline", "server", "signedOut"].includes(state.status.kind)) void send();
    },
    /** The page may be gone in a moment: keeps the text here and sends it if it is small enough. */
    leave() {
      const copy = options.read();
      if (copyKey(copy) === savedKey) return;
      options.keep(copy, state.version);
      if (!inFlight && state.status.kind !== "conflict") void send(true);
    },
    /** Takes over a version the server reports by other ways, if it is this very text. */
    adopt(version: number, copy: Copy) {
      if (version <= state.version || inFlight || copyKey(copy) !== copyKey(options.read())) return;
      savedKey = copyKey(copy);
      show(asSaved(version), version);
    },
    /** True while only this page has the text. */
    isAtRisk(): boolean {
      return copyKey(options.read()) !== savedKey && "kept" in state.status && !state.status.kept;
    },
  };
}

/** Nothing is left to be saved. */
function isSettled({ kind }: SaveStatus): boolean {
  return kind === "saved" || kind === "empty";
}

/** The text could not be saved; `status` says why. */
export class SaveFailure extends Error {
  constructor(readonly status: SaveStatus) {
    super(status.kind);
    this.name = "SaveFailure";
  }
}

async function answerOf(response: Response): Promise<Record<string, unknown>> {
  const answer: unknown = await response.json().catch(() => ({}));
  return typeof answer === "object" && answer !== null ? { ...answer } : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
