/** 静态发布 as its screen asks for it: one page, everything, and who may. */
import { eq, sql } from "drizzle-orm";
import { Logger, runOnce } from "graphile-worker";
import { beforeAll, expect, test } from "vitest";
import { owner } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents, fronts, pageFailures, type Role } from "@/db/schema";
import { file, take } from "@/newsroom/articles/desk.fixture";
import { openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { sealContent } from "@/newsroom/articles/seal";
import { logEvents } from "@/newsroom/audit/log";
import { askToBuild, askToGoOn } from "@/newsroom/editions/ask-build";
import { askForBuild } from "@/newsroom/editions/ask-for-build";
import { askForPage } from "@/newsroom/editions/ask-for-page";
import { editionDesk } from "@/newsroom/editions/desk";
import { editionForDesk } from "@/newsroom/editions/edition-pages";
import { pageForDesk } from "@/newsroom/editions/page-history";
import { retireFront } from "@/newsroom/editions/retire-front";
import { firstBuild, printDue, printWhole } from "@/press/edition.fixture";
import { pressTasks } from "@/press/jobs";

let house: ReadersHouse;
beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
});

async function work(): Promise<void> {
  await runOnce({
    connectionString: process.env.DATABASE_URL ?? "",
    taskList: pressTasks,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  });
}

const gone = async (name: string, seenAt = new Date(Date.now() - 3_600_000)) => {
  await db().insert(fronts).values({ name, seenAt, edition: 1, withdrawal: 0, eventsThrough: 0 });
};
const asked = async (kind: string) =>
  (await db().select({ kind: auditEvents.kind }).from(auditEvents).where(eq(auditEvents.kind, kind))).length;

test.each<[Role, { sees: boolean; print: boolean; manage: boolean }]>([
  ["reporter", { sees: false, print: false, manage: false }],
  ["editor", { sees: false, print: false, manage: false }],
  ["reviewer", { sees: false, print: false, manage: false }],
  ["publisher", { sees: true, print: true, manage: false }],
  ["chief", { sees: true, print: true, manage: true }],
  ["admin", { sees: true, print: true, manage: true }],
  ["auditor", { sees: true, print: false, manage: false }],
])("a %s of the house", async (role, { sees, print, manage }) => {
  const person = await createPerson({ roles: [role] });
  await gone(`of-${role}`);
  const desk = await editionDesk(person);
  expect(desk?.may ?? null).toEqual(sees ? { print, manage, readLog: role !== "publisher" } : null);
  expect((await pageForDesk(person, "/")) !== null).toBe(sees);
  expect((await editionForDesk(person, 1)) !== null).toBe(sees);
  const verbs = [
    [print, () => askForPage(person, { path: "/" })],
    [manage, () => askForBuild(person)],
    [manage, () => retireFront(person, { name: `of-${role}` })],
  ] as const;
  for (const [may, verb] of verbs) {
    if (may) await verb();
    else await expect(verb()).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  }
});

test("a chief of one channel looks and has a page printed; everything at once is the whole house's", async () => {
  const chief = await createPerson({ roles: [{ role: "chief", channelId: house.county.id }] });
  expect((await editionDesk(chief))?.may).toEqual({ print: true, manage: false, readLog: false });
  await expect(askForBuild(chief)).rejects.toMatchObject({ kind: "forbidden" });
});

test("a page that failed is printed when somebody asks, and leaves the list; every step is on record", async () => {
  const number = await release(house, house.county, { headline: "码头见闻" });
  await printDue();
  await db().insert(pageFailures).values({ path: "/hot/", asOf: 0, said: "Error: away", at: new Date() });
  expect((await editionDesk(house.desk.chief))?.failures.map(({ path }) => path)).toEqual(["/hot/"]);
  const before = await asked("edition.page_asked");
  await askForPage(house.desk.publisher, { path: "http://localhost:3000/hot/?from=phone" });
  await work();
  expect((await editionDesk(house.desk.chief))?.failures).toEqual([]);
  expect(await asked("edition.page_asked")).toBe(before + 1);
  const page = await pageForDesk(house.desk.chief, "/news/county/");
  expect(page?.now).toMatchObject({ status: 200, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), cause: "events" });
  expect(page?.lines.map(({ cause }) => cause)).toEqual(["events", "build"]);
  expect(number).toBeGreaterThan(0);
});

test("what came of printing a page anew is said: nothing changed, or since which edition", async () => {
  const look = async () => await pageForDesk(house.desk.chief, "/news/");
  const before = await look();
  await askForPage(house.desk.publisher, { path: "/news/" });
  expect((await look())?.asked?.outcome).toBe("waiting");
  await work();
  const same = await look();
  expect(same).toMatchObject({ asked: { outcome: "same" }, now: { edition: before?.now?.edition } });
  expect(same?.read?.seq).toBeGreaterThanOrEqual(same?.asked?.seq ?? Number.POSITIVE_INFINITY);
  await release(house, house.county, { headline: "新码头开工" });
  await printDue();
  expect((await look())?.asked?.outcome).toBe("changed");
});

test("an edition names every page it changed, and which of them readers still get", async () => {
  const number = await release(house, house.county, { headline: "盐田收成" });
  await printDue();
  const list = await pageForDesk(house.desk.chief, "/news/county/");
  const since = list?.now?.edition ?? 0;
  const standing = async () => {
    const found = await editionForDesk(house.desk.chief, since);
    return found?.pages.find(({ path }) => path === "/news/county/");
  };
  expect(await standing()).toEqual({ path: "/news/county/", status: 200, stands: true });
  await release(house, house.county, { headline: "盐田再收" });
  await printDue();
  expect(await standing()).toEqual({ path: "/news/county/", status: 200, stands: false });
  const piece = (await pageForDesk(house.desk.chief, String(number)))?.now?.edition ?? 0;
  expect(piece).toBeLessThan(since);
  await take(house.desk.chief, "withdraw", number);
  await printDue();
  const gone = await pageForDesk(house.desk.chief, String(number));
  const said = async () => {
    const found = await editionForDesk(house.desk.chief, gone?.now?.edition ?? 0);
    return found?.pages.find(({ path }) => path === gone?.path);
  };
  expect(await said()).toMatchObject({ status: 410, stands: true });
  await take(house.desk.chief, "reinstate", number);
  await take(house.desk.publisher, "confirmReinstatement", number);
  await printDue();
  expect(await said()).toMatchObject({ status: 410, stands: false });

  let isSplit = false;
  for (const edition of [1, since, gone?.now?.edition ?? 0]) {
    const paths: string[] = [];
    let told = 0;
    for (let after: string | null = ""; after !== null; ) {
      const part = await editionForDesk(house.desk.chief, edition, { after, most: 7 });
      paths.push(...(part?.pages.map(({ path }) => path) ?? []));
      told = part?.count ?? 0;
      after = part?.next ?? null;
      isSplit ||= after !== null;
    }
    expect([edition, paths, paths.length]).toEqual([edition, [...new Set(paths)], told]);
  }
  expect(isSplit).toBe(true);
  expect(await editionForDesk(house.desk.chief, 999_999)).toBeNull();
});

test("an edition is told by the article it is about, so that the steps of one release are told apart", async () => {
  const number = await release(house, house.county, { headline: "渔火节开幕" });
  await printDue();
  const lines = (await editionDesk(house.desk.chief))?.lines ?? [];
  const about = lines.filter((line) => line.about?.number === number);
  expect(about.length).toBeGreaterThan(0);
  for (const line of about) expect(line.about).toEqual({ number, headline: "渔火节开幕", others: 0 });
  expect(lines.some((line) => line.about === null)).toBe(true);
  const second = await release(house, house.county, { headline: "渔火节闭幕" });
  const third = await release(house, house.county, { headline: "渔火节余韵" });
  await printDue();
  const several = (await editionDesk(house.desk.chief))?.lines.find((line) => line.about?.others === 1);
  expect([second, third]).toContain(several?.about?.number);
  const { fingerprint } = (await file(number)).copy;
  await take(house.desk.chief, "withdraw", number);
  await sealContent(house.desk.chief, { fingerprint, reason: "涉案" });
  const sealed = (await editionDesk(house.desk.chief))?.lines.find((line) => line.about?.number === number);
  expect(sealed?.about).toEqual({ number, headline: "", others: 0 });
});

test("the page of the longest tag can be asked for, and the worker's queues grow by none of it", async () => {
  const queues = () => db().execute(sql`select queue_name from graphile_worker._private_job_queues order by 1`);
  await release(house, house.county, { headline: "标签很长", keywords: ["长".repeat(20)] });
  await printDue();
  const before = await queues();
  await askForPage(house.desk.publisher, { path: `/tags/${"长".repeat(20)}/` });
  await work();
  expect(await queues()).toEqual(before);
  expect((await pageForDesk(house.desk.chief, `/tags/${"长".repeat(20)}/`))?.asked?.outcome).toBe("same");
});

test("an address at which nothing is printed and nothing stands cannot be asked for; a number finds its article", async () => {
  const nowhere = await pageForDesk(house.desk.chief, "/no-such-channel/");
  expect(nowhere).toMatchObject({ now: null, isPrintable: false, asked: null });
  await expect(askForPage(house.desk.publisher, { path: "/no-such-channel/" })).rejects.toMatchObject({
    code: "no_printed_address",
  });
  const number = await release(house, house.county, { headline: "灯塔开放" });
  await printDue();
  const found = await pageForDesk(house.desk.chief, ` ${number} `);
  expect(found).toMatchObject({ now: { status: 200, articleNumber: number }, isPrintable: true });
  expect(await pageForDesk(house.desk.chief, "999999999")).toMatchObject({ isPrintable: false });
});

test.each([
  ["nothing", ""],
  ["a screen of the newsroom", "/admin/people"],
  ["a script", "javascript:alert(1)"],
  ["more than any address", "x".repeat(3_000)],
])("%s is no printed address", async (_, typed) => {
  expect(await pageForDesk(house.desk.chief, typed)).toBeNull();
  await expect(askForPage(house.desk.chief, { path: typed })).rejects.toMatchObject({ code: "no_printed_address" });
});

test("everything is printed anew and the screen tells which part; a build asked for meanwhile begins at the beginning", async () => {
  await db().execute(sql`delete from graphile_worker._private_jobs`);
  await askForBuild(house.desk.chief);
  expect((await editionDesk(house.desk.chief))?.queue.build).toEqual({ part: "outline", at: 1, of: 9 });
  await db().transaction((tx) => askToGoOn(tx, { since: 0, part: 5, after: "" }));
  expect((await editionDesk(house.desk.chief))?.queue.build?.part).toBe("outline");
  await db().execute(sql`delete from graphile_worker._private_jobs`);
  await db().transaction((tx) => askToGoOn(tx, { since: 0, part: 5, after: "" }));
  expect((await editionDesk(house.desk.chief))?.queue.build?.part).toBe("writers");
  await db().transaction((tx) => askToBuild(tx, 0));
  const quiet = { waiting: 0, oldest: null, build: null };
  await expect
    .poll(
      async () => {
        await work();
        return (await editionDesk(house.desk.chief))?.queue;
      },
      { timeout: 50_000 },
    )
    .toEqual(quiet);
});

test("a build that ended is told with how many pages it changed, and is on record as the house's own doing", async () => {
  await printWhole();
  await printDue();
  await askForBuild(house.desk.chief);
  await printWhole();
  const same = await editionDesk(house.desk.publisher);
  expect(same?.built).toMatchObject({ pages: 0 });
  // What is printed and lost is printed anew.
  await owner()`delete from printed_pages where path = '/corrections/'`;
  await askForBuild(house.desk.chief);
  expect((await editionDesk(house.desk.chief))?.built).toEqual(same?.built);
  await printWhole();
  const changed = await editionDesk(house.desk.chief);
  expect(changed?.queue.build).toBeNull();
  expect(changed?.built?.pages).toBe(1);
  const [event] = await logEvents({ group: "edition" }, { limit: 1 });
  expect(event).toMatchObject({ kind: "edition.built", actor: null });
});

test("a front that still speaks is not retired", async () => {
  await gone("here", new Date());
  await expect(retireFront(house.desk.chief, { name: "here" })).rejects.toMatchObject({ code: "front_is_here" });
  await expect(retireFront(house.desk.chief, { name: "never" })).rejects.toMatchObject({ code: "front_not_found" });
  expect((await editionDesk(house.desk.chief))?.fronts.find(({ name }) => name === "here")?.isGone).toBe(false);
});
