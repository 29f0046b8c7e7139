import { expect, test } from "vitest";
import { fileResponse } from "@/app/file-response";

const changedAt = new Date("2023-07-22T01:35:00.700Z");
const dated = "Sat, 22 Jul 2023 01:35:00 GMT";
const file = { bytes: Buffer.from("海带"), type: "text/plain; charset=utf-8", changedAt };
const ask = (headers: Record<string, string> = {}, of: Parameters<typeof fileResponse>[1] = file) =>
  fileResponse(new Request("http://localhost/robots.txt", { headers }), of);
const tag = ask().headers.get("etag") ?? "";

test("the bytes come with a strong tag of their own, the time of their last change, and are asked for again", async () => {
  const answer = ask();
  expect(await answer.text()).toBe("海带");
  expect(Object.fromEntries(answer.headers)).toEqual({
    "cache-control": "public, no-cache",
    "content-length": "6",
    "content-type": "text/plain; charset=utf-8",
    etag: tag,
    "last-modified": dated,
  });
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  expect(ask({}, { ...file, bytes: Buffer.from("海盐") }).headers.get("etag")).not.toBe(tag);
});

test.each([
  ["its tag", { "if-none-match": tag }, 304],
  ["its tag as a weak one", { "if-none-match": `W/${tag}` }, 304],
  ["its tag among others", { "if-none-match": `"a, b", W/"c",${tag}` }, 304],
  ["any tag", { "if-none-match": "*" }, 304],
  ["another tag", { "if-none-match": '"other"' }, 200],
  ["no tag at all", { "if-none-match": "" }, 200],
  ["another tag and its date", { "if-none-match": '"other"', "if-modified-since": dated }, 200],
  ["its date", { "if-modified-since": dated }, 304],
  ["a later date", { "if-modified-since": "Sun, 23 Jul 2023 00:00:00 GMT" }, 304],
  ["an earlier date", { "if-modified-since": "Sat, 22 Jul 2023 01:34:59 GMT" }, 200],
  ["no date", { "if-modified-since": "yesterday" }, 200],
] as [string, Record<string, string>, number][])("asked with %s", async (_, headers, status) => {
  const answer = ask(headers);
  expect([answer.status, answer.headers.get("etag")]).toEqual([status, tag]);
  expect(await answer.text()).toBe(status === 304 ? "" : "海带");
});

test("what changed a moment ago, or nobody knows when, has no date to ask by", () => {
  for (const at of [new Date(), null]) {
    const answer = ask(
      { "if-modified-since": new Date(Date.now() + 60_000).toUTCString() },
      { ...file, changedAt: at },
    );
    expect([answer.status, answer.headers.get("last-modified")]).toEqual([200, null]);
  }
});
