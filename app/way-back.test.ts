import { expect, test } from "vitest";
import { signInFrom, wayBack } from "@/app/way-back";

test("the way back is a path of the newsroom", () => {
  expect(wayBack("/admin/articles?state=draft")).toBe("/admin/articles?state=draft");
  expect(wayBack("/admin")).toBe("/admin");
});

test("the way back never leads off the site, nor out of the newsroom, nor in a circle", () => {
  const elsewhere = [
    "https://evil.example/admin",
    "//evil.example/admin",
    "/\\evil.example/admin",
    "\\\\evil.example/admin",
    "javascript:alert(1)",
    "http://",
    "/administrator",
    "/",
    "/link/abc",
    "/admin/../news",
    "/admin/sign-in?error=bug",
    "",
    undefined,
    null,
    ["/admin/people"],
  ];
  for (const asked of elsewhere) expect(wayBack(asked)).toBe("/admin");
});

test("a way back carries no line break into a header", () => {
  expect(wayBack("/admin/a\r\nset-cookie: x=1")).not.toMatch(/[\r\n]/);
});

test("the sign-in page remembers a way back only where there is one", () => {
  expect(signInFrom("/admin")).toBe("/admin/sign-in");
  expect(signInFrom("/admin/people", { error: "account_locked-7" })).toBe(
    "/admin/sign-in?error=account_locked-7&back=%2Fadmin%2Fpeople",
  );
});
