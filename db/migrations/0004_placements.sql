CREATE TYPE "public"."grey_scope" AS ENUM('home', 'site');--> statement-breakpoint
CREATE TYPE "public"."layout_end" AS ENUM('released', 'dropped');--> statement-breakpoint
CREATE TABLE "grey_periods" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "grey_periods_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"scope" "grey_scope" NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"ordered_by" integer NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"ended_by" integer,
	"ended_at" timestamp with time zone,
	CONSTRAINT "grey_periods_time" CHECK ("grey_periods"."to" > "grey_periods"."from"),
	CONSTRAINT "grey_periods_reason" CHECK (btrim("grey_periods"."reason") <> ''),
	CONSTRAINT "grey_periods_ended" CHECK (("grey_periods"."ended_at" is null) = ("grey_periods"."ended_by" is null))
);
--> statement-breakpoint
CREATE TABLE "layout_releases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "layout_releases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"layout_id" integer NOT NULL,
	"front" text DEFAULT '' NOT NULL,
	"released_by" integer NOT NULL,
	"released_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "layouts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "layouts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"front" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"places" jsonb NOT NULL,
	"composers" integer[] DEFAULT '{}' NOT NULL,
	"saved_by" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"sent_by" integer,
	"sent_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_as" "layout_end",
	CONSTRAINT "layouts_front_shape" CHECK ("layouts"."front" ~ '^(home|channel:[1-9][0-9]*|topic:[1-9][0-9]*)$'),
	CONSTRAINT "layouts_ended" CHECK (("layouts"."ended_at" is null) = ("layouts"."ended_as" is null)),
	CONSTRAINT "layouts_sent" CHECK (("layouts"."sent_at" is null) = ("layouts"."sent_by" is null))
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"article_number" bigint PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"opened_by" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug"),
	CONSTRAINT "topics_slug_shape" CHECK ("topics"."slug" ~ '^[a-z][a-z0-9-]{0,39}$')
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "front_headline" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "genre" text DEFAULT 'news' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "minors" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "writers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "cover" jsonb;--> statement-breakpoint
ALTER TABLE "grey_periods" ADD CONSTRAINT "grey_periods_ordered_by_people_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grey_periods" ADD CONSTRAINT "grey_periods_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layout_releases" ADD CONSTRAINT "layout_releases_layout_id_layouts_id_fk" FOREIGN KEY ("layout_id") REFERENCES "public"."layouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layout_releases" ADD CONSTRAINT "layout_releases_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layouts" ADD CONSTRAINT "layouts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "layouts" ADD CONSTRAINT "layouts_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grey_periods_to" ON "grey_periods" USING btree ("to");--> statement-breakpoint
CREATE INDEX "layout_releases_front" ON "layout_releases" USING btree ("front","id");--> statement-breakpoint
CREATE UNIQUE INDEX "layouts_open" ON "layouts" USING btree ("front") WHERE "layouts"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "layouts_front" ON "layouts" USING btree ("front","id");--> statement-breakpoint
CREATE INDEX "releases_writers" ON "releases" USING gin ("writers");--> statement-breakpoint
CREATE INDEX "releases_corrections" ON "releases" USING btree ("released_at","id") WHERE "releases"."kind" = 'correction';
--> statement-breakpoint

-- ── What front pages need of a text, read out of its bytes ───────────────────────────────────────────────────────

-- 头条标题 is words too: a slip in it can be mended, and counts.
create or replace function but_for_words(content jsonb) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select content
    - array['columnLabel', 'kicker', 'headline', 'deck', 'shortHeadline', 'frontHeadline', 'summary', 'body', 'change']
$$;
--> statement-breakpoint
create or replace function words_of(content jsonb) returns text language sql immutable set search_path = public, pg_temp as $$
  select concat(
    content ->> 'columnLabel', content ->> 'kicker', content ->> 'headline', content ->> 'deck',
    content ->> 'shortHeadline', content ->> 'frontHeadline', content ->> 'summary',
    (select string_agg(word #>> '{}', '' order by place) from jsonb_path_query(content, 'strict $.body.**.text')
      with ordinality as each(word, place)),
    (select string_agg(concat(attrs ->> 'caption', attrs ->> 'alt'), '' order by place)
      from jsonb_path_query(content, '$.body.content[*] ? (@.type == "image").attrs') with ordinality as each(attrs, place))
  )
$$;
--> statement-breakpoint
create function writers_of(content jsonb) returns text[] language sql immutable set search_path = public, pg_temp as $$
  select array(
    select distinct name #>> '{}' from jsonb_path_query(
      jsonb_build_array(content -> 'authors', content -> 'reporters', content -> 'correspondents',
        jsonb_path_query_array(content,
          '$.statedCredits[*] ? (@.kind == "author" || @.kind == "reporter" || @.kind == "correspondent").name')),
      '$[*][*]') name
  )
$$;
--> statement-breakpoint
create function cover_of(content jsonb) returns jsonb language sql immutable set search_path = public, pg_temp as $$
  select jsonb_build_object('sha256', attrs -> 'sha256', 'width', attrs -> 'width', 'height', attrs -> 'height', 'alt', attrs -> 'alt')
  from jsonb_path_query_first(content, '$.body.content[*] ? (@.type == "image").attrs') attrs where attrs is not null
$$;
--> statement-breakpoint
create or replace function fill_release() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select content #>> '{marks,paid}', original_key(content), coalesce(content ->> 'frontHeadline', ''),
    coalesce(content ->> 'genre', 'news'), coalesce((content #>> '{marks,minors}')::boolean, false),
    writers_of(content), cover_of(content)
  into new.paid, new.original_key, new.front_headline, new.genre, new.minors, new.writers, new.cover
  from (select convert_from(bytes, 'UTF8')::jsonb as content from contents where fingerprint = new.fingerprint) as released;
  return new;
end $$;
--> statement-breakpoint
create or replace function forget_original() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update releases set original_key = '', front_headline = '', writers = '{}', cover = null where fingerprint = old.fingerprint;
  return null;
end $$;
--> statement-breakpoint
alter table releases disable trigger stays;
--> statement-breakpoint
update releases set front_headline = coalesce(content ->> 'frontHeadline', ''), genre = coalesce(content ->> 'genre', 'news'),
  minors = coalesce((content #>> '{marks,minors}')::boolean, false), writers = writers_of(content), cover = cover_of(content)
from (select fingerprint, convert_from(bytes, 'UTF8')::jsonb as content from contents) as stored
where stored.fingerprint = releases.fingerprint;
--> statement-breakpoint
alter table releases enable trigger stays;
--> statement-breakpoint

-- ── 首页编排 ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function check_layout() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'guard: layouts stay' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.sent_at is not null or new.ended_at is not null or new.version <> 1 then
      raise exception 'guard: a layout begins open' using errcode = 'QF001';
    end if;
    new.composers := array[new.saved_by];
    return new;
  end if;
  if old.ended_at is not null then
    raise exception 'guard: a layout that has ended stays as it was' using errcode = 'QF001';
  end if;
  if (new.id, new.front) is distinct from (old.id, old.front) then
    raise exception 'guard: a layout is of one page' using errcode = 'QF001';
  end if;
  -- Only the act that releases a layout ends it so.
  if new.ended_as = 'released' and pg_trigger_depth() < 2 then
    raise exception 'guard: a layout is released by an act of its own' using errcode = 'QF001';
  end if;
  new.composers := old.composers;
  if new.places is distinct from old.places then
    if old.sent_at is not null or new.sent_at is not null or new.ended_at is not null then
      raise exception 'guard: what was sent is not changed' using errcode = 'QF001';
    end if;
    if new.version <> old.version + 1 then
      raise exception 'guard: each change is a version' using errcode = 'QF001';
    end if;
    if not new.saved_by = any (old.composers) then
      new.composers := old.composers || new.saved_by;
    end if;
  elsif new.version <> old.version or new.saved_by <> old.saved_by then
    raise exception 'guard: a version is a change' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on layouts for each row execute function check_layout();
--> statement-breakpoint
create trigger stays before truncate on layouts for each statement execute function check_layout();
--> statement-breakpoint
-- What everybody sees first is no place for advertisements; its head none for what concerns minors either.
create function is_barred(places jsonb) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (
    select from jsonb_path_query(places, '$[*] ? (@.kind == "lead" || @.kind == "slides" || @.kind == "notice")') place,
      jsonb_path_query(place, '$.items[*].article') placed
    join articles on articles.number = placed::bigint
    join releases on releases.id = articles.live_release_id
    where releases.paid = 'advertisement' or (releases.minors and place ->> 'kind' <> 'notice')
  )
$$;
--> statement-breakpoint
create function check_layout_release() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare layout layouts;
begin
  select * into layout from layouts where id = new.layout_id for update;
  new.id := nextval('layout_releases_id_seq');
  new.front := layout.front;
  if layout.sent_at is null or layout.ended_as = 'dropped' then
    raise exception 'guard: this layout was not sent' using errcode = 'QF001';
  end if;
  if new.released_by = any (layout.composers) then
    raise exception 'guard: nobody releases a layout they composed' using errcode = 'QF001';
  end if;
  if is_barred(layout.places) then
    raise exception 'guard: this does not stand where everybody looks first' using errcode = 'QF001';
  end if;
  if new.released_at > clock_timestamp() + interval '1 minute'
    or exists (select from layout_releases where front = layout.front and released_at > new.released_at) then
    raise exception 'guard: no release in the future or before the last one' using errcode = 'QF001';
  end if;
  if layout.ended_at is null then
    update layouts set ended_at = new.released_at, ended_as = 'released' where id = layout.id;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on layout_releases for each row execute function check_layout_release();
--> statement-breakpoint
create trigger stays before update or delete or truncate on layout_releases for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on topics for each statement execute function refuse_change();
--> statement-breakpoint
create function check_grey_period() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'guard: grey periods stay' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.ended_at is not null then
      raise exception 'guard: a grey period begins in force' using errcode = 'QF001';
    end if;
    return new;
  end if;
  if old.ended_at is not null or new.ended_at is null
    or to_jsonb(new) - array['ended_by', 'ended_at'] <> to_jsonb(old) - array['ended_by', 'ended_at'] then
    raise exception 'guard: a grey period is ended once and not changed' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on grey_periods for each row execute function check_grey_period();
--> statement-breakpoint
create trigger stays before truncate on grey_periods for each statement execute function check_grey_period();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on layouts, layout_releases, grey_periods, topics to %s', app);
  execute format('grant update (version, places, saved_by, saved_at, sent_by, sent_at, reason, ended_at, ended_as) on layouts to %s', app);
  execute format('grant update (ended_by, ended_at) on grey_periods to %s', app);
  execute format('grant usage on all sequences in schema public to %s', app);
end $$;
