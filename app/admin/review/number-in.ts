/** The article number an address names, or null where it names none. */
export function numberIn(segment: string): number | null {
  return /^[1-9]\d{0,14}$/.test(segment) ? Number(segment) : null;
}
