/**
 * Characters nobody sees. With them a text reads otherwise than its characters stand, or holds words no reviewer saw.
 * Everybody may use this file; it uses nobody.
 */

/**
 * All that Unicode has displays leave out: directions (U+061C, U+200E–F, U+202A–E, U+2066–9), zero-width spaces and word
 * joiners (U+200B, U+2060–4, U+FEFF), soft hyphens (U+00AD), deprecated format characters (U+206A–F), tags (U+E0000–7F),
 * fillers (U+115F–60, U+3164, U+FFA0) and their like; but for those that choose the form of another.
 */
const unseen = /(?![\u180e\u200c\u200d]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
/** Emoji and the characters of names are chosen by a variation selector, one behind what it chooses. */
const choosesNothing = /(?<![^\s\p{Variation_Selector}])\p{Variation_Selector}/gu;
/** A joiner stays between two parts of an emoji, and within a word of a script whose letters join: Uyghur, Mongolian. */
const partsOfEmoji = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/u;
const joining = "\\p{Script=Arabic}|\\p{Script=Mongolian}|\\p{Script=Devanagari}";
const lettersOfWord = new RegExp(`(?<=${joining}|\\p{M})[\\u180e\\u200c\\u200d](?=${joining})`, "u");
const joinsSomething = new RegExp(`(${partsOfEmoji.source}|${lettersOfWord.source})|[\\u180e\\u200c\\u200d]`, "gu");

/** The text without characters nobody sees; the same text where it has none, so that doing it twice changes nothing more. */
export function withoutInvisible(text: string): string {
  return text.replace(unseen, "").replace(choosesNothing, "").replace(joinsSomething, "$1");
}
