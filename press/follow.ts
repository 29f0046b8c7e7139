/** Follows the house: a target is brought on whenever something public changed, one turn after the other. */
import { openLog } from "@/log";
import { listenToHouse, retire } from "@/newsroom/editions/fronts";
import { openCatchUp } from "@/press/catch-up";
import type { Target } from "@/press/target";
import { openTree, type TreeOptions } from "@/press/tree-target";

/** `isServedByOthers`: what is stopped is only the following, somebody else goes on serving what is there. */
type FollowOptions = { name: string; isServedByOthers?: boolean };

/** `catchUp`: brings the target to where the house is now. `stop`: leaves it as it is; the house waits for it no more, unless others serve it. */
export type Follower = { catchUp: () => Promise<void>; stop: () => Promise<void> };

/** Where the house cannot be reached, and in case a call was not heard. */
const pauseMs = 5_000;

/** Follows with a tree of files of this machine. */
export function follow({ name, isServedByOthers, ...tree }: FollowOptions & TreeOptions): Promise<Follower> {
  return followWith(openTree(tree), { name, isServedByOthers });
}

/** Brings the target to the newest edition, withdrawals first, and from then on whenever the house calls. */
export async function followWith(target: Target, { name, isServedByOthers }: FollowOptions): Promise<Follower> {
  const log = openLog("front");
  const bringOn = await openCatchUp(name, target);
  let turn = Promise.resolve();
  let isAsked = false;
  let isStopped = false;
  let seen = "";
  const catchUp = (): Promise<void> => {
    if (isAsked) return turn;
    isAsked = true;
    turn = turn
      .catch(() => undefined)
      .then(async () => {
        isAsked = false;
        if (!isStopped) await bringOn();
      });
    return turn;
  };
  const hear = () => {
    catchUp().then(
      () => {
        seen = "";
      },
      (err: unknown) => {
        // Said once for as long as it lasts.
        if (seen !== String(err)) log.error({ err }, "the printed site could not be brought on");
        seen = String(err);
      },
    );
  };

  await catchUp();
  const listening = await listenToHouse(hear);
  // What came meanwhile, before a byte is served.
  await catchUp();
  const timer = setInterval(hear, pauseMs);
  return {
    catchUp,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await turn.catch(() => undefined);
      await listening.stop();
      if (!isServedByOthers) await retire(name);
    },
  };
}
