ALTER TABLE "press" ADD COLUMN "past_makers" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
do $$
begin
  execute format('grant update (past_makers) on press to %s', quote_ident(current_setting('qianfa.app_role')));
end $$;
