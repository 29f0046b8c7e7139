/**
 * What must be true of whatever is live, found from the bare rows and the walk's own memory: none of the newsroom's
 * code, none of the guards' functions.
 */
import { createHash } from "node:crypto";
import { expect } from "vitest";
import { owner } from "@/db/attack.fixture";
import type { Stage } from "@/db/schema";
import type { Done } from "@/newsroom/articles/walk-steps.fixture";
import { type Memory, versionInForce, type World } from "@/newsroom/articles/walk-world.fixture";

type Decision = {
  stage: number | null;
  person_id: number;
  decision: string;
  fingerprint: string;
  return_to: number | null;
};
type Released = {
  id: number;
  kind: string;
  round_id: number;
  released_by: number;
  fingerprint: string;
  bytes: Buffer;
  revision_fingerprint: string;
  round_number: number;
  rounds: number;
  purpose: string;
  opened_at: Date;
  workflow_version_id: number;
  stages: Stage[];
};

/** Looks at the article a step was about: what it left public must have had all it takes. */
export async function judge(world: World, done: Done): Promise<void> {
  const memory = world.articles.get(done.number);
  if (!memory) return;
  const sql = owner();
  const [article] = await sql<{ public_state: Memory["publicState"]; live: number | null }[]>`
    select public_state, live_release_id::int as live from articles where number = ${done.number}`;
  const released = await sql<Released[]>`
    select releases.id::int, releases.kind, round_id::int, released_by, encode(releases.fingerprint, 'hex') as fingerprint,
      bytes, encode(revisions.fingerprint, 'hex') as revision_fingerprint, rounds.number as round_number,
      (select max(number) from rounds r where r.article_number = releases.article_number) as rounds,
      rounds.purpose, opened_at, workflow_version_id, stages
    from releases join rounds on rounds.id = round_id join revisions on revisions.id = rounds.revision_id
    join workflow_versions on workflow_versions.id = workflow_version_id
    join contents on contents.fingerprint = releases.fingerprint
    where releases.article_number = ${done.number} order by releases.id`;
  expect(article, "the article stands").toBeDefined();

  const newest = released.at(-1);
  if (released.length > memory.releases && newest) {
    expect(released.length, "one release at a time").toBe(memory.releases + 1);
    expect(["release", "due"], "only these release").toContain(done.what);
    await judgeRelease(memory, newest);
    expect(article).toEqual({ public_state: "live", live: newest.id });
    Object.assign(memory, {
      releases: released.length,
      publicState: "live",
      liveRelease: newest.id,
      writersSince: new Set(),
    });
  } else if (memory.publicState === "live" && article?.public_state === "withdrawn") {
    expect(done.what).toBe("withdraw");
    expect(article.live).toBeNull();
    memory.publicState = "withdrawn";
  } else if (memory.publicState === "withdrawn" && article?.public_state === "live") {
    expect(done.what, "what was withdrawn comes back by a second person").toBe("confirmReinstatement");
    expect(article.live, "the very same release").toBe(memory.liveRelease);
    const [two] = await sql`
      select proposed_by <> confirmed_by as two from reinstatements join withdrawals on withdrawals.id = withdrawal_id
      where article_number = ${done.number} order by reinstatements.id desc limit 1`;
    expect(two?.two).toBe(true);
    memory.publicState = "live";
  } else {
    const live = memory.publicState === "live" ? memory.liveRelease : null;
    expect(article, `after ${done.what}`).toEqual({ public_state: memory.publicState, live });
  }
  if (done.what === "submit" && done.refused === null) await judgeRound(world, memory, done.number);
}

async function judgeRelease(memory: Memory, release: Released): Promise<void> {
  expect(release.round_number, "the newest round").toBe(release.rounds);
  expect(createHash("sha256").update(release.bytes).digest("hex"), "the text itself").toBe(release.fingerprint);
  expect(release.revision_fingerprint, "the text of the round").toBe(release.fingerprint);
  expect(release.kind === "first", "the kind of release").toBe(memory.releases === 0);
  if (memory.publicState !== "live") expect(["first", "flash"], "the way of a new text").toContain(release.purpose);
  if (memory.publicState === "withdrawn") expect(release.purpose, "the full way").toBe("first");

  const decisions = await owner()<Decision[]>`
    select stage, person_id, decision, encode(fingerprint, 'hex') as fingerprint, return_to
    from approvals where round_id = ${release.round_id} order by id`;
  const standing = played(decisions);
  const contributors = memory.publicState === "withdrawn" ? memory.writersEver : memory.writersSince;
  const needed = release.stages.flatMap((stage, index) =>
    stage.timing === "before" ? [{ stage, place: index + 1 }] : [],
  );
  const approvers = needed.map(({ stage, place }) => {
    const approval = standing.get(place);
    expect(approval?.fingerprint, `${stage.name} approved this text`).toBe(release.fingerprint);
    const person = approval?.person_id ?? 0;
    if (stage.kind === "independent") expect(contributors, `${stage.name} was independent`).not.toContain(person);
    return person;
  });
  expect(new Set(approvers).size, "the approvers are distinct").toBe(needed.length);
  expect(contributors, "the releaser wrote nothing").not.toContain(release.released_by);
}

/** The decisions of a round played through in their order: which approvals stand at the end. */
function played(decisions: readonly Decision[]): Map<number, Decision> {
  const standing = new Map<number, Decision>();
  for (const each of decisions) {
    const { stage, decision } = each;
    if (decision === "approve" && stage !== null) standing.set(stage, each);
    else if (decision === "retract" && stage !== null) standing.delete(stage);
    else for (const place of [...standing.keys()]) if (place >= (each.return_to ?? 0)) standing.delete(place);
  }
  return standing;
}

/** A round follows the workflow that was in force when it was opened. */
async function judgeRound(world: World, memory: Memory, number: number): Promise<void> {
  const [round] = await owner()`
    select purpose, workflow_version_id, (convert_from(bytes, 'UTF8')::jsonb #>> '{channels,main}')::int as channel,
      convert_from(bytes, 'UTF8')::jsonb #>> '{change,kind}' as kind
    from rounds join revisions on revisions.id = revision_id join contents using (fingerprint)
    where rounds.article_number = ${number} order by rounds.id desc limit 1`;
  expect(round?.workflow_version_id).toBe(versionInForce(world, round?.channel, round?.purpose));
  if (memory.publicState !== "live") return;
  const [mended] = await owner()<{ id: number; stages: Released["stages"] }[]>`
    select rounds.id, stages from releases join rounds on rounds.id = round_id
    join workflow_versions on workflow_versions.id = workflow_version_id where releases.id = ${memory.liveRelease}`;
  const decisions = await owner()<Decision[]>`
    select stage, person_id, decision, encode(fingerprint, 'hex') as fingerprint, return_to
    from approvals where round_id = ${mended?.id ?? 0} order by id`;
  const standing = played(decisions);
  const owesReview = mended?.stages.some(({ timing }, index) => timing === "after" && !standing.has(index + 1));
  expect(round?.purpose).toBe(round?.kind === "fix" && !owesReview ? "fix" : "change");
}

const appendOnly = [
  "revisions",
  "approvals",
  "contributions",
  "releases",
  "withdrawals",
  "audit_events",
  "contents",
  "workflow_versions",
];

/** A hash of every row that must stay as it is. */
export async function keptRows(): Promise<Set<string>> {
  const each = appendOnly.map((table) => `select '${table} ' || md5(t::text) as row from ${table} t`);
  each.push("select 'rounds ' || md5(t::text) as row from rounds t where ended_at is not null");
  const rows = await owner().unsafe<{ row: string }[]>(each.join(" union all "));
  return new Set(rows.map(({ row }) => row));
}

export async function countEvents(): Promise<number> {
  const [row] = await owner()<{ n: number }[]>`select coalesce(max(seq), 0)::int as n from audit_events`;
  return row?.n ?? 0;
}
