/** Every role a person can have towards a piece, and a piece in every situation it can be in. */

import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { defaultWorkflows } from "@/db/default-workflows";
import { createChannel, createGrant, createHouseWorkflow, createPerson, createWorkflow } from "@/db/factories";
import { type PublicState, people, roleGrants, type WorkingState } from "@/db/schema";
import { createArticle } from "@/newsroom/articles/create";
import { piece, save, take } from "@/newsroom/articles/desk.fixture";

const yesterday = new Date(Date.now() - 86_400_000);
const tomorrow = new Date(Date.now() + 86_400_000);

/** Channels: `area` holds `channel`, whose pieces these are, and `own`, whose first stage is the editor's; `elsewhere` neither. */
async function openChannels() {
  const area = (await createChannel()).id;
  const channel = (await createChannel({ parentId: area })).id;
  const own = (await createChannel({ parentId: area })).id;
  const elsewhere = (await createChannel()).id;
  const [first, ...later] = defaultWorkflows.first;
  if (!first) throw new Error("the default workflow has stages");
  await createWorkflow({ purpose: "first", channelId: own, stages: [{ ...first, kind: "self" }, ...later] });
  return { area, channel, own, elsewhere };
}

/** Names of the roles say what the person is towards the piece; `…Contributor` are those who also changed its words. */
export async function openCast() {
  await createHouseWorkflow();
  const channels = await openChannels();
  const { area, elsewhere } = channels;
  const everything = ["editor", "reviewer", "publisher", "chief"] as const;
  const suspended = await createPerson({ roles: [...everything] });
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, suspended.id));
  const revoked = await createPerson({ roles: [...everything] });
  const deputy = await createPerson();
  const cast = {
    writer: await createPerson({ roles: [{ role: "reporter", channelId: area }] }),
    otherReporter: await createPerson({ roles: ["reporter"] }),
    editor: await createPerson({ roles: [{ role: "editor", channelId: area }] }),
    otherEditor: await createPerson({ roles: ["editor"] }),
    editorElsewhere: await createPerson({ roles: [{ role: "editor", channelId: elsewhere }] }),
    first: await createPerson({ roles: [{ role: "reviewer", channelId: area, stages: ["初审"] }] }),
    second: await createPerson({ roles: [{ role: "reviewer", stages: ["复审"] }] }),
    final: await createPerson({ roles: [{ role: "reviewer", stages: ["终审"] }] }),
    reviewerElsewhere: await createPerson({ roles: [{ role: "reviewer", channelId: elsewhere }] }),
    reviewerContributor: await createPerson({ roles: ["editor", "reviewer"] }),
    deputy,
    publisher: await createPerson({ roles: ["publisher"] }),
    publisherElsewhere: await createPerson({ roles: [{ role: "publisher", channelId: elsewhere }] }),
    publisherContributor: await createPerson({ roles: ["editor", "publisher"] }),
    chief: await createPerson({ roles: ["chief"] }),
    otherChief: await createPerson({ roles: [{ role: "chief", channelId: area }] }),
    chiefElsewhere: await createPerson({ roles: [{ role: "chief", channelId: elsewhere }] }),
    admin: await createPerson({ roles: ["admin"] }),
    auditor: await createPerson({ roles: ["auditor"] }),
    suspended,
    expired: await createPerson({ roles: everything.map((role) => ({ role, to: yesterday })) }),
    notYet: await createPerson({ roles: everything.map((role) => ({ role, from: tomorrow })) }),
    revoked,
    nobody: await createPerson(),
  };
  const reviewing = { personId: deputy.id, role: "reviewer" as const, stages: ["复审"], from: yesterday, to: tomorrow };
  const given = { deputy: true, reason: "复审员出差", grantedBy: cast.chief.id, grantedAt: yesterday };
  await db()
    .insert(roleGrants)
    .values({ ...reviewing, ...given });
  await db()
    .update(roleGrants)
    .set({ revokedBy: cast.admin.id, revokedAt: yesterday })
    .where(eq(roleGrants.personId, revoked.id));
  await createGrant(cast.nobody.id, { role: "reporter", to: yesterday });
  return { cast, channels };
}

export type Cast = Awaited<ReturnType<typeof openCast>>["cast"];
export type Role = keyof Cast;
type Channels = Awaited<ReturnType<typeof openCast>>["channels"];
type House = { cast: Cast; channels: Channels };
type Way = (house: House, number: number) => Promise<void>;

const draft: Way = async () => {};
const handedOver: Way = ({ cast }, number) => take(cast.writer, "handOver", number);
const stage1: Way = ({ cast }, number) => take(cast.editor, "submit", number);
const stage2 = along(stage1, ({ cast }, number) => take(cast.first, "approve", number));
const stage3 = along(stage2, ({ cast }, number) => take(cast.second, "approve", number));
const approved = along(stage3, ({ cast }, number) => take(cast.final, "approve", number));
const scheduled = along(approved, ({ cast }, number) => take(cast.publisher, "schedule", number));
const returned = along(stage1, ({ cast }, number) => take(cast.first, "return", number));
const spiked: Way = ({ cast }, number) => take(cast.chief, "spike", number);
const live = along(approved, ({ cast }, number) => take(cast.publisher, "release", number));
const withdrawn = along(live, ({ cast }, number) => take(cast.chief, "withdraw", number));
const reinstating = along(withdrawn, ({ cast }, number) => take(cast.chief, "reinstate", number));
const flash: Way = ({ cast }, number) => take(cast.editor, "submit", number, { flash: true });
const flashApproved = along(flash, ({ cast }, number) => take(cast.first, "approve", number));
const afterReview = along(flashApproved, ({ cast }, number) => take(cast.publisher, "release", number));

export type Situation = { state: WorkingState; publicState: PublicState; way: Way; own?: true };
const unreleased = (state: WorkingState, way: Way): Situation => ({ state, publicState: "unreleased", way });
const asLive = (state: WorkingState, ...ways: Way[]): Situation => ({
  state,
  publicState: "live",
  way: along(live, ...ways),
});
const asWithdrawn = (state: WorkingState, ...ways: Way[]): Situation => ({
  state,
  publicState: "withdrawn",
  way: along(withdrawn, ...ways),
});

/** Written by the reporter, then by the editor and both contributors; a change of what was released is written by the same. */
export const situations = {
  draft: unreleased("draft", draft),
  "draft, handed over": unreleased("draft", handedOver),
  "first stage": unreleased("in_review", stage1),
  "second stage": unreleased("in_review", stage2),
  "last stage": unreleased("in_review", stage3),
  returned: unreleased("returned", returned),
  approved: unreleased("approved", approved),
  scheduled: unreleased("scheduled", scheduled),
  spiked: unreleased("spiked", spiked),
  "own stage decided": { ...unreleased("in_review", stage1), own: true },
  "own stage open again": {
    ...unreleased(
      "in_review",
      along(stage1, ({ cast }, number) => take(cast.editor, "retract", number)),
    ),
    own: true,
  },
  "flash, first stage": unreleased("in_review", flash),
  "flash, approved": unreleased("approved", flashApproved),
  live: asLive("unchanged"),
  "live, draft": asLive("draft", change),
  "live, first stage": asLive("in_review", change, stage1),
  "live, last stage": asLive("in_review", change, stage3),
  "live, returned": asLive("returned", change, returned),
  "live, approved": asLive("approved", change, approved),
  "live, scheduled": asLive("scheduled", change, scheduled),
  "live, spiked": asLive("spiked", change, spiked),
  "live, after review": { state: "unchanged", publicState: "live", way: afterReview },
  "live, after review, draft": { state: "draft", publicState: "live", way: along(afterReview, change) },
  "live, after review, spiked": { state: "spiked", publicState: "live", way: along(afterReview, change, spiked) },
  withdrawn: asWithdrawn("unchanged"),
  "withdrawn, draft": asWithdrawn("draft", change),
  "withdrawn, first stage": asWithdrawn("in_review", change, stage1),
  "withdrawn, returned": asWithdrawn("returned", change, returned),
  "withdrawn, approved": asWithdrawn("approved", change, approved),
  "withdrawn, scheduled": asWithdrawn("scheduled", change, scheduled),
  "withdrawn, spiked": asWithdrawn("spiked", change, spiked),
  reinstating: { state: "unchanged", publicState: "withdrawn", way: reinstating },
  "reinstating, draft": { state: "draft", publicState: "withdrawn", way: along(reinstating, change) },
  "reinstating, approved": { state: "approved", publicState: "withdrawn", way: along(reinstating, change, approved) },
} satisfies Record<string, Situation>;
export type SituationName = keyof typeof situations;

/** A new piece in this situation; its number. */
export async function pieceIn(house: House, name: SituationName): Promise<number> {
  const { cast, channels } = house;
  const { way, own }: Situation = situations[name];
  const content = piece(own ? channels.own : channels.channel, { headline: name });
  const number = await createArticle(cast.writer, { content });
  await write(cast, number);
  await way(house, number);
  return number;
}

function along(...ways: Way[]): Way {
  return async (house, number) => {
    for (const way of ways) await way(house, number);
  };
}

async function write(cast: Cast, number: number): Promise<void> {
  await save(cast.reviewerContributor, number, { deck: "审核员写过" });
  await save(cast.publisherContributor, number, { deck: "发布员写过" });
  await save(cast.editor, number, { deck: "编辑写过" });
}

async function change({ cast }: House, number: number): Promise<void> {
  await save(cast.editor, number, { summary: "新的摘要", change: { kind: "update", note: "" } });
  await write(cast, number);
  await save(cast.editor, number, { deck: "编辑又写过" });
}
