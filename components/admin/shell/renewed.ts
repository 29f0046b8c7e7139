/** When the screen was last made anew without anybody asking for it, as `performance.now()` counts. */
let at = Number.NEGATIVE_INFINITY;

export function noteRenewal(): void {
  at = performance.now();
}

export function msSinceRenewal(): number {
  return performance.now() - at;
}
