/** 热榜: a reader reads, the house counts, a publisher confirms on a phone, and only then readers get the list. */
import { examine } from "@/e2e/barriers";
import { expect, expectNoSidewaysScroll, makeDesk, makePerson, test } from "@/e2e/people";
import { untilReadersSee } from "@/e2e/steps";
import { file, livePiece, take } from "@/newsroom/articles/desk.fixture";

const phone = {
  width: 390,
  height: 844,
  userAgent: "Mozilla/5.0 (Linux; Android 10; VOG-AL00) AppleWebKit/537.36 Chrome/86.0.4240.99 Mobile Safari/537.36",
};

test("what a reader read is offered, put first, confirmed, and stands in every place of 热榜 until it is withdrawn", async ({
  enter,
  visit,
  request,
}) => {
  const desk = await makeDesk();
  const headline = `渔船全部回港避风${desk.channelId}`;
  const number = await livePiece(desk, { headline });
  const address = (await file(number)).lastRelease?.address ?? "";
  const reader = await visit(phone);
  const told = reader.waitForRequest((sent) => sent.url().endsWith("/hot/read"));
  await reader.goto(address);
  const sent = await told;
  expect([sent.method(), sent.postData(), (await sent.response())?.status()]).toEqual([
    "POST",
    `article=${number}`,
    204,
  ]);
  expect((await sent.allHeaders()).cookie).toBeUndefined();

  const publisher = await enter(await makePerson(["publisher"]), { width: 390, height: 844 });
  await publisher.goto("/admin/fronts");
  await publisher.getByRole("region", { name: "热榜" }).getByRole("link", { name: "热榜" }).click();
  const list = publisher.getByRole("list", { name: "待确认的热榜，按名次" });
  await expect(list).toBeVisible();
  // Counts are written down every few seconds.
  await expect(async () => {
    await publisher.reload();
    await expect(publisher.getByText(headline)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  const further = publisher.getByText(/^后面的 \d+ 篇$/);
  if (await further.isVisible()) await further.click();
  const line = publisher.getByRole("listitem").filter({ hasText: headline });
  await expect(line).toContainText("1 次阅读");
  expect(JSON.stringify(await (await request.get("/hot.json")).json())).not.toContain(headline);

  await publisher.getByRole("button", { name: `置顶：${headline}` }).click();
  await expect(list.getByRole("listitem").filter({ hasText: headline })).toContainText("人工置顶");
  while (await publisher.getByRole("button", { name: `上移：${headline}` }).isEnabled()) {
    await publisher.getByRole("button", { name: `上移：${headline}` }).click();
  }
  const second = list.getByRole("listitem").nth(1);
  const dropped = (await second.locator("p").first().textContent()) ?? "";
  await second.getByRole("button", { name: /^移出…/ }).click();
  await second.getByRole("button", { name: "移出热榜" }).click();
  await expect(second.getByText("请写明原因。")).toBeVisible();
  await second.getByLabel("移出原因").fill("当事人请求不再扩散");
  await examine(publisher, "热榜 on a phone");
  await second.getByRole("button", { name: "移出热榜" }).click();
  await expect(publisher.getByRole("region", { name: "移出热榜的" })).toContainText("当事人请求不再扩散");
  await publisher.getByRole("button", { name: "确认今天的热榜" }).click();
  await expect(publisher.getByText("已确认。读者现在看到的就是这份热榜。")).toBeVisible();
  await expectNoSidewaysScroll(publisher);
  const past = publisher.getByRole("region", { name: "确认过的热榜" });
  await past.locator("summary").first().click();
  await expect(past.getByText(`${dropped}（移出原因：当事人请求不再扩散）`).first()).toBeVisible();

  const { entries, confirmed } = await (await request.get("/hot.json")).json();
  expect(entries[0]).toEqual({ rank: 1, headline, address });
  expect(Date.parse(confirmed)).toBeGreaterThan(Date.now() - 600_000);
  const tag = (await request.get("/hot.json")).headers().etag ?? "";
  expect((await request.get("/hot.json", { headers: { "if-none-match": tag } })).status()).toBe(304);
  await reader.goto("/");
  const place = reader.getByRole("region", { name: "热榜" });
  await expect(place.getByRole("listitem").first()).toHaveText(headline);
  await expect(place).not.toContainText(dropped);
  for (const path of [address, `/care${address}`]) {
    await reader.goto(path);
    const rail = reader.getByRole("complementary", { name: "热榜" });
    await expect(rail.getByRole("listitem").first()).toHaveText(headline);
    await expectNoSidewaysScroll(reader);
  }
  await reader.getByRole("complementary", { name: "热榜" }).getByRole("link", { name: "热榜", exact: true }).click();
  await expect(reader).toHaveURL("/care/hot/");
  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto(address);
  await plain.getByRole("link", { name: "热榜", exact: true }).click();
  await expect(plain.getByRole("main").getByRole("listitem").first()).toHaveText(headline);

  await take(desk.publisher, "withdraw", number);
  await untilReadersSee();
  await plain.reload();
  await expect(plain.getByRole("main")).not.toContainText(headline);
  expect(JSON.stringify(await (await request.get("/hot.json")).json())).not.toContain(headline);
});

test("whoever tells of a read learns nothing by it, and cannot tell much", async ({ request }) => {
  const tell = (data: string, type = "application/x-www-form-urlencoded") =>
    request.post("/hot/read", { data, headers: { "content-type": type } });
  for (const article of ["100001", "999999999"]) {
    const answer = await tell(`article=${article}`);
    expect([answer.status(), await answer.text()]).toEqual([204, ""]);
  }
  for (const body of ["", "article=", "article=x", "article=-1", "article=1e400", `article=1&x=${"y".repeat(1000)}`]) {
    expect((await tell(body)).status(), body).toBe(422);
  }
  expect((await tell('{"article":1}', "application/json")).status()).toBe(422);
  expect((await request.get("/hot/read")).status()).toBe(405);
  expect((await request.post("/hot/")).status()).toBe(405);
});
