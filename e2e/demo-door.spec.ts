/** The demo's own way in: nobody types a password to see what another person sees. */
import { expect, expectNoSidewaysScroll, test } from "@/e2e/people";

test("in the demo one becomes somebody in a click, and somebody else in two", async ({ visit }) => {
  for (const width of [390, 1280]) {
    const page = await visit({ width });
    await page.goto("/admin/sign-in");
    await expectNoSidewaysScroll(page);
    // Each line stands in both languages.
    const chief = page.getByRole("button", { name: /总编辑.*Chief editor/ });
    await expect(chief.first()).toBeVisible();
    await page.getByRole("button", { name: /chief/ }).first().click();
    await expect(page.getByRole("heading", { name: "我的工作台" })).toBeVisible();

    await page.locator("summary").filter({ hasText: "沈伯言" }).click();
    await page.getByRole("button", { name: "换人" }).click();
    await page
      .getByRole("button", { name: /auditor/ })
      .first()
      .click();
    await expect(page.locator("summary").filter({ hasText: "罗青禾" })).toBeVisible();
  }
});

test("a request that names the house otherwise finds no such door", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const knock = (host?: string) =>
    request.post("/api/auth/callback/demo", {
      form: { csrfToken, username: "chief", callbackUrl: "/admin" },
      headers: host ? { host } : {},
      maxRedirects: 0,
    });
  expect((await knock("rebound.example")).status()).toBe(404);
  const forged = await request.post("/api/auth/callback/demo", {
    form: { csrfToken: "made-up", username: "chief" },
    maxRedirects: 0,
  });
  expect(forged.headers().location).toMatch(/^\/admin\/sign-in\?.*form_outdated/);
  expect((await knock()).headers().location).toBe("/admin");
});
