/** Bytes that are found in the store, and destroyed before an edition names them; and those that come to stand in time. */
import { existsSync, readFileSync } from "node:fs";
import { desc, eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { editions, printedPages } from "@/db/schema";
import { file, take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { setClock } from "@/newsroom/clock/now";
import { destroyedAfter, standingAmong } from "@/newsroom/editions/bytes";
import { noteDestroyed } from "@/newsroom/editions/destroy";
import { keepEdition, type Printed } from "@/newsroom/editions/keep";
import { beginReading, printedAt } from "@/newsroom/editions/printed";
import { storedFile } from "@/newsroom/editions/stored";
import { destroyPrinted, removeDestroyed } from "@/press/destroy";
import { destroyAll } from "@/press/destroy.fixture";
import { firstBuild, printDue } from "@/press/edition.fixture";
import { keepBytes, syncStore } from "@/press/store";
import { verifyStore } from "@/press/verify-store";

let house: ReadersHouse;

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});
afterEach(async () => {
  setClock();
  expect(await verifyStore()).toMatchObject({ broken: null });
});

/** A text two people destroyed, whose printed bytes are all there yet; one of its pages with its bytes. */
async function destroyedText() {
  const number = await release(house, house.county, { headline: `不该公开的名字${Math.random()}` });
  const address = await addressOf(number);
  const { fingerprint } = (await file(number)).copy;
  await printDue();
  const sha256 = (await printedAt(db(), [address])).get(address)?.sha256 ?? "";
  const bytes = readFileSync(storedFile(sha256));
  await take(house.desk.chief, "withdraw", number);
  await sealContent(house.desk.chief, { fingerprint, reason: "泄露个人信息" });
  await proposeDestruction(house.desk.chief, { fingerprint, reason: "当事人要求", legalBasis: "个人信息保护法" });
  await confirmDestruction(await createPerson({ roles: ["auditor"] }), fingerprint);
  await printDue();
  return { fingerprint, sha256, bytes, address };
}

const newestDestroyed = async () => (await destroyedAfter(0, 10_000)).through;

/** As the press does: read and kept, and an edition not made of it yet. */
async function begun(bytes: Buffer, path: string) {
  const reading = await beginReading();
  const page: Printed = {
    path,
    status: 200,
    sha256: await keepBytes(bytes, { isCompressed: true }),
    article: null,
    shows: [],
  };
  await syncStore();
  return { page, keep: () => keepEdition({ cause: "build", reading, pages: [page] }) };
}

/** Has each wait for the moment between two editions, one behind the other, and then lets them in. */
async function inTurn(...works: (() => Promise<unknown>)[]): Promise<unknown[]> {
  const outcomes: Promise<unknown>[] = [];
  const waiting = async () => {
    const rows = await db().execute(sql`
      select from pg_locks where locktype = 'advisory' and objid = 4115150 and not granted
        and database = (select oid from pg_database where datname = current_database())`);
    return rows.length;
  };
  await db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(4115150)`);
    for (const work of works) {
      outcomes.push(work());
      await expect.poll(waiting).toBe(outcomes.length);
    }
  });
  return Promise.all(outcomes);
}

test("bytes destroyed after they were found in the store are read and kept again, and stand then", async () => {
  const { fingerprint, sha256, bytes } = await destroyedText();
  const { page, keep } = await begun(bytes, "/tags/found/");
  await destroyAll(fingerprint);
  expect(existsSync(storedFile(sha256))).toBe(false);
  expect(await keep()).toEqual([page]);
  expect((await printedAt(db(), [page.path])).size).toBe(0);
  // Destroyed long ago, they are printed like any other.
  const again = await begun(bytes, page.path);
  expect(await again.keep()).toEqual([]);
  expect(await standingAmong([sha256])).toEqual(new Set([sha256]));
});

test("so are bytes that were destroyed long ago and come back before a front has removed them", async () => {
  const { fingerprint, sha256, bytes } = await destroyedText();
  const before = await newestDestroyed();
  await noteDestroyed(fingerprint, [sha256]);
  const { page, keep } = await begun(bytes, "/tags/again/");
  const [, doubtful] = await inTurn(() => removeDestroyed(before), keep);
  expect(doubtful).toEqual([page]);
  expect(existsSync(storedFile(sha256))).toBe(false);
});

test("what comes to stand while its removal waits stays", async () => {
  const { fingerprint, sha256, bytes } = await destroyedText();
  const before = await newestDestroyed();
  await noteDestroyed(fingerprint, [sha256]);
  const { keep } = await begun(bytes, "/tags/first/");
  await inTurn(keep, () => removeDestroyed(before));
  expect(existsSync(storedFile(sha256))).toBe(true);
});

test("what comes to stand while its destruction waits is not noted, and the rest is", async () => {
  const { fingerprint, sha256, bytes } = await destroyedText();
  const { keep } = await begun(bytes, "/tags/in-time/");
  const other = "12".repeat(32);
  const [, going] = await inTurn(keep, () => noteDestroyed(fingerprint, [sha256, other]));
  expect(going).toEqual([other]);
});

test("bytes that printing left behind long ago are not destroyed once an edition is to name them", async () => {
  const { fingerprint, address } = await destroyedText();
  await destroyAll(fingerprint);
  // A drawn card says a headline; nobody knows whose.
  const card = (words: string) => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.from(words + address)]);
  const cards = [card("one"), card("other")] as const;
  for (const bytes of cards) await keepBytes(bytes, { isCompressed: false });
  setClock(() => new Date(Date.now() + 11 * 60_000));
  const one = await begun(cards[0], "/share/one.png");
  const other = await begun(cards[1], "/share/other.png");
  const sweep = () => destroyPrinted({ fingerprint, after: 999_999 });
  const [doubtful] = await inTurn(one.keep, sweep);
  expect(doubtful).toEqual([]);
  expect(existsSync(storedFile(one.page.sha256 ?? ""))).toBe(true);
  expect(existsSync(storedFile(other.page.sha256 ?? ""))).toBe(false);
  expect(await other.keep()).toEqual([other.page]);
});

test("a page that nobody knew led to the text is printed anew, and then its bytes go too", async () => {
  const { fingerprint, sha256, bytes } = await destroyedText();
  const { page, keep } = await begun(bytes, "/tags/unknown/");
  expect(await keep()).toEqual([]);
  await db().update(printedPages).set({ asOf: 0 }).where(eq(printedPages.path, page.path));
  await destroyAll(fingerprint);
  expect((await printedAt(db(), [page.path])).get(page.path)?.status).toBe(404);
  expect(existsSync(storedFile(sha256))).toBe(false);
});

test("what could not be read again yet holds up nothing behind it, and is come back to at the end", async () => {
  const { fingerprint } = await destroyedText();
  const [first] = await db().select({ number: editions.number }).from(editions).orderBy(desc(editions.number)).limit(1);
  await destroyPrinted({ fingerprint, after: first?.number ?? 0, again: 3 });
  const [job] = await db().execute(
    sql`select payload from graphile_worker._private_jobs where payload ->> 'fingerprint' = ${fingerprint}`,
  );
  expect(job?.payload).toEqual({ fingerprint, after: 3 });
});
