CREATE TABLE "release_freezes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "release_freezes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"reason" text NOT NULL,
	"frozen_by" integer NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"lift_reason" text DEFAULT '' NOT NULL,
	"lifted_by" integer,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "release_freezes_reason" CHECK (btrim("release_freezes"."reason") <> ''),
	CONSTRAINT "release_freezes_lifted" CHECK (("release_freezes"."lifted_at" is null) = ("release_freezes"."lifted_by" is null) and ("release_freezes"."lifted_at" is null or btrim("release_freezes"."lift_reason") <> ''))
);
--> statement-breakpoint
DROP INDEX "articles_since";--> statement-breakpoint
DROP INDEX "articles_created_by";--> statement-breakpoint
DROP INDEX "contributions_person";--> statement-breakpoint
DROP INDEX "rounds_opened_by";--> statement-breakpoint
DROP INDEX "working_copies_channel";--> statement-breakpoint
DROP INDEX "audit_events_actor";--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "origin" text DEFAULT 'original' NOT NULL;--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "words" integer;--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "pictures" integer;--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "headline_words" "tsvector";--> statement-breakpoint
ALTER TABLE "working_copies" ADD COLUMN "original_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "paid" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "original_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "release_freezes" ADD CONSTRAINT "release_freezes_frozen_by_people_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_freezes" ADD CONSTRAINT "release_freezes_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_freezes_in_force" ON "release_freezes" USING btree ((true)) WHERE "release_freezes"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "articles_public" ON "articles" USING btree ("public_state","since","number");--> statement-breakpoint
CREATE INDEX "articles_changed" ON "articles" USING btree ("since","number") WHERE "articles"."public_state" = 'live' and "articles"."state" <> 'unchanged';--> statement-breakpoint
CREATE INDEX "working_copies_reprints" ON "working_copies" USING btree ("article_number") WHERE "working_copies"."origin" = 'reprint';--> statement-breakpoint
CREATE INDEX "working_copies_original" ON "working_copies" USING btree ("original_key") WHERE "working_copies"."original_key" <> '';--> statement-breakpoint
CREATE INDEX "working_copies_headline_words" ON "working_copies" USING gin ("headline_words");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "audit_events_noun" ON "audit_events" USING btree (split_part("kind", '.', 1),"at","seq");--> statement-breakpoint
CREATE INDEX "releases_round" ON "releases" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "releases_headline" ON "releases" USING btree ("headline");--> statement-breakpoint
CREATE INDEX "releases_original" ON "releases" USING btree ("original_key") WHERE "releases"."original_key" <> '';--> statement-breakpoint
CREATE INDEX "releases_lists" ON "releases" USING btree ("id","channel_ids","channel_id");--> statement-breakpoint
CREATE INDEX "articles_since" ON "articles" USING btree ("since","number");--> statement-breakpoint
CREATE INDEX "articles_created_by" ON "articles" USING btree ("created_by","number");--> statement-breakpoint
CREATE INDEX "contributions_person" ON "contributions" USING btree ("person_id","at","article_number");--> statement-breakpoint
CREATE INDEX "rounds_opened_by" ON "rounds" USING btree ("opened_by","article_number");--> statement-breakpoint
CREATE INDEX "working_copies_channel" ON "working_copies" USING btree ("channel_id","origin","article_number");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","at","seq");
--> statement-breakpoint

-- ── What lists and searches need of a text, read out of its bytes ────────────────────────────────────────────────

-- One form for one place on the web, however it was typed: no protocol, no www, no fragment, no slash at the end.
create function address_key(address text) returns text language sql immutable set search_path = public, pg_temp as $$
  -- An index entry has its limit: the little that is longer is told apart by its hash, and no address holds a #.
  select case when octet_length(place) > 2000 then left(place, 200) || '#' || md5(place) else place end
  from (select rtrim(regexp_replace(regexp_replace(lower(btrim(address)), '^(https?:)?//(www\.)?', ''), '#.*$', ''), '/'))
    as made (place)
$$;
--> statement-breakpoint
create function original_key(content jsonb) returns text language sql immutable set search_path = public, pg_temp as $$
  select coalesce(nullif(address_key(content #>> '{reprint,address}'), ''), address_key(content #>> '{source,address}'), '')
$$;
--> statement-breakpoint
create function fill_copy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.bytes is distinct from old.bytes then
    new.original_key := original_key(convert_from(new.bytes, 'UTF8')::jsonb);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fills before insert or update on working_copies for each row execute function fill_copy();
--> statement-breakpoint
create function fill_release() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select content #>> '{marks,paid}', original_key(content) into new.paid, new.original_key
  from (select convert_from(bytes, 'UTF8')::jsonb as content from contents where fingerprint = new.fingerprint) as released;
  return new;
end $$;
--> statement-breakpoint
-- After `checks`, which finds out whether the content is there: triggers run in the order of their names.
create trigger fills before insert on releases for each row execute function fill_release();
--> statement-breakpoint
-- What a release repeats of a destroyed text goes with it; `keep_contents` has emptied the older columns.
create function forget_original() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update releases set original_key = '' where fingerprint = old.fingerprint;
  return null;
end $$;
--> statement-breakpoint
create trigger forgets after delete on contents for each row execute function forget_original();
--> statement-breakpoint
alter table releases disable trigger stays;
--> statement-breakpoint
update releases set paid = coalesce(content #>> '{marks,paid}', 'none'), original_key = original_key(content)
from (select fingerprint, convert_from(bytes, 'UTF8')::jsonb as content from contents) as stored
where stored.fingerprint = releases.fingerprint;
--> statement-breakpoint
alter table releases enable trigger stays;
--> statement-breakpoint
alter table working_copies disable trigger checks;
--> statement-breakpoint
update working_copies set origin = content ->> 'origin', original_key = original_key(content)
from (select article_number as number, convert_from(bytes, 'UTF8')::jsonb as content from working_copies) as stored
where stored.number = article_number;
--> statement-breakpoint
alter table working_copies enable trigger checks;
--> statement-breakpoint

-- ── 冻结发布 ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function check_freeze() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'guard: freezes stay' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.lifted_at is not null then
      raise exception 'guard: a freeze begins in force' using errcode = 'QF001';
    end if;
    -- Waits for the releases being written at this moment; those that come after see the freeze.
    perform pg_advisory_xact_lock(4115116);
    return new;
  end if;
  if old.lifted_at is not null or new.lifted_at is null
    or (new.id, new.reason, new.frozen_by, new.frozen_at) is distinct from (old.id, old.reason, old.frozen_by, old.frozen_at) then
    raise exception 'guard: a freeze is lifted once and not changed' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on release_freezes for each row execute function check_freeze();
--> statement-breakpoint
create trigger stays before truncate on release_freezes for each statement execute function check_freeze();
--> statement-breakpoint
create function refuse_while_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(4115116);
  if exists (select from release_freezes where lifted_at is null) then
    raise exception 'guard: releases are frozen' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger freezes before insert on releases for each row execute function refuse_while_frozen();
--> statement-breakpoint
create trigger freezes before update on reinstatements for each row execute function refuse_while_frozen();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant execute on function address_key, original_key to %s', app);
  execute format('grant select, insert on release_freezes to %s', app);
  execute format('grant update (lifted_by, lifted_at, lift_reason) on release_freezes to %s', app);
  execute format('grant usage on sequence release_freezes_id_seq to %s', app);
  execute format('grant update (origin, words, pictures, headline_words) on working_copies to %s', app);
end $$;
