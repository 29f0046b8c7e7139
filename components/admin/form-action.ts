/** A server action as a form's component sees it: what it answered before, and what is sent now. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
export type FormState = {
  error?: string | undefined;
  field?: string | undefined;
  result?: unknown;
  /** So many fronts do not show yet what it did. */
  unconfirmed?: number;
};
