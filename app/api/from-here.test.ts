import { expect, test } from "vitest";
import { isFromHere } from "@/app/api/from-here";

const sent = (headers: Record<string, string>) => isFromHere(new Headers({ host: "127.0.0.1:3000", ...headers }));

test("a browser's word about another site counts", () => {
  expect(sent({ "sec-fetch-site": "same-origin" })).toBe(true);
  expect(sent({ "sec-fetch-site": "none" })).toBe(true);
  expect(sent({ "sec-fetch-site": "cross-site" })).toBe(false);
  expect(sent({ "sec-fetch-site": "same-site" })).toBe(false);
  expect(sent({ "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000" })).toBe(false);
});

test("an older browser names the origin: the address asked, the proxy's, or the public one", () => {
  expect(sent({ origin: "http://127.0.0.1:3000" })).toBe(true);
  expect(sent({ origin: "https://news.example", "x-forwarded-host": "news.example" })).toBe(true);
  expect(sent({ origin: "http://localhost:3000" })).toBe(true);
  expect(sent({ origin: "http://127.0.0.1:3001" })).toBe(false);
  expect(sent({ origin: "https://evil.example" })).toBe(false);
  expect(sent({ origin: "null" })).toBe(false);
});

test("what is no browser says nothing", () => {
  expect(sent({})).toBe(true);
});
