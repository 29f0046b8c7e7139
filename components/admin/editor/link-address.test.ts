import { expect, test } from "vitest";
import { linkAddress, pastedAddress, wholeAddress } from "@/components/admin/editor/link-address";

test.each([
  ["https://example.com/a?b=1", "https://example.com/a?b=1"],
  [" example.com/a ", "https://example.com/a"],
  ["/about/", "/about/"],
  ["#top", "#top"],
  ["mailto:desk@example.com", "mailto:desk@example.com"],
  ["tel:+86-591-1234", "tel:+86-591-1234"],
  ["javascript:alert(1)", null],
  ["JavaScript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,x", null],
  ["//example.com", null],
  ["https://a:b@example.com", null],
  ["https://", null],
  ["文字", null],
  ["", null],
])("a typed link %j becomes %j", (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});

test("a whole address is http or https", () => {
  expect(wholeAddress("http://example.com")).toBe("http://example.com");
  expect(wholeAddress("example.com")).toBeNull();
});

test("a pasted link loses what follows readers and is dropped when it leads nowhere", () => {
  expect(pastedAddress("https://example.com/a?id=3&utm_source=x&spm=1")).toBe("https://example.com/a?id=3");
  expect(pastedAddress("https://example.com/a?utm_source=x")).toBe("https://example.com/a");
  expect(pastedAddress("/relative")).toBeNull();
  expect(pastedAddress("javascript:void(0)")).toBeNull();
});
