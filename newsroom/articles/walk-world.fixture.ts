/** A house at random: workflows, people with roles, articles; and what a walk knows of them without asking the rules. */
import fc from "fast-check";
import { db } from "@/db/client";
import { createChannel, createPerson, createWorkflow, type GrantWish } from "@/db/factories";
import { outletStandings, outlets, type Person, type Stage, type WorkflowPurpose, workflowPurpose } from "@/db/schema";

const stageNames = ["一审", "二审", "三审", "四审", "五审"];

/** So many stages of each sort, in this order: the editor's own, independent ones before release, and after it. */
export type Shape = { self: boolean; before: number; after: number };
/** What one person may, in the house or in the channel with workflows of its own (`own`). */
export type Talents = {
  own: boolean;
  editor: boolean;
  reporter: boolean;
  publisher: boolean;
  chief: boolean;
  /** Stages this person may decide; none: no reviewer. */
  stages: string[];
};
export type Walker = { person: Person; talents: Talents; suspended: boolean };
export type Die = { kind: number; who: number; what: number; which: number };
export type Plan = {
  house: Record<WorkflowPurpose, Shape>;
  own: Partial<Record<WorkflowPurpose, Shape>>;
  talents: Talents[];
  dice: Die[];
};
/** What happened to one article, kept by the walk from what it did itself. */
export type Memory = {
  writersEver: Set<number>;
  writersSince: Set<number>;
  releases: number;
  publicState: "unreleased" | "live" | "withdrawn";
  liveRelease: number | null;
};
export type World = {
  houseChannel: number;
  ownChannel: number;
  frozenOutlet: number;
  people: Walker[];
  admin: Person;
  inForce: Map<string, number>;
  articles: Map<number, Memory>;
};

const shape = (least: number): fc.Arbitrary<Shape> =>
  fc
    .record({ self: fc.boolean(), before: fc.integer({ min: least, max: 4 }), after: fc.integer({ min: 0, max: 2 }) })
    .filter(({ self, before, after }) => Number(self) + before + after <= 5);
const shapes = { first: shape(2), flash: shape(1), change: shape(1), fix: shape(1) };
const often = fc.integer({ min: 0, max: 9 }).map((face) => face < 4);
const talents: fc.Arbitrary<Talents> = fc.record({
  own: fc.integer({ min: 0, max: 9 }).map((face) => face === 0),
  editor: often,
  reporter: fc.boolean(),
  publisher: often,
  chief: fc.integer({ min: 0, max: 9 }).map((face) => face === 0),
  stages: fc.oneof(fc.subarray(stageNames), fc.constant(stageNames), fc.constant<string[]>([])),
});
const number = fc.noBias(fc.nat({ max: 9999 }));

/** A house and the dice of `steps` steps through it. */
export const planOf = (steps: number): fc.Arbitrary<Plan> =>
  fc.record({
    house: fc.record(shapes),
    own: fc.record(shapes, { requiredKeys: [] }),
    talents: fc.array(talents, { minLength: 7, maxLength: 12 }),
    dice: fc.array(fc.record({ kind: number, who: number, what: number, which: number }), {
      minLength: steps,
      maxLength: steps,
    }),
  });

export function stagesOf({ self, before, after }: Shape): Stage[] {
  const sorts = [...(self ? ["self"] : []), ...Array(before).fill("before"), ...Array(after).fill("after")];
  return sorts.map((sort, index) => ({
    name: stageNames[index] ?? "",
    kind: sort === "self" ? "self" : "independent",
    timing: sort === "after" ? "after" : "before",
    credit: index === 0 ? "responsibleEditor" : "reviewer",
    deadlineMinutes: sort === "after" ? 30 : null,
    proof: null,
  }));
}

export async function build(plan: Plan): Promise<World> {
  const world: World = {
    houseChannel: (await createChannel()).id,
    ownChannel: (await createChannel()).id,
    frozenOutlet: await frozenOutlet(),
    people: [],
    admin: await createPerson({ roles: ["admin"] }),
    inForce: new Map(),
    articles: new Map(),
  };
  for (const purpose of workflowPurpose.enumValues) {
    await putInForce(world, null, purpose, plan.house[purpose]);
    const own = plan.own[purpose];
    if (own) await putInForce(world, world.ownChannel, purpose, own);
  }
  for (const each of plan.talents) await hire(world, each);
  await hire(world, { own: false, editor: true, reporter: false, publisher: false, chief: false, stages: [] });
  return world;
}

/** Brings a new person into the house; a new one has written nothing and decided nothing. */
export async function hire(world: World, talents: Talents): Promise<Walker> {
  const where = talents.own ? { channelId: world.ownChannel } : {};
  const roles: GrantWish[] = (["editor", "reporter", "publisher", "chief"] as const)
    .filter((role) => talents[role])
    .map((role) => ({ role, ...where }));
  if (talents.stages.length > 0) roles.push({ role: "reviewer", stages: talents.stages, ...where });
  const walker = { person: await createPerson({ roles }), talents, suspended: false };
  world.people.push(walker);
  return walker;
}

export async function putInForce(world: World, channelId: number | null, purpose: WorkflowPurpose, each: Shape) {
  const at = channelId === null ? {} : { channelId };
  const version = await createWorkflow({ purpose, stages: stagesOf(each), ...at });
  world.inForce.set(`${channelId} ${purpose}`, version.id);
}

/** The workflow version that counts for a channel, by the walk's own books. */
export function versionInForce(world: World, channelId: number, purpose: WorkflowPurpose): number | undefined {
  const ways = purpose === "fix" ? ["fix", "change"] : [purpose];
  const places = [channelId, null].flatMap((place) => ways.map((way) => `${place} ${way}`));
  return places.map((place) => world.inForce.get(place)).find((version) => version !== undefined);
}

async function frozenOutlet(): Promise<number> {
  const [outlet] = await db()
    .insert(outlets)
    .values({ name: `冻结的稿源 ${crypto.randomUUID()}`, kind: "newspaper" })
    .returning();
  if (!outlet) throw new Error("an insert returns its row");
  await db()
    .insert(outletStandings)
    .values({ outletId: outlet.id, standing: "frozen", from: "2000-01-01", recordedAt: new Date() });
  return outlet.id;
}
