import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { AppRoleError, assertAppRole, assertMigrated, migrate, NotMigratedError } from "@/db/migrate";
import { settings } from "@/settings";

const { databaseUrl, databaseOwnerUrl = "" } = settings();
const { superuser } = inject("rules");

async function as(address: string, statement: string): Promise<unknown> {
  const sql = postgres(address, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

function on(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = database;
  return url.href;
}

test("migrating again, and by several at once, changes nothing", async () => {
  const count = () => as(databaseOwnerUrl, "select count(*) from drizzle.__drizzle_migrations");
  const before = await count();
  await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl, databaseOwnerUrl })));
  expect(await count()).toEqual(before);
  await expect(assertMigrated(databaseUrl)).resolves.toBeUndefined();
});

test("a database without our tables is told apart", async () => {
  await as(superuser, "create database run_0_without_tables");
  await expect(assertMigrated(on(superuser, "run_0_without_tables"))).rejects.toThrow(NotMigratedError);
  await as(superuser, "drop database run_0_without_tables");
});

test("the application's role passes; the owner, a superuser and a member of the owner do not", async () => {
  await expect(assertAppRole(databaseUrl)).resolves.toBeUndefined();
  await expect(assertAppRole(databaseOwnerUrl)).rejects.toThrow(AppRoleError);
  const name = new URL(databaseUrl).pathname;
  await expect(assertAppRole(on(superuser, name))).rejects.toThrow(/是超级用户.*is a superuser/);

  await as(
    superuser,
    "drop role if exists half_owner; create role half_owner login password 'half' in role qianfa_owner",
  );
  const half = new URL(databaseUrl);
  half.username = "half_owner";
  half.password = "half";
  await expect(assertAppRole(half.href)).rejects.toThrow(/half_owner/);
  await as(superuser, "drop role half_owner");
});

test("the queue belongs to the application's role, or its row security would hide the jobs", async () => {
  const owners = await as(
    databaseUrl,
    "select distinct relowner::regrole::text as owner from pg_class where relnamespace = 'graphile_worker'::regnamespace",
  );
  expect(owners).toEqual([{ owner: "qianfa_app" }]);
});
