import { expect, test } from "vitest";
import { createPerson } from "@/db/factories";
import { publishedSettings } from "@/newsroom/house/published";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import { emptySiteSettings } from "@/newsroom/house/site-settings";

test("what readers see of the house changes when the chief confirms, not when the administrator types", async () => {
  const admin = await createPerson({ roles: ["admin"] });
  const chief = await createPerson({ roles: ["chief"] });
  const id = await proposeSettings(admin, { ...emptySiteSettings, name: "海湾新闻网" });
  expect((await publishedSettings()).name).toBe("本站");
  await expect(confirmSettings(admin, { id })).rejects.toMatchObject({ code: "not_permitted" });
  await confirmSettings(chief, { id });
  expect((await publishedSettings()).name).toBe("海湾新闻网");
  await expect(confirmSettings(chief, { id })).rejects.toMatchObject({ code: "settings_outdated" });
  await expect(proposeSettings(admin, { ...emptySiteSettings, icp: 7 })).rejects.toMatchObject({
    code: "site_settings",
    params: { field: "icp" },
  });
});
