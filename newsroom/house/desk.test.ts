import { expect, test } from "vitest";
import { createChannel, createPerson } from "@/db/factories";
import { siteSettingsForDesk } from "@/newsroom/house/desk";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";

/** In force from the first test on. */
const wished = {
  ...emptySiteSettings,
  name: "海湾新闻网",
  phones: [{ labels: ["新闻热线", "广告、发行"], number: "0000-1234567" }],
};

test("a proposal waits beside what is in force, with who proposed it and what would change", async () => {
  const admin = await createPerson({ roles: ["admin"], legalName: "齐掌事" });
  const chief = await createPerson({ roles: ["chief"] });
  expect(await siteSettingsForDesk(admin)).toEqual({
    inForce: emptySiteSettings,
    newest: 0,
    warnings: ["licences", "icp"],
    waiting: null,
    may: { propose: true },
  });
  const id = await proposeSettings(admin, { base: 0, settings: wished });
  expect(await siteSettingsForDesk(chief)).toMatchObject({
    inForce: emptySiteSettings,
    waiting: { id, by: "齐掌事", settings: wished, differs: ["name", "phones"], isOwn: false, mayConfirm: true },
    may: { propose: false },
  });
  await confirmSettings(chief, { id });
  expect(await siteSettingsForDesk(chief)).toEqual({
    inForce: wished,
    newest: id,
    warnings: ["licences", "icp"],
    waiting: null,
    may: { propose: false },
  });
});

test("only the newest proposal waits, and one that changes nothing says so and is nothing to confirm", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const base = (await siteSettingsForDesk(admin))?.newest ?? 0;
  const first = await proposeSettings(admin, { base, settings: emptySiteSettings });
  const id = await proposeSettings(admin, { base: first, settings: wished });
  expect(await siteSettingsForDesk(admin)).toMatchObject({ waiting: { id, differs: [] } });
  expect(await siteSettingsForDesk(chief)).toMatchObject({ waiting: { id, mayConfirm: false } });
});

test("nobody may confirm their own, nor the chief of one channel, and nobody else reads anything", async () => {
  const both = await createPerson({ roles: ["admin", "chief"] });
  const channel = await createChannel();
  const ofChannel = await createPerson({ roles: [{ role: "chief", channelId: channel.id }] });
  const auditor = await createPerson({ roles: ["auditor"] });
  const editor = await createPerson({ roles: ["editor", "reviewer", "publisher", "reporter"] });
  const base = (await siteSettingsForDesk(both))?.newest ?? 0;
  await proposeSettings(both, { base, settings: { ...wished, name: "海岬新闻网" } });
  expect(await siteSettingsForDesk(both)).toMatchObject({ waiting: { isOwn: true, mayConfirm: false } });
  expect(await siteSettingsForDesk(ofChannel)).toMatchObject({ waiting: { isOwn: false, mayConfirm: false } });
  expect(await siteSettingsForDesk(auditor)).toMatchObject({ waiting: { mayConfirm: false }, may: { propose: false } });
  expect(await siteSettingsForDesk(editor)).toBeNull();
});
