/** Tells the history of the demo house, in order of time, by the newsroom's own verbs, so that it is true. */
import { sql } from "drizzle-orm";
import { printAhead } from "@/cli/seed/drawn/printed";
import { foundation } from "@/cli/seed/found";
import { composedFronts } from "@/cli/seed/fronts";
import { hotHappenings } from "@/cli/seed/hot";
import type { DemoHouse, Happening } from "@/cli/seed/house";
import { invented } from "@/cli/seed/invented";
import { laterReports } from "@/cli/seed/reports";
import { stories } from "@/cli/seed/stories";
import { happeningsOf } from "@/cli/seed/tell-story";
import { db } from "@/db/client";
import { setClock } from "@/newsroom/clock/now";
import { settings } from "@/settings";

/** `start`: when the history ends; `inventions`: how many pieces besides the written ones; `say` is told how far it is. */
export type Telling = { start?: Date; inventions?: number; say?: (line: string) => void };

/** Fills an empty house; throws where there are people already or no `DEMO_PASSWORD` is set. */
export async function seedDemoHouse({ start = new Date(), inventions = 256, say }: Telling = {}): Promise<void> {
  const password = settings().demoPassword;
  if (!password) throw new Error("DEMO_PASSWORD is not set: the demo people need one");
  const [row] = await db().execute<{ n: number }>(sql`select count(*)::int as n from people`);
  if (row?.n) throw new Error("there are people in this house already; demo data goes into an empty one");

  const house: DemoHouse = { start, people: new Map(), channels: new Map(), outlets: new Map() };
  const about = new Map<string, number>();
  const numbers = new Map<string, number>();
  const all = [...stories, ...invented(inventions)];
  let begun = 0;
  const told = all.flatMap((story) =>
    happeningsOf(house, story, (number) => {
      if (story.about) about.set(story.about, number);
      numbers.set(story.headline, number);
      begun += 1;
      if (begun % 20 === 0) say?.(`演示稿件 ${begun}/${all.length}  Demo articles ${begun}/${all.length}`);
    }),
  );
  // The sort is stable: what happens at one moment stays in the order in which it was written down.
  const history = [
    ...(await foundation(house, password, about)),
    ...told,
    ...laterReports(house, numbers),
    ...hotHappenings(house),
    ...composedFronts(house, numbers),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const pictures = all.flatMap((story) => (story.pictures ?? []).map(({ picture }) => picture));
  await Promise.all([tell(history), printAhead(pictures)]);
}

async function tell(history: Happening[]): Promise<void> {
  try {
    for (const { at, run } of history) {
      setClock(() => at);
      await run();
    }
  } finally {
    setClock();
  }
}
