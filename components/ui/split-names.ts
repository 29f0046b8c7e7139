/** Between two names stands 、 or a comma, a line break, or a space that is not inside a Latin name (Ada Lin). */
const between = /[、，,;；\n\t]+|(?<![\p{Script=Latin}.])\s+|\s+(?!\p{Script=Latin})/u;

/** The names in a stretch of typed text, trimmed, none empty, each once. */
export function splitNames(text: string): string[] {
  const names = text.split(between).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** True when typing has ended a name, so that it can become an entry of its own. */
export function endsName(text: string): boolean {
  return /[、，,;；\n\t]$/u.test(text) || /[^\s\p{Script=Latin}.]\s+$/u.test(text);
}
