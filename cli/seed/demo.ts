/** Fills an empty house with people, channels and pieces, by the newsroom's own verbs, so that its history is true. */
import { hash } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { cast, type DemoHouse, type Part, type Place, places, theoryStages } from "@/cli/seed/cast";
import { demoOutlets } from "@/cli/seed/outlets";
import { siteSettings } from "@/cli/seed/site";
import { stories } from "@/cli/seed/stories";
import { tellStory } from "@/cli/seed/tell-story";
import { db } from "@/db/client";
import { createChannel, createGrant, createHouseWorkflow, createWorkflow } from "@/db/factories";
import { displayDefaults, displayNames, houseSettings, people, releases } from "@/db/schema";
import { setClock } from "@/newsroom/clock/now";
import type { SiteSettings } from "@/newsroom/house/site-settings";
import { addOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { dayOf } from "@/newsroom/shanghai";
import { settings } from "@/settings";

const longAgo = new Date("2000-01-01T00:00:00Z");

/** Fills the house; throws where there are people already or no `DEMO_PASSWORD` is set. */
export async function seedDemoHouse(): Promise<void> {
  const password = settings().demoPassword;
  if (!password) throw new Error("DEMO_PASSWORD is not set: the demo people need one");
  const [row] = await db().execute<{ n: number }>(sql`select count(*)::int as n from people`);
  if (row?.n) throw new Error("there are people in this house already; demo data goes into an empty one");

  const house: DemoHouse = { people: new Map(), channels: new Map() };
  await createHouseWorkflow();
  for (const [position, place] of places.entries()) await addPlace(house, place, position, undefined);
  await createWorkflow({
    purpose: "first",
    stages: theoryStages,
    channelId: house.channels.get("theory"),
    at: longAgo,
  });
  const passwordHash = await hash(password);
  for (const part of cast) await addPerson(house, part, passwordHash);

  const aboutLinks: SiteSettings["aboutLinks"] = [];
  try {
    await registerOutlets(house);
    for (const { about, ...story } of stories) {
      const number = await tellStory(house, story);
      if (about) aboutLinks.push({ label: about, address: await liveAddress(number) });
    }
  } finally {
    setClock();
  }
  await describeSite(house, { ...siteSettings, aboutLinks });
}

async function liveAddress(number: number): Promise<string> {
  const [row] = await db()
    .select({ address: releases.address })
    .from(releases)
    .where(eq(releases.articleNumber, number));
  if (!row) throw new Error(`piece ${number} of the demo house is not released`);
  return row.address;
}

async function addPlace(house: DemoHouse, place: Place, position: number, parentId: number | undefined): Promise<void> {
  const { slug, name, hidden = false, below = [] } = place;
  const channel = await createChannel({ slug, name, parentId, position, hidden });
  house.channels.set(slug, channel.id);
  for (const [next, child] of below.entries()) await addPlace(house, child, next, channel.id);
}

async function addPerson(house: DemoHouse, part: Part, passwordHash: string): Promise<void> {
  const { username, legalName, displayName, editorName } = part;
  const [person] = await db()
    .insert(people)
    .values({ username, legalName, passwordHash, createdAt: longAgo })
    .returning();
  if (!person) throw new Error("an insert returns its row");
  house.people.set(username, person.id);
  const personId = person.id;
  await db().insert(displayNames).values({ personId, name: displayName });
  if (editorName) {
    await db().insert(displayNames).values({ personId, name: editorName });
    await db()
      .insert(displayDefaults)
      .values([
        { personId, creditKind: "editor", name: editorName },
        { personId, creditKind: "responsibleEditor", name: displayName },
      ]);
  }
  for (const { channel, ...grant } of part.roles) {
    await createGrant(personId, { ...grant, channelId: channel ? house.channels.get(channel) : undefined });
  }
}

async function describeSite(house: DemoHouse, site: SiteSettings): Promise<void> {
  await db()
    .insert(houseSettings)
    .values({
      settings: site,
      proposedBy: house.people.get("admin"),
      proposedAt: longAgo,
      confirmedBy: house.people.get("chief"),
      confirmedAt: longAgo,
    });
}

/** Each as long ago as it was, so that its history is true. */
async function registerOutlets(house: DemoHouse): Promise<void> {
  const admin = { id: house.people.get("admin") ?? 0 };
  for (const { standings, ...outlet } of demoOutlets) {
    let id: number | undefined;
    for (const { daysAgo, standing } of standings) {
      const at = new Date(Date.now() - daysAgo * 24 * 3600_000);
      setClock(() => at);
      id ??= await addOutlet(admin, outlet);
      await recordStanding(admin, { id, standing, from: dayOf(at), to: null });
    }
  }
}
