/** The article number an address or a form names, or null: digits, no longer than a number can hold. */
export function articleNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
