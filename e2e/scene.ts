/** A channel with a piece in every state and somebody of every role, to try each door against. */
import { eq, sql } from "drizzle-orm";
import { theoryStages } from "@/cli/seed/cast";
import { arranged, toConfirm } from "@/components/admin/fronts/hot-order";
import { db } from "@/db/client";
import { createChannel } from "@/db/factories";
import { alarms, fronts as frontRows, layouts, pageFailures, pushes, roleGrants } from "@/db/schema";
import { makeDesk, makePerson, type Player } from "@/e2e/people";
import {
  archiveAddress,
  correctionsAddress,
  hotAddress,
  topicAddress,
  topicsAddress,
  wordAddress,
} from "@/newsroom/addresses";
import type { Body } from "@/newsroom/articles/body";
import { createArticle } from "@/newsroom/articles/create";
import { approveAll, approvedPiece, file, livePiece, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { proposeWorkflow } from "@/newsroom/channels/workflows";
import { hotForDesk } from "@/newsroom/hot/desk";
import { siteSettingsForDesk } from "@/newsroom/house/desk";
import { proposeSettings } from "@/newsroom/house/settings";
import { addOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { suspendPerson } from "@/newsroom/people/suspend";
import { saveLayout, sendLayout } from "@/newsroom/placements/compose";
import { emptyPlace } from "@/newsroom/placements/layout";
import { releaseLayout } from "@/newsroom/placements/release-layout";
import { sent } from "@/newsroom/reports/desk.fixture";
import { dayOf } from "@/newsroom/shanghai";
import { openTopic } from "@/newsroom/topics/open-topic";

const channelRoles = ["reporter", "editor", "reviewer", "publisher", "chief", "auditor"] as const;

/** The headline of every piece of the scene but the reporter's own; its last word fits no phone and breaks nowhere. */
export const secret = "还锁在抽屉里的稿子Pneumonoultramicroscopicsilicovolcanoconiosis";

/** The keyword and the writer of the scene's live piece. */
const listed = { keywords: ["C++ 与 50%"], reporters: ["陈渡"] };
/** What a reader wrote about the scene's live piece. */
export const readersWords = "读者写给编辑部的话，不给别的频道看。";

/** What the link in the running text of the scene's live piece says. */
export const linkWords = "镇里的公告";

/** `here` may act in this channel, `elsewhere` in another; `admin` in none of them. */
export type Cast = Record<`${(typeof channelRoles)[number]} ${"here" | "elsewhere"}` | "admin", Player>;

export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** Makes the scene by the newsroom's own verbs. */
export async function makeScene() {
  const desk = await makeDesk();
  const { channelId } = desk;
  const cast = await makeCast(channelId);
  const admin = await makePerson(["admin"]);
  const draft = (by: Player, more = {}) =>
    createArticle(by, { content: piece(channelId, { headline: secret, ...more }) });
  const then = async (number: number, ...steps: (() => Promise<void>)[]) => {
    for (const step of steps) await step();
    return number;
  };
  const submitted = async (more = {}) => {
    const number = await draft(desk.editor, more);
    return then(number, () => take(desk.editor, "submit", number));
  };
  const withdrawn = async () => {
    const number = await livePiece(desk, { headline: secret });
    return then(number, () => take(desk.publisher, "withdraw", number));
  };
  /** Live in its second revision: there is something to compare. */
  const revised = async () => {
    const number = await livePiece(desk, { headline: secret, body: withLink("月底前"), ...listed });
    await save(desk.editor, number, { body: withLink("下月底前"), change: { kind: "update", note: "" } });
    await approveAll(desk, number);
    return then(number, () => take(desk.publisher, "release", number));
  };
  const pieces = {
    reporters: await draft(cast["reporter here"], { headline: "自己的稿子" }),
    draft: await draft(desk.editor),
    spiking: await draft(desk.editor),
    recalling: await submitted(),
    // A text of its own: a seal is on a text, whichever pieces have it.
    sealing: await submitted({ summary: "要封存的一篇" }),
    approving: await submitted(),
    returning: await submitted(),
    judged: await submitted(),
    approved: await submitted(),
    lastStage: await submitted(),
    afterStage: await draft(desk.editor),
    reprint: await submitted({ origin: "reprint" }),
    releasing: await approvedPiece(desk, { headline: secret }),
    chosen: await approvedPiece(desk, { headline: secret }),
    scheduling: await approvedPiece(desk, { headline: secret }),
    givingBack: await approvedPiece(desk, { headline: secret }),
    scheduled: await approvedPiece(desk, { headline: secret }),
    live: await revised(),
    withdrawn: await withdrawn(),
    proposed: await withdrawn(),
  };
  await take(desk.editor, "recall", pieces.sealing);
  await take(desk.first, "approve", pieces.approved);
  for (const by of [desk.first, desk.second]) await take(by, "approve", pieces.lastStage);
  await take(desk.editor, "submit", pieces.afterStage, { flash: true });
  await take(desk.first, "approve", pieces.afterStage);
  await take(desk.publisher, "release", pieces.afterStage);
  await take(desk.publisher, "schedule", pieces.scheduled);
  await take(desk.chief, "reinstate", pieces.proposed);
  const topic = `topic-${pieces.live}`;
  await openTopic(desk.editor, { articleNumber: pieces.live, slug: topic });

  const composed = await makeLayouts(desk);
  const [alarm] = await db()
    .insert(alarms)
    .values({ kind: "after_review_superseded", articleNumber: pieces.live, params: {}, raisedAt: new Date() })
    .returning();
  const address = (await file(pieces.live)).lastRelease?.address ?? "";
  const told = { engine: "baidu", articleNumber: pieces.live, occasion: "changed", remaining: 99 } as const;
  const answer = { outcome: "accepted", status: 200, at: new Date() } as const;
  await db()
    .insert(pushes)
    .values({ ...told, ...answer, address: `https://news.example.cn${address}` });
  const { failedPage, goneFront } = await makeEdition(channelId);
  const { number: report } = await sent({ address, text: readersWords, contact: "0000-0000000" });
  const target = await makePerson([{ role: "reporter", channelId }]);
  const suspended = await makePerson([]);
  await suspendPerson(admin, { personId: suspended.id });
  const [grant] = await db().select().from(roleGrants).where(sql`person_id = ${target.id}`);
  const outletName = `稿源 ${desk.channel.slug}`;
  const outletId = await addOutlet(admin, { name: outletName, kind: "报社", address: "", creditText: "" });
  await recordStanding(admin, { id: outletId, standing: "normal", from: "2020-01-01", to: null });
  const { versionId } = await proposeWorkflow(admin, { channelId, purpose: "first", stages: theoryStages });
  return {
    desk,
    channelId,
    cast,
    /** Of the whole house, as nobody of the cast is: what all channels share takes such a chief. */
    houseChief: await makePerson(["chief"]),
    /** May decide the last stage and release what it approves. */
    lastAndPublisher: await makePerson([
      { role: "reviewer", channelId },
      { role: "publisher", channelId },
    ]),
    houseAuditor: await makePerson(["auditor"]),
    pieces,
    topic,
    layouts: composed,
    target,
    suspended,
    alarm: alarm?.id ?? 0,
    failedPage,
    goneFront,
    report,
    grant: grant?.id ?? 0,
    versionId,
    outletId,
    outletName,
  };
}

/** A page nobody could print, and a front nobody has heard of for an hour, which serves nothing. */
async function makeEdition(channelId: number) {
  const failedPage = `/topics/failed-${channelId}/`;
  const goneFront = `front-${channelId}:3000`;
  const at = new Date();
  await db().insert(pageFailures).values({ path: failedPage, asOf: 0, said: "Error: no such picture", at });
  const seenAt = new Date(at.getTime() - 3_600_000);
  await db().insert(frontRows).values({ name: goneFront, seenAt, edition: 0, withdrawal: 0, eventsThrough: 0 });
  return { failedPage, goneFront };
}

/** A layout in every state, each of a channel below the scene's own; `restoring` was before readers once. */
async function makeLayouts({ channelId, editor, publisher }: Awaited<ReturnType<typeof makeDesk>>) {
  const composed = async () => {
    const below = await createChannel({ parentId: channelId });
    return saveLayout(editor, { front: `channel:${below.id}`, layout: null, places: [emptyPlace("news")] });
  };
  const isSent = async () => {
    const layout = await composed();
    await sendLayout(editor, layout);
    return layout;
  };
  const restoring = await isSent();
  await releaseLayout(publisher, restoring);
  const [row] = await db().select({ front: layouts.front }).from(layouts).where(eq(layouts.id, restoring.id));
  const after = await saveLayout(editor, { front: row?.front ?? "", layout: null, places: [emptyPlace("lead")] });
  await sendLayout(editor, after);
  await releaseLayout(publisher, after);
  return {
    restoring,
    sending: await composed(),
    dropping: await composed(),
    recalling: await isSent(),
    returning: await isSent(),
    releasing: await isSent(),
  };
}

/** The archive of the scene's channel: the month and the day its live pieces went out on. */
export function periodsOf({ desk }: Scene): string[] {
  const today = dayOf(new Date());
  const [month, day] = [today.slice(0, 7), today.slice(8)];
  return [
    { month, day: null },
    { month, day },
  ].map((period) => archiveAddress([desk.channel.slug], period));
}

/** Where the scene's live piece is found beside its channel. */
export function furtherPages({ topic }: Scene): string[] {
  const [keyword = "", writer = ""] = [...listed.keywords, ...listed.reporters];
  return [
    topicsAddress,
    topicAddress(topic),
    wordAddress("tags", keyword),
    wordAddress("authors", writer),
    correctionsAddress,
    hotAddress,
  ];
}

/** What the screen of 热榜 would send: the list as it would be confirmed now. */
export async function hotListOnScreen(by: Player): Promise<string> {
  const desk = await hotForDesk(by);
  return desk ? toConfirm(arranged(desk, desk).listed, desk) : "";
}

/** The proposal for 站点设置 that waits; where none does, a new one by nobody of the cast, of a number no journey reads. */
export async function waitingSettings(): Promise<number> {
  const admin = await makePerson(["admin"]);
  const desk = await siteSettingsForDesk(admin);
  if (desk?.waiting) return desk.waiting.id;
  const psb = { number: desk?.inForce.psb.number ? "" : "演公网安备 0000 号", link: "" };
  return proposeSettings(admin, { base: desk?.newest ?? 0, settings: { ...desk?.inForce, psb } });
}

/** What a proposal for 站点设置 made now has to be made from. */
export async function newestSettings(): Promise<number> {
  const desk = await siteSettingsForDesk(await makePerson(["admin"]));
  return desk?.newest ?? 0;
}

/** A paragraph with a link in the middle of it. */
function withLink(until: string): Body {
  const link = { type: "link" as const, attrs: { href: "https://town.example.cn/notice" } };
  const content = [
    { type: "text" as const, text: `办事指南见` },
    { type: "text" as const, text: linkWords, marks: [link] },
    { type: "text" as const, text: `，${until}办结。` },
  ];
  return { version: 1, type: "doc", content: [{ type: "paragraph", content }] };
}

async function makeCast(here: number): Promise<Cast> {
  const elsewhere = (await createChannel()).id;
  const entries: [string, Player][] = [["admin", await makePerson(["admin"])]];
  for (const role of channelRoles) {
    entries.push([`${role} here`, await makePerson([{ role, channelId: here }])]);
    entries.push([`${role} elsewhere`, await makePerson([{ role, channelId: elsewhere }])]);
  }
  return Object.fromEntries(entries) as Cast; // one entry for each key, made just above
}

/** A digest of every row that has to do with the scene; equal digests: nothing changed. */
export async function digestOf(scene: Scene): Promise<Record<string, string>> {
  const { pieces, channelId, outletId, target, suspended, cast, houseChief, goneFront } = scene;
  const numbers = sql`(${sql.join(
    Object.values(pieces).map((number) => sql`${number}`),
    sql`, `,
  )})`;
  const ids = [target, suspended, houseChief, ...Object.values(cast)].map(({ id }) => sql`${id}`);
  const persons = sql`(${sql.join(ids, sql`, `)})`;
  const fronts = sql`(select 'channel:' || id from channels where id = ${channelId} or parent_id = ${channelId})`;
  const ofPieces = [
    "working_copies",
    "revisions",
    "rounds",
    "contributions",
    "releases",
    "withdrawals",
    "schedules",
    "topics",
  ];
  const rows = {
    articles: sql`articles where number in ${numbers}`,
    approvals: sql`approvals where round_id in (select id from rounds where article_number in ${numbers})`,
    overrides: sql`outlet_overrides where round_id in (select id from rounds where article_number in ${numbers})`,
    reinstatements: sql`reinstatements where withdrawal_id in (select id from withdrawals where article_number in ${numbers})`,
    reports: sql`reader_reports where article_number in ${numbers}`,
    reopenings: sql`report_reopenings where reopened_by in ${persons}`,
    alarms: sql`alarms where article_number in ${numbers}`,
    events: sql`audit_events where kind <> 'session.started' and (article_number in ${numbers} or actor_id in ${persons})`,
    people: sql`people where id in ${persons}`,
    grants: sql`role_grants where person_id in ${persons} or granted_by in ${persons}`,
    names: sql`display_names where person_id in ${persons}`,
    links: sql`one_time_links where person_id in ${persons} or created_by in ${persons}`,
    layouts: sql`layouts where front in ${fronts}`,
    layoutReleases: sql`layout_releases where front in ${fronts}`,
    grey: sql`grey_periods where ordered_by in ${persons}`,
    channels: sql`channels where id = ${channelId} or parent_id = ${channelId}`,
    workflows: sql`workflow_versions where channel_id = ${channelId}`,
    activations: sql`workflow_activations where version_id in (select id from workflow_versions where channel_id = ${channelId})`,
    outlets: sql`outlets where id = ${outletId} or name = ${`新稿源 ${outletId}`}`,
    standings: sql`outlet_standings where outlet_id = ${outletId} or recorded_by in ${persons}`,
    settings: sql`house_settings where proposed_by in ${persons} or confirmed_by in ${persons}`,
    goneFront: sql`fronts where name = ${goneFront}`,
    assets: sql`assets where uploaded_by in ${persons}`,
    ...Object.fromEntries(
      ofPieces.map((table) => [table, sql`${sql.identifier(table)} where article_number in ${numbers}`]),
    ),
  };
  const digests = Object.entries(rows).map(async ([name, from]) => {
    const query = sql`select coalesce(md5(string_agg(found::text, ',' order by found::text)), '') as digest from (select * from ${from}) found`;
    const [row] = await db().execute<{ digest: string }>(query);
    return [name, row?.digest ?? ""] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

/** Everybody of the scene whose role here does not open a door. */
export function wrongPeople({ cast }: Scene, right: readonly (keyof Cast)[]): [keyof Cast, Player][] {
  const names = Object.keys(cast) as (keyof Cast)[]; // the keys of a closed type
  return names.filter((name) => !right.includes(name)).map((name) => [name, cast[name]]);
}
