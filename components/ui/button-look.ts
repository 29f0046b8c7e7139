/** How much a button asks for attention: `primary` is the one step that matters here, `danger` undoes or stops. */
export type ButtonLook = "primary" | "quiet" | "danger" | "plain";

const shared =
  "inline-flex min-h-10 items-center justify-center gap-1.5 rounded-ui border px-3 text-[0.9375rem] leading-tight font-medium " +
  "select-none transition-colors motion-reduce:transition-none md:min-h-9 data-disabled:cursor-not-allowed data-disabled:opacity-60";

const looks: Record<ButtonLook, string> = {
  primary:
    "border-transparent bg-accent text-on-accent hover:bg-accent-strong data-hovered:bg-accent-strong data-pressed:bg-accent-strong",
  quiet:
    "border-line-strong bg-panel text-ink hover:bg-press data-hovered:bg-press data-pressed:bg-press aria-expanded:bg-press",
  danger:
    "border-accent bg-panel text-accent hover:bg-returned-tint data-hovered:bg-returned-tint data-pressed:bg-returned-tint",
  plain: "border-transparent bg-transparent text-ink hover:bg-press data-hovered:bg-press data-pressed:bg-press",
};

/** Classes of a button, for a link that has to look like one. */
export function buttonLook(look: ButtonLook = "quiet"): string {
  return `${shared} ${looks[look]}`;
}
