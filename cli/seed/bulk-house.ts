/** The people and places of a large house: the demo's, with who may do what in each channel worked out once. */
import { cast } from "@/cli/seed/cast";
import type { PictureName } from "@/cli/seed/drawn/gallery";
import { printed } from "@/cli/seed/drawn/printed";
import { counties, type Place, places } from "@/cli/seed/places";
import { db } from "@/db/client";
import { createChannel, createHouseWorkflow, createPerson } from "@/db/factories";
import type { Stage, WorkflowPurpose } from "@/db/schema";
import { type KeptPicture, keepPicture } from "@/newsroom/media/keep";
import { addOutlet, recordStanding } from "@/newsroom/outlets/manage";
import { can, type Permission, type Rights, reviewRight, rightsOfMany } from "@/newsroom/permissions";

/** Somebody with the name readers see. */
export type BulkPerson = { id: number; name: string };

/** A channel with everybody who may do something in it; `town`, `english`: where its pieces happen. */
export type BulkDesk = {
  channelId: number;
  town: string;
  english: string;
  reporters: BulkPerson[];
  editors: BulkPerson[];
  publishers: BulkPerson[];
  /** Who may decide a stage of this name. */
  reviewers: (stage: string) => BulkPerson[];
};

export type BulkWorkflow = { id: number; stages: Stage[] };

export type BulkHouse = {
  desks: BulkDesk[];
  chief: BulkPerson;
  workflows: Record<WorkflowPurpose, BulkWorkflow>;
  outlets: { id: number; name: string; host: string }[];
  pictures: KeptPicture[];
};

const suppliers = [
  { name: "澜州晚报", host: "evening.example" },
  { name: "澜海观察", host: "coast.example" },
  { name: "澜海农业网", host: "farm.example" },
];

const shown: PictureName[] = ["sea-dawn", "tea-mist", "lantern-street", "typhoon-rain", "skyline-day"];

/** Fills the empty house with people, channels, workflows, outlets and pictures. */
export async function openBulkHouse(password: string): Promise<BulkHouse> {
  const workflows = await createHouseWorkflow();
  const channels = await addChannels(places, null);
  const people = await addPeople(password, new Map(channels.map(({ slug, id }) => [slug, id])));
  const rights = await rightsOfMany(
    db(),
    people.map(({ id }) => id),
  );
  const holders = (fits: (of: Rights) => boolean) =>
    people.filter(({ id }) => rights.some((of) => of.personId === id && fits(of)));
  const actor = (permission: Permission) => holders((of) => can(of, permission, null))[0] ?? none(permission);
  return {
    desks: channels.filter(({ hidden }) => !hidden).map((channel) => deskOf(channel, holders)),
    chief: actor("article.spike"),
    workflows: {
      first: standing(workflows.first),
      flash: standing(workflows.flash),
      change: standing(workflows.change),
      fix: standing(workflows.fix),
    },
    outlets: await addOutlets(actor("outlets.manage")),
    pictures: await addPictures(actor("article.edit")),
  };
}

type Channel = { id: number; slug: string; name: string; hidden: boolean };

async function addChannels(siblings: readonly Place[], parentId: number | null): Promise<Channel[]> {
  const added: Channel[] = [];
  for (const [position, { slug, name, hidden = false, below = [] }] of siblings.entries()) {
    const { id } = await createChannel({ slug, name, hidden, position, parentId });
    added.push({ id, slug, name, hidden }, ...(await addChannels(below, id)));
  }
  return added;
}

async function addPeople(password: string, channels: ReadonlyMap<string, number>): Promise<BulkPerson[]> {
  const people: BulkPerson[] = [];
  // Whoever is invited only has done nothing yet.
  for (const { username, legalName, displayName = legalName, roles } of cast.filter(({ invited }) => !invited)) {
    const grants = roles.map(({ role, channel, stages }) => ({
      role,
      ...(channel === undefined ? {} : { channelId: channels.get(channel) ?? none(channel) }),
      ...(stages ? { stages } : {}),
    }));
    const { id } = await createPerson({ username, legalName, displayName, password, roles: grants });
    people.push({ id, name: displayName });
  }
  return people;
}

function deskOf({ id, slug, name }: Channel, holders: (fits: (of: Rights) => boolean) => BulkPerson[]): BulkDesk {
  const county = counties.find((each) => each.slug === slug);
  const may = (permission: Permission) => holders((of) => can(of, permission, id));
  const editors = may("article.edit");
  const reviewers = new Map<string, BulkPerson[]>();
  return {
    channelId: id,
    town: county?.name ?? (slug === "counties" ? "澜州" : name.slice(0, 4)),
    english: county?.english ?? "the prefecture",
    editors,
    reporters: may("article.create").filter((person) => !editors.includes(person)),
    publishers: may("article.release"),
    reviewers: (stage) => {
      const known = reviewers.get(stage) ?? holders((of) => reviewRight(of, stage, id) !== undefined);
      reviewers.set(stage, known);
      return known;
    },
  };
}

function standing({ id, stages }: { id: number; stages: Stage[] | null }): BulkWorkflow {
  return { id, stages: stages ?? none("stages") };
}

async function addOutlets(admin: BulkPerson): Promise<BulkHouse["outlets"]> {
  const added = [];
  for (const { name, host } of suppliers) {
    const id = await addOutlet(admin, { name, kind: "新闻网站", address: `https://${host}/`, creditText: "" });
    await recordStanding(admin, { id, standing: "normal", from: "2010-01-01", to: null });
    added.push({ id, name, host });
  }
  return added;
}

async function addPictures(editor: BulkPerson): Promise<KeptPicture[]> {
  const kept = [];
  for (const name of shown) kept.push(await keepPicture(editor, await printed(name)));
  return kept;
}

function none(of: string): never {
  throw new Error(`the demo's cast and places have no ${of}`);
}
