/** In which order pages come to readers while the house goes on. */
import { Logger, runOnce } from "graphile-worker";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { application } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { newestEvent, printedAt } from "@/newsroom/editions/printed";
import { progress } from "@/newsroom/editions/progress";
import { clear, firstBuild, freshRoot, printDue } from "@/press/edition.fixture";
import { print } from "@/press/print";
import { settings } from "@/settings";

/** Called when a batch of pages has been printed. */
let printed: (addresses: readonly string[]) => Promise<void> = async () => {};
vi.mock("@/press/print", async (original) => {
  const actual = await original<{ print: typeof print }>();
  const watched: typeof print = async (addresses, wish) => {
    await actual.print(addresses, wish);
    await printed(addresses);
  };
  return { ...actual, print: watched };
});

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterAll(() => clear(freshRoot()));

test("what is released while lists are printed is public before the feeds of what came before it", async () => {
  await release(house, house.county, { headline: "先发的稿件" });
  const order: string[] = [];
  let late = "";
  printed = async (addresses) => {
    order.push(...addresses);
    if (late !== "" || !addresses.includes("/")) return;
    late = await addressOf(await release(house, house.county, { headline: "印列表时发的稿件" }));
  };
  await printDue();
  expect(late).not.toBe("");
  expect(order.indexOf(late)).toBeGreaterThan(order.indexOf("/"));
  expect(order.indexOf(late)).toBeLessThan(order.indexOf("/rss.xml"));
  // Its lists come all the same, and nothing is left to print.
  const { eventsThrough } = await progress();
  const stands = await printedAt(db(), ["/", "/rss.xml", late]);
  for (const path of ["/", "/rss.xml", late])
    expect(stands.get(path)?.asOf, path).toBeGreaterThanOrEqual(eventsThrough);
});

test("a worker that is called for a release does not take the sitemaps that were due before it", async () => {
  await release(house, house.county, { headline: "先印的稿件" });
  await printDue();
  await application()`update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`;
  await release(house, house.county, { headline: "不等网站地图的稿件" });
  const done: string[] = [];
  await runOnce({
    connectionString: settings().databaseUrl,
    concurrency: 1,
    logger: new Logger(() => () => {}),
    taskList: {
      print_later: async () => {
        done.push("later");
      },
      print_events: async () => {
        done.push("events");
      },
    },
  });
  expect(done).toEqual(["events", "later"]);
});

test("of more pages than batches in two lanes take each is printed, and the mark is set with the last", async () => {
  await release(house, house.county, { headline: "在三批里都要有的稿件" });
  const newest = await newestEvent();
  const missing = (from: number) =>
    Array.from({ length: 300 }, (_, place) => `/2026-01/05/content_${from + place}.html`);
  const [first, middle, last] = ["/", "/news/county/", "/feed.json"];
  const addresses = [first, ...missing(900_000), middle, ...missing(910_000), last];
  await print(addresses, { cause: "build", marks: { laterThrough: newest } });
  expect((await progress()).laterThrough).toBe(newest);
  const stands = await printedAt(db(), [first, middle, last]);
  for (const path of [first, middle, last]) expect(stands.get(path)?.asOf, path).toBeGreaterThanOrEqual(newest);
});
