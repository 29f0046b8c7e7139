/** One step of a house at random, and the press behind it, sometimes late, sometimes in the midst of a whole build. */
import { db } from "@/db/client";
import { makeCopiesOf } from "@/newsroom/media/make-copies";
import { Refusal } from "@/newsroom/refusal";
import { beginBuild } from "@/press/build";
import { printDue, printPictures, printWhole } from "@/press/edition.fixture";
import { printEvents } from "@/press/events";
import * as house from "@/press/random-house.fixture";
import * as pieces from "@/press/random-pieces.fixture";
import { type Die, passTime, pick, type World } from "@/press/random-world.fixture";

type Doing = (world: World, die: Die) => Promise<string>;

const hourMs = 3_600_000;
const [seldom, sometimes, often, most] = [1, 3, 5, 9];

/** How often each, out of all. What has everything printed anew hides what was forgotten before, so it is seldom. */
const doings: readonly [number, Doing][] = [
  [most, pieces.writeNew],
  [sometimes, pieces.writeOnSchedule],
  [most, pieces.change],
  [sometimes, pieces.withdraw],
  [seldom, pieces.takeDown],
  [often, pieces.bringBack],
  [sometimes, pieces.makeTopic],
  [seldom, pieces.destroy],
  [sometimes, pieces.keepOne],
  [often, house.composeHome],
  [sometimes, house.composeOther],
  [sometimes, house.restore],
  [sometimes, house.confirmHot],
  [seldom, house.changeSettings],
  [seldom, house.changeChannels],
  [sometimes, house.grey],
  [most, later],
  [sometimes, makeCopies],
];
const hat = doings.flatMap(([count, doing]) => Array<Doing>(count).fill(doing));

/** Does what the die says and returns its name; then the press prints, or not yet. Only a Refusal is no error. */
export async function step(world: World, die: Die): Promise<string> {
  const doing = pick(hat, die.kind) ?? later;
  passTime(world, 1000 * (1 + (die.which % 50)));
  const work = attempt(world, { ...die, kind: Math.floor(die.kind / hat.length) }, doing);
  const [outcome] = await Promise.all([work, die.what % 7 === 0 ? printWhole(1) : undefined]);
  world.said.push(`${new Date(world.at).toISOString()} ${outcome}`);
  if (die.which % 29 === 0) await beginBuild();
  if (die.which % 3 === 0) await printDue();
  else if (die.which % 3 === 1) await Promise.all([printEvents(), printWhole(die.what % 3)]);
  return outcome.startsWith("refused") ? `refused: ${doing.name}` : doing.name;
}

/** Everything that was asked for is printed. */
export async function settle(): Promise<void> {
  await printDue();
  await printPictures();
  await printWhole();
  await printDue();
}

async function attempt(world: World, die: Die, doing: Doing): Promise<string> {
  try {
    return await doing(world, die);
  } catch (error) {
    if (error instanceof Refusal) return `refused: ${doing.name} ${error.code}`;
    throw error;
  }
}

/** A while, often to a moment at which something turns: a window's edge, a midnight, the end of what is news. */
async function later(world: World, die: Die): Promise<string> {
  const midnight = (16 - (new Date(world.at).getUTCHours() % 24) + 24) % 24 || 24;
  const ms =
    pick([hourMs / 3, hourMs, midnight * hourMs, midnight * hourMs, 25 * hourMs, 47.6 * hourMs], die.what) ?? 0;
  passTime(world, ms);
  return `${(ms / hourMs).toFixed(1)} hours later`;
}

async function makeCopies({ pictures }: World, die: Die): Promise<string> {
  const picture = pick(pictures, die.which);
  if (picture) await makeCopiesOf(picture);
  return `copies of ${picture?.sha256.slice(0, 8)}`;
}

export async function endWorld(): Promise<void> {
  await db().$client.end();
}
