import { desc, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, roleGrants } from "@/db/schema";
import { setClock } from "@/newsroom/clock/now";
import { grantDeputy } from "@/newsroom/people/deputy";
import { type Grant, grantRole, revokeRole } from "@/newsroom/people/grant";
import { noticesFor } from "@/newsroom/people/notices";
import { restorePerson, suspendPerson } from "@/newsroom/people/suspend";
import { can, reviewRight, rightsOf } from "@/newsroom/permissions";

afterEach(() => setClock());

const day = 24 * 3_600_000;
const whole = { channelId: null, stages: null, from: null, to: null };

async function newestEvent() {
  const [event] = await db().select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  return { kind: event?.kind, actorId: event?.actorId, details: JSON.parse(event?.entry ?? "{}").details };
}

async function grantsOf(personId: number) {
  return db().select().from(roleGrants).where(eq(roleGrants.personId, personId));
}

test("a role given counts for its channel and what is below, is told and on record", async () => {
  const admin = await createPerson({ roles: ["admin"], legalName: "何秀云" });
  const person = await createPerson();
  const news = await createChannel({ name: "新闻" });
  const local = await createChannel({ parentId: news.id });
  const theory = await createChannel();

  const grantId = await grantRole(admin, { ...whole, personId: person.id, role: "editor", channelId: news.id });

  const rights = await rightsOf(db(), person);
  expect(can(rights, "article.edit", local.id)).toBe(true);
  expect(can(rights, "article.edit", theory.id)).toBe(false);
  const [notice] = await noticesFor(person);
  expect(notice).toMatchObject({
    kind: "role_granted",
    params: { role: "editor", channel: "新闻", to: "", by: "何秀云" },
  });
  expect(await newestEvent()).toEqual({
    kind: "role.granted",
    actorId: admin.id,
    details: { grantId, personId: person.id, role: "editor", channelId: news.id, to: null },
  });
});

test("a role counts from its beginning to its end", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson();
  const from = new Date(Date.now() + day);
  const to = new Date(Date.now() + 2 * day);
  await grantRole(admin, { ...whole, personId: person.id, role: "publisher", from, to });

  const mayRelease = async () => can(await rightsOf(db(), person), "article.release");
  expect(await mayRelease()).toBe(false);
  setClock(() => from);
  expect(await mayRelease()).toBe(true);
  setClock(() => to);
  expect(await mayRelease()).toBe(false);
});

test("a beginning in the past means from now", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson();
  const before = Date.now();
  await grantRole(admin, { ...whole, personId: person.id, role: "publisher", from: new Date(before - day) });
  const [grant] = await grantsOf(person.id);
  expect(grant?.from.getTime()).toBeGreaterThanOrEqual(before);
});

test("what a grant may not be is refused and leaves nothing", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const person = await createPerson();
  const channel = await createChannel();
  const give = (grant: Partial<Grant>, actor = admin) =>
    grantRole(actor, { ...whole, personId: person.id, role: "editor", ...grant });

  await expect(give({}, chief)).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  await expect(give({}, person)).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  await expect(give({ personId: admin.id })).rejects.toMatchObject({ kind: "forbidden", code: "own_roles" });
  await expect(give({ personId: 999_999 })).rejects.toMatchObject({ kind: "not_found", code: "person_not_found" });
  await expect(give({ channelId: 999_999 })).rejects.toMatchObject({ kind: "not_found", code: "channel_not_found" });
  await expect(give({ stages: ["初审"] })).rejects.toMatchObject({ code: "stages_for_reviewers_only" });
  await expect(give({ role: "admin", channelId: channel.id })).rejects.toMatchObject({
    code: "administrator_of_the_house",
  });
  await expect(give({ to: new Date(Date.now() - 1) })).rejects.toMatchObject({ code: "ends_before_it_begins" });
  await expect(give({ from: new Date(Date.now() + 2 * day), to: new Date(Date.now() + day) })).rejects.toMatchObject({
    kind: "invalid",
    code: "ends_before_it_begins",
  });
  expect(await grantsOf(person.id)).toEqual([]);
  expect(await noticesFor(person)).toEqual([]);
});

test("giving the same role twice is refused, also at the same moment", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson();
  const give = () => grantRole(admin, { ...whole, personId: person.id, role: "reviewer", stages: ["复审"] });
  const both = await Promise.allSettled([give(), give()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(give()).rejects.toMatchObject({ kind: "conflict", code: "grant_stands" });
  expect(await grantsOf(person.id)).toHaveLength(1);
});

test("a role taken away is gone at once, told and on record; never one's own, never twice", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const other = await createPerson({ roles: ["admin"] });
  const person = await createPerson();
  const grantId = await grantRole(admin, { ...whole, personId: person.id, role: "editor" });

  await expect(revokeRole(person, { grantId })).rejects.toMatchObject({ code: "not_permitted" });
  await revokeRole(other, { grantId });
  expect(can(await rightsOf(db(), person), "article.edit")).toBe(false);
  expect((await noticesFor(person)).map(({ kind }) => kind)).toEqual(["role_granted", "role_revoked"]);
  expect(await newestEvent()).toMatchObject({ kind: "role.revoked", actorId: other.id });

  await expect(revokeRole(other, { grantId })).rejects.toMatchObject({ kind: "conflict", code: "grant_revoked" });
  await expect(revokeRole(other, { grantId: 999_999 })).rejects.toMatchObject({ code: "grant_not_found" });
  const [own] = await grantsOf(admin.id);
  await expect(revokeRole(admin, { grantId: own?.id ?? 0 })).rejects.toMatchObject({ code: "own_roles" });
});

test("an administrator who stays is left, whoever acts and however they race", async () => {
  const lasting = await createPerson({ roles: ["admin"] });
  // Everybody the tests above made leaves first.
  for (const { personId } of await db().select().from(roleGrants).where(eq(roleGrants.role, "admin"))) {
    if (personId !== lasting.id) await suspendPerson(lasting, { personId });
  }
  const [lastingGrant] = await grantsOf(lasting.id);
  const passing = await createPerson({ roles: [{ role: "admin", to: new Date(Date.now() + day) }] });

  const last = { kind: "conflict", code: "last_administrator" };
  await expect(suspendPerson(passing, { personId: lasting.id })).rejects.toMatchObject(last);
  await expect(revokeRole(passing, { grantId: lastingGrant?.id ?? 0 })).rejects.toMatchObject(last);

  const second = await createPerson({ roles: ["admin"] });
  const race = await Promise.allSettled([
    suspendPerson(lasting, { personId: second.id }),
    suspendPerson(second, { personId: lasting.id }),
  ]);
  expect(race.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(race.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "not_permitted" } });
});

test("the chief lets a named person decide until a time, with a reason", async () => {
  const chief = await createPerson({ roles: ["chief"], legalName: "郑海舟" });
  const deputy = await createPerson();
  const channel = await createChannel({ name: "理论" });
  const to = new Date(Date.now() + 3 * day);
  const grantId = await grantDeputy(chief, {
    personId: deputy.id,
    channelId: channel.id,
    stages: ["复审"],
    to,
    reason: "复审人员均在外采访",
  });

  expect(reviewRight(await rightsOf(db(), deputy), "复审", channel.id)).toMatchObject({ deputy: true });
  expect(reviewRight(await rightsOf(db(), deputy), "终审", channel.id)).toBeUndefined();
  setClock(() => to);
  expect(reviewRight(await rightsOf(db(), deputy), "复审", channel.id)).toBeUndefined();
  setClock();
  expect((await noticesFor(deputy))[0]).toMatchObject({ kind: "deputy_granted", params: { by: "郑海舟" } });
  const event = await newestEvent();
  expect(event).toMatchObject({ kind: "deputy.granted", details: { grantId, personId: deputy.id } });
  expect(JSON.stringify(event)).not.toContain("采访");

  await revokeRole(chief, { grantId });
  expect(reviewRight(await rightsOf(db(), deputy), "复审", channel.id)).toBeUndefined();
  expect(await newestEvent()).toMatchObject({ kind: "deputy.revoked" });
});

test("a deputy given otherwise is refused", async () => {
  const channel = await createChannel();
  const chief = await createPerson({ roles: ["chief"] });
  const ofChannel = await createPerson({ roles: [{ role: "chief", channelId: channel.id }] });
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson();
  const usual = { personId: person.id, channelId: null, stages: null, reason: "值班", to: new Date(Date.now() + day) };

  await expect(grantDeputy(admin, usual)).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  await expect(grantDeputy(ofChannel, usual)).rejects.toMatchObject({ kind: "forbidden", code: "not_permitted" });
  await expect(grantDeputy(chief, { ...usual, personId: chief.id })).rejects.toMatchObject({ code: "own_roles" });
  await expect(grantDeputy(chief, { ...usual, reason: " " })).rejects.toMatchObject({ code: "reason_missing" });
  await expect(grantDeputy(chief, { ...usual, to: new Date() })).rejects.toMatchObject({
    code: "ends_before_it_begins",
  });
  const far = new Date(Date.now() + 31 * day);
  await expect(grantDeputy(chief, { ...usual, to: far })).rejects.toMatchObject({
    code: "deputy_too_long",
    params: { days: 30 },
  });
  await suspendPerson(admin, { personId: person.id });
  await expect(grantDeputy(chief, usual)).rejects.toMatchObject({ kind: "conflict", code: "person_suspended" });
  expect(await grantsOf(person.id)).toEqual([]);
  await restorePerson(admin, { personId: person.id });
  await expect(grantDeputy(ofChannel, { ...usual, channelId: channel.id })).resolves.toBeGreaterThan(0);
  // Only whoever gives 授权代审 and administrators take it away.
  const [grant] = await grantsOf(person.id);
  const publisher = await createPerson({ roles: ["publisher"] });
  await expect(revokeRole(publisher, { grantId: grant?.id ?? 0 })).rejects.toMatchObject({ code: "not_permitted" });
});
