/** A front with a database role of its own: it serves what is printed, and can neither read nor write anything else. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { owner, refused } from "@/db/attack.fixture";
import { migrate } from "@/db/migrate";
import { take } from "@/newsroom/articles/desk.fixture";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { namesOfFronts } from "@/newsroom/editions/fronts";
import { readersSee } from "@/newsroom/editions/wait";
import { clear, firstBuild, freshRoot, printDue } from "@/press/edition.fixture";
import { begin, type Killable } from "@/press/processes.fixture";
import { settings } from "@/settings";

const url = new URL(settings().databaseUrl);
const database = url.pathname.slice(1);
/** Roles belong to the server, which other runs share. */
const role = `front_${process.pid}`;
url.username = role;
url.password = "a-password-of-the-front";

const root = freshRoot();
const front = postgres(url.href, { max: 1, onnotice: () => {} });
let house: ReadersHouse;
let following: Killable;

beforeAll(async () => {
  house = await openReadersHouse();
  await firstBuild();
  const statements = readFileSync("deploy/front-role.sql", "utf8")
    .replaceAll("qianfa_front", role)
    .replace(":front_password", `'${url.password}'`)
    .replace("on database qianfa", `on database "${database}"`);
  await asSuperuser(statements);
  await update();
  following = begin({
    file: "cli/newsroom.ts",
    args: ["edition", "follow", "--name", "far", "--root", root],
    environment: { DATABASE_URL: url.href },
  });
  await following.ready;
});
afterAll(async () => {
  await following.kill();
  await front.end();
  await asSuperuser(`drop owned by ${role}; drop role ${role}`);
  clear(root);
});

/** As `newsroom migrate` does. */
async function update(): Promise<void> {
  const { databaseUrl, databaseOwnerUrl = "" } = settings();
  await migrate({ databaseUrl, databaseOwnerUrl, frontRole: role });
}

async function asSuperuser(statements: string): Promise<void> {
  const address = new URL(inject("rules").superuser);
  address.pathname = database;
  const sql = postgres(address.href, { max: 1, onnotice: () => {} });
  await sql.unsafe(statements);
  await sql.end();
}

test("it has what goes out and takes down what is withdrawn, and says so", async () => {
  const number = await release(house, house.county, { headline: "码头见闻" });
  const address = await addressOf(number);
  await printDue();
  expect(await readersSee({ withinMs: 30_000 })).toEqual([]);
  expect(readFileSync(join(root, "site", address), "utf8")).toContain("码头见闻");
  await take(house.desk.chief, "withdraw", number);
  await printDue();
  expect(await readersSee({ withinMs: 30_000 })).toEqual([]);
  expect(existsSync(join(root, "site", address))).toBe(false);
  expect(await namesOfFronts()).toEqual(["far"]);
});

test("it reads no word that is not printed and nothing of people, and writes nothing but how far it is", async () => {
  // Which it does every few seconds, so that rows would change that no attack changed.
  await following.kill();
  await refused(
    [
      "select bytes from working_copies",
      "select headline from working_copies",
      "select bytes from contents",
      "select headline from releases",
      "select reason from articles",
      "select reason from withdrawals",
      "select * from people",
      "select * from sessions",
      "select * from audit_events",
      "select * from graphile_worker.jobs",
      "insert into articles (created_at, since) values (now(), now())",
      "update articles set public_state = 'live'",
      "insert into withdrawals default values",
      "delete from printed_pages",
      "delete from fronts",
      "update press set events_through = 0",
      "create schema mine",
      "create table public.mine ()",
    ],
    /permission denied/,
    front,
  );
});

test("what it was given beyond that is taken away with the next update", async () => {
  await owner().unsafe(
    `grant select on people, working_copies to ${role}; grant update (headline) on releases to ${role}`,
  );
  await update();
  const attacks = ["select * from people", "select * from working_copies", "update releases set headline = ''"];
  await refused(attacks, /permission denied/, front);
  expect(await front`select number, public_state from articles`).toHaveLength(1);
});
