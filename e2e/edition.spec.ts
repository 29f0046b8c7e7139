/** 静态发布: what stands at an address is what readers get, to the byte; a page and everything printed anew, on record. */
import { createHash } from "node:crypto";
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { file, livePiece, take } from "@/newsroom/articles/desk.fixture";

test("an address is looked up, printed anew, and followed through its withdrawal", async ({
  enter,
  request,
  baseURL,
}) => {
  const desk = await makeDesk();
  const number = await livePiece(desk, { headline: `盐场的新标志${desk.channelId}` });
  const address = (await file(number)).lastRelease?.address ?? "";
  const admin = await enter(await makePerson(["admin"]));
  const lookUp = async () => {
    await admin.goto("/admin/edition");
    await admin.getByLabel("地址", { exact: true }).fill(`${baseURL}${address}?from=wechat`);
    await admin.getByRole("button", { name: "查找" }).click();
  };
  const found = admin.getByRole("region", { name: "按地址查" });
  await expect(async () => {
    await lookUp();
    await expect(found.getByText("在线").first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const bytes = await (await request.get(address, { headers: { "accept-encoding": "identity" } })).body();
  await expect(found.getByText(createHash("sha256").update(bytes).digest("hex")).first()).toBeVisible();
  await found.getByRole("button", { name: `重印本页 ${address}` }).click();
  await expect(found.getByText("已交付重印")).toBeVisible();

  await take(desk.chief, "withdraw", number);
  await expect(async () => {
    await lookUp();
    await expect(found.getByRole("list", { name: "这个地址的各版" }).getByText("已撤下")).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();

  await admin.getByRole("button", { name: "全部重印", exact: true }).click();
  await expect(admin.getByText("已开始全部重印")).toHaveCount(0);
  await admin.getByRole("button", { name: "全部重印，现在开始" }).click();
  await expect(admin.getByText("已开始全部重印")).toBeVisible();
  // The screen says by itself that it is done.
  await expect(admin.getByText(/上次.*完成，改动 .* 页/)).toBeVisible({ timeout: 120_000 });
  await admin.goto("/admin/settings/log?about=edition");
  await expect(admin.getByText("要求全部重印").first()).toBeVisible();
  await expect(admin.getByText(`要求重印 ${address}`)).toBeVisible();
});
