/** One step of a walk: somebody does something somewhere, mostly what a newsroom would, sometimes what it must refuse. */
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { workflowPurpose } from "@/db/schema";
import type { Content } from "@/newsroom/articles/content";
import { createArticle } from "@/newsroom/articles/create";
import { aMinuteAgo, file, moveFor, piece } from "@/newsroom/articles/desk.fixture";
import { emptyNotes } from "@/newsroom/articles/desk-notes";
import { type Move, type StepName, stepNames } from "@/newsroom/articles/moves";
import { saveWorkingCopy } from "@/newsroom/articles/save";
import { type Die, putInForce, type Walker, type World } from "@/newsroom/articles/walk-world.fixture";
import { moveArticle, openSteps } from "@/newsroom/articles/workflow";
import { overrideOutlet } from "@/newsroom/outlets/override";
import { restorePerson, suspendPerson } from "@/newsroom/people/suspend";
import { rightsOfMany } from "@/newsroom/permissions";
import { Refusal } from "@/newsroom/refusal";
import { releaseDue } from "@/newsroom/releases/release-due";

/** What was done: to which article (0: none), how it ended, and how many audit events it owes. */
export type Done = { number: number; what: string; refused: string | null; events: number };

const forward: readonly StepName[] = ["approve", "submit", "release", "schedule", "handOver"];

/** Does what the die says; every error that is not a Refusal is thrown on. */
export async function step(world: World, die: Die): Promise<Done> {
  const number = [...world.articles.keys()][die.which % Math.max(world.articles.size, 1)] ?? 0;
  const walker = pick(world.people, die.who);
  const done: Done = { number, what: "", refused: null, events: 0 };
  try {
    await doIt(world, walker, die, done);
  } catch (error) {
    if (!(error instanceof Refusal))
      throw new Error(`${done.what} of ${number} by ${walker.person.id} failed`, { cause: error });
    done.refused = error.code;
    done.events = 0;
  }
  return done;
}

async function doIt(world: World, walker: Walker, die: Die, done: Done): Promise<void> {
  const face = die.kind % 100;
  if (die.kind % 3 === 0 && (await runDue(done))) return;
  if (done.number === 0 || (face < 6 && world.articles.size < 4)) return create(world, walker, die, done);
  if (face < 20) return write(world, walker, die, done);
  if (face < 24) return shutOutOrIn(world, walker, done);
  if (face < 27) return changeWorkflow(world, die, done);
  if (face < 33) return override(walker, done);
  if (face < 43) return blind(walker, die, done);
  return guided(world, die, done);
}

async function create(world: World, { person }: Walker, die: Die, done: Done): Promise<void> {
  done.what = "create";
  done.events = 1;
  done.number = 0;
  const channelId = die.what % 3 === 0 ? world.ownChannel : world.houseChannel;
  const number = await createArticle(person, { content: piece(channelId, { headline: `稿 ${die.which}` }) });
  done.number = number;
  const writers = () => new Set([person.id]);
  const memory = { writersEver: writers(), writersSince: writers(), releases: 0, liveRelease: null };
  world.articles.set(number, { ...memory, publicState: "unreleased" });
}

async function write(world: World, walker: Walker, die: Die, done: Done): Promise<void> {
  done.what = "save";
  const editors = world.people.filter(({ talents, suspended }) => talents.editor && !suspended);
  const { person } = die.who % 3 > 0 && editors.length > 0 ? pick(editors, die.who) : walker;
  const { copy, content } = await file(done.number);
  const change = changes(world, die)[die.what % 8] ?? {};
  const notBefore = die.what % 37 === 5 ? "2099-01-01T00:00:00Z" : "";
  await saveWorkingCopy(person, {
    number: done.number,
    version: copy.version - (die.kind % 11 === 0 ? 1 : 0),
    content: { ...content, ...change },
    notes: { ...emptyNotes, notBefore, internalNote: die.what % 5 === 0 ? `注 ${die.which}` : "" },
  });
  const [after] = await db().execute<{ same: boolean }>(
    sql`select fingerprint = decode(${copy.fingerprint}, 'hex') as same from working_copies where article_number = ${done.number}`,
  );
  if (after?.same === false) {
    world.articles.get(done.number)?.writersEver.add(person.id);
    world.articles.get(done.number)?.writersSince.add(person.id);
  }
}

function changes(world: World, die: Die): Partial<Content>[] {
  const update = { kind: "update", note: "" } as const;
  return [
    { headline: `改 ${die.which}`, change: update },
    { summary: `摘要 ${die.which}`, change: { kind: "correction", note: "更正一处" } },
    { summary: die.which % 2 === 0 ? "错字" : "别字", change: { kind: "fix", note: "" } },
    {},
    { change: { kind: "first", note: "" } },
    { channels: { main: die.which % 2 === 0 ? world.ownChannel : world.houseChannel, further: [] }, change: update },
    { origin: "reprint", source: { name: "某报", address: "", outletId: world.frozenOutlet }, change: update },
    { origin: "original", deck: `副 ${die.which}`, change: update },
  ];
}

/** The worker finds a schedule due; false: there is none. */
async function runDue(done: Done): Promise<boolean> {
  const due = await db().execute<{ id: string; article_number: string }>(
    sql`select id, article_number from schedules where ended_at is null and due_at <= clock_timestamp() order by id limit 1`,
  );
  const [first] = due;
  if (!first) return false;
  done.what = "due";
  done.number = Number(first.article_number);
  done.events = 1;
  await releaseDue(Number(first.id));
  return true;
}

async function shutOutOrIn(world: World, walker: Walker, done: Done): Promise<void> {
  done.what = walker.suspended ? "restore" : "suspend";
  done.number = 0;
  done.events = 1;
  const away = world.people.filter(({ suspended }) => suspended).length;
  if (!walker.suspended && away > 3) {
    done.events = 0;
    return;
  }
  await (walker.suspended ? restorePerson : suspendPerson)(world.admin, { personId: walker.person.id });
  walker.suspended = !walker.suspended;
}

async function changeWorkflow(world: World, die: Die, done: Done): Promise<void> {
  done.what = "workflow";
  done.number = 0;
  const purpose = pick(workflowPurpose.enumValues, die.what);
  const shape = { self: die.who % 2 === 0, before: 2 + (die.which % 2), after: die.who % 3 === 0 ? 1 : 0 };
  await putInForce(world, die.which % 2 === 0 ? world.ownChannel : null, purpose, shape);
}

async function override(walker: Walker, done: Done): Promise<void> {
  done.what = "override";
  done.events = 1;
  await overrideOutlet(walker.person, { number: done.number, reason: "已与供稿方核实" });
}

/** Anybody tries anything, now and then with an old screen. */
async function blind(walker: Walker, die: Die, done: Done): Promise<void> {
  const name = pick(stepNames, die.what);
  const move = await moveFor(name, done.number);
  if (die.kind % 4 === 0) {
    if ("version" in move) move.version -= 1;
    if ("fingerprint" in move) move.fingerprint = "00".repeat(32);
    if ("releaseId" in move) move.releaseId -= 1;
  }
  await walk(walker, move, done);
}

/** Somebody who may does one of the steps they may, rather one that leads on than one that leads back. */
async function guided(world: World, die: Die, done: Done): Promise<void> {
  const seen = await file(done.number);
  const choices: { walker: Walker; name: StepName }[] = [];
  const rights = await rightsOfMany(
    db(),
    world.people.map(({ person }) => person.id),
  );
  for (const each of rights) {
    const walker = world.people.find(({ person }) => person.id === each.personId);
    if (walker) choices.push(...openSteps(each, seen).map((name) => ({ walker, name })));
  }
  const onward = choices.filter(({ name }) => forward.includes(name));
  const among = onward.length > 0 && die.kind % 10 < 7 ? onward : choices;
  if (among.length === 0) return write(world, pick(world.people, die.who), die, done);
  // First the step, then the person, so that many who may withdraw do not outweigh the one who may release.
  const name = pick([...new Set(among.map((each) => each.name))], die.what);
  const { walker } = pick(
    among.filter((each) => each.name === name),
    die.who,
  );
  return walk(walker, varied(await moveFor(name, done.number), die), done);
}

function varied(move: Move, die: Die): Move {
  if (move.step === "submit") return { ...move, flash: die.which % 3 === 0 };
  if (move.step === "schedule") return { ...move, at: new Date(Date.now() - 30_000) };
  if (move.step === "return" && move.stage !== null && move.stage > 1 && die.which % 2 === 0)
    return { ...move, to: "stageBefore" };
  return move;
}

async function walk({ person }: Walker, move: Move, done: Done): Promise<void> {
  done.what = move.step;
  done.events = 1;
  // A time that has passed already, so that the worker finds it due at once.
  if (move.step === "schedule") return aMinuteAgo(() => moveArticle(person, move));
  await moveArticle(person, move);
}

function pick<Item>(items: readonly Item[], die: number): Item {
  const item = items[die % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}
