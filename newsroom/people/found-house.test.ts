import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel } from "@/db/factories";
import { people, workflowVersions } from "@/db/schema";
import { foundHouse } from "@/newsroom/people/found-house";
import { grantRole } from "@/newsroom/people/grant";
import { invitePerson } from "@/newsroom/people/invite";
import { linkHolder, setPasswordByLink } from "@/newsroom/people/set-password";
import { signIn } from "@/newsroom/people/sign-in";

test("an empty house is founded once, by one administrator who invites the others", async () => {
  const wanted = { username: "first", legalName: "何秀云" };
  const both = await Promise.allSettled([foundHouse(wanted), foundHouse({ ...wanted, username: "second" })]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(foundHouse(wanted)).rejects.toMatchObject({ kind: "conflict", code: "house_stands" });
  expect(await db().select().from(people)).toHaveLength(1);

  const founded = both.find((one) => one.status === "fulfilled");
  if (!founded) throw new Error("nobody founded the house");
  const { personId, token } = founded.value;
  const username = (await linkHolder(token))?.username ?? "";
  await setPasswordByLink({ token, password: "一串确实足够长的密码" });
  const admin = { id: personId };
  const invited = await invitePerson(admin, { username: "editor", legalName: "林静" });
  await grantRole(admin, {
    personId: invited.personId,
    role: "editor",
    channelId: null,
    stages: null,
    from: null,
    to: null,
  });
  await expect(
    signIn({ username, password: "一串确实足够长的密码", clientAddress: "192.0.2.9" }),
  ).resolves.toBeDefined();
});

test("its channels have a workflow for every purpose", async () => {
  await createChannel();
  const purposes = (await db().select().from(workflowVersions)).map(({ purpose }) => purpose);
  expect(purposes.sort()).toEqual(["change", "first", "fix", "flash"]);
});
