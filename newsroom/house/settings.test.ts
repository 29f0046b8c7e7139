import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { assets, houseSettings } from "@/db/schema";
import { siteSettingsForDesk } from "@/newsroom/house/desk";
import { publishedSettings } from "@/newsroom/house/published";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";
import { publishedCopy } from "@/newsroom/media/published";

test("what readers see of the house changes when the chief confirms, not when the administrator types", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const id = await proposeSettings(admin, { base: 0, settings: { ...emptySiteSettings, name: "海湾新闻网" } });
  expect((await publishedSettings()).name).toBe("本站");
  await expect(confirmSettings(admin, { id })).rejects.toMatchObject({ code: "not_permitted" });
  await confirmSettings(chief, { id });
  expect((await publishedSettings()).name).toBe("海湾新闻网");
  await expect(confirmSettings(chief, { id })).rejects.toMatchObject({ code: "settings_outdated" });
  await expect(proposeSettings(admin, { base: id, settings: { ...emptySiteSettings, icp: 7 } })).rejects.toMatchObject({
    code: "site_settings",
    params: { field: "icp" },
  });
});

test("a proposal replaces only the one its maker had on screen; of two at once one is told", async () => {
  const one = await createPerson({ roles: ["admin"] });
  const other = await createPerson({ roles: ["admin"] });
  const base = (await siteSettingsForDesk(one))?.newest ?? 0;
  const outcomes = await Promise.allSettled([
    proposeSettings(one, { base, settings: { ...emptySiteSettings, name: "甲" } }),
    proposeSettings(other, { base, settings: { ...emptySiteSettings, name: "乙" } }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { kind: "conflict", code: "settings_moved_on" },
  });
  const newest = (await siteSettingsForDesk(one))?.newest ?? 0;
  await expect(proposeSettings(one, { base: newest, settings: emptySiteSettings })).resolves.toBeGreaterThan(newest);
});

test("a proposal changes something: what is in force, or what waits for the chief", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const propose = async (name: string) => {
    const base = (await siteSettingsForDesk(admin))?.newest ?? 0;
    return proposeSettings(admin, { base, settings: { ...emptySiteSettings, name } });
  };
  await confirmSettings(chief, { id: await propose("海岬新闻网") });
  const unchanged = (waits: string) => ({ kind: "invalid", code: "settings_unchanged", params: { waits } });
  await expect(propose("海岬新闻网")).rejects.toMatchObject(unchanged("false"));
  await propose("群岛新闻网");
  await expect(propose("群岛新闻网")).rejects.toMatchObject(unchanged("true"));
  // What is in force, proposed while something waits, takes that back.
  await propose("海岬新闻网");
  expect(await siteSettingsForDesk(chief)).toMatchObject({ waiting: { differs: [], mayConfirm: false } });
});

test("settings stored before there were 友情链接, QR codes and 热榜 still stand, without them", async () => {
  const { friendLinks: _, otherMedia: __, hotList: ___, ...old } = { ...emptySiteSettings, name: "老网站" };
  await db().insert(houseSettings).values({ settings: old, proposedAt: new Date(), confirmedAt: new Date() });
  expect(await publishedSettings()).toEqual({ ...emptySiteSettings, name: "老网站" });
});

test("a QR code is one the house has; its size and address come from the house, not from the form", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const sha256 = "ab".repeat(32);
  const otherMedia = [{ label: "客户端", sha256, width: 9, height: 9, address: "/elsewhere" }];
  const propose = async () => {
    const base = (await siteSettingsForDesk(admin))?.newest ?? 0;
    return proposeSettings(admin, { base, settings: { ...emptySiteSettings, otherMedia } });
  };
  await expect(propose()).rejects.toMatchObject({
    code: "site_settings",
    params: { field: "otherMedia", row: 1, problem: "no_picture" },
  });
  const asset = { sha256, mediaType: "image/png", width: 300, height: 200, size: 9 };
  await db()
    .insert(assets)
    .values({ ...asset, uploadedBy: admin.id, uploadedAt: new Date() });
  const address = `/media/${sha256}.png`;
  const id = await propose();
  expect(await publishedCopy(address)).toBeNull();
  await confirmSettings(chief, { id });
  expect((await publishedSettings()).otherMedia).toEqual([
    { label: "客户端", sha256, width: 300, height: 200, address },
  ]);
  expect(await publishedCopy(address)).toEqual({ sha256, type: "image/png", size: null });
  expect(await publishedCopy(`/media/${sha256}.jpg`)).toBeNull();

  const without = await proposeSettings(admin, { base: id, settings: emptySiteSettings });
  await confirmSettings(chief, { id: without });
  expect(await publishedCopy(address)).toBeNull();
});
