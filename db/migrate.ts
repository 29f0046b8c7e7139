/** Brings the tables to what the code expects, and checks that the application's role may not do the same. */
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrationFiles } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";
import { grantToFronts } from "@/db/front-role";

/** Any number, the same in every process that migrates. */
const migrationLock = 7_461_102_026;

const migrationsFolder = fileURLToPath(new URL("migrations", import.meta.url));

/** Addresses of one database as its two roles; `frontRole`: of fronts, the one deploy/front-role.sql makes unless named. */
export type Roles = { databaseUrl: string; databaseOwnerUrl: string; frontRole?: string };

/**
 * Runs the migrations not yet run, as the owner, then the queue's own as the application's role, and lets fronts do what they
 * need. One process at a time; the others wait. The migrations find the application's role in the setting `qianfa.app_role`.
 */
export async function migrate({ databaseUrl, databaseOwnerUrl, frontRole = "qianfa_front" }: Roles): Promise<void> {
  // One connection that never changes: the lock and the setting belong to it. It looks for names in `public` alone: the
  // application may make schemas, one named after the owner among them.
  const connection = { search_path: "public, pg_temp" };
  const sql = postgres(databaseOwnerUrl, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => {},
    connection,
  });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    await sql`select set_config('qianfa.app_role', ${roleOf(databaseUrl)}, false)`;
    await runMigrationFiles(drizzle(sql), { migrationsFolder });
    // So that the application can see whether it fits the tables it finds.
    await sql`grant usage on schema drizzle to ${sql(roleOf(databaseUrl))}`;
    await sql`grant select on drizzle.__drizzle_migrations to ${sql(roleOf(databaseUrl))}`;
    await grantToFronts(sql, frontRole);
    await migrateQueue({ connectionString: databaseUrl, logger: new Logger(() => () => {}) });
  } finally {
    await sql.end();
  }
}

/** Refuses, in words, an application's role that could get round the guards of the tables. */
export async function assertAppRole(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [role] = await sql<Powers[]>`
      select rolsuper as superuser, rolbypassrls as bypasses, rolcreaterole as makes_roles, rolreplication as replicates,
        exists (
          select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
          where nspname in ('public', 'drizzle') and pg_has_role(current_user, relowner, 'member')
          union all
          select from pg_namespace where nspname in ('public', 'drizzle') and pg_has_role(current_user, nspowner, 'member')
          union all
          select from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
          where nspname = 'public' and pg_has_role(current_user, proowner, 'member')
          union all
          select from pg_database where datname = current_database() and pg_has_role(current_user, datdba, 'member')
        ) as owns
      from pg_roles where rolname = current_user`;
    const reason = role ? reasonAgainst(role) : undefined;
    if (reason) throw new AppRoleError(roleOf(databaseUrl), reason);
  } finally {
    await sql.end();
  }
}

/** Refuses, in words, a database whose tables are older than the code. */
export async function assertMigrated(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql<
      { known: boolean }[]
    >`select to_regclass('drizzle.__drizzle_migrations') is not null as known`;
    const [last] = found?.known
      ? await sql<{ at: string | null }[]>`select max(created_at)::text as at from drizzle.__drizzle_migrations`
      : [];
    const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
    if (Number(last?.at ?? 0) < newest) throw new NotMigratedError();
  } finally {
    await sql.end();
  }
}

/** The tables are not what the code expects; the message says what to do, in Chinese and English. */
export class NotMigratedError extends Error {
  override name = "NotMigratedError";
  constructor() {
    super(
      "数据库尚未迁移，请先运行 npm run newsroom -- migrate。The database is not migrated: run npm run newsroom -- migrate first.",
    );
  }
}

/** The application's role has more power than the house allows; the message says which, in Chinese and English. */
export class AppRoleError extends Error {
  override name = "AppRoleError";
  constructor(role: string, { zh, en }: Words) {
    super(
      `应用的数据库角色 ${role} ${zh}，拒绝启动。The application's database role ${role} ${en}; refusing to start.`,
    );
  }
}

type Powers = { superuser: boolean; bypasses: boolean; makes_roles: boolean; replicates: boolean; owns: boolean };
type Words = { zh: string; en: string };

function reasonAgainst(role: Powers): Words | undefined {
  if (role.superuser) return { zh: "是超级用户", en: "is a superuser" };
  if (role.bypasses) return { zh: "可绕过行级安全", en: "bypasses row security" };
  if (role.makes_roles) return { zh: "可以创建角色", en: "may create roles" };
  if (role.replicates) return { zh: "可以复制整个数据库", en: "may replicate the whole server" };
  if (role.owns)
    return { zh: "拥有本系统的表或库", en: "owns the tables or the database, or belongs to a role that does" };
  return undefined;
}

function roleOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username);
}
