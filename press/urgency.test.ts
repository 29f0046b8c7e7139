import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { untilQuiet, urgently } from "@/press/urgency";

test("what nobody waits for begins behind all that is urgent, also where that fails", async () => {
  const done: string[] = [];
  const first = urgently(() => pause(30).then(() => done.push("first")));
  const second = urgently(async () => {
    await pause(60);
    done.push("second");
    throw new Error("the disk is full");
  });
  const patient = untilQuiet().then(() => done.push("patient"));
  await expect(second).rejects.toThrow("the disk is full");
  await Promise.all([first, patient]);
  expect(done).toEqual(["first", "second", "patient"]);
  await untilQuiet();
});

test("where urgent work never ends, the rest goes on all the same", async () => {
  let end = () => {};
  const endless = urgently(() => new Promise<void>((resolve) => (end = resolve)));
  const begun = performance.now();
  await untilQuiet();
  expect(performance.now() - begun).toBeGreaterThan(500);
  end();
  await endless;
});
