/** What an audit event tells besides its kind: the ids of its entry turned into names people know. */
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Querier } from "@/db/client";
import { channels, outlets, rounds, workflowVersions } from "@/db/schema";
import { greyOrders, pagesOf } from "@/newsroom/audit/told-fronts";
import { legalNames } from "@/newsroom/people/names";

/**
 * The details of an entry as they stand there (yes and no as `true` and `false`), without those that are null, and names
 * for what they point to: `person` it was done to, `proposer` of what was confirmed, `channel` (""; the whole house),
 * `outlet`, `page` of a layout ("": the home page), and `stage` by its name; of 灰色模式 what its order says.
 */
export type Told = Record<string, string | number> &
  Record<"person" | "proposer" | "channel" | "outlet" | "page", string>;

type Event = { entry: string; articleNumber: number | null; at: Date };

const entryShape = z.object({
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
type Details = z.infer<typeof entryShape>["details"];

/** Tells all these events, in their order; every kind of name is read once. */
export async function toldOf(querier: Querier, events: readonly Event[]): Promise<Told[]> {
  const all = events.map((event) => ({ event, details: entryShape.parse(JSON.parse(event.entry)).details }));
  const idsOf = (...names: string[]) => all.flatMap(({ details }) => names.map((name) => idIn(details, name)));
  const greyOf = ({ details }: { details: Details }) => idIn(details, "grey");
  const frontOf = ({ details }: { details: Details }) => (typeof details.front === "string" ? details.front : "");
  const [person, channel, outlet, stage, page, grey] = await Promise.all([
    legalNames(querier, idsOf("personId", "proposedBy")),
    namesIn(querier, channels, idsOf("channelId")),
    namesIn(querier, outlets, idsOf("outletId", "outlet")),
    stagesOf(querier, events),
    pagesOf(querier, all.map(frontOf)),
    greyOrders(
      querier,
      all.flatMap((each) => greyOf(each) ?? []),
    ),
  ]);
  const personNamed = (id: number | null) => (id === null ? "" : person(id).name);
  return all.map(({ event, details }) => ({
    ...grey.get(greyOf({ details }) ?? 0),
    ...plain(details),
    person: personNamed(idIn(details, "personId")),
    proposer: personNamed(idIn(details, "proposedBy")),
    channel: channel(idIn(details, "channelId")),
    page: page.get(frontOf({ details })) ?? "",
    outlet: outlet(idIn(details, "outletId") ?? idIn(details, "outlet")),
    ...stage(event, details),
  }));
}

function idIn(details: Details, name: string): number | null {
  const value = details[name];
  return typeof value === "number" ? value : null;
}

function plain(details: Details): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) =>
      value === null ? [] : [[name, typeof value === "boolean" ? String(value) : value]],
    ),
  );
}

async function namesIn(querier: Querier, table: typeof channels | typeof outlets, ids: readonly (number | null)[]) {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows =
    wanted.length === 0
      ? []
      : await querier.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, wanted));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: number | null) => (id === null ? "" : (names.get(id) ?? `#${id}`));
}

/** A stage is a number in the log; its name is that of the round the entry names, else of the newest round then. */
async function stagesOf(querier: Querier, events: readonly Event[]) {
  const articles = [...new Set(events.map(({ articleNumber }) => articleNumber))].filter((number) => number !== null);
  const rows =
    articles.length === 0
      ? []
      : await querier
          .select({
            article: rounds.articleNumber,
            number: rounds.number,
            openedAt: rounds.openedAt,
            stages: workflowVersions.stages,
          })
          .from(rounds)
          .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId))
          .where(inArray(rounds.articleNumber, articles))
          .orderBy(asc(rounds.articleNumber), asc(rounds.number));
  return ({ articleNumber, at }: Event, { stage, round }: Details): { stage?: string } => {
    if (typeof stage !== "number") return {};
    const found = rows.findLast(
      ({ article, number, openedAt }) =>
        article === articleNumber && (typeof round === "number" ? number === round : openedAt <= at),
    );
    return { stage: found?.stages?.[stage - 1]?.name ?? String(stage) };
  };
}
