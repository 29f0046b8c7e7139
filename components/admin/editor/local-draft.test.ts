import { describe, expect, test } from "vitest";
import { draftKey, draftToOffer, firstWords, keepDraft, type LocalDraft } from "@/components/admin/editor/local-draft";
import { emptyContent } from "@/newsroom/articles/content";

class Memory {
  readonly #items = new Map<string, string>();
  constructor(readonly room = Number.POSITIVE_INFINITY) {}
  get length() {
    return this.#items.size;
  }
  key(index: number) {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.#items.set(key, value);
  }
  removeItem(key: string) {
    this.#items.delete(key);
  }
}

const notes = {
  internalNote: "",
  verification: "",
  wishedAt: "",
  notBefore: "",
  takeDownAt: "",
  suggestedPlace: "",
  contributorContact: "",
  secrecyReviewer: "",
};
const draft = (headline: string, version: number, savedAt = "2025-03-01T06:00:00Z"): LocalDraft => ({
  content: { ...emptyContent(), headline },
  notes,
  version,
  savedAt,
  pictures: {},
});

describe("text kept on this machine", () => {
  test("is offered when it differs from what is saved, the newest first", () => {
    const store = new Memory();
    keepDraft(store, draftKey(7, 3, "a"), draft("旧", 3, "2025-03-01T06:00:00Z"));
    keepDraft(store, draftKey(7, 4, "a"), draft("新", 4, "2025-03-01T07:00:00Z"));
    keepDraft(store, draftKey(70, 4, "a"), draft("别的稿件", 4, "2025-03-01T08:00:00Z"));
    expect(draftToOffer(store, 7, draft("", 4))).toMatchObject({
      key: draftKey(7, 4, "a"),
      draft: { content: { headline: "新" } },
    });
    expect(store.length).toBe(3);
  });

  test("is forgotten when it was saved after all", () => {
    const store = new Memory();
    keepDraft(store, draftKey(7, 4, "a"), draft("新", 4));
    expect(draftToOffer(store, 7, draft("新", 5))).toBeNull();
    expect(store.length).toBe(0);
  });

  test("is forgotten when the save took out of it what nobody sees", () => {
    const store = new Memory();
    keepDraft(store, draftKey(7, 4, "a"), draft("新\u200b\u202e", 4));
    expect(draftToOffer(store, 7, draft("新", 5))).toBeNull();
  });

  test("is known again by how it begins, lists and tables too", () => {
    const line = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
    const list = { type: "bulletList", content: [{ type: "listItem", content: [line("一")] }] };
    const picture = { type: "image" };
    expect(firstWords({ content: [picture, line("海带"), list, line("开割")] })).toBe("海带 一 开割");
    expect(firstWords({ content: [line("字".repeat(300)), line("没有了")] })).toBe("字".repeat(120));
    expect(firstWords({ content: [] })).toBe("");
  });

  test("is not written over by another window on the same version", () => {
    const store = new Memory();
    keepDraft(store, draftKey(7, 4, "a"), draft("甲", 4));
    keepDraft(store, draftKey(7, 4, "b"), draft("乙", 4));
    expect(store.length).toBe(2);
  });

  test("says when there is no room, and what is damaged is dropped", () => {
    expect(keepDraft(new Memory(10), draftKey(7, 3, "a"), draft("一", 3))).toBe(false);
    expect(keepDraft(null, draftKey(7, 3, "a"), draft("一", 3))).toBe(false);
    const store = new Memory();
    store.setItem(draftKey(7, 3, "a"), "{");
    expect(draftToOffer(store, 7, draft("", 3))).toBeNull();
    expect(store.length).toBe(0);
  });
});
