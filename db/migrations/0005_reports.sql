CREATE TYPE "public"."report_class" AS ENUM('politics', 'other', 'extortion', 'minors', 'violence', 'fraud', 'advertising', 'religion', 'enterprise', 'rumour');--> statement-breakpoint
CREATE TYPE "public"."report_kind" AS ENUM('report', 'correction');--> statement-breakpoint
CREATE TYPE "public"."report_result" AS ENUM('upheld', 'partly', 'unfounded', 'elsewhere');--> statement-breakpoint
CREATE TYPE "public"."report_state" AS ENUM('waiting', 'handling', 'closed');--> statement-breakpoint
CREATE TABLE "reader_reports" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reader_reports_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"receipt_hash" "bytea" NOT NULL,
	"kind" "report_kind" NOT NULL,
	"class" "report_class",
	"address" text NOT NULL,
	"article_number" bigint,
	"text" text NOT NULL,
	"right" text DEFAULT '' NOT NULL,
	"picture_sha256" "bytea",
	"contact" "bytea",
	"contact_blanked_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"due_reason" text DEFAULT '' NOT NULL,
	"state" "report_state" DEFAULT 'waiting' NOT NULL,
	"owner_id" integer,
	"result" "report_result",
	"reply" text DEFAULT '' NOT NULL,
	"release_id" bigint,
	"withdrawal_id" bigint,
	"closed_by" integer,
	"closed_at" timestamp with time zone,
	CONSTRAINT "reader_reports_receipt_hash_unique" UNIQUE("receipt_hash"),
	CONSTRAINT "reader_reports_class" CHECK (("reader_reports"."kind" = 'report') = ("reader_reports"."class" is not null)),
	CONSTRAINT "reader_reports_text" CHECK (btrim("reader_reports"."text") <> '' and char_length("reader_reports"."text") <= 2000),
	CONSTRAINT "reader_reports_right" CHECK ("reader_reports"."kind" = 'correction' or "reader_reports"."right" = ''),
	CONSTRAINT "reader_reports_closed" CHECK (("reader_reports"."state" = 'closed') = ("reader_reports"."closed_at" is not null and "reader_reports"."closed_by" is not null
        and "reader_reports"."result" is not null and btrim("reader_reports"."reply") <> '')
        and ("reader_reports"."closed_at" is null) = ("reader_reports"."result" is null)),
	CONSTRAINT "reader_reports_owner" CHECK ("reader_reports"."state" = 'waiting' or "reader_reports"."owner_id" is not null),
	CONSTRAINT "reader_reports_came_of_it" CHECK ("reader_reports"."release_id" is null or "reader_reports"."withdrawal_id" is null),
	CONSTRAINT "reader_reports_blanked" CHECK ("reader_reports"."contact_blanked_at" is null or "reader_reports"."contact" is null)
);
--> statement-breakpoint
CREATE TABLE "report_arrivals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_arrivals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"network_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_pictures" (
	"report_number" integer PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_reopenings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_reopenings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"report_number" integer NOT NULL,
	"reason" text NOT NULL,
	"reopened_by" integer NOT NULL,
	"reopened_at" timestamp with time zone NOT NULL,
	"result" "report_result",
	"reply" text DEFAULT '' NOT NULL,
	"closed_by" integer,
	"closed_at" timestamp with time zone,
	CONSTRAINT "report_reopenings_reason" CHECK (btrim("report_reopenings"."reason") <> '')
);
--> statement-breakpoint
ALTER TABLE "reader_reports" ADD CONSTRAINT "reader_reports_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_reports" ADD CONSTRAINT "reader_reports_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_reports" ADD CONSTRAINT "reader_reports_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_reports" ADD CONSTRAINT "reader_reports_withdrawal_id_withdrawals_id_fk" FOREIGN KEY ("withdrawal_id") REFERENCES "public"."withdrawals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_reports" ADD CONSTRAINT "reader_reports_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_pictures" ADD CONSTRAINT "report_pictures_report_number_reader_reports_number_fk" FOREIGN KEY ("report_number") REFERENCES "public"."reader_reports"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_reopenings" ADD CONSTRAINT "report_reopenings_report_number_reader_reports_number_fk" FOREIGN KEY ("report_number") REFERENCES "public"."reader_reports"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_reopenings" ADD CONSTRAINT "report_reopenings_reopened_by_people_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_reopenings" ADD CONSTRAINT "report_reopenings_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reader_reports_open" ON "reader_reports" USING btree ("due_at","number") WHERE "reader_reports"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reader_reports_due" ON "reader_reports" USING btree ("due_at","number");--> statement-breakpoint
CREATE INDEX "reader_reports_received" ON "reader_reports" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "reader_reports_article" ON "reader_reports" USING btree ("article_number") WHERE "reader_reports"."article_number" is not null;--> statement-breakpoint
CREATE INDEX "report_arrivals_at" ON "report_arrivals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "report_reopenings_report" ON "report_reopenings" USING btree ("report_number","id");
--> statement-breakpoint
-- ── 举报纠错: what a reader wrote stays ──────────────────────────────────────────────────────────────────────────

create function check_report() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'guard: reports of readers stay' using errcode = 'QF001';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'waiting' or new.owner_id is not null or new.reply <> '' or new.due_reason <> ''
      or new.release_id is not null or new.withdrawal_id is not null or new.contact_blanked_at is not null then
      raise exception 'guard: a report begins untouched' using errcode = 'QF001';
    end if;
    return new;
  end if;
  if (new.number, new.receipt_hash, new.kind, new.class, new.address, new.article_number, new.text, new."right", new.picture_sha256, new.received_at)
    is distinct from
    (old.number, old.receipt_hash, old.kind, old.class, old.address, old.article_number, old.text, old."right", old.picture_sha256, old.received_at) then
    raise exception 'guard: what a reader wrote is not changed' using errcode = 'QF001';
  end if;
  if (new.contact, new.contact_blanked_at) is distinct from (old.contact, old.contact_blanked_at) and (
    old.contact is null or new.contact is not null or new.contact_blanked_at is null or old.state <> 'closed'
  ) then
    raise exception 'guard: a contact goes once, after the report is closed' using errcode = 'QF001';
  end if;
  if old.state = 'closed' and (
    new.state, new.result, new.reply, new.closed_by, new.closed_at, new.owner_id, new.due_at, new.due_reason,
    new.release_id, new.withdrawal_id
  ) is distinct from (
    old.state, old.result, old.reply, old.closed_by, old.closed_at, old.owner_id, old.due_at, old.due_reason,
    old.release_id, old.withdrawal_id
  ) and not (
    new.state = 'handling' and exists (
      select from report_reopenings where report_number = old.number and report_reopenings.closed_at = old.closed_at
    )
  ) then
    raise exception 'guard: a closed report is changed only when it was reopened' using errcode = 'QF001';
  end if;
  -- What it was reopened from lies before: else that reopening could be used a second time.
  if new.state = 'closed' and old.state <> 'closed' and exists (
    select from report_reopenings where report_number = old.number and report_reopenings.closed_at >= new.closed_at
  ) then
    raise exception 'guard: a report is closed after it was reopened' using errcode = 'QF001';
  end if;
  if new.state = 'waiting' and old.state <> 'waiting' then
    raise exception 'guard: a report that was taken up is not untouched again' using errcode = 'QF001';
  end if;
  if new.release_id is distinct from old.release_id and new.release_id is not null and not exists (
    select from releases
    where id = new.release_id and article_number = new.article_number and released_at >= new.received_at
  ) then
    raise exception 'guard: this release did not come of the report' using errcode = 'QF001';
  end if;
  if new.withdrawal_id is distinct from old.withdrawal_id and new.withdrawal_id is not null and not exists (
    select from withdrawals
    where id = new.withdrawal_id and article_number = new.article_number and withdrawn_at >= new.received_at
  ) then
    raise exception 'guard: this withdrawal did not come of the report' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert or update or delete on reader_reports for each row execute function check_report();
--> statement-breakpoint

create function check_report_picture() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- The report says which from its first moment: nobody adds a picture to what a reader sent.
  if not exists (
    select from reader_reports where number = new.report_number and picture_sha256 = sha256(new.bytes)
  ) then
    raise exception 'guard: a picture comes with its report' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on report_pictures for each row execute function check_report_picture();
--> statement-breakpoint

create function fill_reopening() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select result, reply, closed_by, closed_at into new.result, new.reply, new.closed_by, new.closed_at
  from reader_reports where number = new.report_number and state = 'closed' for update;
  if not found then
    raise exception 'guard: only a closed report is reopened' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fills before insert on report_reopenings for each row execute function fill_reopening();
--> statement-breakpoint
create trigger stays before truncate on reader_reports for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on report_pictures for each statement execute function refuse_change();
--> statement-breakpoint
create trigger stays before update or delete or truncate on report_reopenings for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on reader_reports, report_pictures, report_reopenings to %s', app);
  execute format('grant select, insert, delete on report_arrivals to %s', app);
  execute format('grant update (contact, contact_blanked_at, due_at, due_reason, state, owner_id, result, reply,
    release_id, withdrawal_id, closed_by, closed_at) on reader_reports to %s', app);
  execute format('grant usage on sequence reader_reports_number_seq, report_reopenings_id_seq, report_arrivals_id_seq to %s', app);
end $$;
