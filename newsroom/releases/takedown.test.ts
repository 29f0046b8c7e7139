/** 按网址撤稿: what an order names is found, and goes at once or not at all. */
import { eq, inArray } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { owner } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents, fronts, type Person, pageReceipts, withdrawals } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { approveAll, bodyOf, type Desk, file, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { locate } from "@/newsroom/articles/locate";
import { sealContent } from "@/newsroom/articles/seal";
import { now, setClock } from "@/newsroom/clock/now";
import { keepPicture } from "@/newsroom/media/keep";
import { publishedCopy } from "@/newsroom/media/published";
import { mediaAddress } from "@/newsroom/picture-addresses";
import { takeDownList } from "@/newsroom/releases/takedown";
import { findForTakedown } from "@/newsroom/releases/takedown-list";
import { takenDownLately } from "@/newsroom/releases/taken-down";
import { settings } from "@/settings";

const gif = Buffer.from("R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==", "base64");
const order = {
  category: "order",
  reason: "接通知撤下",
  instructingBody: "市网信办",
  reference: "〔2026〕8号",
} as const;
let desk: Desk;
let publisher: Person;
let serial = 0;

beforeAll(async () => {
  desk = await openDesk();
});

beforeEach(async () => {
  publisher = await createPerson({ roles: ["publisher"] });
});

/** A live piece with words nobody else has. */
async function live(more: Partial<Content> = {}): Promise<number> {
  serial += 1;
  const content = piece(desk.channelId, { headline: `第${serial}号鱼汛`, ...more });
  const number = await createArticle(desk.editor, { content });
  await approveAll(desk, number);
  await take(desk.publisher, "release", number);
  return number;
}

const reprinted = (address: string): Partial<Content> => ({
  source: { name: "海角晚报", address: "", outletId: null },
  reprint: { headline: "原题", author: "", address, releasedAt: "", basis: "" },
});
const addressOf = async (number: number) => {
  const located = await locate(`/2000-01/01/content_${number}.html`);
  return located.status === 301 ? located.to : "";
};
const publicState = async (number: number) => (await file(number)).article.publicState;

test("pieces are found by our address, the original's, an older address of ours and the number", async () => {
  const byAddress = await live();
  const byOriginal = await live(reprinted("https://www.paper.example.org/a/1.html"));
  const byOld = await live();
  const byNumber = await live();
  await owner()`insert into old_addresses (path, article_number) values ('/old/7.htm', ${byOld})`;
  const text = [
    `${settings().siteUrl}${await addressOf(byAddress)}?from=timeline`,
    "http://paper.example.org/a/1.html#top",
    `${settings().siteUrl}/old/7.htm`,
    String(byNumber),
    "https://elsewhere.example/x",
    "没有网址的一行",
  ].join("\n");
  const list = await findForTakedown(publisher, { text });
  expect(list.pieces.map(({ number, lines, publicState: is }) => [number, lines, is])).toEqual([
    [byAddress, [1], "live"],
    [byOriginal, [2], "live"],
    [byOld, [3], "live"],
    [byNumber, [4], "live"],
  ]);
  expect(list.missing.map(({ at }) => at)).toEqual([5, 6]);
});

test("an address leads where it leads readers, and each of several on a line is looked for", async () => {
  const [number, other] = [await live(), await live()];
  await owner()`insert into old_addresses ${owner()([
    { path: `/2009-05/01/content_${other}.html`, article_number: number },
    { path: "/旧闻/8.htm", article_number: number },
  ])}`;
  const { siteUrl } = settings();
  const ask = async (text: string) => {
    const { pieces, missing } = await findForTakedown(publisher, { text });
    return [pieces.map((found) => found.number), missing.map(({ text: said }) => said)];
  };
  expect(await ask(`${siteUrl}/2009-05/01/content_${other}.html`)).toEqual([[number], []]);
  expect(await ask(`${siteUrl}/2009-05/02/content_${other}.html`)).toEqual([[other], []]);
  expect(await ask(encodeURI(`${siteUrl}/旧闻/8.htm`))).toEqual([[number], []]);
  const gone = "https://elsewhere.example/9.html";
  expect(await ask(`${siteUrl}${await addressOf(number)}，${gone}`)).toEqual([[number], [gone]]);
});

test("a piece of another channel is found and said to be others', its draft is not told", async () => {
  const elsewhere = await createChannel({});
  const theirs = await createPerson({ roles: [{ role: "publisher", channelId: elsewhere.id }] });
  const number = await live();
  await save(desk.editor, number, { change: { kind: "update", note: "" }, body: bodyOf("改了一句。") });
  const { pieces } = await findForTakedown(theirs, { text: String(number) });
  expect(pieces).toMatchObject([{ number, isOurs: false, state: "unchanged", publicState: "live" }]);
  expect((await findForTakedown(publisher, { text: String(number) })).pieces).toMatchObject([{ isOurs: true }]);
});

test("where the original of a sealed text stands is not told", async () => {
  const number = await live(reprinted("https://paper.example.org/sealed/3.html"));
  await take(publisher, "withdraw", number);
  const { lastRelease } = await file(number);
  const chief = await createPerson({ roles: ["chief"] });
  await sealContent(chief, { fingerprint: lastRelease?.fingerprint ?? "", reason: "核查" });
  const { pieces } = await findForTakedown(publisher, { text: String(number) });
  expect(pieces).toMatchObject([{ number, headline: "", originalKey: "" }]);
});

test("others with the same original or the same headline are shown, and drafts of the same original too", async () => {
  const named = await live({ headline: "同一条鱼", ...reprinted("https://paper.example.org/b/2.html") });
  const sameOriginal = await live(reprinted("https://paper.example.org/b/2.html/"));
  const sameHeadline = await live({ headline: "同一条鱼" });
  await live();
  const list = await findForTakedown(publisher, { text: String(named) });
  expect(list.pieces.map(({ number }) => number)).toEqual([named]);
  expect(list.others.map(({ number }) => number)).toEqual([sameOriginal, sameHeadline]);
  const draft = await createArticle(desk.editor, {
    content: piece(desk.channelId, reprinted("https://paper.example.org/b/2.html")),
  });
  const byOriginal = await findForTakedown(publisher, { text: "https://paper.example.org/b/2.html" });
  expect(byOriginal.pieces.map(({ number }) => number)).toEqual([named, sameOriginal, draft]);
});

test("all go at once, each on record with the order, and are gone for readers", async () => {
  const numbers = [await live(), await live(), await live()];
  const addresses = await Promise.all(numbers.map(addressOf));
  const receivedAt = new Date(Date.now() - 60_000);
  const done = await takeDownList(publisher, {
    numbers: numbers.toReversed(),
    ...order,
    receivedAt,
    publicNotice: true,
  });
  expect(done).toMatchObject({ withdrawn: numbers, notLive: [] });
  for (const address of addresses) expect(await locate(address)).toEqual({ status: 410, announced: true });
  const rows = await db().select().from(withdrawals).where(inArray(withdrawals.articleNumber, numbers));
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(row).toMatchObject({ ...order, receivedAt, publicNotice: true, withdrawnBy: publisher.id });
  }
  const events = await db().select().from(auditEvents).where(eq(auditEvents.actorId, publisher.id));
  expect(events.map(({ kind }) => kind)).toEqual([...numbers.map(() => "article.withdrawn"), "takedown.carried_out"]);
});

test("what a colleague took down meanwhile is said, and a newer release than the one seen goes too", async () => {
  const [gone, changed] = [await live(), await live()];
  await take(publisher, "withdraw", gone);
  await save(desk.editor, changed, {
    body: bodyOf("今年的海带开割了。", "渔民们说，收成比去年好。"),
    change: { kind: "update", note: "" },
  });
  await approveAll(desk, changed);
  await take(desk.publisher, "release", changed);
  expect(await takeDownList(publisher, { numbers: [gone, changed], ...order })).toMatchObject({
    withdrawn: [changed],
    notLive: [gone],
  });
});

test("where one piece is not theirs to withdraw, none goes and it is named", async () => {
  const elsewhere = (await createChannel()).id;
  const ofAnotherChannel = await createPerson({ roles: [{ role: "publisher", channelId: elsewhere }] });
  const number = await live();
  await expect(takeDownList(ofAnotherChannel, { numbers: [number], ...order })).rejects.toMatchObject({
    code: "takedown_not_yours",
    params: { number },
  });
  expect(await publicState(number)).toBe("live");
  await expect(takeDownList(publisher, { numbers: [number], ...order, reason: " " })).rejects.toMatchObject({
    code: "reason_missing",
  });
  const future = new Date(Date.now() + 3_600_000);
  await expect(takeDownList(publisher, { numbers: [number], ...order, receivedAt: future })).rejects.toMatchObject({
    code: "received_in_future",
  });
  expect(await publicState(number)).toBe("live");
});

test("their pictures go with them unless another live piece shows them", async () => {
  const shared = await keepPicture(desk.editor, gif);
  const picture = { ...shared, alt: "渔船", caption: "渔船", credit: "本网" };
  const attrs = { sha256: picture.sha256, width: 3, height: 2, alt: "渔船", caption: "渔船", credit: "本网" };
  const body: Content["body"] = {
    version: 1,
    type: "doc",
    content: [...bodyOf("渔船进港。").content, { type: "image", attrs }],
  };
  const [one, other] = [await live({ body }), await live({ body })];
  const path = mediaAddress(shared.sha256, "image/gif");
  expect(await takeDownList(publisher, { numbers: [one], ...order })).toMatchObject({
    pictures: { stopped: 0, kept: 1 },
  });
  expect(await publishedCopy(path)).not.toBeNull();
  // Another picture that stays public keeps none of theirs.
  const unlike = await keepPicture(desk.editor, Buffer.concat([gif, Buffer.from("0")]));
  await live({ body: { ...body, content: [{ type: "image", attrs: { ...attrs, sha256: unlike.sha256 } }] } });
  expect(await takeDownList(publisher, { numbers: [other], ...order })).toMatchObject({
    pictures: { stopped: 1, kept: 0 },
  });
  expect(await publishedCopy(path)).toBeNull();
});

test("two orders over the same pieces at once: each piece is withdrawn once", async () => {
  const numbers = await Promise.all([live(), live(), live(), live()]);
  const both = await Promise.allSettled([
    takeDownList(publisher, { numbers, ...order }),
    takeDownList(desk.publisher, { numbers: numbers.toReversed(), ...order }),
  ]);
  expect(both.find(({ status }) => status === "fulfilled")).toMatchObject({ value: { withdrawn: numbers.toSorted() } });
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "takedown_nothing_live" } });
  const rows = await db().select().from(withdrawals).where(inArray(withdrawals.articleNumber, numbers));
  expect(rows).toHaveLength(4);
});

test("an order of two hundred lines is carried out; of more it is refused", async () => {
  const number = await live();
  const lines = Array.from({ length: 199 }, (_, index) => `https://elsewhere.example/${index}`);
  const list = await findForTakedown(publisher, { text: [...lines, String(number)].join("\n") });
  expect([list.pieces.length, list.missing.length]).toEqual([1, 199]);
  await expect(findForTakedown(publisher, { text: [...lines, "1", "2"].join("\n") })).rejects.toMatchObject({
    code: "takedown_too_many",
    params: { count: 201, limit: 200 },
  });
  await expect(findForTakedown(publisher, { text: " \n" })).rejects.toMatchObject({ code: "takedown_empty" });
  await expect(findForTakedown(desk.editor, { text: "1" })).rejects.toMatchObject({ code: "not_permitted" });
});

test("whoever took pieces down reads for some minutes what went, where it stood and what readers get there", async () => {
  const nobody = await createPerson({ roles: ["publisher"] });
  const [one, other] = [await live(), await live()];
  const addresses = await Promise.all([one, other].map(addressOf));
  await takeDownList(publisher, { numbers: [one, other], ...order });
  await db()
    .insert(pageReceipts)
    .values({ articleNumber: one, releaseId: null, path: addresses[0] ?? "", outcome: "same", status: 410, at: now() });
  await db().insert(fronts).values({ name: "front-1", seenAt: now(), edition: 1, withdrawal: 0, eventsThrough: 0 });
  const { pieces, ...rest } = await takenDownLately(publisher);
  expect(rest).toEqual({ fronts: 1, awaitsReceipts: true });
  expect(pieces).toMatchObject([
    { number: one, headline: expect.stringMatching(/号鱼汛$/), address: `${settings().siteUrl}${addresses[0]}` },
    { number: other, address: `${settings().siteUrl}${addresses[1]}`, receipt: null },
  ]);
  expect(pieces[0]?.receipt).toMatchObject({ outcome: "same", status: 410 });
  expect((await takenDownLately(nobody)).pieces).toEqual([]);

  await sealContent(desk.chief, { fingerprint: (await file(other)).copy.fingerprint, reason: "涉案" });
  expect((await takenDownLately(publisher)).pieces[1]?.headline).toBe("");
  setClock(() => new Date(Date.now() + 11 * 60_000));
  expect((await takenDownLately(publisher)).pieces).toEqual([]);
  setClock();
});
