/** Who could sit where in a workflow, and where a piece would get stuck for want of people. */
import { db } from "@/db/client";
import type { Stage } from "@/db/schema";
import { type Deciders, deciders, firstUnmatched, fittingFrom } from "@/newsroom/articles/staffing";
import { type ChannelChoice, channelTree } from "@/newsroom/channels/choices";
import { stagesOf, type UnstaffedStage, unstaffedUnder } from "@/newsroom/channels/unstaffed";
import type { WorkflowWish } from "@/newsroom/channels/workflows";
import { type Actor, demand, type Right, type Rights, reviewRight, rightsOf } from "@/newsroom/permissions";

/** Someone who could decide a stage; `where`: the path of the channel their right is for, null: the whole house. */
export type Seat = { id: number; name: string; where: string | null; isDeputy: boolean };

/**
 * A stage with everybody who could decide it. `stuck`: nobody could (`nobody`), or everybody who could is wanted for the
 * stages before (`taken`): no person decides two stages of one round.
 */
export type SeatedStage = { stage: Stage; seats: Seat[]; stuck: "nobody" | "taken" | null };

/** A workflow nobody has proposed yet: who could sit where, and in which channels it would get stuck. */
export type WorkflowPreview = { seated: SeatedStage[]; unstaffed: UnstaffedStage[] };

const nobody: ReadonlySet<number> = new Set();

/** Shows what a workflow would ask of people, without proposing it. Administrators only; throws a Refusal. */
export async function previewWorkflow(actor: Actor, wish: WorkflowWish): Promise<WorkflowPreview> {
  demand(await rightsOf(db(), actor), "channels.manage");
  return workflowPreview(await deciders(db()), await channelTree(), wish);
}

/** The same for whoever was found to have business with it, with people and channels read before. */
export async function workflowPreview(
  staff: Deciders,
  tree: readonly ChannelChoice[],
  wish: WorkflowWish,
): Promise<WorkflowPreview> {
  const [stages, unstaffed] = await Promise.all([stagesOf(wish), unstaffedUnder(staff, wish)]);
  return { seated: seatsIn(staff, tree, { channelId: wish.channelId, stages }), unstaffed };
}

/** Who could sit where for a piece of this channel (null: of none) to which none of them contributed. */
export function seatsIn(
  staff: Deciders,
  tree: readonly ChannelChoice[],
  { channelId, stages }: { channelId: number | null; stages: readonly Stage[] },
): SeatedStage[] {
  const fitting = fittingFrom(staff, { stages, channelId, contributors: nobody, isBarred: () => false });
  const unmatched = firstUnmatched(fitting.map((people) => people.map(({ personId }) => personId)));
  return stages.map((stage, place) => {
    const people = fitting[place] ?? [];
    return {
      stage,
      seats: people.map((rights) =>
        seatOf(rights, { name: staff.names.get(rights.personId) ?? "", stage, channelId, tree }),
      ),
      stuck: people.length === 0 ? "nobody" : place === unmatched ? "taken" : null,
    };
  });
}

type Place = { name: string; stage: Stage; channelId: number | null; tree: readonly ChannelChoice[] };

function seatOf(rights: Rights, { name, stage, channelId, tree }: Place): Seat {
  const right = reviewRight(rights, stage.name, channelId) ?? editing(rights, channelId);
  return {
    id: rights.personId,
    name,
    where: right?.channels ? topOf(right.channels, tree) : null,
    isDeputy: right?.deputy ?? false,
  };
}

/** An editor's right, by which the submitter decides a first stage of their own. */
function editing({ grants }: Rights, channelId: number | null): Right | undefined {
  return grants.find(
    ({ role, channels }) => role === "editor" && (channels === null || (channelId !== null && channels.has(channelId))),
  );
}

/** The channel a right is for stands above all the others it covers. */
function topOf(channels: ReadonlySet<number>, tree: readonly ChannelChoice[]): string {
  const [top] = tree.filter(({ id }) => channels.has(id)).toSorted((one, other) => one.depth - other.depth);
  return top?.path ?? "";
}
