export type RefusalKind = "forbidden" | "not_found" | "conflict" | "invalid";

/** What a sentence about a refusal needs to name: people, stages, times, limits. Never a text under review. */
export type RefusalParams = Record<string, string | number>;

/**
 * The newsroom says no, for a reason a person can act on. `code` names the sentence in `messages/*.json` under
 * `refusals`; `params` fill it. Every other error is a bug and is shown to nobody.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    readonly params: RefusalParams = {},
  ) {
    super(code);
    this.name = "Refusal";
  }
}
