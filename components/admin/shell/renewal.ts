type Options = {
  /** Answers whether to go on by itself; it does not throw. */
  ask: (left: AbortSignal) => Promise<boolean>;
  /** Whether anybody is there to see an answer. */
  isWanted: () => boolean;
  everyMs: number;
};

/** Something asked again and again until `end`. */
export type Renewal = { now(): Promise<void>; later(): void; end(): void };

/**
 * Asks `everyMs` after the last answer, never twice at once, and not at all while nobody looks: then it waits until it
 * is told `now`.
 */
export function renewal({ ask, isWanted, everyMs }: Options): Renewal {
  const left = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(now, everyMs);
  };
  const now = async () => {
    clearTimeout(timer);
    if (isAsking || left.signal.aborted || !isWanted()) return;
    isAsking = true;
    const goOn = await ask(left.signal);
    isAsking = false;
    if (goOn && !left.signal.aborted) later();
  };
  const end = () => {
    clearTimeout(timer);
    left.abort();
  };
  return { now, later, end };
}
