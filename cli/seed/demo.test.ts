import { asc, eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeAll, expect, inject, test } from "vitest";
import { cast } from "@/cli/seed/cast";
import { invented } from "@/cli/seed/invented";
import { stories } from "@/cli/seed/stories";
import { db } from "@/db/client";
import {
  alarms,
  approvals,
  articles,
  auditEvents,
  contributions,
  layoutReleases,
  layouts,
  people,
  workingCopies,
} from "@/db/schema";
import { englishLine } from "@/newsroom/articles/english-line";
import { publishedPage } from "@/newsroom/articles/published";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { settings } from "@/settings";

/** A few of the invented pieces are enough to see how they are told. */
const inventions = 14;
const start = new Date(Date.now() - 60_000);

async function seed(): Promise<void> {
  process.env.DEMO_PASSWORD = "a-password-for-the-demo";
  const { seedDemoHouse } = await import("@/cli/seed/demo");
  await seedDemoHouse({ start, inventions });
}

beforeAll(seed, 600_000);

test("every piece is there, in every state, and its record holds in order of time", async () => {
  const rows = await db().select().from(articles);
  expect(rows).toHaveLength(stories.length + inventions);
  const states = new Set(rows.flatMap(({ state, publicState }) => [state, publicState]));
  expect([...states].sort()).toEqual(
    [
      "approved",
      "draft",
      "in_review",
      "live",
      "returned",
      "scheduled",
      "spiked",
      "unchanged",
      "unreleased",
      "withdrawn",
    ].sort(),
  );
  expect((await verifyAuditChain()).broken).toBeNull();
  const times = (await db().select({ at: auditEvents.at }).from(auditEvents).orderBy(asc(auditEvents.seq))).map(
    ({ at }) => at.getTime(),
  );
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(times.at(-1)).toBeLessThanOrEqual(start.getTime());
  const begun = await db().select({ at: articles.createdAt }).from(articles).orderBy(asc(articles.number));
  expect(begun).toEqual(begun.toSorted((one, other) => one.at.getTime() - other.at.getTime()));
});

test("something waits everywhere, at most fifteen pieces at any place", async () => {
  const waiting = await db().execute<{ place: string; n: number }>(sql`
    select state || coalesce(' ' || stage, '') as place, count(*)::int as n from articles
    where state in ('in_review', 'approved', 'scheduled', 'returned') group by 1 order by 1`);
  expect(waiting.map(({ place }) => place)).toEqual([
    "approved",
    "in_review 1",
    "in_review 2",
    "in_review 3",
    "returned",
    "scheduled",
  ]);
  for (const { n } of waiting) expect(n).toBeLessThanOrEqual(15);
  expect(await db().select().from(articles).where(eq(articles.afterStage, 2))).toHaveLength(1);
});

test("who is to judge what waits had no hand in it", async () => {
  const judges = sql`(select id from people where username in ('first', 'second', 'final', 'publisher'))`;
  expect(await db().select().from(contributions).where(sql`person_id in ${judges}`)).toEqual([]);
  const wide = await db().execute<{ n: number }>(sql`
    select count(*)::int as n from role_grants
    where person_id in ${judges} and channel_id is null and revoked_at is null and "to" is null`);
  expect(wide[0]?.n).toBe(4);
});

test("everybody of the cast is there; one was shut out, one has never signed in, one decides for another", async () => {
  const rows = await db().select().from(people);
  expect(rows.map(({ username }) => username).sort()).toEqual(cast.map(({ username }) => username).sort());
  for (const username of ["editor", "first", "second", "final", "publisher", "chief", "admin", "auditor", "reporter"]) {
    expect(rows.find((row) => row.username === username)).toMatchObject({ status: "active" });
  }
  expect(rows.filter(({ status }) => status === "suspended").map(({ username }) => username)).toEqual(["leaver"]);
  expect(rows.filter(({ passwordHash }) => passwordHash === null).map(({ username }) => username)).toEqual([
    "newcomer",
  ]);
  const deputies = await db().execute<{ username: string }>(
    sql`select username from people join role_grants on person_id = people.id where deputy and "to" > now()`,
  );
  expect(deputies.map(({ username }) => username)).toEqual(["standin"]);
});

test("every piece says in English what it is, and no two have one headline", async () => {
  const copies = await db()
    .select({ headline: workingCopies.headline, notes: workingCopies.notes })
    .from(workingCopies);
  expect(copies.filter(({ notes }) => englishLine(notes.internalNote) === null)).toEqual([]);
  const headlines = [...stories, ...invented(400)].map(({ headline }) => headline);
  expect(new Set(headlines).size).toBe(headlines.length);
});

test("what went wrong along the way has its alarm, and one of them was dealt with", async () => {
  const rows = await db().select().from(alarms).orderBy(asc(alarms.id));
  expect(rows.map(({ kind, handledAt }) => [kind, handledAt !== null])).toEqual([
    ["after_review_late", true],
    ["schedule_refused", false],
    ["after_review_superseded", false],
  ]);
  expect(await db().select().from(approvals).where(sql`base is not null`)).not.toEqual([]);
});

test("the front pages were composed by one and released by another; the home page has all it may have", async () => {
  const hands = await db()
    .select({ front: layouts.front, composers: layouts.composers, releasedBy: layoutReleases.releasedBy })
    .from(layoutReleases)
    .innerJoin(layouts, eq(layouts.id, layoutReleases.layoutId));
  expect(hands.map(({ front }) => front.replace(/:.*/, "")).sort()).toEqual(["channel", "home", "home", "topic"]);
  for (const { composers, releasedBy } of hands) expect(composers).not.toContain(releasedBy);

  const home = await publishedPage("/");
  if (home.status !== 200 || home.page.kind !== "home") throw new Error("there is no home page");
  const { places } = home.page;
  const place = (kind: string) => places.find((each) => each.kind === kind)?.entries ?? [];
  expect(places.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["notice", "lead", "slides", "topics", "news", "channel", "counties", "pictures"]),
  );
  expect(place("lead").map(({ headline }) => headline)).toEqual(["千船回港 万家避风"]);
  expect(place("notice")).toHaveLength(1);
  const shown = place("slides").map(({ picture }) => picture?.files.address);
  expect(new Set(shown).size).toBe(5);
  expect(shown).not.toContain(undefined);

  const topic = await publishedPage("/topics/typhoon/");
  if (topic.status !== 200 || topic.page.kind !== "topic") throw new Error("there is no topic");
  expect(topic.page.picture).not.toBeNull();
  expect(topic.page.sections.map(({ heading, entries }) => [heading, entries.length])).toEqual([
    ["最新消息", 1],
    ["停航停课", 2],
    ["避险指南", 0],
  ]);
});

test("most pieces with a picture have one of their own", () => {
  const pictures = [...stories, ...invented(256)].flatMap((story) => (story.pictures ?? []).slice(0, 1));
  expect(new Set(pictures.map(({ picture }) => picture)).size).toBeGreaterThan(pictures.length / 2);
});

test("a house with people in it is left as it is", async () => {
  await expect(seed()).rejects.toThrow("people in this house already");
});

test("told again to the same moment it is the same house, text for text", async () => {
  const texts = () =>
    db().execute(sql`
      select article_number, 0 as revision, encode(fingerprint, 'hex') as fingerprint from working_copies
      union all select article_number, number, encode(fingerprint, 'hex') from revisions order by 1, 2`);
  const before = [...(await texts())];
  await empty();
  expect([...(await texts())]).toEqual([]);
  await seed();
  expect([...(await texts())]).toEqual(before);
}, 600_000);

/** The guards let nobody do this but the server's superuser. */
async function empty(): Promise<void> {
  const address = new URL(inject("rules").superuser);
  address.pathname = new URL(settings().databaseUrl).pathname;
  const owner = postgres(address.href, { max: 1, onnotice: () => {} });
  try {
    const tables = await owner<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`;
    await owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`truncate ${tx(tables.map(({ name }) => name))} restart identity cascade`;
    });
  } finally {
    await owner.end();
  }
}
