CREATE TYPE "public"."capacity" AS ENUM('author', 'editor');--> statement-breakpoint
CREATE TYPE "public"."decision" AS ENUM('approve', 'return', 'spike', 'retract');--> statement-breakpoint
CREATE TYPE "public"."public_state" AS ENUM('unreleased', 'live', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."round_end" AS ENUM('released', 'returned', 'recalled', 'spiked', 'withdrawn', 'reviewed', 'superseded');--> statement-breakpoint
CREATE TYPE "public"."working_state" AS ENUM('unchanged', 'draft', 'in_review', 'returned', 'approved', 'scheduled', 'spiked');--> statement-breakpoint
CREATE TYPE "public"."outlet_standing" AS ENUM('normal', 'frozen', 'removed', 'unlisted');--> statement-breakpoint
CREATE TYPE "public"."workflow_purpose" AS ENUM('first', 'flash', 'change');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('reporter', 'editor', 'reviewer', 'publisher', 'chief', 'admin', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."link_purpose" AS ENUM('invitation', 'reset');--> statement-breakpoint
CREATE TYPE "public"."person_status" AS ENUM('active', 'suspended');--> statement-breakpoint
CREATE TYPE "public"."release_kind" AS ENUM('first', 'fix', 'update', 'correction', 'legacy');--> statement-breakpoint
CREATE TYPE "public"."withdrawal_category" AS ENUM('order', 'factual', 'infringement', 'minors', 'safety', 'other');--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "approvals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"round_id" bigint NOT NULL,
	"stage" smallint,
	"person_id" integer NOT NULL,
	"decision" "decision" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"base" "bytea",
	"return_to" smallint,
	"deputy" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "approvals_stage" CHECK ("approvals"."stage" is not null or "approvals"."decision" in ('return', 'spike')),
	CONSTRAINT "approvals_reason" CHECK ("approvals"."decision" in ('approve', 'retract') or btrim("approvals"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1),
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"handed_over_at" timestamp with time zone,
	"state" "working_state" DEFAULT 'draft' NOT NULL,
	"stage" smallint,
	"since" timestamp with time zone NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"reason_by" integer,
	"public_state" "public_state" DEFAULT 'unreleased' NOT NULL,
	"live_release_id" bigint,
	"first_released_at" timestamp with time zone,
	"after_stage" smallint,
	"after_due_at" timestamp with time zone,
	CONSTRAINT "articles_stage" CHECK (("articles"."state" = 'in_review') = ("articles"."stage" is not null)),
	CONSTRAINT "articles_live_pointer" CHECK (("articles"."public_state" = 'live') = ("articles"."live_release_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "content_destructions" (
	"fingerprint" "bytea" PRIMARY KEY NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"legal_basis" text NOT NULL,
	"confirmed_by" integer,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "content_destructions_two_people" CHECK ("content_destructions"."confirmed_by" <> "content_destructions"."proposed_by"),
	CONSTRAINT "content_destructions_reason" CHECK (btrim("content_destructions"."reason") <> '' and btrim("content_destructions"."legal_basis") <> '')
);
--> statement-breakpoint
CREATE TABLE "content_seals" (
	"fingerprint" "bytea" PRIMARY KEY NOT NULL,
	"sealed_by" integer NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"fingerprint" "bytea" PRIMARY KEY GENERATED ALWAYS AS (sha256(bytes)) STORED NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"article_number" bigint NOT NULL,
	"since_release" bigint NOT NULL,
	"person_id" integer NOT NULL,
	"capacity" "capacity" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contributions_article_number_since_release_person_id_capacity_pk" PRIMARY KEY("article_number","since_release","person_id","capacity")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"number" integer NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("article_number","number")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rounds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"number" integer NOT NULL,
	"revision_id" bigint NOT NULL,
	"workflow_version_id" integer NOT NULL,
	"purpose" "workflow_purpose" NOT NULL,
	"opened_by" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ended_by" integer,
	"ended_at" timestamp with time zone,
	"ended_as" "round_end",
	CONSTRAINT "rounds_number" UNIQUE("article_number","number")
);
--> statement-breakpoint
CREATE TABLE "working_copies" (
	"article_number" bigint PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"bytes" "bytea" NOT NULL,
	"fingerprint" "bytea" GENERATED ALWAYS AS (sha256(bytes)) STORED,
	"headline" text DEFAULT '' NOT NULL,
	"channel_id" integer,
	"notes" jsonb NOT NULL,
	"not_before" timestamp with time zone,
	"saved_by" integer NOT NULL,
	"saved_as" "capacity" NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "channels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"parent_id" integer,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	CONSTRAINT "channels_slug" UNIQUE NULLS NOT DISTINCT("parent_id","slug"),
	CONSTRAINT "channels_slug_shape" CHECK ("channels"."slug" ~ '^[a-z][a-z0-9-]{0,39}$'),
	CONSTRAINT "channels_name" CHECK (btrim("channels"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "outlet_standings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outlet_standings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"outlet_id" integer NOT NULL,
	"standing" "outlet_standing" NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"recorded_by" integer,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outlets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"credit_text" text DEFAULT '' NOT NULL,
	CONSTRAINT "outlets_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "workflow_activations" (
	"version_id" integer PRIMARY KEY NOT NULL,
	"confirmed_by" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workflow_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "workflow_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel_id" integer,
	"purpose" "workflow_purpose" NOT NULL,
	"stages" jsonb,
	"proposed_by" integer,
	"proposed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"role" "role" NOT NULL,
	"channel_id" integer,
	"stages" text[],
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone,
	"deputy" boolean DEFAULT false NOT NULL,
	"reason" text,
	"granted_by" integer,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_by" integer,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_grants_dates" CHECK ("role_grants"."to" is null or "role_grants"."to" > "role_grants"."from"),
	CONSTRAINT "role_grants_not_own" CHECK ("role_grants"."granted_by" is null or "role_grants"."granted_by" <> "role_grants"."person_id"),
	CONSTRAINT "role_grants_not_revoked_own" CHECK ("role_grants"."revoked_by" is null or "role_grants"."revoked_by" <> "role_grants"."person_id"),
	CONSTRAINT "role_grants_deputy" CHECK (not "role_grants"."deputy" or ("role_grants"."role" = 'reviewer' and "role_grants"."to" is not null and "role_grants"."reason" <> '')),
	CONSTRAINT "role_grants_stages" CHECK ("role_grants"."stages" is null or "role_grants"."role" = 'reviewer')
);
--> statement-breakpoint
CREATE TABLE "alarms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alarms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"article_number" bigint,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"handled_by" integer,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"sha256" "bytea" PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size" integer NOT NULL,
	"uploaded_by" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assets_media_type" CHECK ("assets"."media_type" in ('image/jpeg', 'image/png', 'image/webp', 'image/gif'))
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"entry" text NOT NULL,
	"previous" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	"mac" "bytea" NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"actor_id" integer,
	"article_number" bigint,
	"at" timestamp with time zone DEFAULT 'epoch' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "house_settings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "house_settings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"settings" jsonb NOT NULL,
	"proposed_by" integer,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" integer,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "display_defaults" (
	"person_id" integer NOT NULL,
	"credit_kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "display_defaults_person_id_credit_kind_pk" PRIMARY KEY("person_id","credit_kind")
);
--> statement-breakpoint
CREATE TABLE "display_names" (
	"person_id" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "display_names_person_id_name_pk" PRIMARY KEY("person_id","name"),
	CONSTRAINT "display_names_name" CHECK (char_length("display_names"."name") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "failed_sign_ins" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "failed_sign_ins_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username_hash" "bytea" NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "one_time_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"token_hash" "bytea" NOT NULL,
	"person_id" integer NOT NULL,
	"purpose" "link_purpose" NOT NULL,
	"created_by" integer,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"username" text NOT NULL,
	"legal_name" text NOT NULL,
	"password_hash" text,
	"locale" text,
	"status" "person_status" DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_username_shape" CHECK ("people"."username" ~ '^[^[:space:]]{1,40}$'),
	CONSTRAINT "people_legal_name" CHECK (char_length("people"."legal_name") between 1 and 40),
	CONSTRAINT "people_locale" CHECK ("people"."locale" in ('zh-CN', 'en'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "old_addresses" (
	"path" text PRIMARY KEY NOT NULL,
	"article_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outlet_overrides" (
	"round_id" bigint PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"given_by" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reinstatements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reinstatements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"withdrawal_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"confirmed_by" integer,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "reinstatements_withdrawal" UNIQUE("withdrawal_id"),
	CONSTRAINT "reinstatements_two_people" CHECK ("reinstatements"."confirmed_by" <> "reinstatements"."proposed_by"),
	CONSTRAINT "reinstatements_reason" CHECK (btrim("reinstatements"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "release_assets" (
	"release_id" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	CONSTRAINT "release_assets_release_id_sha256_pk" PRIMARY KEY("release_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "releases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"kind" "release_kind" NOT NULL,
	"round_id" bigint,
	"revision_id" bigint NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"credits" jsonb NOT NULL,
	"related" jsonb NOT NULL,
	"address" text NOT NULL,
	"released_by" integer,
	"released_at" timestamp with time zone NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"short_headline" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"channel_id" integer,
	"channel_ids" integer[] DEFAULT '{}' NOT NULL,
	"correction_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "releases_by" CHECK ("releases"."kind" = 'legacy' or ("releases"."released_by" is not null and "releases"."round_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "schedules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"round_id" bigint NOT NULL,
	"fingerprint" "bytea" NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"scheduled_by" integer NOT NULL,
	"scheduled_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_as" text,
	CONSTRAINT "schedules_ended_as" CHECK ("schedules"."ended_as" in ('released', 'cancelled', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "withdrawals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_number" bigint NOT NULL,
	"release_id" bigint NOT NULL,
	"after_round" bigint DEFAULT 0 NOT NULL,
	"category" "withdrawal_category" NOT NULL,
	"reason" text NOT NULL,
	"instructing_body" text DEFAULT '' NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone,
	"public_notice" boolean DEFAULT false NOT NULL,
	"withdrawn_by" integer NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL,
	CONSTRAINT "withdrawals_reason" CHECK (btrim("withdrawals"."reason") <> '')
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reason_by_people_id_fk" FOREIGN KEY ("reason_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_destructions" ADD CONSTRAINT "content_destructions_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_destructions" ADD CONSTRAINT "content_destructions_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_seals" ADD CONSTRAINT "content_seals_sealed_by_people_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_workflow_version_id_workflow_versions_id_fk" FOREIGN KEY ("workflow_version_id") REFERENCES "public"."workflow_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channels" ADD CONSTRAINT "channels_parent_id_channels_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_standings" ADD CONSTRAINT "outlet_standings_outlet_id_outlets_id_fk" FOREIGN KEY ("outlet_id") REFERENCES "public"."outlets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_standings" ADD CONSTRAINT "outlet_standings_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_activations" ADD CONSTRAINT "workflow_activations_version_id_workflow_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."workflow_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_activations" ADD CONSTRAINT "workflow_activations_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_versions" ADD CONSTRAINT "workflow_versions_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_versions" ADD CONSTRAINT "workflow_versions_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarms" ADD CONSTRAINT "alarms_handled_by_people_id_fk" FOREIGN KEY ("handled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_settings" ADD CONSTRAINT "house_settings_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_settings" ADD CONSTRAINT "house_settings_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "display_defaults" ADD CONSTRAINT "display_defaults_person_id_name_display_names_person_id_name_fk" FOREIGN KEY ("person_id","name") REFERENCES "public"."display_names"("person_id","name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "display_names" ADD CONSTRAINT "display_names_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_overrides" ADD CONSTRAINT "outlet_overrides_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outlet_overrides" ADD CONSTRAINT "outlet_overrides_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reinstatements" ADD CONSTRAINT "reinstatements_withdrawal_id_withdrawals_id_fk" FOREIGN KEY ("withdrawal_id") REFERENCES "public"."withdrawals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reinstatements" ADD CONSTRAINT "reinstatements_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reinstatements" ADD CONSTRAINT "reinstatements_confirmed_by_people_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_assets" ADD CONSTRAINT "release_assets_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_scheduled_by_people_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_article_number_articles_number_fk" FOREIGN KEY ("article_number") REFERENCES "public"."articles"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_round" ON "approvals" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "approvals_person" ON "approvals" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "articles_state" ON "articles" USING btree ("state","since","number");--> statement-breakpoint
CREATE INDEX "articles_since" ON "articles" USING btree ("since" DESC NULLS LAST,"number" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "articles_created_by" ON "articles" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "articles_live" ON "articles" USING btree ("first_released_at","number") WHERE "articles"."public_state" = 'live';--> statement-breakpoint
CREATE INDEX "articles_after" ON "articles" USING btree ("after_due_at") WHERE "articles"."after_stage" is not null;--> statement-breakpoint
CREATE INDEX "contributions_person" ON "contributions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rounds_opened_by" ON "rounds" USING btree ("opened_by");--> statement-breakpoint
CREATE INDEX "working_copies_channel" ON "working_copies" USING btree ("channel_id");--> statement-breakpoint
CREATE INDEX "outlet_standings_outlet" ON "outlet_standings" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "workflow_versions_place" ON "workflow_versions" USING btree ("channel_id","purpose");--> statement-breakpoint
CREATE INDEX "role_grants_person" ON "role_grants" USING btree ("person_id") WHERE "role_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "alarms_open" ON "alarms" USING btree ("raised_at") WHERE "alarms"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "audit_events_article" ON "audit_events" USING btree ("article_number","seq") WHERE "audit_events"."article_number" is not null;--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "failed_sign_ins_username" ON "failed_sign_ins" USING btree ("username_hash","at");--> statement-breakpoint
CREATE INDEX "failed_sign_ins_address" ON "failed_sign_ins" USING btree ("address_hash","at");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id") WHERE "notices"."seen_at" is null;--> statement-breakpoint
CREATE INDEX "one_time_links_person" ON "one_time_links" USING btree ("person_id") WHERE "one_time_links"."used_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_username" ON "people" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id") WHERE "sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "release_assets_asset" ON "release_assets" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "releases_article" ON "releases" USING btree ("article_number","id");--> statement-breakpoint
CREATE INDEX "releases_keywords" ON "releases" USING gin ("keywords");--> statement-breakpoint
CREATE INDEX "releases_channels" ON "releases" USING gin ("channel_ids");--> statement-breakpoint
CREATE INDEX "schedules_article" ON "schedules" USING btree ("article_number","id");--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("due_at") WHERE "schedules"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "withdrawals_article" ON "withdrawals" USING btree ("article_number","id");