import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { bodyText, emptyBody } from "@/newsroom/articles/body";
import { canonicalBytes, contentFrom, emptyContent, fingerprintOf, parseContent } from "@/newsroom/articles/content";
import { refusalOf, withBody, withText, wrong } from "@/newsroom/articles/content.fixture";
import { bodyOf, piece } from "@/newsroom/articles/desk.fixture";
import { deskNotesSchema, emptyNotes } from "@/newsroom/articles/desk-notes";

describe("a fingerprint", () => {
  test("is the one PostgreSQL computes of the same bytes", async () => {
    const content = {
      ...emptyContent(),
      headline: "𠮷野家〇点 👩‍👩‍👧‍👦 é \u202eRTL\u202c",
      body: bodyOf('“引号”\t制表 \\ " <b>&amp;</b>', "‏עברית‏"),
    };
    const bytes = canonicalBytes(content);
    const [row] = await db().execute<{ hex: string; text: string }>(
      sql`select encode(sha256(decode(${bytes.toString("hex")}, 'hex')), 'hex') as hex,
        convert_from(decode(${bytes.toString("hex")}, 'hex'), 'UTF8')::jsonb ->> 'headline' as text`,
    );
    expect(row).toEqual({ hex: fingerprintOf(bytes), text: content.headline });
  });

  test("is the same in whatever order the keys came, and another for any other character", () => {
    const content = piece(1, { summary: "一" });
    const shuffled = parseContent(Object.fromEntries(Object.entries(content).reverse()));
    expect(canonicalBytes(shuffled)).toEqual(canonicalBytes(content));
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.string({ unit: "grapheme", maxLength: 40 }),
        (one, two) => {
          const [a, b] = [one, two].map((summary) => canonicalBytes({ ...content, summary }));
          expect(a?.equals(b ?? Buffer.alloc(0))).toBe(one === two);
        },
      ),
    );
  });

  test("stored bytes read back as what was written", () => {
    const content = piece(7, { keywords: ["海带", "〇"], authors: ["王𠮷"] });
    expect(contentFrom(canonicalBytes(content))).toEqual(content);
  });
});

describe("characters", () => {
  test.each(["𠮷", "👩‍👩‍👧‍👦", "〇", "e\u0301", "\u200f", "\u202e", "\u2028", "\u00ad", "〓", "\ufeff"])(
    "%j stays in a body as typed",
    (text) => {
      expect(bodyText(parseContent(withText(`前${text}后`)).body)).toBe(`前${text}后`);
    },
  );

  test.each([
    ["NUL", "a\u0000b"],
    ["a bell", "a\u0007b"],
    ["a lone high surrogate", "a\ud842b"],
    ["a lone low surrogate", "a\udfb7b"],
    ["a control character of Latin-1", "a\u0085b"],
    ["a non-character", "a\uffffb"],
  ])("%s is refused in every field, by name", (_, text) => {
    for (const field of ["columnLabel", "kicker", "headline", "deck", "shortHeadline", "summary"]) {
      expect(refusalOf({ ...emptyContent(), [field]: text }), field).toEqual(wrong(field, "unprintable"));
    }
    for (const field of ["authors", "reporters", "correspondents", "photographers", "keywords"]) {
      expect(refusalOf({ ...emptyContent(), [field]: [text] }), field).toEqual(wrong(field, "unprintable"));
    }
    expect(refusalOf({ ...emptyContent(), source: { name: text, address: "", outletId: null } })).toEqual(
      wrong("source", "unprintable"),
    );
    expect(refusalOf({ ...emptyContent(), change: { kind: "correction", note: text } })).toEqual(
      wrong("change", "unprintable"),
    );
    expect(refusalOf(withText(text))).toMatchObject({ code: "content", params: { field: "body" } });
  });

  test("HTML is text like any other", () => {
    const html = "<script>alert(1)</script>";
    const content = parseContent({
      ...withText(html),
      headline: html.slice(0, 90),
      summary: html,
      authors: [html.slice(0, 40)],
    });
    expect(content).toMatchObject({ headline: html, summary: html });
    expect(bodyText(content.body)).toBe(html);
  });
});

describe("shapes", () => {
  test.each<[string, unknown, string]>([
    ["an unknown block", withBody({ type: "iframe", attrs: { src: "https://example.com" } }), "body"],
    ["raw HTML", withBody({ type: "html", html: "<b>" }), "body"],
    ["an unknown mark", withText("字", [{ type: "underline" }]), "body"],
    ["an attribute no node has", withBody({ type: "paragraph", attrs: { onclick: "x" } }), "body"],
    ["a heading of the first level", withBody({ type: "heading", attrs: { level: 1 } }), "body"],
    ["a picture without its hash", withBody({ type: "image", attrs: { src: "/x.png", alt: "" } }), "body"],
    ["a body of another version", { ...emptyContent(), body: { ...emptyBody, version: 2 } }, "body"],
    ["no body", { ...emptyContent(), body: null }, "body"],
    ["a field too many", { ...emptyContent(), extra: 1 }, "body"],
    ["an unknown genre", { ...emptyContent(), genre: "rumour" }, "genre"],
    ["a channel that is no number", { ...emptyContent(), channels: { main: "1", further: [] } }, "channels"],
    ["a channel below zero", { ...emptyContent(), channels: { main: -1, further: [] } }, "channels"],
    ["an unknown kind of change", { ...emptyContent(), change: { kind: "legacy", note: "" } }, "change"],
    ["a headline that is a number", { ...emptyContent(), headline: 5 }, "headline"],
    ["nothing at all", undefined, "body"],
    ["a text", "稿件", "body"],
  ])("%s is refused, never dropped", (_, input, field) => {
    expect(refusalOf(input)).toMatchObject({ name: "Refusal", kind: "invalid", code: "content", params: { field } });
  });

  test.each([
    ["javascript:alert(1)", false],
    ["JaVaScRiPt:alert(1)", false],
    [" javascript:alert(1)", false],
    ["java\tscript:alert(1)", false],
    ["data:text/html,x", false],
    ["vbscript:x", false],
    ["//example.com/x", false],
    ["https://user:secret@example.com/", false],
    ["https://example.com/路径?q=1", true],
    ["/news/2026-01/", true],
    ["#注1", true],
    ["mailto:a@example.com", true],
    ["tel:+86-10-12345678", true],
  ])("a link to %j: %s", (href, taken) => {
    expect(refusalOf(withText("链接", [{ type: "link", attrs: { href } }])) === null).toBe(taken);
  });

  test.each(["javascript:alert(1)", "ftp://example.com", "example.com", "https://a:b@example.com"])(
    "a source at %j is refused",
    (address) => {
      expect(refusalOf({ ...emptyContent(), source: { name: "报", address, outletId: null } })).toEqual(
        wrong("source", "web_address"),
      );
    },
  );

  test.each(["2026-13-45", "0001-01-01", "9999-12-31", "昨天", "2026/01/01", "1899-12-31"])(
    "the date %j is refused",
    (releasedAt) => {
      const reprint = { headline: "", author: "", address: "", releasedAt, basis: "" };
      expect(refusalOf({ ...emptyContent(), reprint })).toEqual(wrong("reprint", "date"));
    },
  );

  test.each([
    ["2026-11-24T08:00:00+08:00", true],
    ["", true],
    ["0000-01-01", false],
    ["-000001-01-01T00:00:00Z", false],
    ["+275000-01-01T00:00:00Z", false],
    ["5", false],
    ["明天", false],
  ])("the time %j beside the text: %s", (notBefore, taken) => {
    expect(deskNotesSchema.safeParse({ ...emptyNotes, notBefore }).success).toBe(taken);
  });

  test("a line is one line, trimmed, and no longer than anybody could mean", () => {
    expect(refusalOf({ ...emptyContent(), headline: "上\n下" })).toEqual(wrong("headline", "one_line"));
    expect(refusalOf({ ...emptyContent(), headline: "长".repeat(2000) })).toBeNull();
    expect(refusalOf({ ...emptyContent(), headline: "长".repeat(2001) })).toEqual(wrong("headline", "too_long", 2000));
    expect(parseContent({ ...emptyContent(), headline: " 　题　 " }).headline).toBe("题");
    expect(refusalOf({ ...emptyContent(), authors: [" "] })).toEqual(wrong("authors", "empty_name"));
    expect(refusalOf({ ...emptyContent(), statedCredits: [{ kind: "reviewer", name: "外审", basis: "" }] })).toEqual(
      wrong("statedCredits", "empty_basis"),
    );
  });
});
