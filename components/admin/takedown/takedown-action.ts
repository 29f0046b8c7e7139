/** A server action of this screen, as its components call it. */
type Answer<Result> = { error?: string | undefined; result?: Result; unconfirmed?: number };
export type TakedownAction<Result> = (state: Answer<Result>, form: FormData) => Promise<Answer<Result>>;
