import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, sessions } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { openDesk, piece, take } from "@/newsroom/articles/desk.fixture";
import { demoAccounts } from "@/newsroom/people/demo-accounts";
import { demoSignIn } from "@/newsroom/people/demo-sign-in";
import { sessionOf } from "@/newsroom/people/sessions";
import { suspendPerson } from "@/newsroom/people/suspend";

// Read at the first question about the settings.
process.env.DEMO = "true";
process.env.HOST = "127.0.0.1";

const door = { hosts: ["localhost:3000"], clientAddress: "127.0.0.1" };
const outside = { ...door, clientAddress: "192.0.2.9" };
const password = "海风吹过防波堤和灯塔";

test("at the demo's door one becomes somebody without a password, and it is on record", async () => {
  const person = await createPerson({ username: "editor", password, legalName: "林秋枫" });
  const { sessionId } = await demoSignIn(door, { username: " EDITOR " });
  expect(await sessionOf(sessionId)).toMatchObject({ personId: person.id, name: "林秋枫" });
  const entries = (await db().select().from(auditEvents)).map(({ entry }) => JSON.parse(entry));
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: "session.started", actor: person.id, details: { demo: true } }),
  );
});

test("who comes from elsewhere becomes nobody and sees nobody", async () => {
  const { username } = await createPerson({ password });
  const before = await db().$count(sessions);
  const refused = { kind: "not_found", code: "demo_door_shut" };
  await expect(demoSignIn(outside, { username })).rejects.toMatchObject(refused);
  await expect(demoSignIn({ ...door, hosts: ["rebound.example"] }, { username })).rejects.toMatchObject(refused);
  expect(await demoAccounts(outside)).toBeNull();
  expect(await db().$count(sessions)).toBe(before);
});

test("nobody becomes somebody suspended, not arrived, or not there", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const suspended = await createPerson({ password, roles: ["editor"] });
  await suspendPerson(admin, { personId: suspended.id });
  const invited = await createPerson({ roles: ["editor"] });
  const before = await db().$count(sessions);
  await expect(demoSignIn(door, suspended)).rejects.toMatchObject({ code: "account_suspended" });
  for (const username of [invited.username, "nobody", "a\u0000b", "x".repeat(9000)]) {
    await expect(demoSignIn(door, { username })).rejects.toMatchObject({ code: "wrong_credentials" });
  }
  expect(await db().$count(sessions)).toBe(before);
  const listed = (await demoAccounts(door))?.flatMap(({ accounts }) => accounts.map(({ username }) => username));
  expect(listed).not.toContain(suspended.username);
  expect(listed).not.toContain(invited.username);
});

test("the list has those of the first walk in its order, then the others by role, with what waits for them", async () => {
  const desk = await openDesk();
  const channel = await createChannel({ name: "县区", slug: "counties" });
  const reviewer = (stage: string) => ({ role: "reviewer" as const, stages: [stage] });
  await createPerson({ username: "county", password, roles: [{ role: "editor", channelId: channel.id }] });
  await createPerson({ username: "final", password, roles: [reviewer("终审")] });
  await createPerson({ username: "first", password, roles: [reviewer("初审")] });
  const number = await createArticle(desk.editor, { content: piece(desk.channelId) });
  await take(desk.editor, "submit", number);

  const groups = await demoAccounts(door);
  const [main, editors] = groups ?? [];
  expect(main?.accounts.map(({ username }) => username)).toEqual(["editor", "first", "final"]);
  expect(main?.accounts[1]).toMatchObject({
    grants: [{ role: "reviewer", channel: null, stages: ["初审"] }],
    waiting: { desk: 1, review: 1, release: 0 },
  });
  expect(main?.accounts[2]).toMatchObject({ waiting: { desk: 0 } });
  expect(editors).toMatchObject({
    role: "editor",
    accounts: [{ username: "county", grants: [{ channel: { name: "县区", slug: "counties" } }] }],
  });
});
