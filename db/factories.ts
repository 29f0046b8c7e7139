/** People, channels and workflows for tests and the demo house: rows written directly, as the application's role. */
import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { db } from "@/db/client";
import { defaultWorkflows } from "@/db/default-workflows";
import {
  type Channel,
  channels,
  displayNames,
  type Person,
  people,
  type Role,
  roleGrants,
  type Stage,
  type WorkflowPurpose,
  type WorkflowVersion,
  workflowActivations,
  workflowVersions,
} from "@/db/schema";

/** Before everything a test's clock may say. */
const longAgo = new Date("2000-01-01T00:00:00Z");

/** One role of a new person: for the whole house and any stage unless it says otherwise. */
export type GrantWish = { role: Role; channelId?: number; stages?: string[]; from?: Date; to?: Date };

/** What is special about a new person; all else is made up. Without a password nobody can sign in as them. */
export type PersonWish = {
  username?: string;
  legalName?: string;
  displayName?: string;
  password?: string;
  locale?: "zh-CN" | "en";
  roles?: (Role | GrantWish)[];
};

/** An active person with these roles, in force since long ago and given by nobody. */
export async function createPerson(wish: PersonWish = {}): Promise<Person> {
  const username = wish.username ?? `person-${randomUUID().slice(0, 8)}`;
  const [person] = await db()
    .insert(people)
    .values({
      username,
      legalName: wish.legalName ?? `姓名${username.slice(-4)}`,
      passwordHash: wish.password === undefined ? null : await hash(wish.password),
      locale: wish.locale,
      createdAt: longAgo,
    })
    .returning();
  if (!person) throw new Error("an insert returns its row");
  if (wish.displayName) await db().insert(displayNames).values({ personId: person.id, name: wish.displayName });
  for (const wished of wish.roles ?? []) await createGrant(person.id, wished);
  return person;
}

/** One more role of a person, in force since long ago unless it says otherwise. */
export async function createGrant(personId: number, wished: Role | GrantWish): Promise<void> {
  const grant = typeof wished === "string" ? { role: wished } : wished;
  await db()
    .insert(roleGrants)
    .values({ personId, from: longAgo, grantedAt: longAgo, ...grant });
}

/** A channel at the top, or below `parentId`. */
export async function createChannel(
  wish: Partial<Pick<Channel, "name" | "slug" | "parentId" | "position" | "hidden">> = {},
): Promise<Channel> {
  const slug = wish.slug ?? `c${randomUUID().slice(0, 8)}`;
  const [channel] = await db()
    .insert(channels)
    .values({ name: `频道 ${slug}`, ...wish, slug })
    .returning();
  if (!channel) throw new Error("an insert returns its row");
  return channel;
}

/** The default workflows for the whole house, in force; the first version of each purpose. */
export async function createHouseWorkflow(): Promise<Record<WorkflowPurpose, WorkflowVersion>> {
  return {
    first: await createWorkflow({ purpose: "first", stages: defaultWorkflows.first, at: longAgo }),
    flash: await createWorkflow({ purpose: "flash", stages: defaultWorkflows.flash, at: longAgo }),
    change: await createWorkflow({ purpose: "change", stages: defaultWorkflows.change, at: longAgo }),
    fix: await createWorkflow({ purpose: "fix", stages: defaultWorkflows.fix, at: longAgo }),
  };
}

/** A workflow version for a channel (none: the whole house), in force at once; `stages` null inherits again. */
export async function createWorkflow(wish: {
  purpose: WorkflowPurpose;
  stages: Stage[] | null;
  channelId?: number;
  at?: Date;
}): Promise<WorkflowVersion> {
  const { purpose, stages, channelId, at = new Date() } = wish;
  const [version] = await db()
    .insert(workflowVersions)
    .values({ purpose, stages, channelId, proposedAt: at })
    .returning();
  if (!version) throw new Error("an insert returns its row");
  await db().insert(workflowActivations).values({ versionId: version.id, confirmedBy: null, at });
  return version;
}
