import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { createChannel, createPerson } from "@/db/factories";
import { auditEvents } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { type Desk, livePiece, openDesk, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { sealContent } from "@/newsroom/articles/seal";
import { articleHistory, publicStanding } from "@/newsroom/history/desk";
import { compareRevisions } from "@/newsroom/history/revisions";
import { keepPicture } from "@/newsroom/media/keep";

const gif = Buffer.from("R0lGODlhAwACAPAAAP8AAAAAACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==", "base64");
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});

test("the record of a piece released, withdrawn and put back", async () => {
  const { editor, first, second, final, publisher, chief } = desk;
  const number = await livePiece(desk, { headline: "茶园开采" });
  const releaseId = (await publicStanding(publisher, number))?.liveReleaseId;
  await take(publisher, "withdraw", number, {
    category: "order",
    reason: "接通知下线",
    instructingBody: "主管部门",
    reference: "网字〔2026〕3号",
    receivedAt: new Date(Date.now() - 60_000),
    publicNotice: true,
  });
  expect(await publicStanding(chief, number)).toMatchObject({ state: "withdrawn", steps: ["reinstate"] });
  await take(chief, "reinstate", number);
  expect(await publicStanding(chief, number)).toMatchObject({ steps: [], whyNotConfirm: { code: "own_proposal" } });
  expect(await publicStanding(publisher, number)).toMatchObject({
    steps: ["confirmReinstatement"],
    withdrawal: { category: "order", proposed: true },
    whyNotConfirm: null,
  });
  await take(publisher, "confirmReinstatement", number);

  const history = await articleHistory(editor, number);
  expect(history).toMatchObject({
    headline: "茶园开采",
    publicState: "live",
    stage: null,
    rounds: [{ number: 1, endedAs: "released", openedBy: { name: editor.legalName } }],
    releases: [
      { id: releaseId, kind: "first", round: 1, revision: 1, releasedBy: { name: publisher.legalName }, live: true },
    ],
    withdrawals: [
      {
        category: "order",
        instructingBody: "主管部门",
        reference: "网字〔2026〕3号",
        publicNotice: true,
        reinstatement: {
          reason: "核实无误",
          proposedBy: { name: chief.legalName },
          confirmedBy: { name: publisher.legalName },
        },
      },
    ],
    revisions: [{ number: 1, createdBy: { name: editor.legalName }, kept: "open" }],
    standing: { state: "live", liveReleaseId: releaseId, steps: [] },
  });
  expect(history?.rounds[0]?.opinions.map(({ person }) => person.id)).toEqual([first.id, second.id, final.id]);
  expect(history?.log.events.map(({ kind }) => kind)).toEqual([
    "article.reinstated",
    "article.reinstatement_proposed",
    "article.withdrawn",
    "article.released",
    "article.approved",
    "article.approved",
    "article.approved",
    "article.submitted",
    "article.created",
  ]);
});

test("any two revisions are compared, in either direction; one that is sealed is not", async () => {
  const { editor, chief } = desk;
  const number = await createArticle(editor, { content: piece(desk.channelId, { headline: "春茶上市" }) });
  await take(editor, "submit", number);
  for (const headline of ["春茶上市了", "春茶大量上市了"]) {
    await take(editor, "recall", number);
    await save(editor, number, { headline });
    await take(editor, "submit", number);
  }
  expect(await compareRevisions(editor, { number, from: 1, to: 3 })).toMatchObject({
    difference: { fields: [{ field: "headline", pieces: [{}, { kind: "added", text: "大量" }, {}, {}] }] },
  });
  expect(await compareRevisions(editor, { number, from: 2, to: 1 })).toMatchObject({
    difference: { fields: [{ pieces: [{ kind: "same" }, { kind: "removed", text: "了" }] }] },
  });
  expect(await compareRevisions(editor, { number, from: 1, to: 9 })).toBeNull();
  expect(await compareRevisions(editor, { number, from: 1, to: 999_999_999_999 })).toBeNull();

  const history = await articleHistory(editor, number);
  expect(history?.stage).toBe("初审");
  await sealContent(chief, { fingerprint: history?.revisions[0]?.fingerprint ?? "", reason: "待查" });
  expect(await compareRevisions(editor, { number, from: 1, to: 3 })).toBe("sealed");
  expect(await compareRevisions(chief, { number, from: 1, to: 3 })).toBe("sealed");
  const read = await db().select().from(auditEvents).where(eq(auditEvents.kind, "content.read_sealed"));
  expect(read, "to look at the history is to read nothing sealed").toEqual([]);
  expect((await articleHistory(editor, number))?.revisions.map(({ kept }) => kept)).toEqual(["sealed", "open", "open"]);
});

test("every field that differs is told, not the body alone", async () => {
  const { editor } = desk;
  const number = await createArticle(editor, { content: piece(desk.channelId, { headline: "海塘加固" }) });
  await take(editor, "submit", number);
  await take(editor, "recall", number);
  const { sha256, width, height } = await keepPicture(editor, gif);
  const other = await createChannel({ name: "海塘" });
  await save(editor, number, {
    kicker: "防台",
    deck: "全长十里",
    summary: "海塘加固完工",
    source: { name: "某报", address: "https://paper.example/", outletId: null },
    channels: { main: desk.channelId, further: [other.id] },
    authors: ["海生"],
    statedCredits: [{ kind: "photographer", name: "浪花", basis: "来稿说明" }],
    marks: { ai: "assisted", paid: "none", minors: true },
    body: {
      version: 1,
      type: "doc",
      content: [{ type: "image", attrs: { sha256, width, height, alt: "堤", caption: "海塘", credit: "" } }],
    },
  });
  await take(editor, "submit", number);
  const compared = await compareRevisions(editor, { number, from: 1, to: 2 });
  if (compared === null || typeof compared === "string") throw new Error("there are two open revisions");
  expect(compared.difference.fields.map(({ field }) => field)).toEqual([
    "kicker",
    "deck",
    "summary",
    "source",
    "sourceAddress",
    "authors",
    "statedCredits",
    "furtherChannels",
    "ai",
    "minors",
  ]);
  expect(compared.names.channels[String(other.id)]).toBe("海塘");
  expect(compared.pictures).toEqual({ [sha256]: `/api/media/${sha256}` });
});

test("nobody reads the record of an article they may not read; its writer does", async () => {
  const number = await livePiece(desk, { headline: "盐田复产" });
  const elsewhere = await createPerson({ roles: [{ role: "editor", channelId: (await createChannel()).id }] });
  expect(await articleHistory(elsewhere, number)).toBeNull();
  expect(await publicStanding(elsewhere, number)).toBeNull();
  expect(await compareRevisions(elsewhere, { number, from: 1, to: 1 })).toBeNull();
  expect(await articleHistory(desk.editor, number + 1000)).toBeNull();
  expect(await publicStanding(desk.editor, number)).toMatchObject({ steps: [] });

  const reporter = await createPerson({ roles: ["reporter"] });
  const own = await createArticle(reporter, { content: piece(desk.channelId) });
  expect(await articleHistory(reporter, own)).toMatchObject({ number: own, rounds: [] });
  expect(await articleHistory(reporter, number)).toBeNull();
});
