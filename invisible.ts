/**
 * Characters nobody sees. With them a text reads otherwise than its characters stand, or holds words no reviewer saw.
 * Everybody may use this file; it uses nobody.
 */

/**
 * All that Unicode has displays leave out: directions (U+061C, U+200E–F, U+202A–E, U+2066–9), zero-width spaces and word
 * joiners (U+200B, U+2060–4, U+FEFF), soft hyphens (U+00AD), deprecated format characters (U+206A–F), tags (U+E0000–7F),
 * fillers (U+115F–60, U+3164, U+FFA0), U+180E and their like. Variation selectors stay: emoji and the characters of names
 * are chosen by them. So do U+200C and U+200D, which join emoji and the letters of Uyghur.
 */
const unseen = /(?![\u200c\u200d]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** A Han character joins nothing. What follows it is taken whole and looked at once, so that no text is slow to clean. */
const behindHan = /\p{Script=Han}[\p{Variation_Selector}\u200c\u200d]+/gu;
const joiners = /[\u200c\u200d]/g;

/** The text without characters nobody sees; the same text where it has none, so that doing it twice changes nothing more. */
export function withoutInvisible(text: string): string {
  return text.replace(unseen, "").replace(behindHan, (run) => run.replace(joiners, ""));
}
