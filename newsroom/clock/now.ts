/** The house's clock: real, unless a demonstration or a test sets it so that a history it makes has true intervals. */
let clock: () => Date = () => new Date();

/** The present moment as the house sees it. */
export function now(): Date {
  return clock();
}

/** A moment past the present: the worker goes by the database's clock, which may be a little ahead of this machine's. */
export function soon(): Date {
  return new Date(clock().getTime() + 5_000);
}

/** Sets the clock; without an argument it is the real one again. Only seeds and tests call this. */
export function setClock(set: () => Date = () => new Date()): void {
  clock = set;
}
