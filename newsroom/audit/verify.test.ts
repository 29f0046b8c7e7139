import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { everyRow, owner } from "@/db/attack.fixture";
import { type Desk, livePiece, openDesk, take } from "@/newsroom/articles/desk.fixture";
import { chainHash, macOf } from "@/newsroom/audit/record";
import { verifyAuditChain } from "@/newsroom/audit/verify";

/** The owner, guards switched off: what somebody with the database in their hands could do. */
const sql = owner();
let desk: Desk;
let number: number;
let events: number;

beforeAll(async () => {
  desk = await openDesk();
  number = await livePiece(desk);
  await take(desk.chief, "withdraw", number);
  events = (await verifyAuditChain()).events;
  await sql`create table kept as select * from audit_events`;
  await sql`alter table audit_events disable trigger user`;
});

beforeEach(async () => {
  await sql`truncate audit_events`;
  await sql`insert into audit_events select * from kept`;
});

afterAll(async () => {
  await sql`drop table kept`;
});

test("untouched, it holds from the first event to the last", async () => {
  expect(events).toBeGreaterThan(5);
  expect(await verifyAuditChain()).toEqual({ events, broken: null });
});

test("an entry changed is named", async () => {
  await sql`update audit_events set entry = replace(entry, '"actor":', '"actor": ') where seq = 3`;
  expect(await verifyAuditChain()).toEqual({ events: 2, broken: { seq: 3, why: "hash" } });
});

test("an entry changed with its hash is named by its MAC, or by the event after it", async () => {
  const [row] = await sql`select encode(previous, 'hex') as previous, entry from audit_events where seq = 3`;
  const entry = String(row?.entry).replace(/"actor":\d+/, '"actor":999');
  const hash = chainHash(row?.previous, entry);
  await sql`update audit_events set entry = ${entry}, actor_id = 999, hash = decode(${hash}, 'hex') where seq = 3`;
  expect((await verifyAuditChain()).broken).toEqual({ seq: 3, why: "mac" });
  // With the house's key as well, everything after it would have to be written anew.
  await sql`update audit_events set mac = decode(${macOf(hash)}, 'hex') where seq = 3`;
  expect((await verifyAuditChain()).broken).toEqual({ seq: 4, why: "previous" });
});

test("a whole chain written anew is named by its MACs", async () => {
  const rows = await sql`select seq, entry from audit_events order by seq`;
  let [{ previous } = { previous: "" }] = await sql<{ previous: string }[]>`
    select encode(previous, 'hex') as previous from audit_events where seq = 1`;
  for (const row of rows) {
    const entry = row.seq === "2" ? String(row.entry).replace(/"actor":\d+/, '"actor":999') : row.entry;
    const hash = chainHash(previous, entry);
    await sql`update audit_events set entry = ${entry}, previous = decode(${previous}, 'hex'), hash = decode(${hash}, 'hex')
      where seq = ${row.seq}`;
    previous = hash;
  }
  expect((await verifyAuditChain()).broken).toEqual({ seq: 2, why: "mac" });
});

test("an event gone, from within or the beginning, is named", async () => {
  await sql`delete from audit_events where seq = 4`;
  expect(await verifyAuditChain()).toEqual({ events: 3, broken: { seq: 4, why: "missing" } });
  await sql`delete from audit_events where seq = 1`;
  expect(await verifyAuditChain()).toEqual({ events: 0, broken: { seq: 1, why: "missing" } });
});

test("an event gone and the rest moved up is named", async () => {
  await sql`delete from audit_events where seq = 4`;
  await sql`update audit_events set seq = seq - 1 where seq > 4`;
  expect((await verifyAuditChain()).broken).toEqual({ seq: 4, why: "previous" });
});

test("two events that changed places are named", async () => {
  await sql`update audit_events set seq = -seq where seq in (2, 3)`;
  await sql`update audit_events set seq = 5 + seq where seq < 0`;
  expect((await verifyAuditChain()).broken).toEqual({ seq: 2, why: "previous" });
});

test.each([
  ["kind", "'article.nothing'"],
  ["actor_id", "999"],
  ["article_number", "999"],
  ["at", "'2001-01-01'"],
])("a column %s that says something else than the entry is named", async (column, value) => {
  await sql.unsafe(`update audit_events set ${column} = ${value} where seq = 3`);
  expect((await verifyAuditChain()).broken).toEqual({ seq: 3, why: "columns" });
});

test("looking changes nothing", async () => {
  const before = await everyRow();
  await verifyAuditChain();
  expect(await everyRow()).toEqual(before);
});
