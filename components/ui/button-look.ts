/** How much a button asks for attention: `primary` is the one step that matters here, `danger` undoes or stops. */
export type ButtonLook = "primary" | "quiet" | "danger" | "plain";

/** `small` stands several in a row, beside what it acts on; as tall as the others under a thumb. */
export type ButtonSize = "normal" | "small";

const shared =
  "inline-flex items-center justify-center gap-1.5 rounded-ui border leading-tight font-medium " +
  "select-none transition-colors motion-reduce:transition-none data-disabled:cursor-not-allowed data-disabled:opacity-60";

const sizes: Record<ButtonSize, string> = {
  normal: "min-h-10 px-3 text-[0.9375rem] md:min-h-9",
  small: "min-h-11 px-2 text-[0.8125rem] md:min-h-8",
};

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
export function buttonLook(look: ButtonLook = "quiet", size: ButtonSize = "normal"): string {
  return `${shared} ${sizes[size]} ${looks[look]}`;
}
