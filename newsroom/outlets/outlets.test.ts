import { asc } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, type Person } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, file, openDesk, piece, take } from "@/newsroom/articles/desk.fixture";
import { setClock } from "@/newsroom/clock/now";
import { outletsForDesk } from "@/newsroom/outlets/desk";
import { addOutlet, changeOutlet, recordStanding } from "@/newsroom/outlets/manage";
import type { Actor } from "@/newsroom/permissions";

let admin: Person;
let desk: Desk;
beforeAll(async () => {
  admin = await createPerson({ legalName: "何理", roles: ["admin"] });
  desk = await openDesk();
});
afterEach(() => setClock());

const wish = (name: string, more = {}) => ({ name, kind: "报社", address: "", creditText: "", ...more });
const normal = { standing: "normal" as const, from: "2020-01-01", to: null };

async function eventsOf(outletId: number) {
  const rows = await db().select().from(auditEvents).orderBy(asc(auditEvents.seq));
  return rows
    .map(({ kind, actorId, entry }) => ({ kind, actorId, details: detailsIn(entry) }))
    .filter(({ details }) => details.outletId === outletId);
}

function detailsIn(entry: string): Record<string, unknown> {
  return z.object({ details: z.record(z.string(), z.unknown()) }).parse(JSON.parse(entry)).details;
}

test("what is registered, changed and recorded stands on the desk, and on record by ids alone", async () => {
  const id = await addOutlet(admin, wish("海岬日报社", { address: "https://paper.example/", creditText: "海岬日报" }));
  const line = async () => (await outletsForDesk(admin))?.outlets.find((each) => each.id === id);
  expect(await line()).toMatchObject({ name: "海岬日报社", kind: "报社", today: "unlisted", history: [] });

  await changeOutlet(admin, { id, ...wish("海岬报业", { kind: "通讯社" }) });
  await recordStanding(admin, { id, ...normal });
  expect(await line()).toMatchObject({
    name: "海岬报业",
    kind: "通讯社",
    address: "",
    creditText: "",
    today: "normal",
    history: [{ ...normal, by: "何理", counts: true }],
  });

  const events = await eventsOf(id);
  expect(events.map(({ kind }) => kind)).toEqual(["outlet.added", "outlet.changed", "outlet.standing_recorded"]);
  expect(events.every(({ actorId }) => actorId === admin.id)).toBe(true);
  expect(events.flatMap(({ details }) => Object.values(details)).every(Number.isInteger)).toBe(true);
});

test("the newest record that covers the day counts, its first and its last day included", async () => {
  const id = await addOutlet(admin, wish("潮声报"));
  await recordStanding(admin, { id, ...normal });
  await recordStanding(admin, { id, standing: "frozen", from: "2026-03-02", to: "2026-03-03" });
  const onDay = async (at: string) => {
    setClock(() => new Date(at));
    const line = (await outletsForDesk(admin))?.outlets.find((each) => each.id === id);
    return [line?.today, line?.history.map(({ counts }) => counts)];
  };
  expect(await onDay("2026-03-01T15:59:00Z")).toEqual(["normal", [false, true]]);
  expect(await onDay("2026-03-01T16:00:00Z")).toEqual(["frozen", [true, false]]);
  expect(await onDay("2026-03-03T15:59:00Z")).toEqual(["frozen", [true, false]]);
  expect(await onDay("2026-03-03T16:00:00Z")).toEqual(["normal", [false, true]]);
  expect(await onDay("2019-12-31T15:59:00Z")).toEqual(["unlisted", [false, false]]);
});

test("each refusal names its reason and leaves everything as it was", async () => {
  const id = await addOutlet(admin, wish("北湾报"));
  await addOutlet(admin, wish("南湾报"));
  const refused = async (work: Promise<unknown>, code: string, more = {}) =>
    expect(work).rejects.toMatchObject({ name: "Refusal", code, ...more });

  await refused(addOutlet(admin, wish("南湾报")), "outlet_name_taken", {
    kind: "conflict",
    params: { name: "南湾报" },
  });
  await refused(changeOutlet(admin, { id, ...wish("南湾报") }), "outlet_name_taken");
  await refused(addOutlet(admin, wish("　")), "outlet_name_missing", { kind: "invalid" });
  await refused(changeOutlet(admin, { id, ...wish("") }), "outlet_name_missing");
  for (const address of [
    "javascript:alert(1)",
    "ftp://paper.example/",
    "paper.example",
    "https://a:b@paper.example/",
  ]) {
    await refused(addOutlet(admin, wish("西湾报", { address })), "outlet_address", { params: { field: "address" } });
    await refused(changeOutlet(admin, { id, ...wish("北湾报", { address }) }), "outlet_address");
  }
  await refused(changeOutlet(admin, { id: 999_999, ...wish("无") }), "outlet_not_found", { kind: "not_found" });
  await refused(recordStanding(admin, { id: 999_999, ...normal }), "outlet_not_found");
  await refused(recordStanding(admin, { id, ...normal, to: "2019-12-31" }), "standing_ends_before", {
    params: { field: "to" },
  });

  expect((await outletsForDesk(admin))?.outlets.find((each) => each.id === id)).toMatchObject({
    name: "北湾报",
    history: [],
  });
  expect(await eventsOf(id)).toHaveLength(1);
  // Its own name is no other's, and a single day is a span.
  await changeOutlet(admin, { id, ...wish("北湾报") });
  await recordStanding(admin, { id, ...normal, to: normal.from });
});

test("of two who register one name at once, one is told that it is taken", async () => {
  const both = await Promise.allSettled([addOutlet(admin, wish("同名报")), addOutlet(admin, wish("同名报"))]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((each) => each.status === "rejected")?.reason).toMatchObject({ code: "outlet_name_taken" });
});

test("only administrators write; the chief and the auditor read; nobody else sees it", async () => {
  const id = await addOutlet(admin, wish("远山报"));
  const auditor = await createPerson({ roles: ["auditor"] });
  const publisher = await createPerson({ roles: ["publisher"] });
  const here = (await createChannel()).id;
  const chiefOfAChannel = await createPerson({ roles: [{ role: "chief", channelId: here }] });
  const notPermitted = { kind: "forbidden", code: "not_permitted" };
  for (const actor of [desk.chief, auditor, publisher, desk.editor] satisfies Actor[]) {
    await expect(addOutlet(actor, wish("别人的报"))).rejects.toMatchObject(notPermitted);
    await expect(changeOutlet(actor, { id, ...wish("改名") })).rejects.toMatchObject(notPermitted);
    await expect(recordStanding(actor, { id, ...normal })).rejects.toMatchObject(notPermitted);
  }
  expect((await outletsForDesk(admin))?.may.manage).toBe(true);
  for (const reader of [desk.chief, chiefOfAChannel, auditor]) {
    expect((await outletsForDesk(reader))?.may.manage).toBe(false);
  }
  for (const other of [publisher, desk.editor, desk.final]) expect(await outletsForDesk(other)).toBeNull();
});

test("a reprint of an outlet recorded 正常 passes the last stage, and is refused once it is 冻结", async () => {
  const outletId = await addOutlet(admin, wish("澄江报"));
  await recordStanding(admin, { id: outletId, ...normal });
  const toLastStage = async () => {
    const source = { name: "澄江报", address: "", outletId };
    const number = await createArticle(desk.editor, { content: piece(desk.channelId, { origin: "reprint", source }) });
    await take(desk.editor, "submit", number);
    await take(desk.first, "approve", number);
    await take(desk.second, "approve", number);
    return number;
  };
  const passes = await toLastStage();
  await take(desk.final, "approve", passes);
  expect((await file(passes)).article.state).toBe("approved");

  const stops = await toLastStage();
  await recordStanding(admin, { id: outletId, standing: "frozen", from: "2020-01-01", to: null });
  await expect(take(desk.final, "approve", stops)).rejects.toMatchObject({
    code: "outlet_standing",
    params: { standing: "frozen" },
  });
  // What was approved before is stopped at its release.
  await expect(take(desk.publisher, "release", passes)).rejects.toMatchObject({ code: "outlet_standing" });
});
