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
  const bare = `run_${process.pid}_bare`;
  await as(superuser, `create database ${bare}`);
  await expect(assertMigrated(on(superuser, bare))).rejects.toThrow(NotMigratedError);
  await as(superuser, `drop database ${bare}`);
});

test("the application's role passes; the owner, a superuser and a member of the owner do not", async () => {
  await expect(assertAppRole(databaseUrl)).resolves.toBeUndefined();
  await expect(assertAppRole(databaseOwnerUrl)).rejects.toThrow(AppRoleError);
  const name = new URL(databaseUrl).pathname;
  await expect(assertAppRole(on(superuser, name))).rejects.toThrow(/是超级用户.*is a superuser/);

  // Roles belong to the server, which other runs share.
  const role = `half_owner_${process.pid}`;
  await as(superuser, `create role ${role} login password 'half' in role qianfa_owner`);
  const half = new URL(databaseUrl);
  half.username = role;
  half.password = "half";
  await as(superuser, `grant connect on database "${name.slice(1)}" to ${role}`);
  await expect(assertAppRole(half.href)).rejects.toThrow(/拥有本系统的表或库/);
  await as(superuser, `revoke all on database "${name.slice(1)}" from ${role}; drop role ${role}`);
});

test("the queue belongs to the application's role, or its row security would hide the jobs", async () => {
  const owners = await as(
    databaseUrl,
    "select distinct relowner::regrole::text as owner from pg_class where relnamespace = 'graphile_worker'::regnamespace",
  );
  expect(owners).toEqual([{ owner: "qianfa_app" }]);
});
