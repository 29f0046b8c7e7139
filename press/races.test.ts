/** What happens at the same time, in the order in which it does harm. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { application } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { keepEdition, type Printed } from "@/newsroom/editions/keep";
import { beginReading, newestEvent, printedAt } from "@/newsroom/editions/printed";
import { mark, progress } from "@/newsroom/editions/progress";
import { cardAddress } from "@/newsroom/file-addresses";
import { beginBuild, buildOn } from "@/press/build";
import { clear, filesBelow, firstBuild, freshRoot, printDue, printWhole } from "@/press/edition.fixture";
import { type Follower, follow } from "@/press/follow";
import { keepBytes } from "@/press/store";

let house: ReadersHouse;
let front: Follower;
const root = freshRoot();

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
  front = await follow({ name: root, root, changed: () => {} });
});
afterAll(async () => {
  await front.stop();
  clear(root);
});

const page = async (path: string, text: string | null): Promise<Printed> => ({
  path,
  status: text === null ? 404 : 200,
  sha256: text === null ? null : await keepBytes(Buffer.from(text), { isCompressed: true }),
  article: null,
  shows: [],
});
const standsAt = async (path: string) => (await printedAt(db(), [path])).get(path);
const asked = () =>
  application()<{ since: number; part: number }[]>`
    select (payload #>> '{from,since}')::integer as since, (payload #>> '{from,part}')::integer as part
    from graphile_worker._private_jobs where key = 'print:all'`;

test("withdrawn and back before anything is printed, an article stands again with all its files", async () => {
  const number = await release(house, house.news, { headline: "去而复返" });
  const address = await addressOf(number);
  await printDue();
  await front.catchUp();
  const before = filesBelow(root);
  await take(house.desk.chief, "withdraw", number);
  await front.catchUp();
  expect(filesBelow(root).has(`site${address}`)).toBe(false);
  await take(house.desk.chief, "reinstate", number);
  await take(await createPerson({ roles: ["chief"] }), "confirmReinstatement", number);
  await printDue();
  await front.catchUp();
  expect(filesBelow(root)).toEqual(before);
});

test("withdrawn and back before its card was printed, which it has none of any more, no word stays that it is gone", async () => {
  const number = await release(house, house.news, { headline: "没有卡片的" });
  const path = cardAddress(await addressOf(number));
  await take(house.desk.chief, "withdraw", number);
  await front.catchUp();
  expect(filesBelow(root).has(`gone${path}`)).toBe(true);
  await take(house.desk.chief, "reinstate", number);
  await take(await createPerson({ roles: ["chief"] }), "confirmReinstatement", number);
  const card = { ...(await page(path, null)), article: number };
  await keepEdition({ cause: "events", reading: await beginReading(), pages: [card] });
  await front.catchUp();
  expect(filesBelow(root).has(`gone${path}`)).toBe(false);
  // Nor the next time, when it is known that there is none.
  await take(house.desk.chief, "withdraw", number);
  await front.catchUp();
  await take(house.desk.chief, "reinstate", number);
  await take(await createPerson({ roles: ["chief"] }), "confirmReinstatement", number);
  await keepEdition({ cause: "events", reading: await beginReading(), pages: [card] });
  await front.catchUp();
  expect(filesBelow(root).has(`gone${path}`)).toBe(false);
  await printDue();
});

test("a build under way gives way to a newer one, from its beginning", async () => {
  await beginBuild();
  const [from] = await application()<{ payload: { from: Parameters<typeof buildOn>[0] } }[]>`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker'
    where key = 'print:all' returning payload`;
  await release(house, house.news, { headline: "其间" });
  await beginBuild();
  if (from) await buildOn(from.payload.from);
  expect(await asked()).toEqual([{ since: await newestEvent(), part: 0 }]);
  await printWhole();
  expect(await asked()).toEqual([]);
});

test("a page nobody printed yet is not kept as it was before events whose pages are printed", async () => {
  await printDue();
  const reading = await beginReading();
  await release(house, house.news, { headline: "后来" });
  await printDue();
  const old = await page("/tags/earlier/", "以前");
  expect(await keepEdition({ cause: "build", reading, pages: [old] })).toEqual([old]);
  expect(await standsAt(old.path)).toBeUndefined();
  expect(await keepEdition({ cause: "build", reading: await beginReading(), pages: [old] })).toEqual([]);
});

test("a list nobody printed yet is not kept as it was before a withdrawal or a release, printed or not", async () => {
  const number = await release(house, house.news, { headline: "撤下的" });
  await printDue();
  const reading = await beginReading();
  await take(house.desk.chief, "withdraw", number);
  const old = await page("/tags/nobody-knew/", "撤下的");
  expect(await keepEdition({ cause: "build", reading, pages: [old] })).toEqual([old]);
  expect(await standsAt(old.path)).toBeUndefined();
  await printDue();
  const later = await beginReading();
  await release(house, house.news, { headline: "换了标签的" });
  const left = await page("/tags/left-behind/", "换了标签的");
  expect(await keepEdition({ cause: "build", reading: later, pages: [left] })).toEqual([left]);
  await printDue();
  // A piece's own page goes by its withdrawal alone: many released at once have none of them read again.
  const own = await release(house, house.news, { headline: "自己的" });
  const between = await beginReading();
  await release(house, house.news, { headline: "紧跟着的" });
  const ofIts = { ...(await page("/of-a-piece/", "自己的")), article: own };
  expect(await keepEdition({ cause: "events", reading: between, pages: [ofIts] })).toEqual([]);
  await printDue();
});

test("how far the press is is not said where what follows could not be asked for", async () => {
  const { eventsThrough } = await progress();
  const then = async () => {
    throw new Error("the connection is gone");
  };
  const wish = { cause: "events", reading: await beginReading(), pages: [], marks: { eventsThrough: 999_999 }, then };
  await expect(keepEdition({ ...wish, cause: "events" })).rejects.toThrow("the connection is gone");
  expect((await progress()).eventsThrough).toBe(eventsThrough);
});

test("a page is not kept as it was before a turn of the clock that is printed", async () => {
  const reading = await beginReading();
  const marks = { clockThrough: new Date((reading.clock?.getTime() ?? 0) + 1) };
  await mark(marks);
  const old = await page("/tags/yesterday/", "昨天");
  const later = { clockThrough: new Date(marks.clockThrough.getTime() + 1) };
  expect(await keepEdition({ cause: "clock", reading, pages: [old], marks: later })).toEqual([old]);
  expect((await progress()).clockThrough).toEqual(marks.clockThrough);
});

test("the copy of a picture that was made meanwhile stays", async () => {
  const reading = await beginReading();
  const path = `/media/${"ab".repeat(32)}.png`;
  await keepEdition({ cause: "pictures", reading, pages: [await page(path, "made")] });
  await keepEdition({ cause: "build", reading, pages: [await page(path, null)] });
  expect(await standsAt(path)).toMatchObject({ status: 200 });
});
