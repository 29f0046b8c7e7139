/**
 * What a piece is, for a colleague who reads no Chinese: the first line of its internal note where that line has Latin
 * letters and no Chinese. Null: there is none.
 */
export function englishLine(internalNote: string): string | null {
  const [line = ""] = internalNote.split("\n", 1);
  const english = /\p{Script=Latin}/u.test(line) && !/\p{Script=Han}/u.test(line);
  return english ? line.trim() : null;
}
