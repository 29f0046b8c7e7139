/** What nobody types by hand, sent over HTTP: each time a clear sentence in the person's language, and nothing changed. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { expect, makeDesk, makePerson, test } from "@/e2e/people";
import { bodyText } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { bodyOf, file, piece } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";

const text = (words: string, marks?: unknown[]) => ({ type: "text", text: words, ...(marks ? { marks } : {}) });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const doc = (...content: unknown[]) => ({ body: { version: 1, type: "doc", content } });
const link = (href: string) => doc(paragraph(text("点这里", [{ type: "link", attrs: { href } }])));
const list = (inner: unknown): unknown => ({ type: "bulletList", content: [{ type: "listItem", content: [inner] }] });
const nested = (depth: number) => Array.from({ length: depth }).reduce(list, paragraph(text("底")));
const when = { headline: "", author: "", address: "", basis: "" };

/** What → the changed part of a content → the sentence. */
const contents: [string, Record<string, unknown>, string][] = [
  ["NUL in a line", { headline: "海带\u0000开割" }, "“标题”里有无法识别的字符。"],
  ["a lone high surrogate", { headline: "海带\ud842开割" }, "“标题”里有无法识别的字符。"],
  ["a lone low surrogate in the body", doc(paragraph(text("海\udfb7带"))), "“正文”里有无法识别的字符。"],
  ["a line break in a line", { deck: "一行\n两行" }, "“副题”只能写一行。"],
  ["a headline as long as a column", { headline: "长".repeat(2001) }, "“标题”太长了，最多 2,000 字。"],
  [
    "a javascript: source",
    { source: { name: "本网", address: "javascript:alert(1)", outletId: null } },
    "“来源”不是完整的网址。",
  ],
  ["a javascript: link", link("javascript:alert(1)"), "“正文”里有不能用的链接。"],
  ["a data: link", link("data:text/html,<script>alert(1)</script>"), "“正文”里有不能用的链接。"],
  ["a link with a tab in its scheme", link("java\tscript:alert(1)"), "“正文”里有不能用的链接。"],
  ["an unknown node", doc({ type: "script", content: [text("alert(1)")] }), "“正文”填写有误。"],
  ["an unknown mark", doc(paragraph(text("字", [{ type: "style", attrs: { color: "red" } }]))), "“正文”填写有误。"],
  ["an unknown attribute", doc({ ...paragraph(text("字")), onclick: "alert(1)" }), "“正文”填写有误。"],
  ["an unknown field", { onload: "alert(1)" }, "“正文”填写有误。"],
  ["a heading of the first level", doc({ type: "heading", attrs: { level: 1 }, content: [] }), "“正文”填写有误。"],
  [
    "a picture without a name",
    doc({ type: "image", attrs: { src: "https://elsewhere.example/a.png" } }),
    "“正文”填写有误。",
  ],
  ["lists in lists without end", doc(nested(60)), "“正文”里的列表套得太深。"],
  ["a body that is HTML", { body: "<p>段落</p>" }, "“正文”填写有误。"],
  ["a day there is not", { reprint: { ...when, releasedAt: "2023-13-45" } }, "“转载信息”不是有效的日期。"],
  ["a day before newspapers", { reprint: { ...when, releasedAt: "0012-01-01" } }, "“转载信息”不是有效的日期。"],
  ["a day far from now", { reprint: { ...when, releasedAt: "275760-09-13" } }, "“转载信息”不是有效的日期。"],
  ["a channel there is not", { channels: { main: 2_000_000_000, further: [] } }, "您不能在这个频道写稿。"],
  ["a further channel there is not", { channels: { main: null, further: [2_000_000_000] } }, "您不能在这个频道写稿。"],
  ["a channel no column can hold", { channels: { main: 1e15, further: [] } }, "“频道”填写有误。"],
  ["a mark nobody knows", { marks: { ai: "maybe", paid: "none", minors: false } }, "“标识”填写有误。"],
];

const notes: [string, Record<string, unknown>, string][] = [
  ["NUL in a note", { internalNote: "\u0000" }, "“内部备注”里有无法识别的字符。"],
  ["a time that is none", { wishedAt: "昨天" }, "“希望发布时间”不是有效的日期或时间。"],
  ["the year 0", { notBefore: "0000-01-01T00:00:00Z" }, "“不早于”不是有效的日期或时间。"],
  ["a year of six digits", { takeDownAt: "+275760-09-13T00:00:00Z" }, "“自动下线”不是有效的日期或时间。"],
];

test("a save that does not fit is refused in a sentence, and nothing changes", async ({ sessionOf }) => {
  const { editor, channelId } = await makeDesk();
  const sound = piece(channelId);
  const number = await createArticle(editor, { content: sound });
  const session = await sessionOf(editor);
  const put = (data: unknown, to: number | string = number) => session.put(`/api/working-copies/${to}`, { data });
  const wrong: [string, unknown, string][] = [
    ...contents.map(([what, part, said]): [string, unknown, string] => [
      what,
      { content: { ...sound, ...part } },
      said,
    ]),
    ...notes.map(([what, part, said]): [string, unknown, string] => [
      what,
      { notes: { ...emptyNotes, ...part } },
      said,
    ]),
    ["no content at all", { content: null }, "“正文”填写有误。"],
    ["a version that is text", { version: "1" }, "“版本”填写有误。"],
    ["a version below nothing", { version: -1 }, "“版本”填写有误。"],
    ["a version no number can hold", { version: 1e300 }, "“版本”填写有误。"],
  ];
  for (const [what, part, sentence] of wrong) {
    const answer = await put({ version: 1, content: sound, notes: emptyNotes, ...(part as object) }); // made just above
    expect((await answer.json()).message, what).toBe(sentence);
    expect([403, 404, 422], what).toContain(answer.status());
  }
  for (const other of ["0", "-1", "1e3", "abc", "999999999", "99999999999999999999", "%00", "..%2f1"]) {
    const answer = await put({ version: 1, content: sound, notes: emptyNotes }, other);
    expect([other, answer.status()]).toEqual([other, 404]);
  }
  const stale = await put({ version: 7, content: { ...sound, headline: "旧版" }, notes: emptyNotes });
  expect([stale.status(), (await stale.json()).message]).toEqual([
    409,
    "有人先保存了第 1 版，您看到的不是最新的。请打开最新版本再做。",
  ]);
  for (const raw of ["", "{", "null", "[]", '"text"', "<html>", "\u0000"]) {
    const answer = await session.put(`/api/working-copies/${number}`, {
      data: Buffer.from(raw),
      headers: { "content-type": "application/json" },
    });
    expect([raw, answer.status()]).toEqual([raw, 422]);
    expect((await answer.json()).message, raw).toMatch(/。$/);
  }
  const { copy, content } = await file(number);
  expect([copy.version, content]).toEqual([1, sound]);
});

test("the sentence comes in the language of the person", async ({ sessionOf }) => {
  const { channelId } = await makeDesk();
  const reader = await makePerson([{ role: "editor", channelId }], { locale: "en" });
  const session = await sessionOf(reader);
  const data = { version: 0, content: piece(channelId, { headline: "a\u0000b" }), notes: emptyNotes };
  const answer = await session.post("/api/working-copies", { data });
  expect((await answer.json()).message).toBe("“Headline” has characters that cannot be read.");
  expect(await begunBy(reader.id)).toBe(0);
});

test("every character a person can type is kept as it was typed", async ({ sessionOf }) => {
  const { editor, channelId } = await makeDesk();
  const session = await sessionOf(editor);
  const headline = "𠮷野家二〇二五年在𡊄㙍开张 👩‍👩‍👧‍👦";
  const long = "海带开割𠮷〇🌊".repeat(9000);
  const content: Content = piece(channelId, { headline, body: bodyOf(long) });
  const sent = { version: 0, content, notes: emptyNotes };
  expect(Buffer.byteLength(JSON.stringify(sent))).toBeGreaterThan(200_000);
  const answer = await session.post("/api/working-copies", { data: sent });
  expect(answer.status()).toBe(200);
  const kept = (await file((await answer.json()).number)).content;
  expect(kept.headline).toBe(headline);
  expect(bodyText(kept.body) === long).toBe(true);
});

test("what is too large is refused before it is read", async ({ sessionOf }) => {
  const { editor, channelId } = await makeDesk();
  const session = await sessionOf(editor);
  const sized = (bytes: number) => ({
    version: 0,
    content: piece(channelId, { body: bodyOf(...Array(Math.ceil(bytes / 100_000)).fill("x".repeat(100_000))) }),
    notes: emptyNotes,
  });
  const answers: [number, number, string][] = [
    [20_000_000, 413, "内容太大，最多 3 MB。"],
    [2_500_000, 422, "稿件太大，文字与格式合计不能超过 2000 KB。"],
  ];
  for (const [bytes, status, message] of answers) {
    const answer = await session.post("/api/working-copies", { data: sized(bytes) });
    expect([answer.status(), (await answer.json()).message]).toEqual([status, message]);
  }
  const file = (buffer: Buffer) => ({ multipart: { file: { name: "a.png", mimeType: "image/png", buffer } } });
  const uploads: [Parameters<typeof session.post>[1], number, string][] = [
    [file(Buffer.alloc(21_000_000)), 413, "内容太大，最多 20 MB。"],
    [file(Buffer.from("<svg onload='alert(1)'/>")), 422, "这不是能用的图片。请用 JPEG、PNG、WebP 或 GIF。"],
    [file(Buffer.alloc(0)), 422, "这不是能用的图片。请用 JPEG、PNG、WebP 或 GIF。"],
    [{ multipart: { picture: "not a file" } }, 422, "没有收到图片。"],
    [{ data: "no form" }, 422, "没有收到图片。"],
  ];
  for (const [sent, status, message] of uploads) {
    const answer = await session.post("/api/uploads", sent);
    expect([answer.status(), (await answer.json()).message]).toEqual([status, message]);
  }
  expect(await begunBy(editor.id)).toBe(0);
});

/** Pieces begun and pictures kept by a person. */
async function begunBy(personId: number): Promise<number> {
  const [row] = await db().execute<{ count: number }>(
    sql`select ((select count(*) from articles where created_by = ${personId}) +
      (select count(*) from assets where uploaded_by = ${personId}))::int as count`,
  );
  return row?.count ?? -1;
}
