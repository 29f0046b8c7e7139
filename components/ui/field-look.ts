/** Classes the fields share, so that every field looks and behaves as one kind of thing. */
export const labelLook = "text-[0.8125rem] font-medium text-ink-2";
export const hintLook = "text-[0.8125rem] text-ink-2";
export const errorLook = "text-[0.8125rem] font-medium text-returned";
export const boxLook =
  "min-h-10 w-full rounded-ui border border-line-strong bg-panel px-2.5 py-1.5 text-base text-ink md:min-h-9 md:text-[0.9375rem] " +
  "hover:border-ink-2 focus:border-focus focus:outline-2 focus:outline-offset-0 focus:outline-focus " +
  "[:is(input,textarea)&]:read-only:bg-panel-2 disabled:bg-panel-2 disabled:text-ink-2 aria-invalid:border-returned";
