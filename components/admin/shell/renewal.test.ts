import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renewal } from "@/components/admin/shell/renewal";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const everyMs = 20_000;

/** A renewal whose answers the test gives. */
function begun() {
  const world = { isWanted: true, goOn: true, asked: 0, answer: () => {}, left: false };
  const clock = renewal({
    everyMs,
    isWanted: () => world.isWanted,
    ask: (left) => {
      world.asked += 1;
      left.addEventListener("abort", () => {
        world.left = true;
      });
      return new Promise((resolve) => {
        world.answer = () => resolve(world.goOn);
      });
    },
  });
  const answered = async () => {
    world.answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { world, clock, answered };
}

test("it asks every twenty seconds, counted from the answer, and never twice at once", async () => {
  const { world, clock, answered } = begun();
  clock.later();
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(world.asked).toBe(1);
  // The answer is slow: neither the time nor a wish for news asks again.
  await vi.advanceTimersByTimeAsync(3 * everyMs);
  void clock.now();
  expect(world.asked).toBe(1);
  await answered();
  await vi.advanceTimersByTimeAsync(everyMs - 1);
  expect(world.asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(world.asked).toBe(2);
});

test("it rests while nobody looks, and asks at once when somebody does again", async () => {
  const { world, clock, answered } = begun();
  clock.later();
  world.isWanted = false;
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(world.asked).toBe(0);
  world.isWanted = true;
  void clock.now();
  expect(world.asked).toBe(1);
  await answered();
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(world.asked).toBe(2);
});

test("it stops when it is told so, until somebody asks by hand", async () => {
  const { world, clock, answered } = begun();
  world.goOn = false;
  void clock.now();
  await answered();
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(world.asked).toBe(1);
  void clock.now();
  expect(world.asked).toBe(2);
});

test("once ended it asks no more and calls off what is under way", async () => {
  const { world, clock, answered } = begun();
  void clock.now();
  clock.end();
  expect(world.left).toBe(true);
  await answered();
  void clock.now();
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(world.asked).toBe(1);
});
