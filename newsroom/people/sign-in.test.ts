import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { failedSignIns, sessions } from "@/db/schema";
import { setClock } from "@/newsroom/clock/now";
import { accountLimit, addressLimit } from "@/newsroom/people/lock-out";
import { sessionOf, sessionSeconds } from "@/newsroom/people/sessions";
import { signIn, signOut } from "@/newsroom/people/sign-in";
import { suspendPerson } from "@/newsroom/people/suspend";

afterEach(() => setClock());

const password = "海风吹过防波堤和灯塔";
let addresses = 0;
/** Every test comes from addresses of its own. */
const newAddress = () => `192.0.2.${++addresses}`;
const wrong = { kind: "forbidden", code: "wrong_credentials" };

async function startedSessions() {
  return (await db().select().from(sessions)).length;
}

test("whoever knows the password gets a session, whatever the case of the username", async () => {
  const person = await createPerson({ username: "LinJing", password, legalName: "林静", locale: "en" });
  const { sessionId } = await signIn({ username: " linjing ", password, clientAddress: newAddress() });
  expect(await sessionOf(sessionId)).toEqual({ personId: person.id, name: "林静", locale: "en" });
});

test("a wrong password, an unknown name and someone not arrived sound the same", async () => {
  const person = await createPerson({ username: "known", password });
  const invited = await createPerson();
  const before = await startedSessions();
  const clientAddress = newAddress();
  await expect(signIn({ username: person.username, password: "不是这个密码", clientAddress })).rejects.toMatchObject(
    wrong,
  );
  await expect(signIn({ username: "nobody", password, clientAddress })).rejects.toMatchObject(wrong);
  await expect(signIn({ username: invited.username, password, clientAddress })).rejects.toMatchObject(wrong);
  await expect(signIn({ username: "a\u0000b", password: "\ud800", clientAddress })).rejects.toMatchObject(wrong);
  await expect(
    signIn({ username: "x".repeat(9000), password: "y".repeat(90_000), clientAddress }),
  ).rejects.toMatchObject(wrong);
  expect(await startedSessions()).toBe(before);
});

test("a suspended person is told so only with the right password", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const person = await createPerson({ password });
  await suspendPerson(admin, { personId: person.id });
  const clientAddress = newAddress();
  await expect(signIn({ username: person.username, password: "错", clientAddress })).rejects.toMatchObject(wrong);
  await expect(signIn({ username: person.username, password, clientAddress })).rejects.toMatchObject({
    code: "account_suspended",
  });
});

test("too many failures lock the account for a quarter of an hour, and say for how long", async () => {
  const { username } = await createPerson({ username: "locked-out", password });
  const start = Date.now();
  for (let failure = 0; failure < accountLimit; failure++) {
    setClock(() => new Date(start + failure * 60_000));
    await expect(signIn({ username, password: "错", clientAddress: newAddress() })).rejects.toMatchObject(wrong);
  }
  const locked = { kind: "forbidden", code: "account_locked", params: { minutes: 11 } };
  await expect(signIn({ username, password, clientAddress: newAddress() })).rejects.toMatchObject(locked);
  await expect(signIn({ username: "LOCKED-OUT", password, clientAddress: newAddress() })).rejects.toMatchObject(locked);

  setClock(() => new Date(start + 15 * 60_000));
  await expect(signIn({ username, password, clientAddress: newAddress() })).resolves.toBeDefined();
  // Signing in forgives what came before.
  await expect(signIn({ username, password: "错", clientAddress: newAddress() })).rejects.toMatchObject(wrong);
  await expect(signIn({ username, password, clientAddress: newAddress() })).resolves.toBeDefined();
});

test("attempts made all at once are counted all the same", async () => {
  const { username } = await createPerson({ password });
  const attempts = await Promise.allSettled(
    Array.from({ length: 12 }, () => signIn({ username, password: "错", clientAddress: newAddress() })),
  );
  const codes = attempts.map((attempt) => attempt.status === "rejected" && attempt.reason.code);
  expect(codes.filter((code) => code === "wrong_credentials")).toHaveLength(accountLimit);
  expect(codes.filter((code) => code === "account_locked")).toHaveLength(12 - accountLimit);
});

test("too many failures from one address lock the address, for it alone", async () => {
  const clientAddress = newAddress();
  const { username } = await createPerson({ password });
  for (let failure = 0; failure < addressLimit; failure++) {
    await expect(signIn({ username: `guess-${failure}`, password, clientAddress })).rejects.toMatchObject(wrong);
  }
  await expect(signIn({ username, password, clientAddress })).rejects.toMatchObject({
    code: "address_locked",
    params: { minutes: 15 },
  });
  await expect(signIn({ username, password, clientAddress: newAddress() })).resolves.toBeDefined();
});

test("an IPv6 address is counted with all the others of its /64", async () => {
  const { username } = await createPerson({ password });
  for (let failure = 0; failure < addressLimit; failure++) {
    const clientAddress = `2001:db8:0:7::${failure.toString(16)}`;
    await expect(signIn({ username: `other-${failure}`, password, clientAddress })).rejects.toMatchObject(wrong);
  }
  await expect(signIn({ username, password, clientAddress: "2001:db8:0:7:ffff:ffff:ffff:ffff" })).rejects.toMatchObject(
    { code: "address_locked" },
  );
  await expect(signIn({ username, password, clientAddress: "2001:db8:0:8::1" })).resolves.toBeDefined();
});

test("failures keep neither names nor addresses, and not for long", async () => {
  await expect(signIn({ username: "whoever", password, clientAddress: "198.51.100.7" })).rejects.toMatchObject(wrong);
  const rows = JSON.stringify(await db().select().from(failedSignIns));
  expect(rows).not.toContain("whoever");
  expect(rows).not.toContain("198.51.100.7");

  setClock(() => new Date(Date.now() + 25 * 3_600_000));
  await expect(signIn({ username: "whoever", password, clientAddress: newAddress() })).rejects.toMatchObject(wrong);
  expect(await db().select().from(failedSignIns)).toHaveLength(1);
});

test("a session ends by signing out, by itself, and not by somebody else", async () => {
  const person = await createPerson({ password });
  const other = await createPerson({ password });
  const enter = () => signIn({ username: person.username, password, clientAddress: newAddress() });
  const first = await enter();
  const second = await enter();

  await signOut(other, first);
  expect(await sessionOf(first.sessionId)).not.toBeNull();
  await signOut(person, first);
  await signOut(person, first);
  expect(await sessionOf(first.sessionId)).toBeNull();
  expect(await sessionOf(second.sessionId)).not.toBeNull();

  const end = Date.now() + sessionSeconds * 1000 + 1000;
  setClock(() => new Date(end));
  expect(await sessionOf(second.sessionId)).toBeNull();
});

test("what is no session id is nobody", async () => {
  for (const id of ["", "1", "'; drop table people; --", "00000000-0000-4000-8000-000000000000"]) {
    expect(await sessionOf(id)).toBeNull();
  }
});
