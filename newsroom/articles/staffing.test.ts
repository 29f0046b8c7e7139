import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import type { Stage } from "@/db/schema";
import { firstUnmatched, staffing } from "@/newsroom/articles/staffing";

const stage = (name: string): Stage => ({
  name,
  credit: null,
  kind: "independent",
  timing: "before",
  deadlineMinutes: null,
  proof: null,
});

test("two people who both fit two stages are enough; one who fits three is not", () => {
  expect(firstUnmatched([[1, 2], [1]])).toBeNull();
  expect(firstUnmatched([[1], [1, 2], [2]])).toBe(2);
  expect(firstUnmatched([[1], []])).toBe(1);
  expect(firstUnmatched([])).toBeNull();
});

test("the matching agrees with trying every seating", () => {
  const choices = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(choices, (each) => {
      const stuck = firstUnmatched(each);
      const fillable = each.findIndex((_, place) => !seatings(each.slice(0, place + 1)));
      expect(stuck).toBe(fillable === -1 ? null : fillable);
    }),
  );
});

test("the warning names the stage for which nobody would be left", async () => {
  const first = await createPerson({ legalName: "甲", roles: [{ role: "reviewer", stages: ["初审", "复审"] }] });
  const final = await createPerson({ legalName: "乙", roles: [{ role: "reviewer", stages: ["终审"] }] });
  const ahead = { stages: ["初审", "复审", "终审"].map(stage), channelId: null, isBarred: () => false };

  const alone = await staffing(db(), { ...ahead, contributors: new Set() });
  expect(alone).toEqual({ next: [{ id: first.id, name: "甲" }], nextStage: "初审", stuckAt: "复审" });

  await createPerson({ legalName: "丙", roles: [{ role: "reviewer", stages: ["复审"] }] });
  expect((await staffing(db(), { ...ahead, contributors: new Set() })).stuckAt).toBeNull();
  expect((await staffing(db(), { ...ahead, contributors: new Set([final.id]) })).stuckAt).toBe("终审");
});

function seatings(places: number[][], taken: number[] = []): boolean {
  const [first, ...rest] = places;
  return first === undefined || first.some((person) => !taken.includes(person) && seatings(rest, [...taken, person]));
}
