import { describe, expect, test } from "vitest";
import { draftToOffer, forgetDraft, keepDraft, type LocalDraft } from "@/components/admin/editor/local-draft";
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
    keepDraft(store, 7, draft("旧", 3, "2025-03-01T06:00:00Z"));
    keepDraft(store, 7, draft("新", 4, "2025-03-01T07:00:00Z"));
    keepDraft(store, 70, draft("别的稿件", 4, "2025-03-01T08:00:00Z"));
    expect(draftToOffer(store, 7, draft("", 4))?.content.headline).toBe("新");
  });

  test("is forgotten when it was saved after all", () => {
    const store = new Memory();
    keepDraft(store, 7, draft("新", 4));
    expect(draftToOffer(store, 7, draft("新", 5))).toBeNull();
    expect(store.length).toBe(0);
  });

  test("of one version can be forgotten, or of all", () => {
    const store = new Memory();
    for (const version of [3, 4, 5]) keepDraft(store, 7, draft("一", version));
    forgetDraft(store, 7, 4);
    expect(store.length).toBe(2);
    forgetDraft(store, 7);
    expect(store.length).toBe(0);
  });

  test("says when there is no room, and what is damaged is dropped", () => {
    expect(keepDraft(new Memory(10), 7, draft("一", 3))).toBe(false);
    expect(keepDraft(null, 7, draft("一", 3))).toBe(false);
    const store = new Memory();
    store.setItem("qianfa/draft/7/3", "{");
    expect(draftToOffer(store, 7, draft("", 3))).toBeNull();
    expect(store.length).toBe(0);
  });
});
