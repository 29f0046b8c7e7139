import { expect, test } from "vitest";
import { momentText } from "@/components/admin/editor/saved-version";

test("a moment has the day of the newsroom, on whatever machine and at whatever hour", () => {
  expect(momentText("2025-02-28T17:03:22.000Z")).toBe("2025-03-01 01:03:22");
});
