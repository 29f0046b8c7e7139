import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Copy } from "@/components/admin/editor/copy";
import { createSaver, SaveFailure } from "@/components/admin/editor/saver";
import { emptyContent } from "@/newsroom/articles/content";

const noNotes = {
  internalNote: "",
  verification: "",
  wishedAt: "",
  notBefore: "",
  takeDownAt: "",
  suggestedPlace: "",
  contributorContact: "",
  secrecyReviewer: "",
};
const copyOf = (headline: string): Copy => ({ content: { ...emptyContent(), headline }, notes: noNotes });

type Answer = { status: number; body?: unknown } | "no network";
type Sent = { version: number; content: { headline: string }; keepalive: boolean };

/** An editor whose text is `headline`, and a server that gives the answers it is told to, when it is told to. */
function desk(version = 1) {
  const saves: [number, string][] = [];
  const sent: Sent[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const kept = new Map<number, string>();
  const here = { headline: "", composing: false, room: true };
  const saver = createSaver({
    version,
    saved: copyOf(""),
    url: "/api/working-copies/7",
    read: () => copyOf(here.headline),
    isComposing: () => here.composing,
    keep: (copy, version) => {
      if (here.room) kept.set(version, copy.content.headline);
      return here.room;
    },
    forget: (version) => void kept.delete(version),
    onSaved: (version, copy) => void saves.push([version, copy.content.headline]),
    request: (_, init) =>
      new Promise((resolve, reject) => {
        sent.push({ ...JSON.parse(String(init?.body)), keepalive: init?.keepalive === true });
        waiting.push((answer) => {
          if (answer === "no network") reject(new TypeError("no network"));
          else resolve(new Response(JSON.stringify(answer.body ?? {}), { status: answer.status }));
        });
      }),
  });
  return {
    saver,
    sent,
    kept,
    saves,
    here,
    write(headline: string) {
      here.headline = headline;
      saver.changed();
    },
    async answer(answer: Answer) {
      waiting.shift()?.(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const saved = (version: number) => ({ status: 200, body: { version, savedAt: "2025-03-01T06:03:22.000Z" } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving by itself", () => {
  test("sends once, a second after the last change, and takes over the new version", async () => {
    const { saver, sent, write, answer, kept } = desk();
    write("春");
    await vi.advanceTimersByTimeAsync(900);
    write("春茶");
    await vi.advanceTimersByTimeAsync(900);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map((one) => [one.version, one.content.headline])).toEqual([[1, "春茶"]]);
    expect([...kept]).toEqual([[1, "春茶"]]);
    await answer(saved(2));
    expect(saver.state()).toEqual({ version: 2, status: { kind: "saved", at: "2025-03-01T06:03:22.000Z" } });
    expect(kept.size).toBe(0);
  });

  test("does not wait for ever for someone who never pauses", async () => {
    const { sent, write } = desk();
    for (let i = 1; i <= 12; i++) {
      write("字".repeat(i));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(sent).toHaveLength(1);
  });

  test("never has two requests under way; what was written meanwhile goes next, on the new version", async () => {
    const { sent, write, answer } = desk();
    write("一");
    await vi.advanceTimersByTimeAsync(1000);
    write("一二");
    await vi.advanceTimersByTimeAsync(3000);
    write("一二三");
    await vi.advanceTimersByTimeAsync(3000);
    expect(sent).toHaveLength(1);
    await answer(saved(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map((one) => [one.version, one.content.headline])).toEqual([
      [1, "一"],
      [2, "一二三"],
    ]);
  });

  test("sends nothing when the text is what is saved already", async () => {
    const { saver, sent, write } = desk();
    write("一");
    write("");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([]);
    expect(saver.state().status.kind).toBe("saved");
  });

  test("of a piece not begun says that nothing is anywhere, until something is, also when asked to save", async () => {
    const { saver, sent, write, answer, saves } = desk(0);
    expect(saver.state().status).toEqual({ kind: "empty" });
    expect(await saver.flush()).toBe(0);
    expect(saver.state().status).toEqual({ kind: "empty" });
    expect(sent).toEqual([]);
    write("春");
    expect(saver.state().status).toEqual({ kind: "unsaved" });
    await vi.advanceTimersByTimeAsync(1000);
    await answer(saved(1));
    expect(saver.state()).toMatchObject({ version: 1, status: { kind: "saved" } });
    expect(saves).toEqual([[1, "春"]]);
  });

  test("waits while a word is being composed", async () => {
    const { sent, write, here } = desk();
    here.composing = true;
    write("chun");
    await vi.advanceTimersByTimeAsync(7000);
    expect(sent).toEqual([]);
    here.composing = false;
    write("春");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map((one) => one.content.headline)).toEqual(["春"]);
  });
});

describe("when saving fails", () => {
  test("without a network the text is kept here and tried again until it is through", async () => {
    const { saver, sent, write, answer, kept } = desk();
    write("一");
    await vi.advanceTimersByTimeAsync(1000);
    await answer("no network");
    expect(saver.state().status).toEqual({ kind: "offline", kept: true });
    expect([...kept]).toEqual([[1, "一"]]);
    await vi.advanceTimersByTimeAsync(2000);
    await answer({ status: 503 });
    expect(saver.state().status.kind).toBe("server");
    saver.retry();
    await answer(saved(2));
    expect(sent).toHaveLength(3);
    expect(saver.state()).toMatchObject({ version: 2, status: { kind: "saved" } });
    expect(kept.size).toBe(0);
  });

  test("an outdated version stops sending and goes on keeping what is written", async () => {
    const { saver, sent, write, answer, kept } = desk();
    write("一");
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ status: 409, body: { code: "outdated", message: "林夏先保存了。" } });
    expect(saver.state().status).toEqual({ kind: "conflict", message: "林夏先保存了。", kept: true });
    write("一二");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect([...kept]).toEqual([[1, "一二"]]);
    await expect(saver.flush()).rejects.toBeInstanceOf(SaveFailure);
  });

  test("signed out, it waits until someone is back", async () => {
    const { saver, sent, write, answer } = desk();
    write("一");
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ status: 401 });
    write("一二");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    saver.retry();
    await answer(saved(2));
    expect(sent.at(-1)?.content.headline).toBe("一二");
    expect(saver.state().status.kind).toBe("saved");
  });

  test("what the server does not take is named, and the next change is tried", async () => {
    const { saver, sent, write, answer } = desk();
    write("太长");
    await vi.advanceTimersByTimeAsync(1000);
    await answer({ status: 422, body: { message: "标题太长。", field: "headline" } });
    expect(saver.state().status).toEqual({ kind: "refused", message: "标题太长。", field: "headline", kept: true });
    write("短");
    await vi.advanceTimersByTimeAsync(1000);
    await answer(saved(2));
    expect(sent).toHaveLength(2);
    expect(saver.state().status.kind).toBe("saved");
  });

  test("a machine without room says so", async () => {
    const { saver, write, answer, here } = desk();
    here.room = false;
    write("一");
    await vi.advanceTimersByTimeAsync(1000);
    await answer("no network");
    expect(saver.state().status).toEqual({ kind: "offline", kept: false });
    expect(saver.isAtRisk()).toBe(true);
  });
});

describe("saving when asked", () => {
  test("returns the version that holds the very latest text, also of what was written on the way", async () => {
    const { saver, sent, write, answer } = desk();
    write("一");
    const version = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    write("一二");
    await answer(saved(2));
    await answer(saved(3));
    expect(await version).toBe(3);
    expect(sent.map((one) => one.content.headline)).toEqual(["一", "一二"]);
  });

  test("with nothing to save it returns at once", async () => {
    const { saver, sent } = desk();
    expect(await saver.flush()).toBe(1);
    expect(sent).toEqual([]);
  });

  test("a page that is left sends a short text after it and keeps every text here", async () => {
    const { saver, sent, kept, here } = desk();
    here.headline = "一";
    saver.leave();
    expect(sent.map((one) => one.keepalive)).toEqual([true]);
    expect([...kept]).toEqual([[1, "一"]]);
    const long = desk();
    long.here.headline = "长".repeat(30_000);
    long.saver.leave();
    expect(long.sent.map((one) => one.keepalive)).toEqual([false]);
    expect(long.kept.size).toBe(1);
  });
});
