/** What a newsroom does with its pieces, at random: each of these changes what readers find, or is refused. */
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { db } from "@/db/client";
import { articleAddress } from "@/newsroom/addresses";
import type { Block, Body } from "@/newsroom/articles/body";
import { type Content, genres, paidMarks } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { approveAll, file, piece, save, take } from "@/newsroom/articles/desk.fixture";
import { releaseChange } from "@/newsroom/articles/readers.fixture";
import { confirmDestruction, proposeDestruction, sealContent } from "@/newsroom/articles/seal";
import { keepPicture } from "@/newsroom/media/keep";
import { releaseDue } from "@/newsroom/releases/release-due";
import { takeDownList } from "@/newsroom/releases/takedown";
import { openTopic } from "@/newsroom/topics/open-topic";
import { type Die, passTime, pick, type World } from "@/press/random-world.fixture";

const words = ["海带", "渔港", "Harbour", "春茶"];
const names = ["林晓", "陈渔", "秋水"];

export async function writeNew(world: World, die: Die): Promise<string> {
  const { editor, publisher } = world.desk;
  const content = { ...piece(world.news.id), ...(await contentOf(world, die)), headline: `新稿 ${die.which}` };
  const number = await createArticle(editor, { content });
  world.articles.push(number);
  await approveAll(world.desk, number);
  await take(publisher, "release", number);
  return `released ${number} in ${JSON.stringify(content.channels)}`;
}

export async function writeOnSchedule(world: World, die: Die): Promise<string> {
  const content = { ...piece(world.news.id), ...(await contentOf(world, die)), headline: `定时 ${die.which}` };
  const number = await createArticle(world.desk.editor, { content });
  world.articles.push(number);
  await approveAll(world.desk, number);
  const at = new Date(world.at + 60_000 * (1 + (die.what % 30)));
  await take(world.desk.publisher, "schedule", number, { at });
  passTime(world, at.getTime() - world.at);
  await releaseDue((await file(number)).schedule?.id ?? 0);
  return `released ${number} on schedule`;
}

export async function change(world: World, die: Die): Promise<string> {
  const number = await aPiece(world, die, "live");
  const kind = pick(["update", "fix", "correction"] as const, die.kind) ?? "update";
  const wished = await contentOf(world, die);
  const words =
    kind === "fix" ? { summary: `错字 ${die.what}` } : { ...wished, headline: `改 ${die.which} ${die.what}` };
  await save(world.desk.editor, number, {
    ...words,
    change: { kind, note: kind === "correction" ? `更正 ${die.what}` : "" },
  });
  await releaseChange(world, number);
  return `${kind} of ${number}: ${JSON.stringify({ channels: words, body: undefined }).slice(0, 300)}`;
}

export async function withdraw(world: World, die: Die): Promise<string> {
  const number = await aPiece(world, die, "live");
  await take(world.desk.chief, "withdraw", number, { publicNotice: die.what % 2 === 0 });
  return `withdrew ${number}`;
}

export async function takeDown(world: World, die: Die): Promise<string> {
  const numbers = [await aPiece(world, die, "live"), await aPiece(world, { ...die, which: die.what }, "live")];
  await takeDownList(world.desk.chief, { numbers, category: "factual", reason: "有误" });
  return `took down ${numbers}`;
}

export async function bringBack(world: World, die: Die): Promise<string> {
  const number = await aPiece(world, die, "withdrawn");
  await take(world.desk.chief, "reinstate", number);
  await take(world.secondChief, "confirmReinstatement", number);
  return `brought ${number} back`;
}

export async function makeTopic(world: World, die: Die): Promise<string> {
  const number = await aPiece(world, die, "live");
  await openTopic(world.desk.editor, { articleNumber: number, slug: `t${number}` });
  return `made ${number} a topic`;
}

export async function destroy(world: World, die: Die): Promise<string> {
  const [old] = await db().execute<{ fingerprint: string; number: string }>(sql`
    select encode(fingerprint, 'hex') as fingerprint, article_number as number from releases
    where not exists (select from articles join releases live on live.id = live_release_id where live.fingerprint = releases.fingerprint)
      and exists (select from contents where contents.fingerprint = releases.fingerprint)
      and not exists (select from content_seals where content_seals.fingerprint = releases.fingerprint)
    order by id offset ${die.which % 5} limit 1`);
  if (!old) return "nothing to destroy";
  const { fingerprint } = old;
  await sealContent(world.desk.chief, { fingerprint, reason: "依法" });
  await proposeDestruction(world.desk.chief, { fingerprint, reason: "依法", legalBasis: "第一条" });
  await confirmDestruction(world.secondChief, fingerprint);
  return `destroyed a text of ${old.number}`;
}

/** Its copies are made some other time. */
export async function keepOne(world: World, die: Die): Promise<string> {
  const create = { width: 400, height: 320, channels: 3, background: { r: die.which % 256, g: die.what % 256, b: 9 } };
  const bytes = await sharp({ create: { ...create, channels: 3 } })
    .png()
    .toBuffer();
  world.pictures.push(await keepPicture(world.desk.editor, bytes));
  return "kept a picture";
}

async function aPiece({ articles }: World, die: Die, state: "live" | "withdrawn"): Promise<number> {
  const rows = await db().execute<{ number: string }>(
    sql`select number from articles where public_state = ${state} and number >= ${articles[0] ?? 0} order by number`,
  );
  return Number(pick(rows, die.which)?.number ?? 0);
}

/** What an editor may write, but for the headline. */
async function contentOf(world: World, { kind, what, which }: Die): Promise<Partial<Content>> {
  const [main, further] = [pick([world.county, world.news, world.county, world.about], what), world.news];
  return {
    shortHeadline: which % 3 === 0 ? `短 ${which}` : "",
    frontHeadline: which % 5 === 0 ? `头条 ${which}` : undefined,
    keywords: words.filter((_, place) => (kind >> place) % 2 === 1),
    reporters: names.filter((_, place) => (what >> place) % 2 === 1),
    channels: { main: main?.id ?? null, further: kind % 3 === 0 && main !== further ? [further.id] : [] },
    genre: pick(genres, kind) ?? "news",
    marks: {
      ai: "none",
      paid: pick([...paidMarks, "none", "none"] as const, which) ?? "none",
      minors: kind % 11 === 0,
    },
    body: await bodyOf(world, { kind, what, which }),
  };
}

async function bodyOf(world: World, { what, which }: Die): Promise<Body> {
  const picture = which % 2 === 0 ? pick(world.pictures, what) : undefined;
  const led = what % 3 === 0 ? await caseOf(pick(world.articles, which)) : undefined;
  const blocks: Block[] = [
    { type: "paragraph", content: [{ type: "text", text: `正文 ${which} ${what}。` }] },
    ...(picture
      ? [{ type: "image", attrs: { ...picture, alt: "码头", caption: "", credit: "林晓", rights: "自拍" } } as const]
      : []),
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "最新消息" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "另见。", ...(led ? { marks: [{ type: "link", attrs: { href: led } } as const] } : {}) },
      ],
    },
  ];
  return { version: 1, type: "doc", content: blocks };
}

async function caseOf(number: number | undefined): Promise<string | undefined> {
  const first = number ? (await file(number)).article.firstReleasedAt : null;
  return number && first ? articleAddress(number, first) : undefined;
}
