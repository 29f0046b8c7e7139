import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import type { Person } from "@/db/schema";
import { type Desk, livePiece, openDesk } from "@/newsroom/articles/desk.fixture";
import { auditLog, type LogFilter, logEvents } from "@/newsroom/audit/log";
import { auditLogCsv } from "@/newsroom/audit/log-csv";
import { recordEvents } from "@/newsroom/audit/record";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { setClock } from "@/newsroom/clock/now";
import { byteOrderMark, parseCsv } from "@/newsroom/csv";
import { addOutlet } from "@/newsroom/outlets/manage";
import { grantRole } from "@/newsroom/people/grant";

let auditor: Person;
let admin: Person;
let desk: Desk;
let number: number;
let outletId: number;

beforeAll(async () => {
  desk = await openDesk();
  auditor = await createPerson({ roles: ["auditor"] });
  admin = await createPerson({ legalName: "何理", roles: ["admin"] });
  number = await livePiece(desk);
  outletId = await addOutlet(admin, { name: "海岬日报", kind: "", address: "", creditText: "" });
  const county = await createChannel({ name: "县区" });
  const editor = { personId: desk.editor.id, role: "editor" as const, channelId: county.id };
  await grantRole(admin, { ...editor, stages: null, from: null, to: new Date("2031-01-01T00:00:00Z") });
  // Both sides of midnight in Shanghai, which is no midnight elsewhere.
  for (const at of ["2026-05-01T15:59:59.999Z", "2026-05-01T16:00:00Z", "2026-05-02T15:59:59Z", "2026-05-02T16:00:00Z"])
    await at_(at, "session.started", desk.editor.id);
  await at_("2026-05-02T03:00:00Z", "house.founded", null);
});

async function at_(at: string, kind: "session.started" | "house.founded", actorId: number | null) {
  setClock(() => new Date(at));
  await db().transaction((tx) => recordEvents(tx, { kind, actorId }));
  setClock();
}

const linesOf = async (filter: LogFilter) => (await auditLog(auditor, filter))?.lines ?? [];
const kindsOf = async (filter: LogFilter) => [...new Set((await linesOf(filter)).map(({ kind }) => kind))].sort();

test("every event is there once, newest first, page by page", async () => {
  const { events } = await verifyAuditChain();
  const seen: number[] = [];
  let before: number | undefined;
  for (;;) {
    const lines = await logEvents({}, { before, limit: 3 });
    seen.push(...lines.map(({ seq }) => seq));
    before = lines.at(-1)?.seq;
    if (lines.length < 3) break;
  }
  expect(seen.toSorted((one, other) => one - other)).toEqual(Array.from({ length: events }, (_, at) => at + 1));
  const times = (await logEvents({}, { limit: events })).map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((one, other) => other - one));
  // The pages of the screen fit together: the second begins after the last of the first.
  const first = await auditLog(auditor, {});
  expect(first?.lines.length).toBe(Math.min(events, 50));
  expect(first?.next).toBe(events > 50 ? first?.lines.at(-1)?.seq : null);
});

describe("narrowed", () => {
  test("to a person, or to what the house did by itself", async () => {
    const byAdmin = await linesOf({ actor: admin.id });
    expect(byAdmin.map(({ kind, actor }) => [kind, actor?.name])).toEqual([
      ["role.granted", "何理"],
      ["outlet.added", "何理"],
    ]);
    expect(await linesOf({ actor: "house" })).toMatchObject([{ kind: "house.founded", actor: null }]);
  });

  test("to an article and to what it is about", async () => {
    const about = await linesOf({ article: number });
    expect(about.at(0)).toMatchObject({ kind: "article.released", articleNumber: number });
    expect(about.at(-1)).toMatchObject({ kind: "article.created", articleNumber: number });
    expect(await kindsOf({ group: "articles" })).toEqual([
      "article.approved",
      "article.created",
      "article.released",
      "article.submitted",
    ]);
    expect(await kindsOf({ group: "people" })).toEqual(["role.granted"]);
    expect(await kindsOf({ group: "articles", actor: admin.id })).toEqual([]);
  });

  test("to days of the newsroom's calendar, the first and the last included", async () => {
    const times = async (filter: LogFilter) =>
      (await linesOf({ group: "accounts", ...filter })).map(({ at }) => at.toISOString());
    expect(await times({ from: "2026-05-02", to: "2026-05-02" })).toEqual([
      "2026-05-02T15:59:59.000Z",
      "2026-05-01T16:00:00.000Z",
    ]);
    expect(await times({ to: "2026-05-01" })).toEqual(["2026-05-01T15:59:59.999Z"]);
    expect(await linesOf({ from: "2026-05-02", to: "2026-05-02" })).toHaveLength(3);
  });

  test("and paged within it", async () => {
    const filter = { group: "articles", from: "2026-01-01" } as const;
    const all = await logEvents(filter, { limit: 100 });
    const [second] = await logEvents(filter, { limit: 1, before: all[0]?.seq });
    expect(second?.seq).toBe(all[1]?.seq);
  });
});

test("what an event points to is told by name", async () => {
  const [granted, added] = await linesOf({ actor: admin.id });
  expect(granted?.told).toMatchObject({
    person: desk.editor.legalName,
    channel: "县区",
    role: "editor",
    to: "2031-01-01T00:00:00.000Z",
  });
  expect(added?.told).toMatchObject({ outlet: "海岬日报", outletId, person: "", channel: "" });
  const stages = (await linesOf({ article: number })).flatMap(({ told }) => told.stage ?? []);
  expect(stages).toEqual(["终审", "复审", "初审"]);
});

test("as a file it says the same, for spreadsheets, and nothing in it is a formula", async () => {
  const trap = await createPerson({ legalName: "=1+1" });
  await db().transaction((tx) => recordEvents(tx, { kind: "session.started", actorId: trap.id }));
  const read = async (filter: LogFilter) => {
    let file = "";
    for await (const part of await auditLogCsv(auditor, filter)) file += part;
    return file;
  };
  const file = await read({ actor: trap.id });
  expect(file.startsWith(byteOrderMark)).toBe(true);
  const [head, row] = parseCsv(file).map(({ cells }) => cells);
  const [event] = await logEvents({ actor: trap.id }, { limit: 1 });
  expect(head?.join()).toBe("seq,time,time_shanghai,kind,person_id,person,article,entry,hash");
  expect(row?.toSpliced(2, 1)).toEqual(
    [event?.seq, event?.at.toISOString(), "session.started", trap.id, "'=1+1", "", event?.entry, event?.hash].map(
      String,
    ),
  );

  const [founded] = parseCsv(await read({ actor: "house" })).slice(1);
  expect(founded?.cells.slice(1, 3)).toEqual(["2026-05-02T03:00:00.000Z", "2026-05-02 11:00:00"]);
  const { events } = await verifyAuditChain();
  expect(parseCsv(await read({}))).toHaveLength(events + 1);
});

test("the record of the whole house is for chief, administrator and auditor of the whole house", async () => {
  const here = { channelId: (await createChannel()).id };
  for (const reader of [admin, auditor, desk.chief]) {
    expect(await auditLog(reader, {})).not.toBeNull();
    await expect(auditLogCsv(reader, {})).resolves.toBeDefined();
  }
  const others = [
    desk.editor,
    desk.final,
    desk.publisher,
    await createPerson({ roles: [{ role: "chief", ...here }] }),
    await createPerson({ roles: [{ role: "auditor", ...here }] }),
  ];
  for (const other of others) {
    expect(await auditLog(other, {})).toBeNull();
    await expect(auditLogCsv(other, {})).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  }
});
