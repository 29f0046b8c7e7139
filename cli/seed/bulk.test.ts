import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { type BulkCounts, HouseTaken, seedBulk } from "@/cli/seed/bulk";
import { owner } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { approvals, articles, people, releases, rounds, workflowVersions, workingCopies } from "@/db/schema";
import { caseFile } from "@/newsroom/articles/case-file";
import { contentFrom } from "@/newsroom/articles/content";
import { creditsOf } from "@/newsroom/articles/credits";
import { take } from "@/newsroom/articles/desk.fixture";
import { articleList } from "@/newsroom/articles/desk-list";
import { listColumns } from "@/newsroom/articles/list-columns";
import { publishedPage } from "@/newsroom/articles/published";
import { queueLengths, releaseQueue, reviewQueue } from "@/newsroom/articles/queues";
import { verifyAuditChain } from "@/newsroom/audit/verify";
import { rightsOf } from "@/newsroom/permissions";
import { reviewFile } from "@/newsroom/reviews/desk";
import { settings } from "@/settings";

const wish = {
  articles: 200,
  databaseOwnerUrl: settings().databaseOwnerUrl ?? "",
  password: "a password for the bulk",
};
let counts: BulkCounts;
let guards: unknown;

/** Every guard as the catalogue knows it: its name, its text and whether it is on. */
const catalogue = () =>
  db().execute(sql`
    select 'trigger' as kind, tgrelid::regclass::text as place, tgname as name, tgenabled::text as how
    from pg_trigger where not tgisinternal
    union all select 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    from pg_constraint where connamespace = 'public'::regnamespace
    order by 1, 2, 3`);

beforeAll(async () => {
  guards = await catalogue();
  counts = await seedBulk(wish);
});

describe("a large house", () => {
  test("has pieces in every state, and its chain of audit events holds", async () => {
    const rows = await db().select().from(articles);
    expect(rows).toHaveLength(wish.articles);
    const { auditEvents, ...outcomes } = counts;
    expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(wish.articles);
    expect(counts.live).toBeGreaterThan(140);
    for (const outcome of ["review1", "review2", "review3", "approved", "scheduled", "afterReview"] as const) {
      expect(counts[outcome]).toBeGreaterThan(0);
    }
    expect(await verifyAuditChain()).toEqual({ events: auditEvents, broken: null });
  });

  test("every release stands on approvals the guards would have taken", async () => {
    // The guard's own functions, asked again about rows it was not asked about when they were written.
    const wrong = await db().execute(sql`
      select releases.id from releases
      join rounds on rounds.id = releases.round_id
      join articles on articles.number = releases.article_number
      join workflow_versions on workflow_versions.id = rounds.workflow_version_id
      cross join lateral jsonb_array_elements(stages) with ordinality as each(step, place)
      left join approvals on approvals.id = standing_approval(rounds.id, place::integer)
      where (step ->> 'timing' = 'before' and (approvals.id is null or approvals.fingerprint <> releases.fingerprint))
        or exists (select from round_contributors(rounds.id) who
          where who.person_id in (approvals.person_id, releases.released_by))
        or approvals.at < rounds.opened_at
        or (step ->> 'timing' = 'before' and approvals.at > releases.released_at)
        or releases.released_at > now()
    `);
    expect(wrong).toEqual([]);
    const [distinct] = await db().execute(sql`
      select bool_and(people = approvals) as fits from (
        select count(distinct person_id) as people, count(*) as approvals from approvals
        where decision = 'approve' group by round_id) each`);
    expect(distinct).toEqual({ fits: true });
  });

  test("what is printed and listed is what the newsroom would have written", async () => {
    for (const copy of await db().select().from(workingCopies)) {
      const { headlineWords, ...columns } = listColumns(contentFrom(copy.bytes));
      expect(copy).toMatchObject(columns);
    }
    const all = await db()
      .select()
      .from(releases)
      .innerJoin(rounds, eq(rounds.id, releases.roundId))
      .innerJoin(workflowVersions, eq(workflowVersions.id, rounds.workflowVersionId));
    for (const { releases: release, rounds: round, workflow_versions: workflow } of all) {
      const decisions = await db()
        .select()
        .from(approvals)
        .where(eq(approvals.roundId, round.id))
        .orderBy(asc(approvals.id));
      const [stored] = await db().execute<{ bytes: Uint8Array }>(
        sql`select bytes from contents where fingerprint = decode(${release.fingerprint}, 'hex')`,
      );
      const content = contentFrom(stored?.bytes ?? new Uint8Array());
      const revision = { fingerprint: release.fingerprint };
      const stood = { ...round, revision, content, stages: workflow.stages ?? [], decisions };
      expect(release.credits).toEqual(await creditsOf(db(), stood as never)); // what it reads of an open round
      expect(release).toMatchObject({ headline: content.headline, keywords: content.keywords });
    }
    const keys = await db().execute(sql`
      select releases.id from releases join contents on contents.fingerprint = releases.fingerprint
      where releases.original_key <> original_key(convert_from(bytes, 'UTF8')::jsonb)
      union all select article_number from working_copies
      where original_key <> original_key(convert_from(bytes, 'UTF8')::jsonb)`);
    expect(keys).toEqual([]);
    // What a trigger writes elsewhere, by the trigger's own functions, which are its owner's.
    const unlike = await owner()`
      select releases.id from releases join contents on contents.fingerprint = releases.fingerprint
      cross join lateral (select convert_from(bytes, 'UTF8')::jsonb as content) as released
      where paid <> content #>> '{marks,paid}' or genre <> content ->> 'genre'
        or minors <> (content #>> '{marks,minors}')::boolean or cover is distinct from cover_of(content)
        or not (writers_of(content) <@ writers and writers <@ writers_of(content))`;
    expect(unlike).toHaveLength(0);
    const [drawn] =
      await owner()`select count(cover)::int as covers, count(*) filter (where writers <> '{}')::int as written from releases`;
    expect(drawn?.covers).toBeGreaterThan(10);
    expect(drawn?.written).toBeGreaterThan(10);
  });

  test("is worked in like any other", async () => {
    const [editor, second, publisher] = [await person("editor"), await person("second"), await person("publisher")];
    const { lines, next } = await articleList(editor);
    expect(lines).toHaveLength(50);
    expect(next).not.toBeNull();
    const live = lines.find((line) => line.address !== null);
    expect(await publishedPage(live?.address ?? "")).toMatchObject({ status: 200 });

    const waiting = (await reviewQueue(second)).find(({ timing }) => timing === "before");
    const number = waiting?.number ?? 0;
    expect(await reviewFile(second, number)).toMatchObject({ number, steps: expect.arrayContaining(["approve"]) });
    await take(second, "approve", number);
    expect((await caseFile(db(), number)).article.state).not.toBe("unreleased");

    const { release: before } = await queueLengths(await rightsOf(db(), publisher));
    const approved = (await releaseQueue(publisher)).find(({ state }) => state === "approved");
    await take(publisher, "release", approved?.number ?? 0);
    expect((await queueLengths(await rightsOf(db(), publisher))).release).toBe(before - 1);
    expect((await verifyAuditChain()).broken).toBeNull();
  });

  test("its guards are all on again", async () => {
    expect(await catalogue()).toEqual(guards);
    const [open] = await db()
      .select({ roundId: rounds.id, number: rounds.articleNumber })
      .from(rounds)
      .innerJoin(articles, eq(articles.number, rounds.articleNumber))
      .where(sql`${articles.state} = 'in_review' and ${articles.stage} = 1 and ${rounds.endedAt} is null`)
      .limit(1);
    const file = await caseFile(db(), open?.number ?? 0);
    const [writer] = file.contributors;
    const forged = db()
      .insert(approvals)
      .values({
        roundId: open?.roundId ?? 0,
        stage: 1,
        personId: writer?.personId ?? 0,
        decision: "approve",
        fingerprint: file.round?.revision.fingerprint ?? "",
        at: new Date(),
      });
    await expect(forged).rejects.toMatchObject({ cause: { message: expect.stringContaining("contributor") } });
  });

  test("is made in an empty house alone", async () => {
    await expect(seedBulk(wish)).rejects.toThrow(HouseTaken);
  });
});

async function person(username: string) {
  const [found] = await db().select().from(people).where(eq(people.username, username));
  if (!found) throw new Error(`no ${username} in the house`);
  return found;
}
