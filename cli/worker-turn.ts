/** Whose turn it is to work, where workers of several versions of the house are there: newsroom/editions/makers.ts decides. */
import { openNamed } from "@/cli/named-connection";
import { lookEachMs, patienceMs, signOf, takeTurn } from "@/newsroom/editions/makers";

/** `over`: a worker of another version has taken over. `end` when nothing is done any more. */
export type Turn = { over: Promise<void>; end: () => Promise<void> };

/** `isLost`: nothing is printed on this disk. Null where it is another's turn. */
type TakeTurn = (isLost: boolean) => Promise<Turn | null>;

/** `failed` hears that it could not be looked whether the turn is over. */
type TurnOptions = { maker: string; failed: (error: unknown) => void; patienceMs?: number };

/** Takes turns, one after the other, for a worker that prints by `maker`; it remembers when it saw whose turn it is. */
export function openTurns(databaseUrl: string, { maker, failed, ...limits }: TurnOptions): TakeTurn {
  const patience = limits.patienceMs ?? patienceMs;
  let hasSeen = false;
  let seenSince: number | null = null;
  let missedSince: number | null = null;
  const see = () => {
    hasSeen = true;
    seenSince ??= performance.now();
    // One that starts again and again and does not stay is missed all the while.
    if (missedSince !== null && performance.now() - seenSince > patience / 4) missedSince = null;
  };
  const miss = () => {
    seenSince = null;
    missedSince ??= performance.now();
  };
  const isPatient = () => hasSeen && (missedSince === null || performance.now() - missedSince < patience);
  return async (isLost) => {
    const sql = openNamed(databaseUrl, signOf(maker));
    // Before the turn is taken, so that nobody who looks at once finds it taken by the dead. Asking is saying.
    const look = async () => (await sql<{ maker: string }[]>`select maker from press`)[0]?.maker === maker;
    try {
      await look();
      const outcome = await takeTurn(maker, { isLost, isPatient: isPatient() });
      if (outcome === "theirs") see();
      if (outcome === "nobody's") miss();
      if (outcome !== "ours") {
        await sql.end();
        return null;
      }
    } catch (error) {
      await sql.end();
      throw error;
    }
    let tell = () => {};
    const over = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const timer = setInterval(() => {
      look().then((isOurs) => {
        if (isOurs) return;
        see();
        tell();
      }, failed);
    }, lookEachMs);
    return {
      over,
      end: async () => {
        clearInterval(timer);
        await sql.end();
      },
    };
  };
}
