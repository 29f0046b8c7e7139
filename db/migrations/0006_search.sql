CREATE TABLE "content_words" (
	"fingerprint" "bytea" PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL,
	"long_text" text
);
--> statement-breakpoint
CREATE TABLE "search_entries" (
	"article_number" bigint PRIMARY KEY NOT NULL,
	"release_id" bigint NOT NULL,
	"first_released_at" timestamp with time zone NOT NULL,
	"channel_id" integer,
	"channel_ids" integer[] NOT NULL,
	"source" text NOT NULL,
	"words" "tsvector" NOT NULL,
	"long_text" text,
	"periods" integer[] GENERATED ALWAYS AS (array[floor(extract(epoch from first_released_at at time zone 'UTC') / 2592000)::integer]) STORED
);
--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "content_words_words" ON "content_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_entries_words" ON "search_entries" USING gin ("words","channel_ids","periods");--> statement-breakpoint
CREATE INDEX "search_entries_newest" ON "search_entries" USING btree ("first_released_at","article_number");--> statement-breakpoint
CREATE INDEX "revisions_fingerprint" ON "revisions" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "working_copies_fingerprint" ON "working_copies" USING btree ("fingerprint");
--> statement-breakpoint

-- ── Searching ────────────────────────────────────────────────────────────────────────────────────────────────────

-- Only what is live is found, under what its release says; of the entry itself the application brings the words alone.
create function check_search_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The lock keeps a withdrawal that is being written at this moment from leaving an entry behind.
  select articles.first_released_at, releases.channel_id, releases.channel_ids,
      lower(normalize(convert_from(contents.bytes, 'UTF8')::jsonb #>> '{source,name}', NFKC))
    into new.first_released_at, new.channel_id, new.channel_ids, new.source
    from articles
    join releases on releases.id = articles.live_release_id
    join contents on contents.fingerprint = releases.fingerprint
    where articles.number = new.article_number and articles.public_state = 'live' and releases.id = new.release_id
    for share of articles;
  if not found then
    raise exception 'guard: only what is live can be found' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on search_entries for each row execute function check_search_entry();
--> statement-breakpoint
create function forget_search_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from search_entries where article_number = new.number;
  return null;
end $$;
--> statement-breakpoint
create trigger forgets_words after update on articles for each row
  when (old.live_release_id is distinct from new.live_release_id) execute function forget_search_entry();
--> statement-breakpoint

-- Words are kept of texts that somebody may read: of one that is sealed none come, and those that were there go.
create function check_content_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from content_seals where fingerprint = new.fingerprint) then
    return null;
  end if;
  if not exists (select from working_copies where fingerprint = new.fingerprint)
    and not exists (select from contents where fingerprint = new.fingerprint) then
    raise exception 'guard: these are words of no text' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on content_words for each row execute function check_content_words();
--> statement-breakpoint
create function forget_sealed_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from content_words where fingerprint = new.fingerprint;
  delete from search_entries using releases where releases.id = release_id and releases.fingerprint = new.fingerprint;
  return null;
end $$;
--> statement-breakpoint
create trigger forgets_words after insert on content_seals for each row execute function forget_sealed_words();
--> statement-breakpoint
-- What nobody froze is gone with the next save.
create function forget_saved_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from content_words where fingerprint = old.fingerprint
    and not exists (select from contents where fingerprint = old.fingerprint)
    and not exists (select from working_copies where fingerprint = old.fingerprint);
  return null;
end $$;
--> statement-breakpoint
create trigger forgets_words after update on working_copies for each row
  when (old.fingerprint is distinct from new.fingerprint) execute function forget_saved_words();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on search_entries, content_words to %s', app);
end $$;
