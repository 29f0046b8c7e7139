import { expect, test } from "vitest";
import { isNewer } from "@/components/admin/fronts/newer-layout";

const layout = (id: number, version: number) => ({ id, version });

test("a screen that comes late never takes back what was saved since", () => {
  expect(isNewer(layout(7, 2), layout(7, 3), 7)).toBe(false);
  expect(isNewer(layout(7, 3), layout(7, 3), 7)).toBe(false);
  expect(isNewer(layout(6, 9), layout(7, 1), null)).toBe(false);
  // The first save opened it; this screen was made before.
  expect(isNewer(null, layout(7, 1), null)).toBe(false);
});

test("what somebody else did is shown: a change, the layout's end, a new one", () => {
  expect(isNewer(layout(7, 4), layout(7, 3), 7)).toBe(true);
  expect(isNewer(null, layout(7, 3), 7)).toBe(true);
  expect(isNewer(layout(8, 1), layout(7, 3), 7)).toBe(true);
  expect(isNewer(layout(8, 1), null, null)).toBe(true);
  expect(isNewer(null, null, null)).toBe(false);
});
