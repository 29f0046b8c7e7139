/** Readers' searches take turns, so that however many are asked for, connections are left for every other page. */
import { TooSlow } from "@/newsroom/search/in-sql";

const mostAtOnce = 4;
const patienceMs = 2_000;

type Turns = { running: number; waiting: Set<() => void> };
// Next may evaluate this module once for each of its bundles; one process keeps one line.
const house = globalThis as typeof globalThis & { qianfaSearches?: Turns };

/** Does the work when its turn comes; throws `TooSlow` where that is not soon. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  house.qianfaSearches ??= { running: 0, waiting: new Set() };
  const turns = house.qianfaSearches;
  if (turns.running < mostAtOnce) turns.running += 1;
  else await turnIn(turns);
  try {
    return await work();
  } finally {
    leave(turns);
  }
}

/** Whoever leaves hands the turn over, so `running` stays as it is. */
function turnIn({ waiting }: Turns): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = () => {
      clearTimeout(patience);
      resolve();
    };
    const patience = setTimeout(() => {
      waiting.delete(take);
      reject(new TooSlow());
    }, patienceMs);
    waiting.add(take);
  });
}

function leave(turns: Turns): void {
  const [next] = turns.waiting;
  if (next) {
    turns.waiting.delete(next);
    next();
  } else turns.running -= 1;
}
