/** The commands of 静态发布, as somebody at the machine types them. */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { projectEnvironment, projectNode, root } from "@/cli/install.mjs";
import { writeStyles } from "@/cli/styles";
import { db } from "@/db/client";
import { createPerson } from "@/db/factories";
import { auditEvents, editionPages, sessions } from "@/db/schema";
import { addressOf, openReadersHouse, type ReadersHouse, release } from "@/newsroom/articles/readers.fixture";
import { storedFile } from "@/newsroom/editions/stored";
import { settings } from "@/settings";

const patience = { timeout: 300_000 };
const password = "海风吹过防波堤和灯塔";
let house: ReadersHouse;

beforeAll(async () => {
  house = await openReadersHouse();
  writeStyles();
});

function edition(words: string[], input = "") {
  return spawnSync(projectNode, ["--import", "tsx", "cli/newsroom.ts", "edition", ...words], {
    cwd: root,
    env: projectEnvironment(),
    encoding: "utf8",
    input,
  });
}

test(
  "a house is printed, looked at and checked by commands; what was touched is named with exit code 1",
  patience,
  async () => {
    expect(edition(["status"]).stdout).toContain("Nothing was printed yet");
    const number = await release(house, house.county, { headline: "码头见闻" });
    const address = await addressOf(number);
    expect(edition(["build"]).stdout).toMatch(/Everything is printed anew: \d+ addresses/);
    expect(edition(["status"]).stdout).toMatch(/newest edition: \d+, .*\+08:00[\s\S]*changes not printed yet: /);

    const whole = edition(["verify"]);
    expect(whole.stderr).toBe("");
    expect(whole.stdout).toMatch(/\d+ editions, all of them fit[\s\S]*\d+ printed files, all of them fit/);

    const out = join(settings().dataDir, "page.html");
    const told = edition(["at", new Date().toISOString(), `http://localhost:3000${address}`, "--out", out]);
    expect(told.stdout).toContain("status: 200");
    expect(told.stdout).toContain(house.desk.publisher.legalName);
    expect(told.stdout).toContain(`approved: 终审 ${house.desk.final.legalName}`);
    expect(readFileSync(out, "utf8")).toContain("码头见闻");
    const early = edition(["at", "2020-01-01 08:00", address]);
    expect(early.status).toBe(1);
    expect(early.stderr).toContain("2020-01-01T08:00:00+08:00");
    expect(early.stderr).toContain(`Nothing was printed at ${address} up to then`);
    const tomorrow = edition(["at", "2199-01-01 08:00", address]);
    expect(tomorrow).toMatchObject({ status: 1, stdout: "" });
    expect(tomorrow.stderr).toContain("2199-01-01T08:00:00+08:00 is still to come");
    expect(edition(["at", "yesterday", address]).stderr).toContain('"yesterday" is no time');

    const [page] = await db().select().from(editionPages).where(eq(editionPages.path, address));
    expect(existsSync(storedFile(page?.sha256 ?? ""))).toBe(true);
    appendFileSync(storedFile(page?.sha256 ?? ""), "<!-- -->");
    const touched = edition(["verify"]);
    expect(touched.status).toBe(1);
    expect(touched.stderr).toContain(`The printed file ${page?.sha256} does not fit (bytes)`);
  },
);

test("who rolls back says who they are by a password that no argument holds", patience, async () => {
  const chief = await createPerson({ username: "zongbian", password, roles: ["chief"] });
  const words = ["rollback", "1", "--by", "zongbian", "--reason", "改坏了"];
  expect(edition(["rollback", "first"]).stderr).toContain("Name the edition and who you are");
  const wrong = edition(words, "不是这个密码\n");
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(/用户名或密码[\s\S]*password/);
  expect(edition(["rollback", "999", ...words.slice(2)], `${password}\n`).stderr).toContain("There is no such edition");
  const done = edition(words, `${password}\n`);
  expect(done.stderr).toBe("");
  expect(done.stdout).toContain("Rolled back to edition 1");
  const [event] = await db().select().from(auditEvents).where(eq(auditEvents.kind, "edition.rolled_back"));
  expect(event?.actorId).toBe(chief.id);
  const left = await db().select().from(sessions).where(eq(sessions.personId, chief.id));
  expect(left.map(({ endedAt }) => endedAt === null)).toEqual([false, false]);
});
