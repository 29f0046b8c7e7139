CREATE TABLE "article_reads" (
	"hour" timestamp with time zone NOT NULL,
	"article_number" bigint NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "article_reads_hour_article_number_pk" PRIMARY KEY("hour","article_number"),
	CONSTRAINT "article_reads_hour" CHECK (extract(epoch from "article_reads"."hour") % 3600 = 0),
	CONSTRAINT "article_reads_reads" CHECK ("article_reads"."reads" > 0)
);
--> statement-breakpoint
CREATE TABLE "hot_lists" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hot_lists_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"articles" bigint[] NOT NULL,
	"fingerprints" text[] NOT NULL,
	"reads" integer[] NOT NULL,
	"pinned" integer NOT NULL,
	"drops" jsonb NOT NULL,
	"confirmed_by" integer NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hot_lists_length" CHECK (cardinality("hot_lists"."articles") <= 10),
	CONSTRAINT "hot_lists_reads" CHECK (cardinality("hot_lists"."reads") = cardinality("hot_lists"."articles")),
	CONSTRAINT "hot_lists_pinned" CHECK ("hot_lists"."pinned" between 0 and cardinality("hot_lists"."articles"))
);
--> statement-breakpoint
ALTER TABLE "article_reads" ADD CONSTRAINT "article_reads_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hot_lists" ADD CONSTRAINT "hot_lists_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hot_lists_confirmed_at" ON "hot_lists" USING btree ("confirmed_at");
--> statement-breakpoint

-- ── 热榜 ─────────────────────────────────────────────────────────────────────────────────────────────────────────

create function check_hot_list() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.confirmed_at > clock_timestamp() + interval '1 minute'
    or exists (select from hot_lists where confirmed_at > new.confirmed_at) then
    raise exception 'guard: no hot list in the future or before the last one' using errcode = 'QF001';
  end if;
  if (select count(distinct number) from unnest(new.articles) number) <> cardinality(new.articles)
    or cardinality(new.fingerprints) <> cardinality(new.articles) then
    raise exception 'guard: each article once, each with its text' using errcode = 'QF001';
  end if;
  if exists (
    select from unnest(new.articles, new.fingerprints) as line(number, fingerprint)
    left join articles on articles.number = line.number and articles.public_state = 'live'
    left join releases on releases.id = articles.live_release_id
    where encode(releases.fingerprint, 'hex') is distinct from line.fingerprint
  ) then
    raise exception 'guard: readers do not get this text' using errcode = 'QF001';
  end if;
  if exists (
    select from unnest(new.articles) as line(number)
    join articles on articles.number = line.number
    join releases on releases.id = articles.live_release_id
    where releases.paid <> 'none' or releases.minors
  ) then
    raise exception 'guard: nothing paid for and nothing about minors is in a hot list' using errcode = 'QF001';
  end if;
  if jsonb_typeof(new.drops) <> 'array' or exists (
    select from jsonb_array_elements(new.drops) dropped
    where coalesce(dropped ->> 'article', '') !~ '^[1-9][0-9]*$' or btrim(coalesce(dropped ->> 'reason', '')) = ''
  ) then
    raise exception 'guard: what is left out has a reason' using errcode = 'QF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checks before insert on hot_lists for each row execute function check_hot_list();
--> statement-breakpoint
create trigger stays before update or delete or truncate on hot_lists for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert, delete on article_reads to %s', app);
  execute format('grant update (reads) on article_reads to %s', app);
  execute format('grant select, insert on hot_lists to %s', app);
  execute format('grant usage on sequence hot_lists_id_seq to %s', app);
end $$;
