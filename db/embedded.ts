/**
 * The database that comes with the house: a PostgreSQL server on the loopback address, with the two roles the house
 * works with. The owner migrates and owns; the application may connect, and create a schema for its queue.
 */
import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { z } from "zod";
import { findPlace, type Place } from "@/db/embedded-place";
import { initialise, runningPort, type ServerFlags, start, stop } from "@/db/embedded-server";
import { alone } from "@/db/one-at-a-time";

const ownerRole = "qianfa_owner";
const applicationRole = "qianfa_app";

const accessShape = z.object({
  port: z.number(),
  passwords: z.object({ postgres: z.string(), [ownerRole]: z.string(), [applicationRole]: z.string() }),
});
type Access = z.infer<typeof accessShape>;
type Role = keyof Access["passwords"];

/** A running server: addresses of its databases as each role, and the way to stop it. */
export type EmbeddedServer = {
  /** The directory its data lies in. */
  cluster: string;
  /** The address of a database as one of the three roles; `postgres` is the superuser. */
  address(role: Role, database: string): string;
  /** Makes the database, owned by the owner's role, unless it exists; from a template when one is named. */
  makeDatabase(name: string, template?: string): Promise<void>;
  /** Throws the database away, whoever is connected to it. */
  dropDatabase(name: string): Promise<void>;
  /** Ends the server, whoever started it, and resolves when it is gone. */
  stop(): Promise<void>;
};

/** Starts the server whose data and access live in `dir`, or takes over the one already running there. */
export async function startEmbedded({ dir, ...flags }: { dir: string } & ServerFlags): Promise<EmbeddedServer> {
  mkdirSync(dir, { recursive: true });
  return alone(join(dir, "starting.lock"), async () => {
    const place = setAside(dir, findPlace(dir));
    const access = hasData(place) ? readAccess(dir) : newAccess();
    if (!hasData(place)) {
      initialise(place, access.passwords.postgres, flags);
      writeAccess(dir, access);
    }
    sayWhere(dir, place);

    const port =
      (await runningPort(place)) ?? (await start({ place, log: join(dir, "server.log"), wished: access.port, flags }));
    if (port !== access.port) writeAccess(dir, { ...access, port });

    const address = (role: Role, database: string) =>
      `postgres://${role}:${access.passwords[role]}@127.0.0.1:${port}/${database}`;
    const superuser = address("postgres", "postgres");
    await makeRoles(superuser, access);
    return {
      cluster: place.cluster,
      address,
      makeDatabase: (name, template) => makeDatabase(superuser, { name, template }),
      dropDatabase: (name) => dropDatabase(superuser, name),
      stop: () => alone(join(dir, "starting.lock"), () => stop(place)),
    };
  });
}

function hasData(place: Place): boolean {
  return existsSync(join(place.cluster, "PG_VERSION"));
}

/** Data whose passwords are gone (a set-up broken off, a directory thrown away) is set aside, never deleted. */
function setAside(dir: string, place: Place): Place {
  if (!existsSync(place.cluster)) return place;
  try {
    accessSync(place.cluster, constants.R_OK | constants.X_OK);
  } catch (cause) {
    throw new Error(
      `${place.cluster} 属于另一个用户（也许曾以 root 启动）。${place.cluster} belongs to another user, perhaps from a start as root.`,
      { cause },
    );
  }
  if (existsSync(join(dir, "access.json")) || readdirSync(place.cluster).length === 0) return place;
  renameSync(place.cluster, `${place.cluster}-set-aside-${Date.now()}`);
  return findPlace(dir);
}

function sayWhere(dir: string, place: Place): void {
  const note = join(dir, "the-data-lies-elsewhere.txt");
  if (place.cluster.startsWith(dir)) {
    rmSync(note, { force: true });
    return;
  }
  writeFileSync(
    note,
    `数据库用户进不了这个目录，数据在：\nThe database's user cannot enter this directory; the data lies in:\n${place.cluster}\n`,
  );
}

function newAccess(): Access {
  const password = () => randomBytes(24).toString("base64url");
  return {
    port: 0,
    passwords: { postgres: password(), [ownerRole]: password(), [applicationRole]: password() },
  };
}

function readAccess(dir: string): Access {
  return accessShape.parse(JSON.parse(readFileSync(join(dir, "access.json"), "utf8")));
}

function writeAccess(dir: string, access: Access): void {
  writeFileSync(join(dir, "access.json"), `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
}

async function makeRoles(superuser: string, { passwords }: Access): Promise<void> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} });
  try {
    for (const role of [ownerRole, applicationRole] as const) {
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (known) continue;
      await sql.unsafe(
        `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${passwords[role]}'`,
      );
    }
  } finally {
    await sql.end();
  }
}

async function makeDatabase(
  superuser: string,
  { name, template }: { name: string; template: string | undefined },
): Promise<void> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} });
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (known) return;
    const from = template ? sql`template ${sql(template)}` : sql``;
    await sql`create database ${sql(name)} ${from} owner ${sql(ownerRole)}`;
    await sql`revoke all on database ${sql(name)} from public`;
    await sql`grant connect, create, temporary on database ${sql(name)} to ${sql(applicationRole)}`;
  } finally {
    await sql.end();
  }
}

async function dropDatabase(superuser: string, name: string): Promise<void> {
  const sql = postgres(superuser, { max: 1, onnotice: () => {} });
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
  } finally {
    await sql.end();
  }
}
