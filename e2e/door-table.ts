/** Every page and handler of the house with whom it opens for. One that the build has and this lacks fails the journeys. */
import type { APIRequestContext } from "@playwright/test";
import { siteSettings } from "@/cli/seed/site";
import type { Cast, Scene } from "@/e2e/scene";
import { readersWords, secret } from "@/e2e/scene";
import { piece } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";

type Who = keyof Cast;
type Address = (scene: Scene) => string;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Sent = NonNullable<Parameters<APIRequestContext["fetch"]>[1]>;

/** `open`: the status anybody gets. `shows` stands on the page for `readers` and for nobody else of the cast. */
type PageDoor = { address: Address; open?: 200; shows?: (scene: Scene) => string; readers?: readonly Who[] };

/** `answers`: to a call without a session; other methods answer 405. `calls`: what is refused to all but `right`. */
type HandlerDoor = {
  address: Address;
  answers: Partial<Record<Method, number>>;
  calls?: { method: Method; right: readonly Who[]; send: (scene: Scene) => Sent }[];
};

const readers: readonly Who[] = ["editor here", "reviewer here", "publisher here", "chief here", "auditor here"];
const lookAfterPeople: readonly Who[] = ["admin", "chief here", "chief elsewhere", "auditor here", "auditor elsewhere"];
const answerReaders: readonly Who[] = ["editor here", "publisher here", "chief here", "auditor here"];
const seeReports: readonly Who[] = [
  ...answerReaders,
  "editor elsewhere",
  "publisher elsewhere",
  "chief elsewhere",
  "auditor elsewhere",
];
const seeEdition: readonly Who[] = [
  "admin",
  ...(["publisher", "chief", "auditor"] as const).flatMap((role) => [`${role} here`, `${role} elsewhere`] as const),
];
const write: readonly Who[] = ["reporter here", "editor here", "reporter elsewhere", "editor elsewhere"];
const ofPiece = (address: Address): PageDoor => ({ address, shows: () => secret, readers });
/** Front pages are looked at by whoever composes any, and by those who read everything. */
const ofFronts = (address: Address): PageDoor => ({
  address,
  shows: ({ desk }) => desk.channel.name,
  readers: [
    "admin",
    ...(["editor", "publisher", "chief", "auditor"] as const).flatMap(
      (role) => [`${role} here`, `${role} elsewhere`] as const,
    ),
  ],
});
const plain = (path: string): PageDoor => ({ address: () => path });

export const pageDoors: Record<string, PageDoor> = {
  "/link/[token]": { address: () => "/link/there-is-no-such-link", open: 200 },
  "/admin/sign-in": { address: () => "/admin/sign-in?begun=1", open: 200 },
  "/admin": plain("/admin"),
  "/admin/[...nowhere]": plain("/admin/there/is-nothing"),
  "/admin/articles": ofPiece(() => "/admin/articles"),
  "/admin/articles/new": plain("/admin/articles/new"),
  "/admin/articles/[number]": ofPiece(({ pieces }) => `/admin/articles/${pieces.draft}`),
  "/admin/articles/[number]/preview": ofPiece(({ pieces }) => `/admin/articles/${pieces.draft}/preview`),
  "/admin/articles/[number]/history": ofPiece(({ pieces }) => `/admin/articles/${pieces.withdrawn}/history`),
  "/admin/articles/[number]/record": ofPiece(({ pieces }) => `/admin/articles/${pieces.withdrawn}/record`),
  "/admin/articles/[number]/sealed/[revision]": {
    address: ({ pieces }) => `/admin/articles/${pieces.withdrawn}/sealed/1`,
  },
  "/admin/review": { address: () => "/admin/review", shows: () => secret, readers: ["reviewer here"] },
  "/admin/review/[number]": ofPiece(({ pieces }) => `/admin/review/${pieces.judged}`),
  "/admin/fronts": ofFronts(() => "/admin/fronts"),
  "/admin/fronts/[front]": ofFronts(({ channelId }) => `/admin/fronts/channel:${channelId}`),
  "/admin/fronts/[front]/versions": ofFronts(({ channelId }) => `/admin/fronts/channel:${channelId}/versions`),
  "/admin/fronts/[front]/preview": ofFronts(({ channelId }) => `/admin/fronts/channel:${channelId}/preview`),
  "/admin/fronts/[front]/at": ofFronts(({ channelId }) => `/admin/fronts/channel:${channelId}/at?time=2026-11-20`),
  "/admin/fronts/hot": plain("/admin/fronts/hot"),
  "/admin/release": ofPiece(() => "/admin/release"),
  "/admin/takedown": plain("/admin/takedown"),
  "/admin/reports": { address: () => "/admin/reports", shows: () => readersWords, readers: answerReaders },
  "/admin/reports/[number]": {
    address: ({ report }) => `/admin/reports/${report}`,
    shows: () => readersWords,
    readers: answerReaders,
  },
  "/admin/reports/figures": plain("/admin/reports/figures"),
  "/admin/people": { address: () => "/admin/people", shows: ({ target }) => target.username, readers: lookAfterPeople },
  "/admin/people/[id]": {
    address: ({ target }) => `/admin/people/${target.id}`,
    shows: ({ target }) => target.username,
    readers: lookAfterPeople,
  },
  "/admin/settings": plain("/admin/settings"),
  "/admin/settings/channels": {
    address: () => "/admin/settings/channels",
    shows: ({ desk }) => desk.channel.slug,
    readers: lookAfterPeople,
  },
  "/admin/settings/channels/[place]": {
    address: ({ channelId }) => `/admin/settings/channels/${channelId}`,
    shows: ({ desk }) => desk.channel.name,
    readers: lookAfterPeople,
  },
  // The record of the whole house: nobody of one channel reads it.
  "/admin/settings/log": {
    address: () => "/admin/settings/log",
    shows: ({ target }) => target.legalName,
    readers: ["admin"],
  },
  "/admin/settings/push": {
    address: () => "/admin/settings/push",
    shows: ({ pieces }) => `content_${pieces.live}.html`,
    readers: ["admin"],
  },
  // Whoever releases anywhere sees whether it is printed.
  "/admin/edition": {
    address: () => "/admin/edition",
    shows: ({ failedPage }) => failedPage,
    readers: seeEdition,
  },
  "/admin/edition/[number]": {
    address: () => "/admin/edition/1",
    shows: () => "/admin/edition?path=",
    readers: seeEdition,
  },
  "/admin/account": plain("/admin/account"),
  "/admin/settings/outlets": {
    address: () => "/admin/settings/outlets",
    shows: ({ outletName }) => outletName,
    readers: lookAfterPeople,
  },
  "/admin/settings/site": {
    address: () => "/admin/settings/site",
    shows: () => siteSettings.operator,
    readers: lookAfterPeople,
  },
};

const copyOf = ({ channelId }: Scene, version: number): Sent => ({
  data: { version, content: piece(channelId, { headline: "改过的标题" }), notes: emptyNotes },
});
const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const sheet = Buffer.from("名称,类型\n表里的报,报社\n");

export const handlerDoors: Record<string, HandlerDoor> = {
  "/api/auth/[...nextauth]": {
    address: () => "/api/auth/callback/credentials",
    answers: { GET: 404, POST: 303 },
  },
  "/api/auth/begin": { address: () => "/api/auth/begin", answers: { GET: 303 } },
  "/api/auth/sign-out": { address: () => "/api/auth/sign-out", answers: { POST: 303 } },
  "/api/health": { address: () => "/api/health", answers: { GET: 200 } },
  "/qr/[...path]": { address: () => "/qr/2023-07/22/content_999999999.png", answers: { GET: 404 } },
  // Without a token in the environment nobody fetches what is printed.
  "/api/edition/[sha256]": { address: () => `/api/edition/${"0".repeat(64)}`, answers: { GET: 404 } },
  "/api/counts": { address: () => "/api/counts", answers: { GET: 401 } },
  "/api/audit-log": {
    address: () => "/api/audit-log",
    answers: { GET: 401 },
    calls: [{ method: "GET", right: ["admin"], send: () => ({}) }],
  },
  "/api/outlets": {
    address: () => "/api/outlets",
    answers: { GET: 401, POST: 401 },
    calls: [
      { method: "GET", right: lookAfterPeople, send: () => ({}) },
      { method: "POST", right: ["admin"], send: () => ({ data: sheet }) },
    ],
  },
  "/api/outlets/preview": {
    address: () => "/api/outlets/preview",
    answers: { POST: 401 },
    calls: [{ method: "POST", right: ["admin"], send: () => ({ data: sheet }) }],
  },
  "/api/media/[sha256]": { address: () => `/api/media/${"0".repeat(64)}`, answers: { GET: 401 } },
  "/api/uploads": {
    address: () => "/api/uploads",
    answers: { POST: 401 },
    calls: [
      {
        method: "POST",
        right: [...write, "admin"],
        send: () => ({ multipart: { file: { name: "dot.gif", mimeType: "image/gif", buffer: picture } } }),
      },
    ],
  },
  "/api/working-copies": {
    address: () => "/api/working-copies",
    answers: { POST: 401 },
    calls: [{ method: "POST", right: ["reporter here", "editor here"], send: (scene) => copyOf(scene, 0) }],
  },
  "/api/working-copies/[number]": {
    address: ({ pieces }) => `/api/working-copies/${pieces.draft}`,
    answers: { GET: 401, PUT: 401 },
    calls: [
      { method: "GET", right: readers, send: () => ({}) },
      { method: "PUT", right: ["editor here"], send: (scene) => copyOf(scene, 1) },
    ],
  },
  // proxy.ts leads the addresses of feeds and their like here; itself it is the address of nothing.
  "/feeds": { address: () => "/rss.xml", answers: { GET: 200 } },
  "/api/report-figures": {
    address: () => "/api/report-figures",
    answers: { GET: 401 },
    calls: [{ method: "GET", right: seeReports, send: () => ({}) }],
  },
  "/api/reports/[number]/picture": {
    address: ({ report }) => `/api/reports/${report}/picture`,
    answers: { GET: 401 },
    calls: [{ method: "GET", right: answerReaders, send: () => ({}) }],
  },
  "/[[...path]]": { address: () => "/there/is-no-such-channel/", answers: { GET: 404 } },
  "/reports": { address: () => "/reports/", answers: { GET: 200 } },
  "/reports/new": { address: () => "/reports/new?kind=report&about=/", answers: { GET: 200 } },
  "/reports/received": { address: () => "/reports/received?for=nothing", answers: { GET: 200 } },
  "/reports/send": { address: () => "/reports/send", answers: { POST: 422 } },
  "/hot/read": { address: () => "/hot/read", answers: { POST: 422 } },
  "/reports/find": { address: () => "/reports/find", answers: { POST: 422 } },
  "/api/wechat-signature": { address: () => "/api/wechat-signature", answers: { GET: 404 } },
  "/media/[name]": { address: () => `/media/${"0".repeat(64)}.jpg`, answers: { GET: 404 } },
};
