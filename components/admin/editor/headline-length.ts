/** Length of a headline as a compositor counts it: two Latin letters or digits take the room of one character. */
export function headlineLength(headline: string): number {
  let halves = 0;
  for (const character of headline) halves += (character.codePointAt(0) ?? 0) < 0x250 ? 1 : 2;
  return Math.ceil(halves / 2);
}

/** Words as Chinese newsrooms count them: every Han character and every run of Latin letters or digits is one. */
export function wordsIn(text: string): number {
  return (text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []).length;
}
