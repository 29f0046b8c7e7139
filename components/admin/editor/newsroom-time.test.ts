import { expect, test } from "vitest";
import { dayOrMoment, momentFrom, typedDayOrMoment, typedMoment } from "@/components/admin/editor/newsroom-time";

test("a typed time is Beijing time, whatever the machine's zone", () => {
  expect(momentFrom("2024-05-01T08:30")).toBe("2024-05-01T00:30:00.000Z");
  expect(typedMoment("2024-05-01T00:30:00.000Z")).toBe("2024-05-01T08:30");
  expect(momentFrom("")).toBe("");
  expect(typedMoment("")).toBe("");
});

test.each([
  ["2023-07-12", "2023-07-12"],
  [" 2023-07-12 09:30 ", "2023-07-12T09:30:00+08:00"],
  ["2023-07-12T09:30", "2023-07-12T09:30:00+08:00"],
  ["2023-07", null],
  ["2023-13-12", null],
  ["昨天", null],
])("%j typed as a day or a moment is %j", (typed, iso) => {
  expect(dayOrMoment(typed)).toBe(iso);
  if (iso) expect(dayOrMoment(typedDayOrMoment(iso))).toBe(iso);
});
