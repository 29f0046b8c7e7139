import { refresh } from "next/cache";
import type { z } from "zod";
import { parsed, type Told, tell } from "@/app/refusals";
import { type CurrentPerson, currentPerson } from "@/app/session";
import { openLog } from "@/log";
import { raiseFrontsBehind } from "@/newsroom/editions/fronts-behind";
import { readersSee } from "@/newsroom/editions/wait";
import type { Actor } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";

/** How an action ended: `error` is a sentence to show, with the field it is about; else `result` is the verb's answer. */
export type ActionState<Result = unknown> = {
  error?: string | undefined;
  kind?: Told["kind"];
  code?: string;
  field?: string | undefined;
  result?: Result;
  /** So many fronts have not said yet that readers get what this changed. */
  unconfirmed?: number;
};

const patienceMs = 10_000;

/**
 * Runs one verb of the newsroom for the signed-in person with what the form says. A refusal becomes a sentence, also
 * that nobody is signed in any more: sent elsewhere, they would lose what they typed. Afterwards the screen shows what
 * is true now.
 */
export async function act<Shape extends z.ZodType, Result>(
  shape: Shape,
  form: FormData,
  verb: (actor: Actor, input: z.output<Shape>) => Promise<Result>,
): Promise<ActionState<Result>> {
  const person = await currentPerson();
  if (!person) return stateOf(await tell(new Refusal("forbidden", "signed_out")));
  const state = await attempt(() => verb({ id: person.personId }, parsed(shape, entriesOf(form))));
  // What was filled in wrongly changed nothing; a piece just begun would be drawn anew, and the caret lost.
  if (state.kind !== "invalid") refresh();
  return state;
}

/**
 * The same for a verb that changes what readers find: it returns when every front shows that, or after a few seconds. Its
 * answer says for how many it did not wait to the end.
 */
export async function actInPublic<Shape extends z.ZodType, Result>(
  shape: Shape,
  form: FormData,
  verb: (actor: Actor, input: z.output<Shape>) => Promise<Result>,
): Promise<ActionState<Result>> {
  const state = await act(shape, form, verb);
  if (state.error !== undefined) return state;
  try {
    const waiting = await readersSee({ withinMs: patienceMs });
    if (waiting.length === 0) return state;
    await raiseFrontsBehind(waiting);
    return { ...state, unconfirmed: waiting.length };
  } catch (err) {
    // What was done is done; only whether readers see it is not known.
    openLog("application").error({ err }, "fronts could not be waited for");
    return { ...state, unconfirmed: 1 };
  }
}

/** The same for what anybody may do: choose a language, use a one-time link. */
export async function actAsVisitor<Shape extends z.ZodType, Result>(
  shape: Shape,
  form: FormData,
  work: (input: z.output<Shape>, person: CurrentPerson | null) => Promise<Result>,
): Promise<ActionState<Result>> {
  const person = await currentPerson();
  return attempt(() => work(parsed(shape, entriesOf(form)), person));
}

async function attempt<Result>(work: () => Promise<Result>): Promise<ActionState<Result>> {
  try {
    return { result: await work() };
  } catch (error) {
    return stateOf(await tell(error));
  }
}

function stateOf({ message, kind, code, field }: Told): ActionState<never> {
  return { error: message, kind, code, field };
}

/** A field sent several times is a list; what Next adds to a form is left out. */
function entriesOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
