-- What the database refuses, whoever asks. The application's role owns nothing; these functions run as the owner and
-- are the only way to the rows and columns it has no right to. Each refusal carries a name after "guard:".

-- ── Workflows ────────────────────────────────────────────────────────────────────────────────────────────────────

create function workflow_stages_fit(purpose workflow_purpose, stages jsonb) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  select jsonb_typeof(stages) = 'array'
    and jsonb_array_length(stages) between 1 and 5
    and (select count(distinct stage ->> 'name') from jsonb_array_elements(stages) stage) = jsonb_array_length(stages)
    and (
      select bool_and(
        coalesce(btrim(stage ->> 'name') <> '', false)
        and coalesce(stage ->> 'kind' in ('independent', 'self'), false)
        and coalesce(stage ->> 'timing' in ('before', 'after'), false)
        and coalesce(stage -> 'credit' = 'null' or stage ->> 'credit' in ('responsibleEditor', 'reviewer'), false)
        and (stage ->> 'kind' = 'independent' or (place = 1 and stage ->> 'timing' = 'before'))
        and (stage ->> 'timing' = 'before' or coalesce((stage ->> 'deadlineMinutes')::int > 0, false))
      ) from jsonb_array_elements(stages) with ordinality as each(stage, place)
    )
    -- Stages after release come last: otherwise a piece would wait at a stage that cannot be decided yet.
    and not exists (
      select from jsonb_array_elements(stages) with ordinality as earlier(stage, place)
      join jsonb_array_elements(stages) with ordinality as later(stage, place) on later.place > earlier.place
      where earlier.stage ->> 'timing' = 'after' and later.stage ->> 'timing' = 'before'
    )
    and (
      select count(*) from jsonb_array_elements(stages) stage
      where stage ->> 'kind' = 'independent' and stage ->> 'timing' = 'before'
    ) >= case when purpose = 'first' then 2 else 1 end
$$;
--> statement-breakpoint
alter table workflow_versions
  add constraint workflow_versions_stages check (stages is null or workflow_stages_fit(purpose, stages)),
  add constraint workflow_versions_house check (channel_id is not null or stages is not null);
--> statement-breakpoint

-- The workflow version in force for a channel: its own newest activated one, else that of the nearest channel above.
create function workflow_for(of_channel integer, for_purpose workflow_purpose) returns integer
language sql stable set search_path = public, pg_temp as $$
  with recursive up(id, parent_id, distance) as (
    select id, parent_id, 0 from channels where id = of_channel
    union all
    select channels.id, channels.parent_id, distance + 1 from channels join up on channels.id = up.parent_id
  ), places(id, distance) as (
    select id, distance from up union all select null, 1000000
  ), in_force as (
    select distinct on (places.distance) places.distance, version.id, version.stages
    from places
    join workflow_versions version
      on version.channel_id is not distinct from places.id and version.purpose = for_purpose
    join workflow_activations activation on activation.version_id = version.id
    order by places.distance, activation.at desc, version.id desc
  )
  select id from in_force where stages is not null order by distance limit 1
$$;
--> statement-breakpoint

-- ── Rows that stay ───────────────────────────────────────────────────────────────────────────────────────────────

create function refuse_change() returns trigger language plpgsql as $$
begin
  -- What a release repeats of its text goes when the content is destroyed: only `keep_contents` reaches this depth.
  if tg_table_name = 'releases' and tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    return null;
  end if;
  raise exception 'guard: % are append-only', tg_table_name using errcode = 'QF001';
end $$;
--> statement-breakpoint
do $$
declare kept text;
begin
  foreach kept in array array[
    'revisions', 'approvals', 'contributions', 'releases', 'release_assets', 'withdrawals', 'audit_events',
    'workflow_versions', 'workflow_activations', 'content_seals', 'outlet_overrides', 'outlet_standings', 'assets'
  ] loop
    execute format(
      'create trigger stays before update or delete or truncate on %I for each statement execute function refuse_change()',
      kept
    );
  end loop;
end $$;
--> statement-breakpoint

-- A round under way towards a release: while there is one, what it is about stays as it is.
create function round_waits(of_round bigint) returns boolean language sql stable set search_path = public, pg_temp as $$
  select ended_at is null and not exists (select from releases where round_id = rounds.id)
  from rounds where rounds.id = of_round
$$;
--> statement-breakpoint

create function keep_contents() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from content_destructions where fingerprint = sha256(new.bytes) and confirmed_at is not null) then
      raise exception 'guard: this content was destroyed' using errcode = 'QF001';
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' then
    raise exception 'guard: contents are append-only' using errcode = 'QF001';
  end if;
  if not exists (select from content_destructions where fingerprint = old.fingerprint and confirmed_at is not null) then
    raise exception 'guard: a content goes only when two people ordered it' using errcode = 'QF001';
  end if;
  if exists (
    select from articles join releases on releases.id = live_release_id where releases.fingerprint = old.fingerprint
  ) then
    raise exception 'guard: this content is live' using errcode = 'QF001';
  end if;
  if exists (
    select from rounds join revisions on revisions.id = rounds.revision_id
    where revisions.fingerprint = old.fingerprint and round_waits(rounds.id)
  ) then
    raise exception 'guard: this content is under review' using errcode = 'QF001';
  end if;
  update releases set headline = '', short_headline = '', summary = '', keywords = '{}', correction_note = ''
  where fingerprint = old.fingerprint;
  return old;
end $$;
--> statement-breakpoint
create trigger keeps before insert or update or delete on contents for each row execute function keep_contents();
--> statement-breakpoint

create function check_destruction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'guard: orders to destroy stay' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.confirmed_at is not null or new.confirmed_by is not null then
      raise exception 'guard: destruction takes a second person' using errcode = 'QF001';
    end if;
    if not exists (select from content_seals where fingerprint = new.fingerprint) then
      raise exception 'guard: only a sealed content can be destroyed' using errcode = 'QF001';
    end if;
  elsif old.confirmed_at is not null or new.confirmed_at is null or new.confirmed_by is null
    or (new.fingerprint, new.proposed_by, new.proposed_at, new.reason, new.legal_basis)
      is distinct from (old.fingerprint, old.proposed_by, old.proposed_at, old.reason, old.legal_basis) then
    raise exception 'guard: an order to destroy is confirmed once and not changed' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on content_destructions
  for each row execute function check_destruction();
--> statement-breakpoint

-- ── Articles and working copies ──────────────────────────────────────────────────────────────────────────────────

alter table articles add constraint articles_live_release foreign key (live_release_id) references releases (id);
--> statement-breakpoint
create function check_article() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.public_state := 'unreleased';
    new.live_release_id := null;
    new.first_released_at := null;
    return new;
  end if;
  if old.first_released_at is not null and new.first_released_at is distinct from old.first_released_at then
    raise exception 'guard: the first release keeps its moment' using errcode = 'QF001';
  end if;
  if new.live_release_id is not null and not exists (
    select from releases where id = new.live_release_id and article_number = new.number
  ) then
    raise exception 'guard: the live pointer names no release of this article' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update on articles for each row execute function check_article();
--> statement-breakpoint

create function check_working_copy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.article_number <> old.article_number or new.version <> old.version + 1 then
    raise exception 'guard: a working copy goes from one version to the next' using errcode = 'QF001';
  end if;
  -- The lock keeps a save from passing a release or a new round that is being written at this moment.
  perform from articles where number = new.article_number for update;
  if (new.bytes, new.not_before) is distinct from (old.bytes, old.not_before) and exists (
    select from articles where number = new.article_number and state in ('in_review', 'approved', 'scheduled')
    union all
    select from rounds where article_number = new.article_number and round_waits(rounds.id)
  ) then
    raise exception 'guard: the copy is locked while its round is open' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before update on working_copies for each row execute function check_working_copy();
--> statement-breakpoint

create function record_contribution() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.bytes is distinct from old.bytes then
    insert into contributions (article_number, since_release, person_id, capacity, at)
    values (
      new.article_number,
      coalesce((select max(id) from releases where article_number = new.article_number), 0),
      new.saved_by, new.saved_as, new.saved_at
    )
    on conflict do nothing;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger contributes after insert or update on working_copies for each row execute function record_contribution();
--> statement-breakpoint

-- ── Rounds and approvals ─────────────────────────────────────────────────────────────────────────────────────────

-- True for the role that owns the tables (and a superuser): it migrates and imports, people never work through it.
create function is_migrating_role() returns boolean language sql stable set search_path = public, pg_temp as $$
  select pg_has_role(session_user, relowner, 'member') from pg_class where oid = 'public.releases'::regclass
$$;
--> statement-breakpoint

create function check_revision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from articles where number = new.article_number for update;
  if not exists (select from contents where fingerprint = new.fingerprint) then
    raise exception 'guard: a revision names a stored content' using errcode = 'QF001';
  end if;
  -- Whoever wrote these bytes saved them as the working copy, so they stand among the contributors.
  if not is_migrating_role() and not exists (
    select from working_copies where article_number = new.article_number and fingerprint = new.fingerprint
  ) then
    raise exception 'guard: a revision is what the working copy holds' using errcode = 'QF001';
  end if;
  if new.number <> coalesce((select max(number) from revisions where article_number = new.article_number), 0) + 1 then
    raise exception 'guard: revisions are numbered one by one' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on revisions for each row execute function check_revision();
--> statement-breakpoint

create function check_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  revision revisions;
  main_channel integer;
begin
  if tg_op = 'DELETE' then
    raise exception 'guard: rounds stay' using errcode = 'QF001';
  end if;
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or new.ended_at is null or new.ended_as is null
      or (new.id, new.article_number, new.number, new.revision_id, new.workflow_version_id, new.purpose, new.opened_by, new.opened_at)
        is distinct from
        (old.id, old.article_number, old.number, old.revision_id, old.workflow_version_id, old.purpose, old.opened_by, old.opened_at) then
      raise exception 'guard: a round is ended once and not changed' using errcode = 'QF001';
    end if;
    return new;
  end if;
  perform from articles where number = new.article_number for update;
  new.id := nextval('rounds_id_seq');
  if new.ended_at is not null or new.ended_as is not null then
    raise exception 'guard: a round begins open' using errcode = 'QF001';
  end if;
  if exists (select from rounds where article_number = new.article_number and ended_at is null) then
    raise exception 'guard: another round is open' using errcode = 'QF001';
  end if;
  if new.number <> coalesce((select max(number) from rounds where article_number = new.article_number), 0) + 1 then
    raise exception 'guard: rounds are numbered one by one' using errcode = 'QF001';
  end if;
  select * into revision from revisions where id = new.revision_id;
  if revision.article_number is distinct from new.article_number
    or exists (select from revisions where article_number = new.article_number and number > revision.number) then
    raise exception 'guard: a round is about the newest revision of its article' using errcode = 'QF001';
  end if;
  -- The copy moves no further while the round waits, so at release it is what was approved, and so are its contributors.
  if not is_migrating_role() and not exists (
    select from working_copies where article_number = new.article_number and fingerprint = revision.fingerprint
  ) then
    raise exception 'guard: a round is about what the working copy holds' using errcode = 'QF001';
  end if;
  select (convert_from(bytes, 'UTF8')::jsonb #>> '{channels,main}')::integer into main_channel
    from contents where fingerprint = revision.fingerprint;
  -- A picture brought later would come before readers unseen by any reviewer.
  if exists (
    select from contents, jsonb_path_query(convert_from(bytes, 'UTF8')::jsonb, '$.body.content[*] ? (@.type == "image").attrs') picture
    where fingerprint = revision.fingerprint
      and not exists (select from assets where sha256 = decode(picture ->> 'sha256', 'hex'))
  ) then
    raise exception 'guard: a picture of this text is not in the house' using errcode = 'QF001';
  end if;
  if new.workflow_version_id is distinct from workflow_for(main_channel, new.purpose) then
    raise exception 'guard: a round follows the workflow in force for its channel' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on rounds for each row execute function check_round();
--> statement-breakpoint
create unique index rounds_open on rounds (article_number) where ended_at is null;
--> statement-breakpoint

-- Who changed the text a round is about: since the release before it, or ever when the article was withdrawn.
create function round_contributors(of_round bigint) returns table (person_id integer, capacity capacity, at timestamptz)
language sql stable set search_path = public, pg_temp as $$
  with this as (
    select rounds.article_number, releases.id as release_id
    from rounds left join releases on releases.round_id = rounds.id
    where rounds.id = of_round
  ), before as (
    select max(releases.id) as id from releases, this
    where releases.article_number = this.article_number and (this.release_id is null or releases.id < this.release_id)
  ), floor as (
    select case
      when before.id is null or exists (
        select from withdrawals left join reinstatements on withdrawal_id = withdrawals.id
        where withdrawals.release_id = before.id and confirmed_at is null
      ) then 0 else before.id end as id
    from before
  )
  select contributions.person_id, contributions.capacity, min(contributions.at)
  from contributions, this, floor
  where contributions.article_number = this.article_number
    and since_release >= floor.id
    and (this.release_id is null or since_release < this.release_id)
  group by contributions.person_id, contributions.capacity
$$;
--> statement-breakpoint

-- The approval that stands at a stage: its newest decision is 通过 on the round's fingerprint and no later return opened
-- that stage again. A return to the editor and 不采用 open every stage; a return to a stage opens that one and those above.
create function standing_approval(of_round bigint, at_stage integer) returns bigint
language sql stable set search_path = public, pg_temp as $$
  select newest.id
  from (select * from approvals where round_id = of_round and stage = at_stage order by id desc limit 1) newest
  join rounds on rounds.id = newest.round_id
  join revisions on revisions.id = rounds.revision_id
  where newest.decision = 'approve'
    and newest.fingerprint = revisions.fingerprint
    and not exists (
      select from approvals later
      where later.round_id = of_round and later.id > newest.id
        and later.decision in ('return', 'spike') and coalesce(later.return_to, 0) <= at_stage
    )
$$;
--> statement-breakpoint

create function check_approval() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  round rounds;
  all_stages jsonb;
  of_stage jsonb;
  newest approvals;
  released boolean;
begin
  select * into round from rounds where id = new.round_id;
  perform from articles where number = round.article_number for update;
  select * into round from rounds where id = new.round_id;
  -- What is newer has the higher number, whatever number was wished for.
  new.id := nextval('approvals_id_seq');
  if round.ended_at is not null
    or exists (select from rounds where article_number = round.article_number and number > round.number) then
    raise exception 'guard: this round has ended' using errcode = 'QF001';
  end if;
  if new.fingerprint is distinct from (select fingerprint from revisions where id = round.revision_id) then
    raise exception 'guard: this is not the text under review' using errcode = 'QF001';
  end if;
  released := exists (select from releases where round_id = round.id);
  select stages into all_stages from workflow_versions where id = round.workflow_version_id;
  if new.stage is not null then
    of_stage := all_stages -> (new.stage - 1);
    if of_stage is null or new.stage < 1 then
      raise exception 'guard: the workflow has no such stage' using errcode = 'QF001';
    end if;
    if released <> (of_stage ->> 'timing' = 'after') then
      raise exception 'guard: this stage is not decided now' using errcode = 'QF001';
    end if;
  elsif released then
    raise exception 'guard: this text is released' using errcode = 'QF001';
  end if;
  if new.decision = 'approve' then
    if of_stage ->> 'kind' = 'independent'
      and exists (select from round_contributors(round.id) who where who.person_id = new.person_id) then
      raise exception 'guard: a contributor decides no independent stage' using errcode = 'QF001';
    end if;
    if exists (
      select from generate_series(1, 5) other
      join approvals on approvals.id = standing_approval(round.id, other)
      where other <> new.stage and approvals.person_id = new.person_id
    ) then
      raise exception 'guard: one person decides one stage' using errcode = 'QF001';
    end if;
  elsif new.decision = 'retract' then
    select * into newest from approvals where round_id = round.id order by id desc limit 1;
    if newest.decision is distinct from 'approve' or newest.person_id <> new.person_id or newest.stage <> new.stage then
      raise exception 'guard: only the newest decision is taken back, by whoever made it' using errcode = 'QF001';
    end if;
  elsif new.decision = 'return' and new.return_to is not null
    and (new.return_to < 1 or new.return_to >= coalesce(new.stage, jsonb_array_length(all_stages))) then
    raise exception 'guard: a return leads to a stage before' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on approvals for each row execute function check_approval();
--> statement-breakpoint

-- ── Releases ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function article_address(number bigint, first_released_at timestamptz) returns text
language sql stable set search_path = public, pg_temp as $$
  select to_char(first_released_at at time zone 'Asia/Shanghai', '"/"YYYY-MM"/"DD"/content_"') || number || '.html'
$$;
--> statement-breakpoint

create function check_release() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  article articles;
  round rounds;
  workflow workflow_versions;
  text_released jsonb;
  place integer;
  approval approvals;
  approvers integer[] := '{}';
  names text[];
begin
  select * into article from articles where number = new.article_number for update;
  new.id := nextval('releases_id_seq');

  if not exists (select from revisions where id = new.revision_id and article_number = new.article_number and fingerprint = new.fingerprint) then
    raise exception 'guard: the release names no revision of this article' using errcode = 'QF001';
  end if;
  select convert_from(bytes, 'UTF8')::jsonb into text_released from contents where fingerprint = new.fingerprint;
  if text_released is null then
    raise exception 'guard: this content is not stored' using errcode = 'QF001';
  end if;

  if exists (select from content_seals where fingerprint = new.fingerprint) then
    raise exception 'guard: this content is sealed' using errcode = 'QF001';
  end if;

  if new.kind = 'legacy' then
    if not is_migrating_role() then
      raise exception 'guard: only the migrating role brings pages from an older site' using errcode = 'QF001';
    end if;
    if exists (select from releases where kind <> 'legacy' and released_at <= new.released_at) then
      raise exception 'guard: a legacy release is older than the first own one' using errcode = 'QF001';
    end if;
    if exists (select from releases where article_number = new.article_number) then
      raise exception 'guard: this article is released already' using errcode = 'QF001';
    end if;
  else
    select * into round from rounds where id = new.round_id;
    if round.article_number is distinct from new.article_number or round.revision_id <> new.revision_id then
      raise exception 'guard: the round is not about this revision' using errcode = 'QF001';
    end if;
    if round.ended_at is not null
      or exists (select from rounds where article_number = new.article_number and number > round.number) then
      raise exception 'guard: the round is not the newest open one' using errcode = 'QF001';
    end if;
    if exists (select from releases where article_number = new.article_number and round_id >= round.id)
      or exists (select from withdrawals where article_number = new.article_number and after_round >= round.id) then
      raise exception 'guard: the round was opened before the last release or withdrawal' using errcode = 'QF001';
    end if;
    if (article.public_state <> 'live' and round.purpose = 'change')
      or (article.public_state <> 'unreleased' and round.purpose = 'flash') then
      raise exception 'guard: what is not live takes the full way' using errcode = 'QF001';
    end if;
    if (article.first_released_at is null) <> (new.kind = 'first') or new.kind::text <> text_released #>> '{change,kind}' then
      raise exception 'guard: this is not the approved kind of release' using errcode = 'QF001';
    end if;

    select * into workflow from workflow_versions where id = round.workflow_version_id;
    for place in 1 .. jsonb_array_length(workflow.stages) loop
      continue when workflow.stages -> (place - 1) ->> 'timing' = 'after';
      select * into approval from approvals where id = standing_approval(round.id, place);
      if approval.id is null or approval.fingerprint <> new.fingerprint then
        raise exception 'guard: stage % has not approved this text', place using errcode = 'QF001';
      end if;
      if approval.person_id = any (approvers) then
        raise exception 'guard: the approvers are not distinct' using errcode = 'QF001';
      end if;
      approvers := approvers || approval.person_id;
      if workflow.stages -> (place - 1) ->> 'kind' = 'independent'
        and exists (select from round_contributors(round.id) who where who.person_id = approval.person_id) then
        raise exception 'guard: a contributor approved at an independent stage' using errcode = 'QF001';
      end if;
    end loop;
    if exists (select from round_contributors(round.id) who where who.person_id = new.released_by) then
      raise exception 'guard: a contributor does not release' using errcode = 'QF001';
    end if;

    -- The names printed beside the text: those it states itself, and those of people the record knows.
    names := array(
      select stated #>> '{}' from jsonb_path_query(
        jsonb_build_array(
          text_released #> '{source,name}', text_released -> 'authors', text_released -> 'reporters',
          text_released -> 'correspondents', text_released -> 'photographers',
          jsonb_path_query_array(text_released, '$.statedCredits[*].name')
        ), '$[*][*]') stated
      union all
      select known.name from people left join display_names on person_id = people.id,
        lateral (values (legal_name), (display_names.name)) as known(name)
      where people.id = round.opened_by or people.id = any (approvers)
        or people.id in (select person_id from contributions where article_number = new.article_number)
    );
    if exists (
      select from jsonb_path_query(new.credits, '$[*].names[*]') printed
      where not coalesce(printed #>> '{}' = any (names), false)
    ) then
      raise exception 'guard: a credit names nobody of the record' using errcode = 'QF001';
    end if;

    if exists (select from working_copies where article_number = new.article_number and not_before > clock_timestamp()) then
      raise exception 'guard: the embargo has not passed' using errcode = 'QF001';
    end if;
    if new.released_at > clock_timestamp() + interval '1 minute' or new.released_at < round.opened_at
      or exists (select from releases where article_number = new.article_number and released_at > new.released_at) then
      raise exception 'guard: no release in the future, before its round or before the last one' using errcode = 'QF001';
    end if;
    if new.address <> article_address(new.article_number, coalesce(article.first_released_at, new.released_at)) then
      raise exception 'guard: this is not the address of the article' using errcode = 'QF001';
    end if;
  end if;

  new.headline := text_released ->> 'headline';
  new.short_headline := text_released ->> 'shortHeadline';
  new.summary := text_released ->> 'summary';
  new.keywords := array(select jsonb_array_elements_text(text_released -> 'keywords'));
  new.channel_id := (text_released #>> '{channels,main}')::integer;
  new.channel_ids := array[(text_released #>> '{channels,main}')::integer]
    || array(select value::integer from jsonb_array_elements_text(text_released #> '{channels,further}'));
  new.correction_note := case when new.kind = 'correction' then text_released #>> '{change,note}' else '' end;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on releases for each row execute function check_release();
--> statement-breakpoint

create function make_live() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into release_assets (release_id, sha256)
  select distinct new.id, decode(picture ->> 'sha256', 'hex')
  from contents, jsonb_path_query(convert_from(bytes, 'UTF8')::jsonb, '$.body.content[*] ? (@.type == "image").attrs') picture
  where fingerprint = new.fingerprint;
  update articles set public_state = 'live', live_release_id = new.id,
    first_released_at = coalesce(first_released_at, new.released_at)
  where number = new.article_number;
  return null;
end $$;
--> statement-breakpoint
create trigger makes_live after insert on releases for each row execute function make_live();
--> statement-breakpoint

create function check_withdrawal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare article articles;
begin
  select * into article from articles where number = new.article_number for update;
  new.id := nextval('withdrawals_id_seq');
  if article.live_release_id is distinct from new.release_id then
    raise exception 'guard: only what is live is withdrawn' using errcode = 'QF001';
  end if;
  new.after_round := coalesce((select max(id) from rounds where article_number = new.article_number), 0);
  update articles set public_state = 'withdrawn', live_release_id = null where number = new.article_number;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on withdrawals for each row execute function check_withdrawal();
--> statement-breakpoint

create function check_reinstatement() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  withdrawal withdrawals;
  article articles;
begin
  if tg_op = 'DELETE' then
    raise exception 'guard: reinstatements stay' using errcode = 'QF001';
  end if;
  select * into withdrawal from withdrawals where id = new.withdrawal_id;
  select * into article from articles where number = withdrawal.article_number for update;
  if article.public_state <> 'withdrawn'
    or exists (select from withdrawals where article_number = withdrawal.article_number and id > withdrawal.id) then
    raise exception 'guard: this is not the withdrawal in force' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.confirmed_at is not null or new.confirmed_by is not null then
      raise exception 'guard: a reinstatement takes a second person' using errcode = 'QF001';
    end if;
    return new;
  end if;
  if old.confirmed_at is not null or new.confirmed_at is null or new.confirmed_by is null
    or (new.id, new.withdrawal_id, new.reason, new.proposed_by, new.proposed_at)
      is distinct from (old.id, old.withdrawal_id, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'guard: a reinstatement is confirmed once and not changed' using errcode = 'QF001';
  end if;
  if not exists (
    select from contents join releases on releases.fingerprint = contents.fingerprint where releases.id = withdrawal.release_id
  ) then
    raise exception 'guard: this content was destroyed' using errcode = 'QF001';
  end if;
  if exists (
    select from content_seals join releases on releases.fingerprint = content_seals.fingerprint where releases.id = withdrawal.release_id
  ) then
    raise exception 'guard: this content is sealed' using errcode = 'QF001';
  end if;
  update articles set public_state = 'live', live_release_id = withdrawal.release_id where number = article.number;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on reinstatements
  for each row execute function check_reinstatement();
--> statement-breakpoint

-- ── The chain of audit events ────────────────────────────────────────────────────────────────────────────────────

create function check_audit_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  newest audit_events;
  event jsonb := new.entry::jsonb;
begin
  perform pg_advisory_xact_lock(4115110);
  select * into newest from audit_events order by seq desc limit 1;
  if new.seq <> coalesce(newest.seq, 0) + 1 or new.previous <> coalesce(newest.hash, sha256('')) then
    raise exception 'guard: an audit event follows the one before' using errcode = 'QF001';
  end if;
  if new.hash <> sha256(new.previous || convert_to(new.entry, 'UTF8')) then
    raise exception 'guard: the hash of an audit event does not fit' using errcode = 'QF001';
  end if;
  new.kind := event ->> 'kind';
  new.actor_id := (event ->> 'actor')::integer;
  new.article_number := (event ->> 'article')::bigint;
  new.at := (event ->> 'at')::timestamptz;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on audit_events for each row execute function check_audit_event();
--> statement-breakpoint

-- ── What the application's role may do ───────────────────────────────────────────────────────────────────────────

do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute 'revoke all on schema public from public';
  -- A trigger's function called from a table of the application's own would write where the application may not.
  execute 'revoke execute on all functions in schema public from public';
  execute 'alter default privileges revoke execute on functions from public';
  execute format('grant execute on function workflow_stages_fit, workflow_for, round_contributors, standing_approval to %s', app);
  execute format('grant usage on schema public to %s', app);
  execute format('grant select on all tables in schema public to %s', app);
  execute format('grant usage on all sequences in schema public to %s', app);

  execute format('grant insert on
    people, display_names, display_defaults, role_grants, sessions, one_time_links, failed_sign_ins, notices,
    channels, workflow_versions, workflow_activations, outlets, outlet_standings,
    articles, working_copies, contents, content_seals, content_destructions, revisions, rounds, approvals,
    releases, withdrawals, reinstatements, schedules, outlet_overrides, house_settings, assets, alarms, audit_events
    to %s', app);
  execute format('grant delete on display_names, display_defaults, failed_sign_ins, contents to %s', app);

  execute format('grant update (username, legal_name, password_hash, locale, status) on people to %s', app);
  execute format('grant update (name) on display_defaults to %s', app);
  execute format('grant update (revoked_by, revoked_at) on role_grants to %s', app);
  execute format('grant update (ended_at) on sessions to %s', app);
  execute format('grant update (used_at) on one_time_links to %s', app);
  execute format('grant update (seen_at) on notices to %s', app);
  execute format('grant update (parent_id, slug, name, position, hidden) on channels to %s', app);
  execute format('grant update (name, kind, address, credit_text) on outlets to %s', app);
  execute format('grant update (state, stage, since, reason, reason_by, handed_over_at, after_stage, after_due_at) on articles to %s', app);
  execute format('grant update (version, bytes, headline, channel_id, notes, not_before, saved_by, saved_as, saved_at) on working_copies to %s', app);
  execute format('grant update (confirmed_by, confirmed_at) on content_destructions, reinstatements, house_settings to %s', app);
  execute format('grant update (ended_by, ended_at, ended_as) on rounds to %s', app);
  execute format('grant update (ended_at, ended_as) on schedules to %s', app);
  execute format('grant update (handled_by, handled_at) on alarms to %s', app);
end $$;
