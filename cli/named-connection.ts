import postgres from "postgres";

/**
 * One connection that stays open, under a name that everybody on the database sees (pg_stat_activity, 63 bytes): while
 * something is asked by it now and then, it says that whoever asks lives.
 */
export function openNamed(databaseUrl: string, name: string): postgres.Sql {
  return postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => {},
    connection: { application_name: name, search_path: "public, pg_temp" },
  });
}
