/**
 * Prints everything anew, part by part, while the house goes on: what an event changes meanwhile is printed by itself, and
 * a page that was read later stays as it was found then.
 */
import { db } from "@/db/client";
import type { BuildPlace } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { askToBuild, askToGoOn } from "@/newsroom/editions/ask-build";
import { recordBuildEnd } from "@/newsroom/editions/build-ended";
import { newestEvent } from "@/newsroom/editions/printed";
import { mark, progress } from "@/newsroom/editions/progress";
import { parts, type Step } from "@/press/build-parts";
import { print } from "@/press/print";
import { isClockSet, setClock } from "@/press/set-clock";

/** Begins a build, instead of one under way. */
export async function beginBuild(): Promise<void> {
  const since = await newestEvent();
  await db().transaction((tx) => askToBuild(tx, since));
}

/** Does a step of a build and has the next one done, unless a newer build waits to begin; after the last it is written down. */
export async function buildOn(from: BuildPlace): Promise<void> {
  const next = await buildStep(from);
  if (next) await db().transaction((tx) => askToGoOn(tx, next));
  else await recordBuildEnd(from.since);
}

/** Everything at once, for a command; `tell` hears how many addresses each step looked at. */
export async function buildAll(tell: (looked: number) => void = () => {}): Promise<void> {
  const since = await newestEvent();
  let next: BuildPlace | null = { since, part: 0, after: "" };
  while (next) next = await buildStep(next, tell);
  await recordBuildEnd(since);
}

/** Every address a build would print, a step at a time, printing nothing. */
export async function* everyAddress(): AsyncGenerator<string[]> {
  const since = await newestEvent();
  for (const part of parts) {
    for (let after: string | null = ""; after !== null; ) {
      const step: Step = await part(after, since);
      yield step.addresses;
      after = step.next;
    }
  }
}

async function buildStep({ since, part, after }: BuildPlace, tell = (_: number) => {}): Promise<BuildPlace | null> {
  const work = parts[part];
  if (!work) return null;
  if (part === 0 && after === "") await beginMarks(since);
  const { addresses, next } = await work(after, since);
  await print(addresses, { cause: "build" });
  tell(addresses.length);
  return next === null ? { since, part: part + 1, after: "" } : { since, part, after: next };
}

/** From here on events print what they touch by themselves; what they touched before, this build prints. */
async function beginMarks(since: number): Promise<void> {
  const { clockThrough } = await progress();
  if (clockThrough === null) await mark({ clockThrough: now(), eventsThrough: since, laterThrough: since });
  // It may be that nothing happens before midnight; what an event set stays.
  if (!(await isClockSet())) await setClock();
}
