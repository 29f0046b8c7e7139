CREATE TABLE "destroyed_bytes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "destroyed_bytes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" "bytea" NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "destroyed_bytes_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "edition_rollbacks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "edition_rollbacks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition" bigint NOT NULL,
	"reason" text NOT NULL,
	"rolled_back_by" integer NOT NULL,
	"rolled_back_at" timestamp with time zone NOT NULL,
	CONSTRAINT "edition_rollbacks_reason" CHECK (btrim("edition_rollbacks"."reason") <> '')
);
--> statement-breakpoint
ALTER TABLE "edition_rollbacks" ADD CONSTRAINT "edition_rollbacks_edition_editions_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_rollbacks" ADD CONSTRAINT "edition_rollbacks_rolled_back_by_people_id_fk" FOREIGN KEY ("rolled_back_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_pages_sha256" ON "edition_pages" USING btree ("sha256");
--> statement-breakpoint

-- ── What goes with a destroyed text ──────────────────────────────────────────────────────────────────────────────

create function check_destroyed_bytes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- No edition is made meanwhile that would have them stand again.
  perform pg_advisory_xact_lock(4115150);
  if not exists (select from content_destructions where fingerprint = new.fingerprint and confirmed_at is not null) then
    raise exception 'guard: printed bytes go with a text that two people destroyed' using errcode = 'QF001';
  end if;
  if exists (
    select from edition_pages join printed_pages using (path, edition) where edition_pages.sha256 = new.sha256
  ) then
    raise exception 'guard: what stands is not destroyed' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on destroyed_bytes for each row execute function check_destroyed_bytes();
--> statement-breakpoint
create trigger stays before update or delete or truncate on destroyed_bytes for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on edition_rollbacks for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on destroyed_bytes, edition_rollbacks to %s', app);
  execute format('grant usage on sequence destroyed_bytes_id_seq, edition_rollbacks_id_seq to %s', app);
end $$;
--> statement-breakpoint

-- Withdrawals have their numbers in the order of their commits: fronts keep the newest they know. After the article's row,
-- before the chain's lock, as every verb takes them.
create or replace function check_withdrawal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare article articles;
begin
  select * into article from articles where number = new.article_number for update;
  perform pg_advisory_xact_lock(4115152);
  new.id := nextval('withdrawals_id_seq');
  if article.live_release_id is distinct from new.release_id then
    raise exception 'guard: only what is live is withdrawn' using errcode = 'QF001';
  end if;
  new.after_round := coalesce((select max(id) from rounds where article_number = new.article_number), 0);
  update articles set public_state = 'withdrawn', live_release_id = null where number = new.article_number;
  return new;
end $$;
