import type { Chance } from "@/cli/seed/chance";

/**
 * Fills `{word}` and `{number:3-9}` in the texts of one piece: what a name stands for is drawn once and kept, so that a
 * headline and its body speak of the same. A word may hold further names.
 */
export function filler(dice: Chance, words: Readonly<Record<string, readonly string[]>>): (text: string) => string {
  const drawn = new Map<string, string>();
  const draw = (name: string, low: string | undefined, high: string | undefined) => {
    if (low !== undefined && high !== undefined) return String(dice.between(Number(low), Number(high)));
    const known = words[name];
    if (!known) throw new Error(`there is no word for {${name}}`);
    return dice.pick(known);
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)(?::(\d+)-(\d+))?\}/g, (_, name: string, low?: string, high?: string) => {
      const value = drawn.get(name) ?? fill(draw(name, low, high));
      drawn.set(name, value);
      return value;
    });
  return fill;
}
