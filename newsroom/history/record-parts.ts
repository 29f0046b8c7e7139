/** What 审稿单 says beside the lists of the history: about a text, about those who wrote it, about a round's stages. */
import { asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import {
  type Capacity,
  contributions,
  outletOverrides,
  outlets,
  people,
  rounds as roundRows,
  type Stage,
  workflowVersions,
} from "@/db/schema";
import { picturesOf, wordCount } from "@/newsroom/articles/body";
import type { Content } from "@/newsroom/articles/content";
import { publishedChannels } from "@/newsroom/channels/published";
import { legalNames, type Named } from "@/newsroom/people/names";
import { pathName } from "@/newsroom/reviews/difference-names";

/** What the sheet says of a text: everything but the body. */
export type RecordText = Omit<Content, "body" | "version" | "channels"> & {
  channel: string;
  furtherChannels: string[];
  outlet: string;
  words: number;
  pictures: number;
};

/** Everybody who changed a text, each with what they did so as. */
export type Contributor = Named & { capacities: Capacity[] };

/** The stages of a round, and the chief's word on the outlet of a 转载 where it was given. */
export type RoundDetails = { stages: Stage[]; override: { by: Named; reason: string; at: Date } | null };

/** A content as the sheet tells it. */
export async function describedText(content: Content): Promise<RecordText> {
  const { body, version: _, channels, ...rest } = content;
  const { outletId } = content.source;
  const [tree, supplier] = await Promise.all([
    publishedChannels(),
    outletId === null ? [] : db().select({ name: outlets.name }).from(outlets).where(eq(outlets.id, outletId)),
  ]);
  return {
    ...rest,
    channel: pathName(tree.path(channels.main)),
    furtherChannels: channels.further.map((id) => pathName(tree.path(id))),
    outlet: supplier[0]?.name ?? "",
    words: wordCount(body),
    pictures: picturesOf(body).length,
  };
}

/** Everybody who ever changed a word of it, whoever began first. */
export async function everyContributor(number: number): Promise<Contributor[]> {
  const rows = await db()
    .select({ id: people.id, name: people.legalName, capacity: contributions.capacity })
    .from(contributions)
    .innerJoin(people, eq(people.id, contributions.personId))
    .where(eq(contributions.articleNumber, number))
    .orderBy(asc(contributions.at), asc(people.id));
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    return { id, name: own[0]?.name ?? "", capacities: [...new Set(own.map(({ capacity }) => capacity))] };
  });
}

/** The details of each round of an article, by its number. */
export async function roundDetails(number: number): Promise<Map<number, RoundDetails>> {
  const rows = await db()
    .select({ id: roundRows.id, number: roundRows.number, stages: workflowVersions.stages })
    .from(roundRows)
    .innerJoin(workflowVersions, eq(workflowVersions.id, roundRows.workflowVersionId))
    .where(eq(roundRows.articleNumber, number));
  const ids = rows.map(({ id }) => id);
  const given =
    ids.length === 0 ? [] : await db().select().from(outletOverrides).where(inArray(outletOverrides.roundId, ids));
  const named = await legalNames(
    db(),
    given.map(({ givenBy }) => givenBy),
  );
  return new Map(
    rows.map(({ id, number: round, stages }) => {
      const override = given.find(({ roundId }) => roundId === id);
      return [
        round,
        {
          stages: stages ?? [],
          override: override ? { by: named(override.givenBy), reason: override.reason, at: override.at } : null,
        },
      ];
    }),
  );
}
