CREATE TYPE "public"."push_engine" AS ENUM('baidu', 'indexnow');--> statement-breakpoint
CREATE TYPE "public"."push_occasion" AS ENUM('new', 'changed', 'gone', 'back');--> statement-breakpoint
CREATE TYPE "public"."push_outcome" AS ENUM('accepted', 'spent', 'refused', 'failed');--> statement-breakpoint
CREATE TABLE "pushes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pushes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"engine" "push_engine" NOT NULL,
	"article_number" bigint NOT NULL,
	"release_id" bigint,
	"address" text NOT NULL,
	"occasion" "push_occasion" NOT NULL,
	"outcome" "push_outcome" NOT NULL,
	"status" integer,
	"said" text DEFAULT '' NOT NULL,
	"remaining" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pushes_address" ON "pushes" USING btree ("address","engine","id");--> statement-breakpoint
CREATE INDEX "pushes_engine" ON "pushes" USING btree ("engine","id");
--> statement-breakpoint

-- ── What search engines were told ────────────────────────────────────────────────────────────────────────────────

create trigger stays before update or delete or truncate on pushes for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare app text := quote_ident(current_setting('qianfa.app_role'));
begin
  execute format('grant select, insert on pushes to %s', app);
  execute format('grant usage on sequence pushes_id_seq to %s', app);
end $$;
