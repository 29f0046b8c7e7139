/** Nothing is ever stuck: from wherever a walk left it, an open piece gets to its readers while eligible people exist. */
import { expect } from "vitest";
import type { Stage } from "@/db/schema";
import { file, moveFor, save, take } from "@/newsroom/articles/desk.fixture";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { hire, type Talents, type Walker, type World } from "@/newsroom/articles/walk-world.fixture";
import { moveArticle } from "@/newsroom/articles/workflow";
import { overrideOutlet } from "@/newsroom/outlets/override";

const none: Talents = { own: false, editor: false, reporter: false, publisher: false, chief: false, stages: [] };

/** Drives one article to release: by the people there are where a matching of them exists, else with new ones. */
export async function finish(world: World, number: number): Promise<"live" | "closed"> {
  const start = await file(number);
  if (start.article.state === "unchanged" || start.article.state === "spiked") return "closed";
  const editor =
    someone(world, ({ talents }) => talents.editor && !talents.own) ?? (await hire(world, { ...none, editor: true }));
  await clearTheWay(editor, number);
  await seeThrough(world, number);

  const { article, round, contributors } = await file(number);
  expect(article.state).toBe("approved");
  const wrote = new Set(contributors.map(({ personId }) => personId));
  const publisher =
    someone(world, ({ person, talents }) => talents.publisher && !talents.own && !wrote.has(person.id)) ??
    (await hire(world, { ...none, publisher: true }));
  await take(publisher.person, "release", number);
  const live = await file(number);
  expect(live.lastRelease?.fingerprint).toBe(round?.revision.fingerprint);
  return "live";
}

/** Ends what stands in the way besides people: an embargo, a schedule, a change without its kind. */
async function clearTheWay({ person }: Walker, number: number): Promise<void> {
  const { article, copy } = await file(number);
  if (article.state === "scheduled" || copy.notBefore) {
    if (article.state !== "draft" && article.state !== "returned") await take(person, "recall", number);
  }
  const { article: now, copy: held, content } = await file(number);
  if (now.state !== "draft" && now.state !== "returned") return;
  if (held.notBefore) {
    await saveWorkingCopy(person, { number, version: held.version, content, notes: { ...held.notes, notBefore: "" } });
  }
  if (now.firstReleasedAt !== null) await save(person, number, { change: { kind: "update", note: "" } });
  await take(person, "submit", number);
}

async function seeThrough(world: World, number: number): Promise<void> {
  const { article, round, contributors, outletStanding } = await file(number);
  if (!round) throw new Error("the piece is under review");
  if (outletStanding !== null && outletStanding !== "normal" && !round.overridden) {
    const chief =
      someone(world, ({ talents }) => talents.chief && !talents.own) ?? (await hire(world, { ...none, chief: true }));
    await overrideOutlet(chief.person, { number, reason: "已与供稿方核实" });
  }
  if (article.state === "approved") return;
  const wrote = new Set(contributors.map(({ personId }) => personId));
  const from = article.stage ?? 1;
  const ahead = round.stages.slice(from - 1).filter(({ timing }) => timing === "before");
  const decided = (place: number) =>
    new Set(
      round.decisions
        .filter(({ stage, decision }) => decision === "approve" && stage !== place)
        .map(({ personId }) => personId),
    );
  const fitting = ahead.map((stage, index) =>
    world.people.filter(
      (walker) =>
        fits(world, walker, stage, round.content.channels.main) &&
        !decided(from + index).has(walker.person.id) &&
        !(stage.kind === "independent" && wrote.has(walker.person.id)),
    ),
  );
  const seats =
    seated(fitting) ?? (await Promise.all(ahead.map((stage) => hire(world, { ...none, stages: [stage.name] }))));
  for (const walker of seats) await moveArticle(walker.person, await moveFor("approve", number));
}

/** By the walk's own books, not by the rules. */
function fits(world: World, { talents, suspended }: Walker, stage: Stage, channelId: number | null): boolean {
  if (suspended || (talents.own && channelId !== world.ownChannel)) return false;
  return talents.stages.includes(stage.name) || (stage.kind === "self" && talents.editor);
}

function someone(world: World, wanted: (walker: Walker) => boolean): Walker | undefined {
  return world.people.find((walker) => !walker.suspended && wanted(walker));
}

/** One person a stage, tried one after another; null where no seating exists. */
function seated(fitting: readonly (readonly Walker[])[], taken: readonly Walker[] = []): Walker[] | null {
  const [first, ...rest] = fitting;
  if (!first) return [...taken];
  for (const walker of first) {
    const found = taken.includes(walker) ? null : seated(rest, [...taken, walker]);
    if (found) return found;
  }
  return null;
}
