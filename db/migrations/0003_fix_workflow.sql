ALTER TYPE "public"."workflow_purpose" ADD VALUE 'fix';
--> statement-breakpoint

-- ── 勘误: a slip of the pen in a live text, by a short way of its own ────────────────────────────────────────────

-- The workflow version in force for a channel: its own newest activated one, else that of the nearest channel above.
-- Where the nearest sets none for 勘误, slips are mended by its way of every change. (`purpose::text`: a new value of the
-- type can be used from the next transaction on.)
create or replace function workflow_for(of_channel integer, for_purpose workflow_purpose) returns integer
language sql stable set search_path = public, pg_temp as $$
  with recursive up(id, parent_id, distance) as (
    select id, parent_id, 0 from channels where id = of_channel
    union all
    select channels.id, channels.parent_id, distance + 1 from channels join up on channels.id = up.parent_id
  ), places(id, distance) as (
    select id, distance from up union all select null, 1000000
  ), in_force as (
    select distinct on (version.purpose, places.distance) version.purpose, places.distance, version.id, version.stages
    from places
    join workflow_versions version on version.channel_id is not distinct from places.id
      and (version.purpose = for_purpose or (for_purpose::text = 'fix' and version.purpose = 'change'))
    join workflow_activations activation on activation.version_id = version.id
    order by version.purpose, places.distance, activation.at desc, version.id desc
  )
  select id from in_force where stages is not null order by distance, purpose = for_purpose desc limit 1
$$;
--> statement-breakpoint

-- What only words of which may differ where a slip was mended.
create function but_for_words(content jsonb) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select content - array['columnLabel', 'kicker', 'headline', 'deck', 'shortHeadline', 'summary', 'body', 'change']
$$;
--> statement-breakpoint
-- Those words one after the other, as the verb counts them; how the editor cuts a text into nodes does not matter.
create function words_of(content jsonb) returns text language sql immutable set search_path = public, pg_temp as $$
  select concat(
    content ->> 'columnLabel', content ->> 'kicker', content ->> 'headline', content ->> 'deck',
    content ->> 'shortHeadline', content ->> 'summary',
    (select string_agg(word #>> '{}', '' order by place) from jsonb_path_query(content, 'strict $.body.**.text')
      with ordinality as each(word, place)),
    (select string_agg(concat(attrs ->> 'caption', attrs ->> 'alt'), '' order by place)
      from jsonb_path_query(content, '$.body.content[*] ? (@.type == "image").attrs') with ordinality as each(attrs, place))
  )
$$;
--> statement-breakpoint
create function figures_of(words text) returns text language sql immutable set search_path = public, pg_temp as $$
  select regexp_replace(words, '[^0-9０-９零〇一二三四五六七八九十百千万亿兆两几半.．·%％‰－−+＋-]', '', 'g')
$$;
--> statement-breakpoint
-- Its blocks and its pictures, without the words below and for a picture.
create function parts_of(content jsonb) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select jsonb_agg(jsonb_build_array(block -> 'type', (block -> 'attrs') - 'caption' - 'alt') order by place)
  from jsonb_array_elements(content #> '{body,content}') with ordinality as each(block, place)
$$;
--> statement-breakpoint
-- Not everyone who should have read a released text has approved it: a stage after release is undecided, was left, or
-- disagreed; or nobody here ever did, as with a page of an older site. Told by the approvals, which nobody can change.
create function owes_review(of_release bigint) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select release.round_id is null or exists (
    select from rounds
    join workflow_versions version on version.id = rounds.workflow_version_id,
      jsonb_array_elements(version.stages) with ordinality as each(stage, place)
    where rounds.id = release.round_id and stage ->> 'timing' = 'after'
      and standing_approval(rounds.id, place::integer) is null
  ) from releases release where release.id = of_release
$$;
--> statement-breakpoint

-- The verb counts the characters that came and went; what the database can see by itself holds here too.
create function check_fix() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  live releases;
  before jsonb;
  after jsonb;
begin
  if new.purpose <> 'fix' then
    return new;
  end if;
  select releases.* into live from articles join releases on releases.id = live_release_id
    where articles.number = new.article_number and public_state = 'live';
  if live.id is null then
    raise exception 'guard: only a slip in what is live is mended' using errcode = 'QF001';
  end if;
  -- It would take the place of the review that text still owes, and ask for less.
  if owes_review(live.id) then
    raise exception 'guard: this text still owes its review after release' using errcode = 'QF001';
  end if;
  select convert_from(bytes, 'UTF8')::jsonb into before from contents where fingerprint = live.fingerprint;
  select convert_from(bytes, 'UTF8')::jsonb into after from contents join revisions using (fingerprint)
    where revisions.id = new.revision_id;
  if after #>> '{change,kind}' <> 'fix'
    or but_for_words(after) is distinct from but_for_words(before)
    or parts_of(after) is distinct from parts_of(before)
    or not (jsonb_path_query_array(after, '$.**.href') <@ jsonb_path_query_array(before, '$.**.href'))
    or figures_of(words_of(after)) <> figures_of(words_of(before))
    or abs(char_length(words_of(after)) - char_length(words_of(before))) > 20 then
    raise exception 'guard: more than a slip is changed' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- After `checks`, by its name: the article's row is locked by then.
create trigger checks_fix before insert on rounds for each row execute function check_fix();
--> statement-breakpoint

-- The names that may be printed beside a text: those it states itself, and those of people the record knows.
create function names_of_record(of_round rounds, content jsonb, approvers integer[]) returns text[]
language sql stable set search_path = public, pg_temp as $$
  select array(
    select stated #>> '{}' from jsonb_path_query(
        jsonb_build_array(
          content #> '{source,name}', content -> 'authors', content -> 'reporters',
          content -> 'correspondents', content -> 'photographers',
          jsonb_path_query_array(content, '$.statedCredits[*].name')
        ), '$[*][*]') stated
      union all
      select known.name from people left join display_names on person_id = people.id,
        lateral (values (legal_name), (display_names.name)) as known(name)
      where people.id = (of_round).opened_by or people.id = any (approvers)
        or people.id in (select person_id from contributions where article_number = (of_round).article_number)
  )
$$;
--> statement-breakpoint
create function names_printed(of_release bigint) returns text[]
language sql stable set search_path = public, pg_temp as $$
  select array(select name #>> '{}' from releases, jsonb_path_query(credits, '$[*].names[*]') name where id = of_release)
$$;
--> statement-breakpoint

-- As before, but that a 勘误 needs what is live too, and what names may be printed beside it.
create or replace function check_release() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
    if (article.public_state <> 'live' and round.purpose in ('change', 'fix'))
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

    -- Those who approved the text whose slip is mended answer for it as before.
    names := names_of_record(round, text_released, approvers)
      || case when workflow.purpose = 'fix' then names_printed(article.live_release_id) else '{}' end;
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
do $$
begin
  execute format('grant execute on function owes_review to %s', quote_ident(current_setting('qianfa.app_role')));
end $$;
