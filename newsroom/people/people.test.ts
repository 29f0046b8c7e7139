import { desc, eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, oneTimeLinks, people } from "@/db/schema";
import { setClock } from "@/newsroom/clock/now";
import { changePerson, chooseLocale } from "@/newsroom/people/change";
import { channelChoices, peopleForDesk, personForDesk } from "@/newsroom/people/desk";
import { invitePerson } from "@/newsroom/people/invite";
import { markNoticesSeen, noticesFor } from "@/newsroom/people/notices";
import { resetPassword } from "@/newsroom/people/reset";
import { sessionOf } from "@/newsroom/people/sessions";
import { linkHolder, setPasswordByLink } from "@/newsroom/people/set-password";
import { signIn } from "@/newsroom/people/sign-in";
import { restorePerson, suspendPerson } from "@/newsroom/people/suspend";
import { can, rightsOf } from "@/newsroom/permissions";

afterEach(() => setClock());

const password = "海风吹过防波堤和灯塔";
const clientAddress = "192.0.2.1";
const gone = { kind: "not_found", code: "link_not_valid" };
const hour = 3_600_000;

async function eventsOf(actorId: number) {
  const rows = await db().select().from(auditEvents).where(eq(auditEvents.actorId, actorId)).orderBy(auditEvents.seq);
  return rows.map(({ kind }) => kind);
}

test("an invited person sets a password by a link that works once", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const { personId, token } = await invitePerson(admin, { username: "chen.yulan", legalName: "陈玉兰" });
  expect(await linkHolder(token)).toEqual({ username: "chen.yulan", legalName: "陈玉兰" });
  expect(JSON.stringify(await db().select().from(oneTimeLinks))).not.toContain(token);

  await setPasswordByLink({ token, password });
  const { sessionId } = await signIn({ username: "chen.yulan", password, clientAddress });
  expect(await sessionOf(sessionId)).toMatchObject({ personId, name: "陈玉兰" });

  expect(await linkHolder(token)).toBeNull();
  await expect(setPasswordByLink({ token, password: "另外一个也很长的密码" })).rejects.toMatchObject(gone);
  expect(await eventsOf(admin.id)).toEqual(["person.invited"]);
  expect(await eventsOf(personId)).toEqual(["password.set", "session.started"]);
  expect((await rightsOf(db(), { id: personId })).grants).toEqual([]);
});

test("of two who use a link at once, one succeeds", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const { token } = await invitePerson(admin, { username: "twice", legalName: "两次" });
  const both = await Promise.allSettled([
    setPasswordByLink({ token, password: "第一个人的密码在这里" }),
    setPasswordByLink({ token, password: "第二个人的密码在这里" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: gone });
});

test("a link runs out, and a newer one ends it", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const { personId, token } = await invitePerson(admin, { username: "late", legalName: "迟到" });
  const { token: newer } = await resetPassword(admin, { personId });
  await expect(setPasswordByLink({ token, password })).rejects.toMatchObject(gone);
  expect(await linkHolder(newer)).not.toBeNull();
  // Somebody who was never here is invited again, for a week; a reset lasts a day.
  setClock(() => new Date(Date.now() + 6 * 24 * hour));
  expect(await linkHolder(newer)).not.toBeNull();
  setClock(() => new Date(Date.now() + 8 * 24 * hour));
  expect(await linkHolder(newer)).toBeNull();
  await expect(setPasswordByLink({ token: newer, password })).rejects.toMatchObject(gone);
  await expect(setPasswordByLink({ token: "made up", password })).rejects.toMatchObject(gone);
});

test("a password is long, not the username, not one key held down, and nothing that is guessed first", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const { token } = await invitePerson(admin, { username: "wang.jianguo", legalName: "王建国" });
  const refused = async (wanted: string, code: string) =>
    expect(setPasswordByLink({ token, password: wanted })).rejects.toMatchObject({ kind: "invalid", code });
  await refused("short", "password_too_short");
  await refused("Wang.Jianguo", "password_is_username");
  await refused("aaaaaaaaaaaa", "password_too_plain");
  await refused("abababcdcdcd", "password_too_plain");
  const sequences = [
    "1234567890",
    "qwertyuiop",
    "abcdefghij",
    "9876543210",
    "ＱＷＥＲＴＹＵＩＯＰ",
    "Abcdef123456",
    "0123456789b",
  ];
  for (const sequence of sequences) await refused(sequence, "password_sequence");
  const common = [
    "Password123",
    "passw0rd2345",
    "admin12345",
    "woaini1314",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "ILoveYou123",
  ];
  for (const word of common) await refused(word, "password_common");
  await refused("ab".repeat(101), "password_too_long");
  await refused(`${password}一二三\ud800`, "password_unreadable");
  await setPasswordByLink({ token, password: "十个字的密码就够用了" });
});

test("only an administrator invites, and no username twice", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief", "editor", "publisher", "auditor"] });
  const before = (await db().select().from(people)).length;
  await expect(invitePerson(chief, { username: "x", legalName: "某" })).rejects.toMatchObject({
    kind: "forbidden",
    code: "not_permitted",
  });
  await expect(invitePerson(admin, { username: chief.username.toUpperCase(), legalName: "某" })).rejects.toMatchObject({
    kind: "conflict",
    code: "username_taken",
  });
  expect(await db().select().from(people)).toHaveLength(before);
});

test("a reset ends password and sessions, and is told at the next sign-in", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson({ password });
  const { username, id: personId } = person;
  const { sessionId } = await signIn({ username, password, clientAddress });
  const { token } = await resetPassword(admin, { personId });

  expect(await sessionOf(sessionId)).toBeNull();
  await expect(signIn({ username, password, clientAddress })).rejects.toMatchObject({ code: "wrong_credentials" });
  setClock(() => new Date(Date.now() + 25 * hour));
  expect(await linkHolder(token)).toBeNull();
  setClock();
  await setPasswordByLink({ token, password: "新的密码也要够长才行" });
  await signIn({ username, password: "新的密码也要够长才行", clientAddress });

  const [notice] = await noticesFor(person);
  expect(notice).toMatchObject({ kind: "password_reset", params: { by: admin.legalName } });
  await markNoticesSeen(admin, { upTo: notice?.id ?? 0 });
  expect(await noticesFor(person)).toHaveLength(1);
  await markNoticesSeen(person, { upTo: notice?.id ?? 0 });
  expect(await noticesFor(person)).toEqual([]);

  const other = await createPerson({ roles: ["editor"] });
  await expect(resetPassword(other, { personId })).rejects.toMatchObject({ code: "not_permitted" });
  await expect(resetPassword(admin, { personId: admin.id })).rejects.toMatchObject({ code: "not_yourself" });
  await expect(resetPassword(admin, { personId: 999_999 })).rejects.toMatchObject({ code: "person_not_found" });
});

test("a suspended person is out at the next click and back with the rights that stand", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson({ password, roles: ["publisher"] });
  const { id: personId, username } = person;
  const { sessionId } = await signIn({ username, password, clientAddress });
  const { token } = await resetPassword(admin, { personId });
  await suspendPerson(admin, { personId });

  expect(await sessionOf(sessionId)).toBeNull();
  expect(can(await rightsOf(db(), person), "article.release")).toBe(false);
  await expect(setPasswordByLink({ token, password })).rejects.toMatchObject(gone);
  await expect(resetPassword(admin, { personId })).rejects.toMatchObject({ code: "person_suspended" });
  await expect(suspendPerson(admin, { personId })).rejects.toMatchObject({ code: "already_suspended" });
  await expect(suspendPerson(admin, { personId: admin.id })).rejects.toMatchObject({ code: "not_yourself" });
  await expect(suspendPerson(person, { personId: admin.id })).rejects.toMatchObject({ code: "not_permitted" });
  await expect(restorePerson(person, { personId })).rejects.toMatchObject({ code: "not_permitted" });

  await restorePerson(admin, { personId });
  expect(can(await rightsOf(db(), person), "article.release")).toBe(true);
  expect(await sessionOf(sessionId)).toBeNull();
  expect(await linkHolder(token)).toBeNull();
  await expect(restorePerson(admin, { personId })).rejects.toMatchObject({ code: "not_suspended" });
  await expect(restorePerson(admin, { personId: admin.id })).rejects.toMatchObject({ code: "not_yourself" });
  expect(await eventsOf(admin.id)).toEqual(["password.reset", "person.suspended", "person.restored"]);
});

test("names and their defaults are set together, and changing nothing is no event", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson({ displayName: "旧名" });
  const names = {
    personId: person.id,
    legalName: "郑秋枫",
    displayNames: ["秋枫", "郑秋枫"],
    defaults: { editor: "秋枫", responsibleEditor: "郑秋枫" },
  };
  await changePerson(admin, names);
  await changePerson(admin, names);
  expect(await eventsOf(admin.id)).toEqual(["person.changed"]);
  expect(await noticesFor(person)).toHaveLength(1);
  expect(await personForDesk(admin, person.id)).toMatchObject({
    legalName: "郑秋枫",
    displayNames: expect.arrayContaining(["秋枫", "郑秋枫"]),
    defaults: { editor: "秋枫", responsibleEditor: "郑秋枫" },
  });

  await expect(changePerson(person, names)).rejects.toMatchObject({ code: "not_permitted" });
  await expect(changePerson(admin, { ...names, defaults: { editor: "别人" } })).rejects.toMatchObject({
    code: "default_not_a_display_name",
  });
  await expect(changePerson(admin, { ...names, displayNames: ["秋枫", "秋枫"] })).rejects.toMatchObject({
    code: "display_name_twice",
  });
  await expect(changePerson(admin, { ...names, personId: 999_999 })).rejects.toMatchObject({
    code: "person_not_found",
  });
  await changePerson(admin, { ...names, displayNames: [], defaults: {} });
  expect(await personForDesk(admin, person.id)).toMatchObject({ displayNames: [], defaults: {} });
});

test("everybody chooses their own language", async () => {
  const person = await createPerson({ password });
  const { sessionId } = await signIn({ username: person.username, password, clientAddress });
  await chooseLocale(person, { locale: "en" });
  expect(await sessionOf(sessionId)).toMatchObject({ locale: "en" });
  await chooseLocale(person, { locale: null });
  expect(await sessionOf(sessionId)).toMatchObject({ locale: null });
});

test("the list of people is for those who have business with it", async () => {
  const channel = await createChannel({ name: "经济" });
  const below = await createChannel({ name: "渔业", parentId: channel.id });
  const editor = await createPerson({ roles: [{ role: "editor", channelId: channel.id }] });
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });

  expect((await peopleForDesk(editor)).people).toEqual([]);
  expect(await personForDesk(editor, editor.id)).toBeNull();
  expect((await peopleForDesk(chief)).may).toEqual({ manage: false, deputise: true });
  const { people: all, may } = await peopleForDesk(admin);
  expect(may).toEqual({ manage: true, deputise: false });
  expect(all.find(({ id }) => id === editor.id)).toMatchObject({
    arrived: false,
    suspended: false,
    grants: [{ role: "editor", channel: "经济", over: false }],
  });
  expect(await personForDesk(admin, 999_999)).toBeNull();
  expect(await channelChoices()).toContainEqual({ id: below.id, name: "经济 › 渔业" });
});

test("the newest event is about ids only", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  await invitePerson(admin, { username: "quiet", legalName: "不该出现" });
  const [event] = await db().select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1);
  expect(event?.entry).not.toContain("不该出现");
  expect(event?.entry).not.toContain("quiet");
});
