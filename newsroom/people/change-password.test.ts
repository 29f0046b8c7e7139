import { desc, eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents, type Person, people } from "@/db/schema";
import { setClock } from "@/newsroom/clock/now";
import { changeOwnPassword } from "@/newsroom/people/change-password";
import { accountLimit } from "@/newsroom/people/lock-out";
import { resetPassword } from "@/newsroom/people/reset";
import { sessionOf } from "@/newsroom/people/sessions";
import { signIn } from "@/newsroom/people/sign-in";

const old = "海风吹过防波堤和灯塔";
const wanted = "灯塔下面晒着新的渔网";
let addresses = 0;
const newAddress = () => `198.51.100.${++addresses}`;

let person: Person;
let here: string;
let there: string;
beforeEach(async () => {
  person = await createPerson({ password: old });
  here = (await enter(old)).sessionId;
  there = (await enter(old)).sessionId;
});
afterEach(() => setClock());

const enter = (password: string) => signIn({ username: person.username, password, clientAddress: newAddress() });
const change = (more: { old?: string; password?: string } = {}) =>
  changeOwnPassword(person, { old, password: wanted, sessionId: here, clientAddress: newAddress(), ...more });
const newestEvent = async () => {
  const [event] = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.actorId, person.id))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return event;
};

test("the new password opens, the old one no longer; this sign-in stays, every other ends", async () => {
  const other = await createPerson({ password: old });
  const others = await signIn({ username: other.username, password: old, clientAddress: newAddress() });
  await change();
  expect(await sessionOf(here)).not.toBeNull();
  expect(await sessionOf(there)).toBeNull();
  expect(await sessionOf(others.sessionId)).not.toBeNull();
  expect(await newestEvent()).toMatchObject({ kind: "password.changed" });
  await expect(enter(old)).rejects.toMatchObject({ code: "wrong_credentials" });
  await expect(enter(wanted)).resolves.toBeDefined();
});

test("a new password that will not do changes nothing", async () => {
  await expect(change({ password: "短" })).rejects.toMatchObject({ code: "password_too_short" });
  await expect(change({ password: "aaaaaaaaaaaa" })).rejects.toMatchObject({ code: "password_too_plain" });
  await expect(change({ password: old })).rejects.toMatchObject({ kind: "invalid", code: "password_same" });
  expect(await sessionOf(there)).not.toBeNull();
  expect((await newestEvent())?.kind).toBe("session.started");
});

test("wrong old passwords count as failed sign-ins: here, and at the door", async () => {
  for (let failure = 0; failure < accountLimit - 1; failure++) {
    await expect(change({ old: "不是这一个密码" })).rejects.toMatchObject({
      kind: "forbidden",
      code: "old_password_wrong",
    });
  }
  await expect(enter("也不是这一个密码")).rejects.toMatchObject({ code: "wrong_credentials" });
  await expect(change()).rejects.toMatchObject({ code: "account_locked" });
  await expect(enter(old)).rejects.toMatchObject({ code: "account_locked" });

  setClock(() => new Date(Date.now() + 16 * 60_000));
  await change();
  // Whoever knew the old one is forgiven what came before.
  await expect(change({ old: "不是这一个密码" })).rejects.toMatchObject({ code: "old_password_wrong" });
});

test("guesses made all at once are counted all the same", async () => {
  const guesses = await Promise.allSettled(
    Array.from({ length: 10 }, (_, at) => change({ old: `猜猜看是哪一个${at}` })),
  );
  const codes = guesses.map((guess) => guess.status === "rejected" && guess.reason.code);
  expect(codes.filter((code) => code === "old_password_wrong")).toHaveLength(accountLimit);
});

test("of two changes at once one is made; a password reset meanwhile stays reset", async () => {
  const both = await Promise.allSettled([change(), change({ password: "另外一个也很长的密码" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);

  const admin = await createPerson({ roles: ["admin"] });
  await resetPassword(admin, { personId: person.id });
  await expect(change({ password: "又一个也很长的新密码" })).rejects.toMatchObject({ code: "old_password_wrong" });
  const [row] = await db().select().from(people).where(eq(people.id, person.id));
  expect(row?.passwordHash).toBeNull();
});
