/** What the key is called that goes with others on this machine; asked only where a page is alive. */
export function modifier(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
