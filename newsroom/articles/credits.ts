/** 署名 computed from the record. Nobody types these names, and nobody can. */
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Querier } from "@/db/client";
import {
  type Credit,
  contributions,
  displayDefaults,
  displayNames,
  people,
  releases,
  workflowVersions,
} from "@/db/schema";
import { type OpenRound, standingApproval } from "@/newsroom/articles/case-file";
import type { Content, CreditKind } from "@/newsroom/articles/content";

/** Printed order. 来源 stands first, from the content. */
const order: readonly CreditKind[] = [
  "editor",
  "reviewer",
  "responsibleEditor",
  "proofreader",
  "author",
  "reporter",
  "correspondent",
  "photographer",
];

/** Kinds a decision gives. */
const approving: readonly CreditKind[] = ["reviewer", "responsibleEditor", "proofreader"];

type Entry = { kind: CreditKind; personId: number };

/**
 * The credits of a round as they will be printed: 编辑 from those who edited, the submitter first; 责任编辑, 审核 and 校对
 * from the approvals that stand, in stage order; then the stated ones, which are part of the approved text. Whoever
 * answers for a text goes on doing so when a slip in it is mended: a 勘误 adds to the names of the release before.
 */
export async function creditsOf(querier: Querier, round: OpenRound): Promise<Credit[]> {
  const [editors, before] = await Promise.all([
    querier
      .select({ personId: contributions.personId, first: sql<Date>`min(${contributions.at})`.as("first") })
      .from(contributions)
      .where(sql`${contributions.articleNumber} = ${round.articleNumber} and ${contributions.capacity} = 'editor'`)
      .groupBy(contributions.personId)
      .orderBy(asc(sql`first`), asc(contributions.personId)),
    printedBefore(querier, round),
  ]);
  const entries: Entry[] = [round.openedBy, ...editors.map((editor) => editor.personId)].map((personId) => ({
    kind: "editor",
    personId,
  }));
  round.stages.forEach((stage, index) => {
    const approval = stage.timing === "before" ? standingApproval(round, index + 1) : null;
    if (!approval) return;
    if (stage.credit) entries.push({ kind: stage.credit, personId: approval.personId });
    if (stage.proof) entries.push({ kind: "proofreader", personId: approval.personId });
  });
  const nameOf = await printedNames(querier, [...new Set(entries.map((entry) => entry.personId))]);
  return printed(round.content, [
    ...before,
    ...entries.map(({ kind, personId }) => ({ kind, name: nameOf(personId, kind) })),
  ]);
}

/** A 勘误 on the way made for it; on that of every change all who answer for the text have read it again. */
async function goesItsOwnWay(querier: Querier, round: OpenRound): Promise<boolean> {
  if (round.purpose !== "fix") return false;
  const [version] = await querier
    .select({ purpose: workflowVersions.purpose })
    .from(workflowVersions)
    .where(eq(workflowVersions.id, round.workflowVersionId));
  return version?.purpose === "fix";
}

/** Who approved the text that a 勘误 mends, as its release printed it; nobody where all of them read it again. */
async function printedBefore(querier: Querier, round: OpenRound) {
  if (!(await goesItsOwnWay(querier, round))) return [];
  const [mended] = await querier
    .select({ credits: releases.credits })
    .from(releases)
    .where(and(eq(releases.articleNumber, round.articleNumber), sql`${releases.roundId} is distinct from ${round.id}`))
    .orderBy(desc(releases.id))
    .limit(1);
  return approving.flatMap((kind) =>
    (mended?.credits ?? [])
      .filter((line) => line.kind === kind)
      .flatMap(({ names }) => names.map((name) => ({ kind, name }))),
  );
}

function printed(content: Content, computed: { kind: CreditKind; name: string }[]): Credit[] {
  const stated: { kind: CreditKind; name: string }[] = [
    ...content.authors.map((name) => ({ kind: "author" as const, name })),
    ...content.reporters.map((name) => ({ kind: "reporter" as const, name })),
    ...content.correspondents.map((name) => ({ kind: "correspondent" as const, name })),
    ...content.photographers.map((name) => ({ kind: "photographer" as const, name })),
    ...content.statedCredits,
  ];
  const source: Credit[] = content.source.name === "" ? [] : [{ kind: "source", names: [content.source.name] }];
  const lines = order.map((kind) => ({
    kind,
    names: [...new Set([...computed, ...stated].filter((entry) => entry.kind === kind).map((entry) => entry.name))],
  }));
  return [...source, ...lines.filter((line) => line.names.length > 0)];
}

/** For each kind of credit the person's default for it, else their first display name, else the legal name. */
async function printedNames(querier: Querier, ids: number[]) {
  const [legal, names, defaults] = await Promise.all([
    querier.select({ id: people.id, name: people.legalName }).from(people).where(inArray(people.id, ids)),
    querier.select().from(displayNames).where(inArray(displayNames.personId, ids)).orderBy(asc(displayNames.name)),
    querier.select().from(displayDefaults).where(inArray(displayDefaults.personId, ids)),
  ]);
  return (personId: number, kind: CreditKind): string => {
    const chosen = defaults.find((row) => row.personId === personId && row.creditKind === kind);
    const any = names.find((row) => row.personId === personId);
    const own = legal.find((row) => row.id === personId);
    return chosen?.name ?? any?.name ?? own?.name ?? "";
  };
}
