CREATE TYPE "public"."edition_cause" AS ENUM('events', 'clock', 'pictures', 'build');--> statement-breakpoint
CREATE TYPE "public"."receipt_outcome" AS ENUM('same', 'other', 'none');--> statement-breakpoint
CREATE TABLE "edition_pages" (
	"path" text NOT NULL,
	"edition" bigint NOT NULL,
	"status" smallint NOT NULL,
	"sha256" "bytea",
	"article_number" bigint,
	CONSTRAINT "edition_pages_path_edition_pk" PRIMARY KEY("path","edition"),
	CONSTRAINT "edition_pages_status" CHECK ("edition_pages"."status" in (200, 404, 410)),
	CONSTRAINT "edition_pages_bytes" CHECK (("edition_pages"."sha256" is null) = ("edition_pages"."status" = 404))
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"number" bigint PRIMARY KEY NOT NULL,
	"cause" "edition_cause" NOT NULL,
	"event_seq" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"entry" text NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"mac" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fronts" (
	"name" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"edition" bigint NOT NULL,
	"withdrawal" bigint NOT NULL,
	"events_through" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_failures" (
	"path" text PRIMARY KEY NOT NULL,
	"as_of" bigint NOT NULL,
	"said" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_receipts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "page_receipts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"release_id" bigint,
	"edition" bigint,
	"path" text NOT NULL,
	"outcome" "receipt_outcome" NOT NULL,
	"status" smallint,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "press" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"events_through" bigint DEFAULT 0 NOT NULL,
	"later_through" bigint DEFAULT 0 NOT NULL,
	"clock_through" timestamp with time zone,
	"maker" text DEFAULT '' NOT NULL,
	CONSTRAINT "press_one" CHECK ("press"."id")
);
--> statement-breakpoint
CREATE TABLE "printed_pages" (
	"path" text PRIMARY KEY NOT NULL,
	"edition" bigint NOT NULL,
	"as_of" bigint NOT NULL,
	"shows" bigint[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "edition_pages" ADD CONSTRAINT "edition_pages_edition_editions_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_receipts" ADD CONSTRAINT "page_receipts_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_receipts" ADD CONSTRAINT "page_receipts_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_receipts" ADD CONSTRAINT "page_receipts_edition_editions_number_fk" FOREIGN KEY ("edition") REFERENCES "public"."editions"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_pages" ADD CONSTRAINT "printed_pages_manifest" FOREIGN KEY ("path","edition") REFERENCES "public"."edition_pages"("path","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_pages_edition" ON "edition_pages" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "edition_pages_article" ON "edition_pages" USING btree ("article_number","edition") WHERE "edition_pages"."article_number" is not null;--> statement-breakpoint
CREATE INDEX "page_receipts_article" ON "page_receipts" USING btree ("article_number","id");--> statement-breakpoint
CREATE INDEX "printed_pages_shows" ON "printed_pages" USING gin ("shows");--> statement-breakpoint
CREATE INDEX "printed_pages_edition" ON "printed_pages" USING btree ("edition");--> statement-breakpoint
CREATE INDEX "releases_related" ON "releases" USING gin ("related" jsonb_path_ops);
--> statement-breakpoint

-- ── 静态发布 ─────────────────────────────────────────────────────────────────────────────────────────────────────

create function check_edition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  newest editions;
  said jsonb := new.entry::jsonb;
begin
  perform pg_advisory_xact_lock(4115150);
  select * into newest from editions order by number desc limit 1;
  if new.number <> coalesce(newest.number, 0) + 1 or new.previous <> coalesce(newest.hash, sha256('')) then
    raise exception 'guard: an edition follows the one before' using errcode = 'QF001';
  end if;
  if new.hash <> sha256(new.previous || convert_to(new.entry, 'UTF8')) then
    raise exception 'guard: the hash of an edition does not fit' using errcode = 'QF001';
  end if;
  new.cause := (said ->> 'cause')::edition_cause;
  new.event_seq := (said ->> 'event')::bigint;
  new.at := (said ->> 'at')::timestamptz;
  if (said ->> 'number')::bigint <> new.number or said ->> 'eventHash' is distinct from
    coalesce((select encode(hash, 'hex') from audit_events where seq = new.event_seq), '') then
    raise exception 'guard: an edition names the audit event it reflects' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on editions for each row execute function check_edition();
--> statement-breakpoint

-- Only the transaction that makes an edition gives it pages, and none of them is the page of what is not live.
create function check_edition_pages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added where not exists (
      select from editions where number = added.edition and editions.xmin = pg_current_xact_id()::xid
    )
  ) then
    raise exception 'guard: the pages of an edition come with it' using errcode = 'QF001';
  end if;
  if exists (
    select from added left join articles on articles.number = added.article_number
    where added.status = 200 and added.article_number is not null and articles.public_state is distinct from 'live'
  ) then
    raise exception 'guard: what is not live has no page' using errcode = 'QF001';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger checks after insert on edition_pages referencing new table as added
  for each statement execute function check_edition_pages();
--> statement-breakpoint
create trigger stays before update or delete or truncate on editions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on edition_pages for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on page_receipts for each statement execute function refuse_change();
--> statement-breakpoint
insert into press default values;
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on editions, edition_pages, page_receipts to %s', app);
  execute format('grant select, insert on printed_pages to %s', app);
  execute format('grant select, insert, delete on page_failures, fronts to %s', app);
  execute format('grant update (edition, as_of, shows) on printed_pages to %s', app);
  execute format('grant update (as_of, said, at) on page_failures to %s', app);
  execute format('grant update (seen_at, edition, withdrawal, events_through) on fronts to %s', app);
  execute format('grant select on press to %s', app);
  execute format('grant update (events_through, later_through, clock_through, maker) on press to %s', app);
  execute format('grant usage on sequence page_receipts_id_seq to %s', app);
end $$;
