/** A house in which anything may happen, at a clock that only goes on; and the printed tree that follows it. */
import fc from "fast-check";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { openDesk } from "@/newsroom/articles/desk.fixture";
import type { ReadersHouse } from "@/newsroom/articles/readers.fixture";
import { setClock } from "@/newsroom/clock/now";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";

export type Die = { kind: number; what: number; which: number };

/** `said`: what was done since the tree was last compared. `at`: what the house's clock says, ms. */
export type World = ReadersHouse & {
  admin: Person;
  secondChief: Person;
  articles: number[];
  pictures: { sha256: string; width: number; height: number }[];
  said: string[];
  at: number;
};

const number = fc.noBias(fc.nat({ max: 9999 }));

/** The dice of so many steps. */
export const diceOf = (steps: number): fc.Arbitrary<Die[]> =>
  fc.array(fc.record({ kind: number, what: number, which: number }), { minLength: steps, maxLength: steps });

/** In the evening, so that midnights come; long enough ago that the clock never comes to today. */
const begin = Date.parse("2026-01-05T13:40:00Z");

/** A house of this name with channels in two layers, one of them hidden. */
export async function openWorld(): Promise<World> {
  setClock(() => new Date(begin));
  const desk = await openDesk();
  const admin = await createPerson({ roles: ["admin"] });
  const settings = { ...emptySiteSettings, name: "海岬新闻网", hotList: true };
  await confirmSettings(desk.chief, { id: await proposeSettings(admin, { base: 0, settings }) });
  const news = await createChannel({ slug: "news", name: "新闻", position: 1 });
  const county = await createChannel({ slug: "county", name: "县市", parentId: news.id });
  const about = await createChannel({ slug: "about", name: "关于", hidden: true });
  const secondChief = await createPerson({ roles: ["chief", "auditor"] });
  const nothing = { articles: [], pictures: [], said: [], at: begin };
  return { desk, news, county, about, admin, secondChief, ...nothing };
}

/** Goes on by so many ms. */
export function passTime(world: World, ms: number): void {
  world.at += ms;
  setClock(() => new Date(world.at));
}

export function pick<Item>(items: readonly Item[], die: number): Item | undefined {
  return items[die % Math.max(items.length, 1)];
}
