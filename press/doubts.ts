/** Changes of a store that nobody answered for: it may still carry them out, over what it is asked later. */
/** By key. `what` names what stands there once a change is done: of two that are called alike the order does not matter. */
export type Doubts = {
  /** Nobody answered for a change that was sent up to now. */
  add(key: string, what: string): void;
  /** False while an earlier change of the key may come after this one, which was sent at `sentAt` and is done. */
  isLastWord(key: string, what: string, sentAt: number): boolean;
};

/** `settledMs`: whatever was sent so long ago is carried out by now or never. Moments are those of `performance.now`. */
export function openDoubts(settledMs: number): Doubts {
  const open = new Map<string, { what: string; at: number }>();
  return {
    add: (key, what) => {
      const before = open.get(key);
      open.set(key, { what: before && before.what !== what ? "several" : what, at: performance.now() });
    },
    isLastWord: (key, what, sentAt) => {
      const doubt = open.get(key);
      if (!doubt || doubt.what === what) return true;
      if (sentAt - doubt.at < settledMs) return false;
      open.delete(key);
      return true;
    },
  };
}
