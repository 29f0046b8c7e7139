/** Addresses nobody was given, and a sign-in nobody would type: an answer of the house each time, never a fault. */
import { expect, makeDesk, test } from "@/e2e/people";

const ids = ["0", "-1", "1e9", "abc", "999999999", "99999999999999999999", "%00", "%F0%A0%AE%B7", "1%2F2", "null"];
const values = ["", "-1", "1e9", "99999999999999999999", "%00", "%ED%A0%80", "𠮷", "<script>", "x".repeat(4000)];
const lists = {
  "/admin/articles": ["q", "in", "view", "state", "public", "channel", "after"],
  "/admin/review": ["done"],
  "/admin/release": ["after", "released"],
  "/admin/fronts/home": ["q", "before"],
  "/admin/fronts/home/versions": ["before"],
  "/admin/fronts/home/at": ["time"],
  "/admin/edition": ["before", "earlier", "path"],
  "/admin/edition/1": ["after"],
  "/admin/sign-in": ["error", "back", "done", "begun"],
};

test("no number and no query in an address of the newsroom is too strange for it", async ({ sessionOf }) => {
  const { editor, chief } = await makeDesk();
  const pages = ids.flatMap((id) =>
    [
      `articles/${id}`,
      `articles/${id}/preview`,
      `articles/${id}/history?from=${id}&to=${id}`,
      `review/${id}`,
      `people/${id}`,
      `edition/${id}`,
    ]
      .map((path) => `/admin/${path}`)
      .concat(`/link/${id}`, `/api/media/${id}`),
  );
  const queries = Object.entries(lists).flatMap(([path, names]) =>
    names.flatMap((name) => [...values.map((value) => `${path}?${name}=${value}`), `${path}?${name}=1&${name}=2`]),
  );
  for (const path of [...pages, ...queries]) {
    // 静态发布 an editor does not see at all.
    const session = await sessionOf(path.startsWith("/admin/edition") ? chief : editor);
    const answer = await session.get(path, { maxRedirects: 0 });
    expect([path.slice(0, 120), answer.status() < 500]).toEqual([path.slice(0, 120), true]);
  }
});

test("an address that is none answers readers with 404 and the page for it", async ({ request }) => {
  const paths = [
    ...ids.map((id) => `/2024-05/06/content_${id}.html`),
    "/2024-99/99/content_1.html",
    "/9999-12/31/content_100001.htm",
    "/%00/",
    "/%E0%A4%A/",
    "/..%2f..%2fetc/passwd",
    "/.env",
    "/media/../../.env",
    `/${"a".repeat(5000)}/`,
    "/tags/",
    "/tags/%F0%A0%AE%B7/",
    "/authors/24%2F7/",
    "/topics/no-such-topic/",
    "/corrections/2/",
    "/<script>alert(1)</script>/",
  ];
  for (const path of paths) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([path.slice(0, 120), answer.status()]).toEqual([path.slice(0, 120), path.includes("%E0") ? 400 : 404]);
    if (answer.status() === 404) expect(await answer.text(), path).toContain("页面不存在");
  }
});

test("a sign-in that makes no sense is answered by the form", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const forms: Record<string, string>[] = [
    { csrfToken, username: "a\u0000b", password: "\ud800" },
    { csrfToken, username: "𠮷".repeat(40), password: "x".repeat(1000) },
    { csrfToken, callbackUrl: "https://elsewhere.example/" },
  ];
  for (const form of forms) {
    const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe("/admin/sign-in?error=wrong_credentials");
  }
  const large = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, password: "x".repeat(20_000) },
  });
  expect(large.status()).toBe(413);
});
