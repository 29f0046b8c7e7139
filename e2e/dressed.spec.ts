/** The home page has its stylesheet within itself, under a policy that knows it and under one that does not. */
import { expect, test } from "@/e2e/people";

test("the home page is dressed by what stands in it, in both modes, and takes no other styles", async ({ visit }) => {
  const page = await visit({ colorScheme: "light" });
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  for (const [address, sheet] of [
    ["/", "/site.css"],
    ["/care/", "/care.css"],
  ] as const) {
    await page.goto(address);
    const dressed = await paper();
    expect(fetched).not.toContain(sheet);
    await page.goto(`${address}topics/`);
    expect(fetched).toContain(sheet);
    expect(await paper()).toBe(dressed);
    expect(dressed).not.toBe("rgba(0, 0, 0, 0)");
  }
  await page.goto("/");
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "html { background: rgb(1, 2, 3) !important }";
    document.head.append(style);
  });
  expect(await paper()).not.toBe("rgb(1, 2, 3)");
});

test("under a policy from before, which knows no styles in a page, the home page is dressed all the same", async ({
  visit,
}) => {
  const page = await visit({ colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto("/topics/");
  const dressed = await paper();
  await page.route("**/", async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()["content-security-policy"] ?? "").replace(" 'unsafe-inline'", "");
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto("/");
  await expect.poll(paper).toBe(dressed);
  expect(await page.evaluate(() => document.querySelector("style")?.sheet)).toBe(null);
});
