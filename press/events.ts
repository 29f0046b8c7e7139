/** Prints what events of the log and the clock changed, in their order. */
import { db, type Tx } from "@/db/client";
import { enqueue } from "@/newsroom/clock/enqueue";
import { now } from "@/newsroom/clock/now";
import { callPress } from "@/newsroom/editions/ask";
import { askToBuild } from "@/newsroom/editions/ask-build";
import { askToCheck } from "@/newsroom/editions/ask-check";
import {
  copiesOfPicture,
  eventsAfter,
  houseNow,
  type PublicEvent,
  pagesShowing,
  piecesOf,
  relatedTo,
} from "@/newsroom/editions/facts";
import { failedAddresses } from "@/newsroom/editions/failures";
import { mapsOf } from "@/newsroom/editions/maps";
import { newestEvent } from "@/newsroom/editions/printed";
import { momentsAfter, progress } from "@/newsroom/editions/progress";
import { beginBuild } from "@/press/build";
import { pagesOfPiece, pagesTouched, pagesTurned, type Touched } from "@/press/pages";
import { print } from "@/press/print";
import { isAhead, setClock } from "@/press/set-clock";

/** So many events are looked at together: of several about one piece only the last state is printed. */
const together = 200;
/** A job goes on so long while events come. */
const longestMs = 5_000;
/** Sitemaps and cards wait so long for more of the kind. */
const laterMs = 3_000;
/** A clock that was looked at is not looked at again any sooner, whatever it said. */
const clockMs = 1_000;

/** Prints everything that events touched which are not printed yet. */
export async function printEvents(): Promise<void> {
  // Pieces are printed themselves up to this event.
  let ahead = 0;
  const printNewPieces = async () => {
    const events = await eventsAfter(ahead, together);
    await printPieces(events);
    await askToCheck(numbersOf(events));
    ahead = events.at(-1)?.seq ?? ahead;
  };
  for (const until = performance.now() + longestMs; ; ) {
    const { eventsThrough, clockThrough } = await progress();
    if (clockThrough === null) return beginBuild();
    // A worker that is told to stop waits for its job: the rest is the next one's.
    if (performance.now() > until) return db().transaction(callPress);
    const events = await eventsAfter(eventsThrough, together);
    const last = events.at(-1);
    // Also where the job before this one died once it had printed.
    if (!last) return setClock();
    const fresh = events.filter(({ seq }) => seq > ahead);
    await printPieces(fresh);
    ahead = Math.max(ahead, last.seq);
    const { lists, further, feeds, later, all } = await touchedBy(events);
    try {
      for (const part of [lists, further]) {
        if (part.length > 0) await print(part, { cause: "events" });
        // What is released or withdrawn meanwhile does not wait for all that names what came before it.
        await printNewPieces();
      }
    } catch (error) {
      // A withdrawal is looked at also where they fail.
      await askToCheck(numbersOf(fresh)).catch((other: unknown) => {
        throw new AggregateError([error, other], `${error}; ${other}`);
      });
      throw error;
    }
    // Not sooner: the lists would wait for it.
    await askToCheck(numbersOf(fresh));
    const since = all ? await newestEvent() : 0;
    const then = async (tx: Tx) => {
      if (all) await askToBuild(tx, since);
      else if (later.length > 0) await askLater(tx);
    };
    await print(feeds, { cause: "events", marks: { eventsThrough: last.seq }, then });
    // What was placed may open sooner than anything before it, and a long day's releases end late.
    await setClock();
  }
}

/** The pages of the pieces themselves: what is new is there, and what is withdrawn says so, before any list is printed. */
async function printPieces(events: readonly PublicEvent[]): Promise<void> {
  const numbers = numbersOf(events);
  if (numbers.length === 0) return;
  await print((await piecesOf(numbers)).flatMap(pagesOfPiece), { cause: "events" });
}

/** The pieces that these events are about. */
function numbersOf(events: readonly PublicEvent[]): number[] {
  return [...new Set(events.flatMap(({ reach, article }) => (reach === "piece" && article !== null ? [article] : [])))];
}

async function touchedBy(events: readonly PublicEvent[], { withMaps = false } = {}): Promise<Touched> {
  const numbers = numbersOf(events);
  const shown = events.flatMap(({ article }) => article ?? []);
  const [house, pieces, showing, related] = await Promise.all([
    houseNow(),
    piecesOf(numbers),
    pagesShowing([...new Set(shown)]),
    relatedTo(numbers),
  ]);
  // Their months are counted where there is time.
  const maps = withMaps ? await mapsOf(pieces.map(({ day }) => day.slice(0, 7))) : [];
  return pagesTouched({ events, pieces, showing, relatedTo: related, maps }, house);
}

async function askLater(tx: Tx): Promise<void> {
  await enqueue(tx, "print_later", {}, new Date(now().getTime() + laterMs), {
    key: "print:later",
    queue: "print-later",
    mostAttempts: 25,
    keepsTime: true,
  });
}

/** Prints sitemaps and cards for the events whose pages are printed already. */
export async function printLater(): Promise<void> {
  for (;;) {
    const { eventsThrough, laterThrough } = await progress();
    const events = (await eventsAfter(laterThrough, together)).filter(({ seq }) => seq <= eventsThrough);
    const last = events.at(-1);
    if (!last) return;
    const { later } = await touchedBy(events, { withMaps: true });
    await print(later, { cause: "events", marks: { laterThrough: last.seq } });
  }
}

/**
 * Prints what the clock changed since it was looked at last, and has itself called for the next turn. It is called by the
 * database's clock and looks at this machine's, which may be behind that, or behind the one that was looked at last: then
 * nothing has turned yet, and it looks again a little later. Where the one looked at last ran far ahead, what it turned is
 * turned back.
 */
export async function printClock(): Promise<void> {
  const { clockThrough } = await progress();
  if (clockThrough === null) return beginBuild();
  const to = now();
  if (to > clockThrough || (await isAhead(clockThrough))) {
    const span = to > clockThrough ? { after: clockThrough, to } : { after: to, to: clockThrough };
    const [house, turns] = await Promise.all([houseNow(), momentsAfter(span.after, span.to)]);
    const { lists, later } = pagesTurned(turns, house, span);
    await print([...lists, ...later], { cause: "clock", marks: { clockThrough: to } });
  }
  await setClock({ notWithinMs: clockMs });
}

/** Tries again what could not be printed; what cannot be printed still asks for the next try itself. */
export async function printFailed(): Promise<void> {
  const addresses = await failedAddresses(together);
  if (addresses.length > 0) await print(addresses, { cause: "events" });
}

/** Prints the copies of a picture, now that they are made. */
export async function printPicture(sha256: string): Promise<void> {
  const addresses = await copiesOfPicture(sha256);
  if (addresses.length > 0) await print(addresses, { cause: "pictures" });
}
