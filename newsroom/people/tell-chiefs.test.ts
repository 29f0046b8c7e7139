/** An administrator can become anybody by a one-time link, and make anybody a reviewer: never unseen by the chiefs. */
import { expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import type { Person, Role } from "@/db/schema";
import { handleAlarm } from "@/newsroom/alarms/handle";
import { deskOf } from "@/newsroom/articles/desk";
import { deskCounts } from "@/newsroom/articles/desk-counts";
import { peopleForDesk } from "@/newsroom/people/desk";
import { grantRole } from "@/newsroom/people/grant";
import { resetPassword } from "@/newsroom/people/reset";
import { suspendPerson } from "@/newsroom/people/suspend";

const whole = { channelId: null, stages: null, from: null, to: null };

const alarmsOf = async (actor: Person) =>
  (await deskOf(actor)).alarms.map(({ id, kind, params, mayHandle }) => ({ id, kind, params, mayHandle }));

async function putAside(chief: Person): Promise<void> {
  for (const { id } of await alarmsOf(chief)) await handleAlarm(chief, { id });
}

test("in a house that never had a chief nobody is told; its first chief learns of every role that decides", async () => {
  const admin = await createPerson({ roles: ["admin"], legalName: "何理" });
  const [one, other, first] = [await createPerson(), await createPerson(), await createPerson()];
  await grantRole(admin, { ...whole, personId: one.id, role: "reviewer" });
  await grantRole(admin, { ...whole, personId: first.id, role: "chief" });
  expect(await alarmsOf(first)).toEqual([]);

  const { id: channelId } = await createChannel({ name: "海岛" });
  const roles: Role[] = ["reporter", "editor", "admin", "auditor", "reviewer", "publisher", "chief"];
  for (const role of roles.filter((each) => each !== "admin")) {
    await grantRole(admin, { ...whole, personId: other.id, role, channelId });
  }
  const of = (role: Role) => ({
    kind: "role_given",
    mayHandle: true,
    params: { role, channel: "海岛", person: other.legalName, personId: other.id, by: "何理", byId: admin.id },
  });
  expect(await alarmsOf(first)).toMatchObject([of("reviewer"), of("publisher"), of("chief")]);
  expect((await deskCounts(first)).alarms).toBe(3);
  await putAside(first);
  expect(await alarmsOf(first)).toEqual([]);
});

test("a reset of an account that decides is told to chiefs alone, and names what the account may do most", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const publisher = await createPerson({ roles: ["publisher"] });
  const person = await createPerson({ roles: ["editor", "reviewer", "publisher"] });
  await resetPassword(admin, { personId: (await createPerson({ roles: ["editor", "reporter"] })).id });
  expect(await alarmsOf(chief)).toEqual([]);
  await resetPassword(admin, { personId: person.id });
  expect(await alarmsOf(chief)).toMatchObject([
    { kind: "account_reset", mayHandle: true, params: { role: "publisher", person: person.legalName } },
  ]);
  for (const other of [publisher, person, admin]) expect(await alarmsOf(other)).toEqual([]);
  await putAside(chief);
});

test("whoever it is about puts nothing aside where another chief can", async () => {
  const admin = await createPerson({ roles: ["admin", "chief"] });
  const chief = await createPerson({ roles: ["chief"] });
  const another = await createPerson({ roles: ["chief"] });
  await resetPassword(admin, { personId: chief.id });
  const [{ id } = { id: 0 }] = await alarmsOf(another);
  for (const involved of [chief, admin]) {
    expect(await alarmsOf(involved)).toMatchObject([{ id, mayHandle: false }]);
    expect((await deskCounts(involved)).alarms).toBe(0);
    await expect(handleAlarm(involved, { id })).rejects.toMatchObject({ kind: "forbidden", code: "own_alarm" });
  }
  expect((await deskCounts(another)).alarms).toBe(1);
  await handleAlarm(another, { id });
});

test("nor do two of whom two alarms are: neither puts the other's aside", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const old = await createPerson({ roles: ["chief"] });
  const made = [await createPerson(), await createPerson()];
  for (const { id: personId } of made) await grantRole(admin, { ...whole, personId, role: "chief" });
  for (const one of made) {
    const seen = await alarmsOf(one);
    expect(seen.map(({ mayHandle }) => mayHandle)).toEqual([false, false]);
    for (const { id } of seen) await expect(handleAlarm(one, { id })).rejects.toMatchObject({ code: "own_alarm" });
  }
  await putAside(old);
});

test("the only chief left puts aside what is about themself", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  await resetPassword(admin, { personId: chief.id });
  const [{ id } = { id: 0 }] = await alarmsOf(chief);
  await expect(handleAlarm(chief, { id })).rejects.toMatchObject({ code: "own_alarm" });
  const { people } = await peopleForDesk(admin);
  for (const { id: personId, grants } of people) {
    const isOtherChief = personId !== chief.id && grants.some(({ role }) => role === "chief");
    if (isOtherChief) await suspendPerson(admin, { personId });
  }
  await handleAlarm(chief, { id });
});
