/** What readers of the demo house report, and what is done about it. The readers are nobody. */
import { and, desc, eq, ne } from "drizzle-orm";
import { actor, type DemoHouse, type Happening, known } from "@/cli/seed/house";
import type { Turn } from "@/cli/seed/story";
import { onDay } from "@/cli/seed/times";
import { db } from "@/db/client";
import { articles, readerReports, releases } from "@/db/schema";
import { now } from "@/newsroom/clock/now";
import type { Actor } from "@/newsroom/permissions";
import { formOpenedAt } from "@/newsroom/reports/by-hand";
import { closeReport, linkOutcome } from "@/newsroom/reports/close";
import { reportForDesk } from "@/newsroom/reports/desk-report";
import { changeReportDue, takeReport } from "@/newsroom/reports/handle";
import { type ReportWish, receiveReport } from "@/newsroom/reports/receive";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A reader reports the page of an article. */
export async function reportPage(
  number: number,
  { text, right = "", contact = "" }: Extract<Turn, { step: "readerReports" }>,
): Promise<void> {
  const [live] = await db()
    .select({ address: releases.address })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(eq(articles.number, number));
  await send({ kind: "correction", address: live?.address ?? "", text, right, contact });
}

/** Somebody takes the open report on an article. */
export async function takeReportOn(by: Actor, articleNumber: number): Promise<void> {
  await takeReport(by, { number: await openReportOn(articleNumber) });
}

/** The report on an article is closed with the newest release or withdrawal since it came in. */
export async function closeReportOn(
  by: Actor,
  articleNumber: number,
  { result, reply }: Extract<Turn, { step: "closeReport" }>,
): Promise<void> {
  const number = await openReportOn(articleNumber);
  const [newest] = (await reportForDesk(by, number))?.outcomes ?? [];
  if (newest) await linkOutcome(by, { number, outcome: { kind: newest.kind, id: newest.id } });
  await closeReport(by, { number, result, reply });
}

/** Reports besides those the stories tell: some wait, one is late, two are about other sites. */
export function laterReports(house: DemoHouse, numbers: ReadonlyMap<string, number>): Happening[] {
  const { start } = house;
  const about = (headline: string) => known(new Map(numbers), headline);
  const bridge = "菱港大桥今夜起封闭检修 为期十二天";
  const school = "澜州二十所小学试点“午睡平躺” 课桌椅一拉就是床";
  return [
    {
      at: onDay(start, 12, "9:20"),
      run: () =>
        send({
          kind: "report",
          class: "fraud",
          address: "https://pay.example/notice",
          text: "这个网站冒充市里的缴费平台，让人填银行卡号。",
          contact: "reader@example.com",
        }),
    },
    {
      at: onDay(start, 12, "10:05"),
      run: () => answerGeneral(actor(house, "chief"), "网站不在本站管辖范围，已转交有关部门。您也可以向 12377 举报。"),
    },
    {
      at: onDay(start, 9, "16:40"),
      run: () => reportPage(about(bridge), { step: "readerReports", text: "便道不在桥东侧，在西侧，我每天走。" }),
    },
    { at: onDay(start, 9, "17:15"), run: () => takeReportOn(actor(house, "editor"), about(bridge)) },
    { at: onDay(start, 8, "9:10"), run: () => extendOn(actor(house, "editor"), about(bridge)) },
    {
      at: onDay(start, 1, "20:12"),
      run: () =>
        send({
          kind: "report",
          class: "rumour",
          address: "https://forum.example/topic/18",
          text: "有人在论坛上说明天全市停水三天，没有出处。",
        }),
    },
    {
      at: new Date(start.getTime() - 130 * minute),
      run: () =>
        reportPage(about(school), {
          step: "readerReports",
          text: "我家孩子的学校也在试点，名单里没有写。",
          right: "实验小学东校区也是试点。",
          contact: "微信号 demo-reader（演示）",
        }),
    },
  ];
}

async function send(
  wish: Pick<ReportWish, "kind" | "address" | "text"> & Partial<Pick<ReportWish, "class" | "right" | "contact">>,
): Promise<void> {
  const form = formOpenedAt(new Date(now().getTime() - 3 * minute));
  const empty = { class: null, right: "", contact: "", picture: null, website: "", form };
  await receiveReport({ clientAddress: "203.0.113.7" }, { ...empty, ...wish });
}

async function answerGeneral(by: Actor, reply: string): Promise<void> {
  const [report] = await db()
    .select({ number: readerReports.number })
    .from(readerReports)
    .orderBy(desc(readerReports.number))
    .limit(1);
  const number = report?.number ?? 0;
  await takeReport(by, { number });
  await closeReport(by, { number, result: "elsewhere", reply });
}

async function extendOn(by: Actor, articleNumber: number): Promise<void> {
  const number = await openReportOn(articleNumber);
  await changeReportDue(by, { number, dueAt: new Date(now().getTime() + 5 * day), reason: "等交通部门核对便道位置。" });
}

async function openReportOn(articleNumber: number): Promise<number> {
  const [report] = await db()
    .select({ number: readerReports.number })
    .from(readerReports)
    .where(and(eq(readerReports.articleNumber, articleNumber), ne(readerReports.state, "closed")))
    .orderBy(desc(readerReports.number))
    .limit(1);
  if (!report) throw new Error(`nobody reported piece ${articleNumber} of the demo house`);
  return report.number;
}
