import { describe, expect, test } from "vitest";
import { quickTimes, suggestedTime } from "@/components/admin/release/quick-times";

const none = { wishedAt: null, notBefore: null };
const at = (wall: string) => new Date(`${wall}:00+08:00`);

describe("times offered at one press", () => {
  test("in the afternoon: tonight and tomorrow morning, by the clock in China", () => {
    expect(quickTimes(at("2026-03-31T15:10"), none)).toEqual([
      { name: "tonight", at: "2026-03-31T20:00" },
      { name: "tomorrowMorning", at: "2026-04-01T06:00" },
      { name: "tomorrowMorning", at: "2026-04-01T08:00" },
    ]);
  });

  test("late in the evening no time that has passed", () => {
    expect(quickTimes(at("2026-03-31T20:30"), none).map(({ name }) => name)).toEqual([
      "tomorrowMorning",
      "tomorrowMorning",
    ]);
  });

  test("at night the coming morning is this one", () => {
    expect(quickTimes(at("2026-04-01T06:30"), none)).toEqual([
      { name: "tonight", at: "2026-04-01T20:00" },
      { name: "tomorrowMorning", at: "2026-04-02T06:00" },
      { name: "thisMorning", at: "2026-04-01T08:00" },
    ]);
  });

  test("what was wished for comes first while it is ahead", () => {
    const wishedAt = at("2026-03-31T18:45");
    expect(quickTimes(at("2026-03-31T15:10"), { ...none, wishedAt })[0]).toEqual({
      name: "wished",
      at: "2026-03-31T18:45",
    });
    expect(quickTimes(at("2026-03-31T19:00"), { ...none, wishedAt }).map(({ name }) => name)).not.toContain("wished");
  });

  test("nothing before 不早于, which is offered itself, to the minute that is no earlier", () => {
    const notBefore = new Date("2026-03-31T22:00:30+08:00");
    expect(quickTimes(at("2026-03-31T15:10"), { wishedAt: at("2026-03-31T21:00"), notBefore })).toEqual([
      { name: "notBefore", at: "2026-03-31T22:01" },
      { name: "tomorrowMorning", at: "2026-04-01T06:00" },
      { name: "tomorrowMorning", at: "2026-04-01T08:00" },
    ]);
  });
});

test.each([
  ["nothing wished", none, "2026-03-31T16:00"],
  ["a wish", { ...none, wishedAt: at("2026-03-31T18:45") }, "2026-03-31T18:45"],
  [
    "a wish before the embargo ends",
    { wishedAt: at("2026-03-31T18:45"), notBefore: at("2026-03-31T19:00") },
    "2026-03-31T19:00",
  ],
  [
    "a wish after the embargo",
    { wishedAt: at("2026-03-31T21:00"), notBefore: at("2026-03-31T19:00") },
    "2026-03-31T21:00",
  ],
  ["a wish that has passed", { ...none, wishedAt: at("2026-03-31T09:00") }, "2026-03-31T16:00"],
])("with %s the field holds the time that suits", (_, wishes, suggested) => {
  expect(suggestedTime(at("2026-03-31T15:10"), wishes)).toBe(suggested);
});
