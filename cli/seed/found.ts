/** How the demo house was founded: people, channels, workflows, outlets and settings, by the verbs for each. */
import { hash } from "@node-rs/argon2";
import { eq, max } from "drizzle-orm";
import { cast, type Part, theoryStages } from "@/cli/seed/cast";
import { actor, type DemoHouse, type Happening, known } from "@/cli/seed/house";
import { demoOutlets } from "@/cli/seed/outlets";
import { type Place, places } from "@/cli/seed/places";
import { siteSettings } from "@/cli/seed/site";
import { onDay } from "@/cli/seed/times";
import { db } from "@/db/client";
import { articles, notices, people, releases } from "@/db/schema";
import { addChannel } from "@/newsroom/channels/manage";
import { confirmWorkflow, proposeWorkflow } from "@/newsroom/channels/workflows";
import { now } from "@/newsroom/clock/now";
import { confirmSettings, proposeSettings } from "@/newsroom/house/settings";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { addOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { changePerson } from "@/newsroom/people/change";
import { grantDeputy } from "@/newsroom/people/deputy";
import { foundHouse } from "@/newsroom/people/found-house";
import { grantRole } from "@/newsroom/people/grant";
import { invitePerson } from "@/newsroom/people/invite";
import { markNoticesSeen } from "@/newsroom/people/notices";
import { voidLinks } from "@/newsroom/people/one-time-link";
import { suspendPerson } from "@/newsroom/people/suspend";
import { dayOf } from "@/newsroom/shanghai";

const founded = 155;

/** The happenings around the stories. `aboutPieces`: words of a link at the foot of every page → the piece behind it. */
export async function foundation(
  house: DemoHouse,
  password: string,
  aboutPieces: ReadonlyMap<string, number>,
): Promise<Happening[]> {
  const { start, people: ids } = house;
  const passwordHash = await hash(password);
  const admin = () => actor(house, "admin");
  const morning = onDay(start, founded, "9:00");
  const later = (minutes: number) => new Date(morning.getTime() + minutes * 60_000);
  const joining = cast.map((part, place): Happening => {
    const run = () => join(house, part, passwordHash);
    return { at: part.invited ? onDay(start, 2, "10:20") : later(30 + 4 * place), run };
  });
  const chiefs = cast.filter(isChief);
  return [
    { at: morning, run: () => found(house) },
    { at: later(10), run: () => addPlaces(house, places, null) },
    ...joining,
    // In a house that is staffed: of every role given after that the chief would be told.
    ...chiefs.map((part): Happening => ({ at: later(150), run: () => nameChief(house, part) })),
    { at: later(180), run: () => lowerTheory(house) },
    ...registrations(house),
    { at: onDay(start, 149, "20:00"), run: () => describeSite(house, aboutPieces) },
    { at: onDay(start, 58, "17:30"), run: () => suspendPerson(admin(), { personId: known(ids, "leaver") }) },
    { at: onDay(start, 3, "16:00"), run: () => authorise(house) },
  ];
}

async function found({ people: ids }: DemoHouse): Promise<void> {
  const first = cast.find(({ username }) => username === "admin");
  if (!first) throw new Error("the demo house needs an administrator");
  const { username, legalName } = first;
  ids.set(username, (await foundHouse({ username, legalName })).personId);
}

async function addPlaces(house: DemoHouse, siblings: Place[], parentId: number | null): Promise<void> {
  for (const [position, { slug, name, hidden = false, below = [] }] of siblings.entries()) {
    const id = await addChannel(actor(house, "admin"), { slug, name, parentId, position, hidden });
    house.channels.set(slug, id);
    await addPlaces(house, below, id);
  }
}

async function join(house: DemoHouse, part: Part, passwordHash: string): Promise<void> {
  const { username, legalName } = part;
  const admin = actor(house, "admin");
  const personId = house.people.get(username) ?? (await invitePerson(admin, { username, legalName })).personId;
  house.people.set(username, personId);
  await changePerson(admin, { personId, legalName, ...namesOf(part) });
  if (personId !== admin.id && !isChief(part)) await giveRoles(house, part); // the administrator's is by the founding
  if (!part.invited) await letIn(personId, passwordHash);
}

const isChief = ({ roles }: Part) => roles.some(({ role }) => role === "chief");

async function giveRoles(house: DemoHouse, { username, roles }: Part): Promise<void> {
  const personId = known(house.people, username);
  for (const { role, channel, stages = null } of roles) {
    const channelId = channel === undefined ? null : known(house.channels, channel);
    await grantRole(actor(house, "admin"), { personId, role, channelId, stages, from: null, to: null });
  }
}

async function nameChief(house: DemoHouse, part: Part): Promise<void> {
  await giveRoles(house, part);
  await seeAll(known(house.people, part.username));
}

function namesOf({ legalName, displayName = legalName, editorName }: Part) {
  if (!editorName) return { displayNames: [displayName], defaults: {} };
  return {
    displayNames: [displayName, editorName],
    defaults: { editor: editorName, responsibleEditor: displayName, reviewer: displayName },
  };
}

/** The demo's password is nobody's own, so no link sets it. */
async function letIn(personId: number, passwordHash: string): Promise<void> {
  await db().update(people).set({ passwordHash }).where(eq(people.id, personId));
  await db().transaction((tx) => voidLinks(tx, personId));
  await seeAll(personId);
}

/** What the person was told so far they have seen. */
async function seeAll(personId: number): Promise<void> {
  const [told] = await db()
    .select({ upTo: max(notices.id) })
    .from(notices)
    .where(eq(notices.personId, personId));
  await markNoticesSeen({ id: personId }, { upTo: told?.upTo ?? 0 });
}

/** Lower than what it inherits, so it counts when the chief has confirmed it. */
async function lowerTheory(house: DemoHouse): Promise<void> {
  const channelId = known(house.channels, "theory");
  const wish = { channelId, purpose: "first" as const, stages: theoryStages };
  const { versionId, inForce } = await proposeWorkflow(actor(house, "admin"), wish);
  if (!inForce) await confirmWorkflow(actor(house, "chief"), { versionId });
}

function registrations(house: DemoHouse): Happening[] {
  return demoOutlets.flatMap(({ standings, ...outlet }, place) =>
    standings.map(({ daysAgo, standing }) => ({
      at: onDay(house.start, daysAgo, `14:${10 + place}`),
      run: async () => {
        const admin = actor(house, "admin");
        const id = house.outlets.get(outlet.name) ?? (await addOutlet(admin, outlet));
        house.outlets.set(outlet.name, id);
        await recordStanding(admin, { id, standing, from: dayOf(now()), to: null });
      },
    })),
  );
}

async function describeSite(house: DemoHouse, aboutPieces: ReadonlyMap<string, number>): Promise<void> {
  const aboutLinks: SiteSettings["aboutLinks"] = [];
  for (const [label, number] of aboutPieces) aboutLinks.push({ label, address: await liveAddress(number) });
  const id = await proposeSettings(actor(house, "admin"), { base: 0, settings: { ...siteSettings, aboutLinks } });
  await confirmSettings(actor(house, "chief"), { id });
}

async function liveAddress(number: number): Promise<string> {
  const [row] = await db()
    .select({ address: releases.address })
    .from(articles)
    .innerJoin(releases, eq(releases.id, articles.liveReleaseId))
    .where(eq(articles.number, number));
  if (!row) throw new Error(`piece ${number} of the demo house is not live`);
  return row.address;
}

/** 授权代审: for two weeks somebody decides a stage that is not theirs. */
async function authorise(house: DemoHouse): Promise<void> {
  await grantDeputy(actor(house, "chief"), {
    personId: known(house.people, "standin"),
    channelId: null,
    stages: ["终审"],
    to: new Date(now().getTime() + 14 * 24 * 3_600_000),
    reason: "终审值班人员轮休，两周内由其代审。",
  });
}
