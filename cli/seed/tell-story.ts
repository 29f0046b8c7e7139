/** The happenings of one story: the hands it goes through, each by the verb everybody uses. */
import { and, desc, eq, isNull } from "drizzle-orm";
import { type Chance, chance } from "@/cli/seed/chance";
import { actor, type DemoHouse, type Happening } from "@/cli/seed/house";
import { moveOf, type StepTurn } from "@/cli/seed/moves";
import { closeReportOn, reportPage, takeReportOn } from "@/cli/seed/reports";
import type { Story, Turn } from "@/cli/seed/story";
import { onDay, workingMinutes } from "@/cli/seed/times";
import { notesOf, writtenContent } from "@/cli/seed/written";
import { db } from "@/db/client";
import { alarms, articles, rounds, schedules } from "@/db/schema";
import { handleAlarm } from "@/newsroom/alarms/handle";
import { raiseAfterReviewAlarm } from "@/newsroom/articles/after-review-due";
import { caseFile } from "@/newsroom/articles/case-file";
import { createArticle } from "@/newsroom/articles/create";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { moveArticle } from "@/newsroom/articles/workflow";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { releaseDue } from "@/newsroom/releases/release-due";

/** From how many to how many minutes pass before a turn of this kind. */
const pace: Partial<Record<Turn["step"], readonly [number, number]>> = {
  approve: [7, 45],
  release: [4, 25],
  return: [15, 60],
  change: [200, 1500],
  withdraw: [120, 1400],
};
const usual = [12, 55] as const;
const day = 24 * 3_600_000;

/** What happens in a story, in order; `begun` is told the number of its article. */
export function happeningsOf(house: DemoHouse, story: Story, begun: (number: number) => void): Happening[] {
  let number = 0;
  const begin = async () => {
    number = await createArticle(actor(house, story.writer), {
      content: await writtenContent(house, story),
      notes: notesOf(house, story),
    });
    begun(number);
  };
  const runs = [begin, ...story.turns.map((turn) => () => take(house, number, turn))];
  const moments = momentsOf(house, story);
  return runs.map((run, place) => ({ at: moments[place] ?? house.start, run }));
}

/** One moment for the beginning and each turn; none after the first start. */
function momentsOf({ start }: DemoHouse, { when, headline, turns, roundTheClock }: Story): Date[] {
  const dice = chance(`times of ${headline}`);
  const waits = turns.map((turn) => turn.wait ?? dice.between(...(pace[turn.step] ?? usual)));
  const pass = roundTheClock
    ? (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)
    : workingMinutes;
  const seconds = dice.between(1, 59) * 1000;
  const shifted = (moments: Date[], by: number) => moments.map((at) => new Date(at.getTime() + by));
  if ("minutesAgo" in when) {
    const end = pass(new Date(start.getTime() - 60_000), -when.minutesAgo);
    const back = chain(waits.toReversed(), end, (at, wait) => pass(at, -wait));
    return shifted(back.toReversed(), -seconds);
  }
  const on = chain(waits, onDay(start, when.daysAgo, when.at ?? timeOfDay(dice)), pass);
  const late = Math.max(0, (on.at(-1)?.getTime() ?? 0) + 60_000 - start.getTime());
  return shifted(on, seconds - Math.ceil(late / day) * day);
}

function chain(waits: number[], from: Date, pass: (at: Date, wait: number) => Date): Date[] {
  const moments = [from];
  for (const wait of waits) moments.push(pass(moments.at(-1) ?? from, wait));
  return moments;
}

function timeOfDay(dice: Chance): string {
  const minutes = dice.between(7 * 60 + 40, 17 * 60 + 30);
  return `${Math.floor(minutes / 60)}:${minutes % 60}`;
}

async function take(house: DemoHouse, number: number, turn: Turn): Promise<void> {
  switch (turn.step) {
    case "edit":
    case "change":
      return save(house, number, turn);
    case "overrideOutlet":
      return overrideOutlet(actor(house, turn.by), { number, reason: turn.reason });
    case "handleAlarm":
      return handleAlarm(actor(house, turn.by), { id: await openAlarm(number) });
    case "readerReports":
      return reportPage(number, turn);
    case "takeReport":
      return takeReportOn(actor(house, turn.by), number);
    case "closeReport":
      return closeReportOn(actor(house, turn.by), number, turn);
    case "scheduleDue":
      return releaseDue(await openSchedule(number));
    case "afterReviewLate":
      return raiseAfterReviewAlarm(await openAfterReview(number));
    default: {
      const by = actor(house, turn.by);
      return moveArticle(by, await moveOf(number, by.id, turn satisfies StepTurn));
    }
  }
}

async function save(house: DemoHouse, number: number, turn: Extract<Turn, { step: "edit" | "change" }>): Promise<void> {
  const { copy, content } = await caseFile(db(), number);
  const before = JSON.stringify(content.body);
  const body = JSON.parse(before.replace(turn.from, turn.to));
  if (JSON.stringify(body) === before) throw new Error(`“${turn.from}” stands nowhere in piece ${number}`);
  const change = turn.step === "change" ? { kind: turn.kind, note: turn.note ?? "" } : content.change;
  await saveWorkingCopy(actor(house, turn.by), {
    number,
    version: copy.version,
    content: { ...content, body, change },
    notes: copy.notes,
  });
}

async function openAlarm(number: number): Promise<number> {
  const [alarm] = await db()
    .select({ id: alarms.id })
    .from(alarms)
    .where(and(eq(alarms.articleNumber, number), isNull(alarms.handledAt)));
  return alarm?.id ?? 0;
}

async function openSchedule(number: number): Promise<number> {
  const [schedule] = await db()
    .select({ id: schedules.id })
    .from(schedules)
    .where(and(eq(schedules.articleNumber, number), isNull(schedules.endedAt)));
  return schedule?.id ?? 0;
}

async function openAfterReview(number: number): Promise<{ roundId: number; stage: number }> {
  const [row] = await db()
    .select({ roundId: rounds.id, stage: articles.afterStage })
    .from(rounds)
    .innerJoin(articles, eq(articles.number, rounds.articleNumber))
    .where(eq(rounds.articleNumber, number))
    .orderBy(desc(rounds.number))
    .limit(1);
  return { roundId: row?.roundId ?? 0, stage: row?.stage ?? 0 };
}
