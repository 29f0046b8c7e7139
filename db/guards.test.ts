/** What the application's role may not do at all, by whatever way it tries. */
import { beforeAll, expect, test } from "vitest";
import { application, owner, refused, run } from "@/db/attack.fixture";
import { db } from "@/db/client";
import { migrate } from "@/db/migrate";
import { articles } from "@/db/schema";
import { approvedPiece, type Desk, file, livePiece, onScreen, openDesk, take } from "@/newsroom/articles/desk.fixture";

const appendOnly = [
  "revisions",
  "approvals",
  "contributions",
  "releases",
  "release_assets",
  "withdrawals",
  "audit_events",
  "workflow_versions",
  "workflow_activations",
  "content_seals",
  "outlet_overrides",
  "outlet_standings",
  "assets",
  "pushes",
];
const guarded = [
  ...appendOnly,
  "articles",
  "working_copies",
  "contents",
  "content_destructions",
  "rounds",
  "reinstatements",
];

let desk: Desk;
let live: number;
let approved: number;

beforeAll(async () => {
  desk = await openDesk();
  live = await livePiece(desk);
  approved = await approvedPiece(desk);
  await application()`
    insert into assets (sha256, media_type, width, height, size, uploaded_by, uploaded_at)
    values (sha256('picture'), 'image/png', 1, 1, 1, ${desk.editor.id}, now())`;
});

test.each(guarded)("%s is neither emptied, altered nor freed of its guards by the application", async (table) => {
  await refused(
    [
      `truncate ${table} cascade`,
      `alter table ${table} add column more text`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} owner to current_user`,
      `drop table ${table} cascade`,
      `create trigger mine before insert on ${table} for each row execute function refuse_change()`,
      `create rule mine as on update to ${table} do instead nothing`,
      `create index mine on ${table} ((1))`,
      `copy ${table} from program 'true'`,
    ],
    /permission denied|must be owner/,
  );
});

test.each(appendOnly)(
  "%s keep their rows: by the application's rights, and against the owner by a guard",
  async (table) => {
    const [column] = await owner()<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and attidentity = '' and attgenerated = '' limit 1`;
    const changes = [`update ${table} set ${column?.name} = ${column?.name}`, `delete from ${table}`];
    await refused(changes, /permission denied/);
    await refused([...changes, `truncate ${table} cascade`], /guard: \w+ are append-only/, owner());
  },
);

test("the application becomes nobody else and switches no guard off", async () => {
  await refused(
    [
      "set role qianfa_owner",
      "set role postgres",
      "set session authorization qianfa_owner",
      "set session_replication_role = replica",
      "set local session_replication_role = replica",
      "create role mine superuser",
      "alter role current_user superuser",
      "create extension dblink",
      "create function public.mine() returns int language sql as 'select 1'",
      "create or replace function public.workflow_for(integer, workflow_purpose) returns integer language sql as 'select 1'",
      "drop function public.check_release() cascade",
      "alter function public.standing_approval(bigint, integer) owner to current_user",
      "select setval('approvals_id_seq', 9000000)",
    ],
    /permission denied|must be owner|is not available/,
  );
});

test("no guard works for a table of the application's own", async () => {
  const functions = await owner()<{ name: string }[]>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype`;
  expect(functions.length).toBeGreaterThan(10);
  for (const { name } of functions) {
    await refused(
      `create temporary table mine (id bigint);
       create trigger mine after insert on mine for each row execute function public.${name}()`,
      /permission denied for function/,
    );
  }
});

test("a withdrawn release is not made live by borrowing the guard of releases", async () => {
  const number = await livePiece(desk);
  const { article } = await file(number);
  await take(desk.chief, "withdraw", number);
  await refused(
    `create schema mine;
     create table mine.pretended (like public.releases);
     create trigger mine after insert on mine.pretended for each row execute function public.make_live();
     insert into mine.pretended select * from releases where id = ${article.liveReleaseId}`,
    /permission denied for function public.make_live/,
  );
});

test("a search path of the application's own bends no check", async () => {
  const weak = JSON.stringify([{ name: "一审", kind: "independent", timing: "before", credit: null }]);
  await refused(
    `create schema mine;
     create function mine.jsonb_typeof(jsonb) returns text language sql as $$ select 'array' $$;
     create function mine.jsonb_array_elements(jsonb) returns setof jsonb language sql as $$
       select '{"name": "甲", "kind": "independent", "timing": "before", "credit": null}'::jsonb
       union all select '{"name": "乙", "kind": "independent", "timing": "before", "credit": null}'::jsonb $$;
     create function mine.jsonb_array_length(jsonb) returns int language sql as $$ select 2 $$;
     set local search_path = mine, pg_catalog, public;
     insert into workflow_versions (purpose, stages, proposed_at) values ('first', '${weak}', now())`,
    /workflow_versions_stages/,
  );
});

test("no table of the application's own stands in front of the house's", async () => {
  const roles = await application()<{ name: string }[]>`select unnest(array[current_user, 'qianfa_owner']) as name`;
  for (const { name } of roles)
    await run(`create schema ${name}; create table ${name}.articles (like public.articles)`);
  const rows = await db().select({ number: articles.number }).from(articles);
  expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining([live, approved]));
  await migrate({
    databaseUrl: process.env.DATABASE_URL ?? "",
    databaseOwnerUrl: process.env.DATABASE_OWNER_URL ?? "",
  });
  for (const { name } of roles) await run(`drop schema ${name} cascade`);
});

test("the public facts of an article are the guards' alone", async () => {
  const { article } = await file(live);
  const denied = /permission denied/;
  await refused(`update articles set live_release_id = ${article.liveReleaseId} where number = ${approved}`, denied);
  await refused(
    `update articles set live_release_id = null, public_state = 'withdrawn' where number = ${live}`,
    denied,
  );
  await refused(`update articles set public_state = 'live' where number = ${approved}`, denied);
  await refused(`update articles set first_released_at = now() where number = ${live}`, denied);
  await refused(`delete from articles where number = ${approved}`, denied);
  await refused(`update contents set bytes = 'x'`, denied);

  const foreign = `update articles set live_release_id = ${article.liveReleaseId}, public_state = 'live' where number = ${approved}`;
  await refused(foreign, "guard: the live pointer names no release of this article", owner());
  const again = `update articles set first_released_at = now() where number = ${live}`;
  await refused(again, "guard: the first release keeps its moment", owner());
});

test("an article begins unreleased, whatever its row claims", async () => {
  const { article } = await file(live);
  const [row] = await run(`
    insert into articles (created_by, created_at, since, public_state, live_release_id, first_released_at)
    values (${desk.editor.id}, now(), now(), 'live', ${article.liveReleaseId}, now())
    returning public_state, live_release_id, first_released_at`);
  expect(row).toEqual({ public_state: "unreleased", live_release_id: null, first_released_at: null });
});

test("who contributed is written by the trigger alone", async () => {
  const { copy } = await file(approved);
  await refused(
    `insert into contributions values (${approved}, 0, ${desk.first.id}, 'author', now())`,
    /permission denied for table contributions/,
  );
  await refused(
    `update working_copies set bytes = 'x', version = version + 1 where article_number = ${approved}`,
    "guard: the copy is locked while its round is open",
  );
  await refused(
    `update articles set state = 'draft' where number = ${approved};
     update working_copies set bytes = 'x', version = version + 1 where article_number = ${approved}`,
    "guard: the copy is locked while its round is open",
  );
  await refused(
    `update working_copies set not_before = '2099-01-01', version = version + 1 where article_number = ${approved}`,
    "guard: the copy is locked while its round is open",
  );
  for (const version of [copy.version, copy.version - 1, copy.version + 2]) {
    await refused(
      `update working_copies set version = ${version} where article_number = ${live}`,
      "guard: a working copy goes from one version to the next",
    );
  }
  await refused(`update working_copies set fingerprint = sha256('x')`, /can only be updated to DEFAULT/);
  await refused(`delete from working_copies`, /permission denied/);
});

test("what is under review is the copy, so nothing approved can have unseen writers", async () => {
  expect((await file(approved)).copy.fingerprint).toBe((await onScreen(approved)).fingerprint);
});
